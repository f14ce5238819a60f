/*
 * What a shelf is made from, read from content/: texts, answers, questions,
 * the lexicon. Used by the loader and by the program that measures search.
 */
#ifndef LAWS_LAWS_CONTENT_LOAD_H
#define LAWS_LAWS_CONTENT_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "laws/laws_shelf_build.h"

struct arena;

/* False with file, line and reason on stderr. folder: "content". */
bool laws_content_texts(struct arena *mem, const struct laws_text **out,
    size_t *out_len, const char *folder);

/*
 * Questions (content/answers, and the tuning half of content/questions),
 * lexicon and traditional characters, put into *out.
 */
bool laws_content_words(
    struct arena *mem, struct laws_build *out, const char *folder);

#endif
