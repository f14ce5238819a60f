/*
 * Bytes that grow at the end, in an arena. Always NUL-terminated behind len.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct buf {
	struct arena *mem;
	char *bytes; /* NULL until the first addition */
	size_t len;
	size_t room;
};

void buf_add(struct buf *b, const void *bytes, size_t len);
void buf_text(struct buf *b, const char *s);
void buf_char(struct buf *b, char c);
void buf_i64(struct buf *b, int64_t n);
void buf_printf(struct buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* What was added, as a string; "" when nothing was. */
const char *buf_string(const struct buf *b);

#define BUF_LITERAL(b, s) buf_add((b), "" s "", sizeof(s) - 1)

#endif
