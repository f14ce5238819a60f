#include "laws/laws_cite.h"

#include <string.h>

#include "base/arena.h"
#include "base/html.h"
#include "base/num.h"
#include "base/text.h"
#include "laws/laws_numeral.h"

const char *
laws_cite_article(struct arena *mem, int32_t article, int32_t sub)
{
	char number[LAWS_NUMERAL_TEXT], after[LAWS_NUMERAL_TEXT];

	laws_numeral_print(number, article);
	if (sub == 0)
		return text_printf(mem, "第%s条", number);
	laws_numeral_print(after, sub);
	return text_printf(mem, "第%s条之%s", number, after);
}

const char *
laws_cite_text(struct arena *mem, struct laws_cite cite)
{
	if (cite.article == 0)
		return text_printf(mem, "《%s》", cite.law);
	return text_printf(mem, "《%s》%s", cite.law,
	    laws_cite_article(mem, cite.article, cite.sub));
}

const char *
laws_cite_href(struct arena *mem, struct laws_cite cite)
{
	struct html h = { .out = { .mem = mem } };

	HTML_LITERAL(&h, "/laws/");
	html_url_part(&h, cite.law);
	if (cite.article > 0)
		buf_printf(&h.out, "/%d", cite.article);
	if (cite.sub > 0)
		buf_printf(&h.out, "-%d", cite.sub);
	return buf_string(&h.out);
}

bool
laws_cite_parse_number(struct laws_cite *out, const char *s)
{
	char number[16];
	size_t len = strcspn(s, "-");

	if (len >= sizeof(number))
		return false;
	memcpy(number, s, len);
	number[len] = '\0';
	out->sub = 0;
	if (!num_i32(&out->article, number, 1, LAWS_NUMERAL_MAX))
		return false;
	return s[len] == '\0' || num_i32(&out->sub, s + len + 1, 1, 99);
}

bool
laws_cite_parse(struct arena *mem, struct laws_cite *out, const char *s)
{
	const char *name = text_trim(mem, s);
	size_t len = strlen(name), at = len;

	while (at > 0 &&
	    ((name[at - 1] >= '0' && name[at - 1] <= '9') ||
		name[at - 1] == '-'))
		at--;
	if (at == 0 || at == len)
		return false;
	out->law = arena_copy(mem, name, at);
	return laws_cite_parse_number(out, name + at);
}
