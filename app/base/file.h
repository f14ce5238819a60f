/*
 * Whole files, for programs at their start; pages don't read files.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stddef.h>

struct arena;

/* The bytes of a file with a NUL behind them; NULL when it can't be read. */
char *file_read(struct arena *mem, const char *path, size_t *out_len);

#endif
