/*
 * measure [CONTENT [show]]: what the assistant does with the question sets,
 * from content/ alone. How many off-topic questions it refuses, how many of
 * our own it does not, and how often the answer it gives cites an accepted
 * article. Writes a table; ends with 1 when a floor is missed.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "assistant/assistant.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/file.h"
#include "base/text.h"
#include "laws/laws_content_load.h"
#include "laws/laws_query.h"
#include "laws/laws_shelf_build.h"
#include "text/json_in.h"

static struct arena mem;
static struct laws_shelf shelf;
static bool is_showing;

struct score {
	const char *name;
	int n, refused, unsure, answered, right, listed;
};

static bool
accepts(const struct json_in *gold, const struct laws_shelf_cite *cite)
{
	const struct laws_shelf_article *a = &shelf.articles[cite->article];
	const char *law = laws_shelf_text(
	    &shelf, shelf.laws[shelf.editions[a->edition].law].short_title);

	for (size_t i = 0; i < json_in_len(gold); i++) {
		const struct json_in *one = json_in_at(gold, i);
		int64_t n = 0;

		if (text_is(json_in_string(json_in_at(one, 0)), law) &&
		    json_in_whole(json_in_at(one, 1), &n) && n == a->number &&
		    a->sub == 0)
			return true;
	}
	return false;
}

/* One of the answer's articles is an accepted one. */
static bool
is_right(const char *answer, const struct json_in *gold)
{
	for (uint32_t g = 0; g < laws_shelf_len(&shelf, SHELF_GROUPS); g++) {
		const struct laws_shelf_group *group = &shelf.groups[g];

		if (!text_is(laws_shelf_text(&shelf, group->id), answer))
			continue;
		for (uint32_t k = 0; k < group->cites_len; k++)
			if (accepts(gold, &shelf.cites[group->cite + k]))
				return true;
	}
	return false;
}

static bool
is_listed(const struct assistant_choice *choice, const struct json_in *gold)
{
	for (size_t i = 0; i < choice->others_len; i++)
		if (is_right(choice->others[i], gold))
			return true;
	return false;
}

static void
ask(struct score *s, const char *q, const struct json_in *gold)
{
	struct arena own = { 0 };
	struct laws_search_ask a = {
		.question = q, .place = { "", "" }, .limit = ASSISTANT_HITS
	};
	struct assistant_choice choice;
	struct laws_found f;
	bool right;

	laws_search(&own, &f, &shelf, &a);
	assistant_choose(&choice, &shelf, &f, q);
	right = choice.answer != NULL && is_right(choice.answer, gold);
	s->n++;
	s->refused += choice.verdict == ASSISTANT_REFUSED ||
	    choice.verdict == ASSISTANT_EMPTY;
	s->unsure += choice.verdict == ASSISTANT_UNSURE;
	s->answered += choice.verdict == ASSISTANT_ANSWERED;
	s->right += right;
	s->listed += right || is_listed(&choice, gold);
	if (is_showing && !right)
		printf("-- %s [%d] %s: %.2f %.2f %s\n", s->name, choice.verdict,
		    q, (double)choice.nearness, (double)choice.likeness,
		    choice.answer == NULL ? "" : choice.answer);
	arena_close(&own);
}

static void
run_off_topic(const char *path, struct score *s)
{
	size_t len, n;
	char *bytes = file_read(&mem, path, &len);
	char **lines = text_split(&mem, &n, bytes == NULL ? "" : bytes, '\n');

	for (size_t i = 0; i < n; i++)
		if (*lines[i] != '\0')
			ask(s, lines[i], NULL);
}

static void
run_questions(const char *path, const char *split, struct score *s)
{
	size_t len, n;
	char *bytes = file_read(&mem, path, &len);
	char **lines = text_split(&mem, &n, bytes == NULL ? "" : bytes, '\n');

	for (size_t i = 0; i < n; i++) {
		struct json_in *root;
		const char *q, *of = "";

		if (*lines[i] == '\0' ||
		    json_in_read(&root, lines[i], strlen(lines[i])) != NULL)
			continue;
		(void)json_in_text(root, "split", &of);
		if (json_in_text(root, "q", &q) && text_is(of, split))
			ask(s, q, json_in_get(root, "a"));
		json_in_close(root);
	}
}

static void
print_score(const struct score *s)
{
	printf("| %s | %d | %d | %d | %d | %d (%.3f) | %d (%.3f) |\n", s->name,
	    s->n, s->refused, s->unsure, s->answered, s->right,
	    s->answered > 0 ? (double)s->right / s->answered : 0, s->listed,
	    s->n > 0 ? (double)s->listed / s->n : 0);
}

static bool
build(const char *folder)
{
	struct laws_build in = { .tuning = &laws_tuning_usual,
		.today = day_of_moment((int64_t)time(NULL)) };
	struct buf out;

	return laws_content_texts(&mem, &in.texts, &in.texts_len, folder) &&
	    laws_content_words(&mem, &in, folder) &&
	    laws_shelf_build(&mem, &out, &in) == OK &&
	    laws_shelf_open(&shelf, out.bytes, out.len);
}

int
main(int argc, char **argv)
{
	const char *folder = argc > 1 ? argv[1] : "content";
	const char *own = text_printf(&mem, "%s/questions/own.jsonl", folder);
	struct score off = { .name = "off-topic" };
	struct score tune = { .name = "tuning" };
	struct score held = { .name = "held-out" };
	struct score more = { .name = "further" };
	int all;

	is_showing = argc > 2;
	if (!build(folder))
		return 1;
	run_off_topic(
	    text_printf(&mem, "%s/questions/off-topic.txt", folder), &off);
	run_questions(own, "tuning", &tune);
	run_questions(own, "held-out", &held);
	run_questions(
	    text_printf(&mem, "%s/questions/further.jsonl", folder), "", &more);
	printf("| questions | n | refused | unsure | answered | of them right "
	       "| right or listed |\n|---|---|---|---|---|---|---|\n");
	print_score(&off);
	print_score(&tune);
	print_score(&held);
	print_score(&more);
	all = tune.n + held.n;
	if (off.refused < 0.95 * off.n ||
	    tune.refused + held.refused > 0.05 * all) {
		fprintf(stderr,
		    "measure: more off-topic let in or own refused "
		    "than 5 %%\n");
		return 1;
	}
	return 0;
}
