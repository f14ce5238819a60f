#include "laws/laws_case_text.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

/* "[a，b]" without its brackets. */
static const char *
plain(struct arena *mem, const char *s)
{
	char *value = text_trim(mem, s);
	size_t len = strlen(value);

	if (len >= 2 && value[0] == '[' && value[len - 1] == ']') {
		value[len - 1] = '\0';
		value++;
	}
	return value;
}

static void
read_key(struct arena *mem, struct laws_case_text *out, char *line)
{
	struct {
		const char *key;
		const char **to;
	} keys[] = { { "title", &out->title }, { "topic", &out->topic },
		{ "issued_by", &out->issued_by },
		{ "articles_cited", &out->cites }, { "source", &out->source } };
	char *colon = strchr(line, ':');

	if (colon == NULL)
		return;
	*colon = '\0';
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (text_is(line, keys[i].key))
			*keys[i].to = plain(mem, colon + 1);
}

const char *
laws_case_text_read(struct arena *mem, struct laws_case_text *out, char *text)
{
	struct buf body = { .mem = mem };
	size_t n, i = 1;
	char **lines = text_split(mem, &n, text, '\n');

	*out = (struct laws_case_text){ "", "", "", "", "", "" };
	if (!text_is(lines[0], "---"))
		return "no front matter";
	for (; i < n && !text_is(lines[i], "---"); i++)
		read_key(mem, out, lines[i]);
	for (i++; i < n; i++) {
		if (*lines[i] == '\0' || text_starts(lines[i], "# "))
			continue;
		if (body.len > 0)
			buf_char(&body, '\n');
		buf_text(&body, lines[i]);
	}
	out->body = buf_string(&body);
	if (*out->title == '\0' || *out->body == '\0')
		return "title or text is missing";
	return *out->cites == '\0' ? "articles_cited is missing" : NULL;
}
