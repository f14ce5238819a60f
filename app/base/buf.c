#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum {
	FIRST_ROOM = 4096
};

static void
make_room(struct buf *b, size_t more)
{
	size_t want, room = b->room == 0 ? FIRST_ROOM : b->room;

	if (__builtin_add_overflow(b->len, more, &want) ||
	    __builtin_add_overflow(want, 1, &want))
		abort(); /* can't be: the arena would have stopped long ago */
	if (want <= b->room)
		return;
	while (room < want)
		room *= 2;
	b->bytes = arena_grow(b->mem, b->bytes, b->len, room);
	b->room = room;
}

void
buf_add(struct buf *b, const void *bytes, size_t len)
{
	if (len == 0)
		return;
	make_room(b, len);
	memcpy(b->bytes + b->len, bytes, len);
	b->len += len;
	b->bytes[b->len] = '\0';
}

void
buf_text(struct buf *b, const char *s)
{
	if (s != NULL)
		buf_add(b, s, strlen(s));
}

void
buf_char(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void
buf_i64(struct buf *b, int64_t n)
{
	char digits[24];
	int len = snprintf(digits, sizeof(digits), "%lld", (long long)n);

	buf_add(b, digits, (size_t)len);
}

void
buf_printf(struct buf *b, const char *format, ...)
{
	va_list args, again;
	int len;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0)
		abort();
	make_room(b, (size_t)len);
	vsnprintf(b->bytes + b->len, (size_t)len + 1, format, again);
	va_end(again);
	b->len += (size_t)len;
}

const char *
buf_string(const struct buf *b)
{
	return b->bytes == NULL ? "" : b->bytes;
}
