#include "text/markdown_marks.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

#define MARK "\xee\x80\x80" /* U+E000 */

enum {
	MARK_CHARACTER = 0xe000
};

static bool
is_wide_punctuation(uint32_t c)
{
	return c == 0xb7 || (c >= 0x2010 && c <= 0x205e) ||
	    (c >= 0x3001 && c <= 0x303f) || (c >= 0xff01 && c <= 0xff0f) ||
	    (c >= 0xff1a && c <= 0xff20) || (c >= 0xff3b && c <= 0xff40) ||
	    (c >= 0xff5b && c <= 0xff65);
}

const char *
markdown_marks_add(struct arena *mem, const char *s)
{
	struct buf b = { .mem = mem };
	uint32_t before = 0;

	while (*s != '\0') {
		const char *from = s;
		uint32_t c = text_next(&s);

		if (c == MARK_CHARACTER)
			continue; /* nobody else's */
		if (c == '*' && before != '*' && is_wide_punctuation(before))
			buf_text(&b, MARK);
		if (before == '*' && is_wide_punctuation(c))
			buf_text(&b, MARK);
		buf_add(&b, from, (size_t)(s - from));
		before = c;
	}
	return buf_string(&b);
}

const char *
markdown_marks_remove(struct arena *mem, const char *s)
{
	struct buf b = { .mem = mem };
	const char *at;

	while ((at = strstr(s, MARK)) != NULL) {
		buf_add(&b, s, (size_t)(at - s));
		s = at + sizeof(MARK) - 1;
	}
	buf_text(&b, s);
	return buf_string(&b);
}
