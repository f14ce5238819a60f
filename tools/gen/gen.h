/*
 * What the three generators share: reading a file, refusing it with its
 * place, writing a file only when it changed.
 */
#ifndef TOOLS_GEN_H
#define TOOLS_GEN_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;

/* The whole file; stops the program when it can't be read. */
char *gen_read(struct arena *mem, const char *path);

/* Prints "path:line: error: ..." and stops the program. */
void gen_refuse(const char *path, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4), noreturn));

/* Writes b to path, making folders; leaves an equal file untouched. */
void gen_write(const char *path, const struct buf *b);

/* s as a C string literal with its quotes. */
void gen_c_string(struct buf *b, const char *s, size_t len);

/* A-Z, 0-9 and '_' in place of everything else. */
void gen_upper(struct buf *b, const char *s);

/* A C identifier. */
bool gen_is_name(const char *s);

/* The words between white space. */
char **gen_words(struct arena *mem, size_t *out_len, const char *s);

#endif
