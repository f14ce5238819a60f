#include "text/doc_xml.h"

#include <stdbool.h>

#include "base/text.h"

static bool
is_allowed(uint32_t c)
{
	return c >= 0x20 ? c != 0xfffe && c != 0xffff && c != 0x7f
			 : c == '\t' || c == '\n' || c == '\r';
}

void
doc_xml(struct buf *b, const char *s)
{
	if (s == NULL)
		return;
	for (const char *at = s; *at != '\0'; s = at) {
		uint32_t c = text_next(&at);

		if (c == '&')
			BUF_LITERAL(b, "&amp;");
		else if (c == '<')
			BUF_LITERAL(b, "&lt;");
		else if (c == '>')
			BUF_LITERAL(b, "&gt;");
		else if (c == '"')
			BUF_LITERAL(b, "&quot;");
		else if (is_allowed(c))
			buf_add(b, s, (size_t)(at - s));
	}
}
