#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

char *
text_copy(struct arena *mem, const char *s)
{
	if (s == NULL)
		return NULL;
	return arena_copy(mem, s, strlen(s));
}

char *
text_printf(struct arena *mem, const char *format, ...)
{
	va_list args, again;
	int len;
	char *out;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0)
		abort(); /* a format of ours that can't be printed */
	out = arena_take(mem, (size_t)len + 1);
	vsnprintf(out, (size_t)len + 1, format, again);
	va_end(again);
	return out;
}

bool
text_is(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return strcmp(a, b) == 0;
}

bool
text_is_nocase(const char *a, const char *b)
{
	return strcasecmp(a, b) == 0;
}

bool
text_starts(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool
text_ends(const char *s, const char *suffix)
{
	size_t len = strlen(s), want = strlen(suffix);

	return len >= want && strcmp(s + len - want, suffix) == 0;
}

bool
text_is_empty(const char *s)
{
	return s == NULL || *s == '\0';
}

/* Bytes of the well-formed character at p, 0 when it is none. */
static size_t
utf8_len(const unsigned char *p, size_t left)
{
	unsigned char a = p[0];

	if (a < 0x80)
		return a != 0;
	if (a >= 0xc2 && a <= 0xdf)
		return left >= 2 && (p[1] & 0xc0) == 0x80 ? 2 : 0;
	if (a >= 0xe0 && a <= 0xef) {
		if (left < 3 || (p[1] & 0xc0) != 0x80 || (p[2] & 0xc0) != 0x80)
			return 0;
		if (a == 0xe0 && p[1] < 0xa0)
			return 0; /* overlong */
		if (a == 0xed && p[1] > 0x9f)
			return 0; /* surrogate */
		return 3;
	}
	if (a >= 0xf0 && a <= 0xf4) {
		if (left < 4 || (p[1] & 0xc0) != 0x80 ||
		    (p[2] & 0xc0) != 0x80 || (p[3] & 0xc0) != 0x80)
			return 0;
		if (a == 0xf0 && p[1] < 0x90)
			return 0;
		if (a == 0xf4 && p[1] > 0x8f)
			return 0;
		return 4;
	}
	return 0;
}

bool
text_is_utf8(const void *s, size_t len)
{
	const unsigned char *p = s;
	size_t i, n;

	for (i = 0; i < len; i += n) {
		n = utf8_len(p + i, len - i);
		if (n == 0)
			return false;
	}
	return true;
}

uint32_t
text_next(const char **s)
{
	const unsigned char *p = (const unsigned char *)*s;
	uint32_t c = p[0];
	size_t len;

	if (c == 0)
		return 0;
	if (c < 0x80) {
		*s += 1;
		return c;
	}
	if (c < 0xe0) {
		len = 2;
		c &= 0x1f;
	} else if (c < 0xf0) {
		len = 3;
		c &= 0x0f;
	} else {
		len = 4;
		c &= 0x07;
	}
	for (size_t i = 1; i < len; i++) {
		if ((p[i] & 0xc0) != 0x80) {
			*s += i; /* broken input: don't run past the end */
			return 0xfffd;
		}
		c = c << 6 | (p[i] & 0x3f);
	}
	*s += len;
	return c;
}

size_t
text_chars(const char *s)
{
	size_t n = 0;

	for (; *s != '\0'; s++)
		n += (*s & 0xc0) != 0x80;
	return n;
}

size_t
text_encode(char out[4], uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

bool
text_is_space(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 ||
	    c == 0x3000 || c == 0xfeff;
}

char *
text_trim(struct arena *mem, const char *s)
{
	const char *p, *start = NULL, *end = s;
	uint32_t c;

	for (p = s; *p != '\0';) {
		const char *here = p;

		c = text_next(&p);
		if (text_is_space(c))
			continue;
		if (start == NULL)
			start = here;
		end = p;
	}
	if (start == NULL)
		return arena_copy(mem, "", 0);
	return arena_copy(mem, start, (size_t)(end - start));
}

char *
text_fold_width(struct arena *mem, const char *s)
{
	char *out = arena_take(mem, strlen(s) + 1), *to = out;
	uint32_t c;

	while ((c = text_next(&s)) != 0) {
		if (c >= 0xff01 && c <= 0xff5e)
			c -= 0xfee0;
		else if (c == 0x3000 || c == 0xa0)
			c = ' ';
		to += text_encode(to, c);
	}
	return out;
}

char *
text_cut(struct arena *mem, const char *s, size_t max)
{
	const char *p = s, *keep = s;
	size_t n;

	for (n = 0; *p != '\0'; n++) {
		if (n + 1 == max)
			keep = p;
		if (n == max)
			return text_printf(mem, "%.*s…", (int)(keep - s), s);
		text_next(&p);
	}
	return arena_copy(mem, s, strlen(s));
}

char **
text_split(struct arena *mem, size_t *out_len, const char *s, char sep)
{
	size_t n = 1, i;
	const char *p;
	char **out;

	for (p = s; *p != '\0'; p++)
		n += *p == sep;
	out = ARENA_MANY(mem, char *, n);
	for (i = 0, p = s; i < n; i++) {
		const char *end = strchr(p, sep);
		size_t len = end != NULL ? (size_t)(end - p) : strlen(p);

		out[i] = arena_copy(mem, p, len);
		p += len + 1;
	}
	*out_len = n;
	return out;
}
