/*
 * What a shelf is made from, read from content/: texts, answers, the
 * lexicon. Used by the loader and by the program that measures search.
 */
#ifndef LAWS_LAWS_CONTENT_LOAD_H
#define LAWS_LAWS_CONTENT_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "laws/laws_shelf_build.h"

struct arena;

/* Paths that fit a pattern, in the order of their names. */
char **laws_content_find(struct arena *mem, size_t *out_len, const char *folder,
    const char *pattern);

/* False with file, line and reason on stderr. folder: "content". */
bool laws_content_texts(struct arena *mem, const struct laws_text **out,
    size_t *out_len, const char *folder);

/*
 * Questions of content/answers, lexicon and traditional characters, put into
 * *out. content/questions is for measuring alone.
 */
bool laws_content_words(
    struct arena *mem, struct laws_build *out, const char *folder);

#endif
