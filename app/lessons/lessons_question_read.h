/* Reading one question's lines; lessons_question.h has the rest. */
#ifndef LESSONS_LESSONS_QUESTION_READ_H
#define LESSONS_LESSONS_QUESTION_READ_H

#include <stddef.h>

#include "lessons/lessons_question.h"

/*
 * Reads the lines behind "### 1 choice" into *q, whose number and kind are
 * set. NULL, or what is wrong with which of the lines.
 */
const char *lessons_question_read(struct arena *mem, struct lessons_question *q,
    size_t *out_wrong, char *const *lines, size_t len);

#endif
