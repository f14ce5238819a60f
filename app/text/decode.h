/*
 * The encoding of a text file, by its bytes.
 */
#ifndef TEXT_DECODE_H
#define TEXT_DECODE_H

#include <stddef.h>

struct arena;

/*
 * The bytes as UTF-8 without BOM, and what they were: UTF-8, UTF-16LE,
 * UTF-16BE or GB18030. NULL: they are no text. *len changes with them; the
 * result may be bytes itself.
 */
const char *decode(
    struct arena *mem, const char *bytes, size_t *len, const char **encoding);

#endif
