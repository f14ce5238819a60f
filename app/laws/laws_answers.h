/*
 * What search needs of an answer in content/answers: the question, its
 * other wordings, what it cites. The rest of an answer is the assistant's.
 */
#ifndef LAWS_LAWS_ANSWERS_H
#define LAWS_LAWS_ANSWERS_H

#include <stddef.h>

#include "laws/laws_shelf_build.h"

struct arena;

/* Grows in its arena. */
struct laws_questions {
	struct arena *mem;
	struct laws_build_question *v;
	size_t len;
	size_t room;
};

void laws_answers_add(
    struct laws_questions *q, const struct laws_build_question *question);

/*
 * Adds the answers of one file; text is its content and is cut up. What is
 * wrong with a file is said by tools/checks/content/answers.
 */
void
laws_answers_read(struct laws_questions *q, const char *subject, char *text);

#endif
