/*
 * Reads sequences of reviews, one a line: "moment grade moment grade …",
 * and prints the card after each review, one a line.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "lessons/lessons_fsrs.h"

static void
print(const struct lessons_card *c)
{
	printf("%d %.8f %.8f %d %d %d %d %" PRId64 "\n", (int)c->state,
	    c->stability, c->difficulty, c->learning_step, c->scheduled_days,
	    c->reps, c->lapses, c->due_at);
}

int
main(void)
{
	char *line = NULL;
	size_t room = 0;

	while (getline(&line, &room, stdin) > 0) {
		struct lessons_card card = { 0 };
		char *at = line, *end;

		for (;;) {
			int64_t now_at = strtoll(at, &end, 10);
			long grade;

			if (end == at)
				break;
			grade = strtol(end, &at, 10);
			if (grade < LESSONS_AGAIN || grade > LESSONS_EASY)
				return 1;
			card = lessons_fsrs_review(
			    &card, (enum lessons_grade)grade, now_at);
			print(&card);
		}
	}
	free(line);
	return 0;
}
