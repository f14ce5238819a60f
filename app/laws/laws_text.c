#include "laws/laws_text.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "laws/laws_numeral.h"

enum {
	LINE_MAX_BYTES = 60000,
	PARTS_MAX = 1000,
	ARTICLES_MAX = 3000
};

/* What is being read; the last part or article takes the next line. */
struct reading {
	struct arena *mem;
	struct laws_text *out;
	struct laws_text_part *parts;
	struct laws_text_article *articles;
	struct buf body; /* of the part or article that is open */
	bool in_article;
	bool had_title;
};

/* "第四十七条" or "第二百七十六条之一" and a space; the bytes, or 0. */
static size_t
read_mark(int32_t *number, int32_t *sub, const char *s)
{
	size_t at = strlen("第"), n;

	*sub = 0;
	if (!text_starts(s, "第"))
		return 0;
	n = laws_numeral_read(number, s + at);
	if (n == 0 || !text_starts(s + at + n, "条"))
		return 0;
	at += n + strlen("条");
	if (text_starts(s + at, "之")) {
		n = laws_numeral_read(sub, s + at + strlen("之"));
		if (n == 0)
			return 0;
		at += strlen("之") + n;
	}
	if (s[at] == ' ')
		return at + 1;
	if (text_starts(s + at, "\xe3\x80\x80"))
		return at + 3;
	return s[at] == '\0' ? at : 0;
}

static void
close_body(struct reading *r)
{
	const char *text = text_copy(r->mem, buf_string(&r->body));

	if (r->in_article)
		r->articles[r->out->articles_len - 1].text = text;
	else
		r->parts[r->out->parts_len - 1].text = text;
	r->body = (struct buf){ .mem = r->mem };
}

static const char *
open_part(struct reading *r, int depth, const char *heading)
{
	if (r->out->parts_len == PARTS_MAX)
		return "too many headings";
	close_body(r);
	r->in_article = false;
	r->parts[r->out->parts_len++] =
	    (struct laws_text_part){ depth, heading, "" };
	return NULL;
}

static const char *
open_article(struct reading *r, int32_t number, int32_t sub)
{
	const struct laws_text_article *last = r->out->articles_len == 0
	    ? NULL
	    : &r->articles[r->out->articles_len - 1];

	if (r->out->articles_len == ARTICLES_MAX)
		return "too many articles";
	if (last != NULL && sub == 0 && number != last->number + 1)
		return "an article does not follow the one before it";
	if (sub > 0 &&
	    (last == NULL || number != last->number || sub != last->sub + 1))
		return "an added article does not follow the one before it";
	close_body(r);
	r->in_article = true;
	r->articles[r->out->articles_len++] =
	    (struct laws_text_article){ number, sub, r->out->parts_len - 1,
		    "" };
	return NULL;
}

static void
add_line(struct reading *r, const char *line)
{
	if (*line == '\0')
		return;
	if (r->body.len > 0)
		buf_char(&r->body, '\n');
	buf_text(&r->body, line);
}

static const char *
read_line(struct reading *r, char *line)
{
	size_t hashes = strspn(line, "#"), mark;
	int32_t number, sub;
	const char *wrong = NULL;

	if (strlen(line) > LINE_MAX_BYTES)
		return "a line is too long";
	if (hashes > 0 && line[hashes] == ' ') {
		if (hashes == 1 && !r->had_title)
			r->had_title = true;
		else
			wrong = open_part(r, (int)hashes, line + hashes + 1);
		return wrong;
	}
	if (text_is(line, "附录：") || text_is(line, "附："))
		return open_part(r, 2, "附录");
	mark = read_mark(&number, &sub, line);
	if (mark > 0) {
		wrong = open_article(r, number, sub);
		line += mark;
	}
	if (wrong == NULL)
		add_line(r, text_trim(r->mem, line));
	return wrong;
}

/* One "key: value" of the front matter. */
static const char *
read_key(struct arena *mem, struct laws_text *t, char *line)
{
	char *colon = strchr(line, ':');
	char *value;
	size_t len;

	struct {
		const char *key;
		const char **text;
		int32_t *day;
	} keys[] = { { "title", &t->title, NULL },
		{ "short_title", &t->short_title, NULL },
		{ "level", &t->level, NULL }, { "region", &t->region, NULL },
		{ "issued_by", &t->issued_by, NULL },
		{ "status", &t->status, NULL }, { "source", &t->source, NULL },
		{ "promulgated_on", NULL, &t->promulgated_on },
		{ "amended_on", NULL, &t->amended_on },
		{ "effective_on", NULL, &t->effective_on } };
	if (colon == NULL)
		return "the front matter has a line without a colon";
	*colon = '\0';
	value = text_trim(mem, colon + 1);
	len = strlen(value);
	if (len >= 2 && value[0] == '"' && value[len - 1] == '"') {
		value[len - 1] = '\0';
		value++;
	}
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		if (!text_is(keys[i].key, line))
			continue;
		if (keys[i].text != NULL)
			*keys[i].text = value;
		else if (*value != '\0' && !day_parse(keys[i].day, value))
			return "a day that the calendar does not have";
		return NULL;
	}
	return "the front matter has an unknown key";
}

static const char *
check_front(const struct laws_text *t)
{
	if (*t->title == '\0' || *t->short_title == '\0')
		return "title or short_title is missing";
	if (*t->level == '\0' || *t->region == '\0' || *t->status == '\0')
		return "level, region or status is missing";
	if (laws_text_from(t) == DAY_NONE)
		return "effective_on, amended_on, promulgated_on: all missing";
	if (t->effective_on != DAY_NONE && t->promulgated_on > t->effective_on)
		return "it came into force before it was promulgated";
	if (t->promulgated_on != DAY_NONE && t->amended_on != DAY_NONE &&
	    t->amended_on < t->promulgated_on)
		return "it was amended before it was promulgated";
	return NULL;
}

/* Lines up to the second "---"; *at is moved behind it. */
static const char *
read_front(
    struct arena *mem, struct laws_text *t, char **lines, size_t n, size_t *at)
{
	const char *wrong;

	if (n == 0 || !text_is(lines[0], "---"))
		return "no front matter";
	for (*at = 1; *at < n && !text_is(lines[*at], "---"); ++*at) {
		wrong = read_key(mem, t, lines[*at]);
		if (wrong != NULL)
			return wrong;
	}
	if (*at == n)
		return "the front matter does not end";
	++*at;
	return check_front(t);
}

const char *
laws_text_read(struct arena *mem, struct laws_text *out, int *out_line,
    const char *bytes, size_t len)
{
	struct reading r = { .mem = mem, .out = out, .body = { .mem = mem } };
	char **lines;
	const char *wrong;
	size_t n, at = 0;

	*out_line = 0;
	*out = (struct laws_text){ "", "", "", "", "", "", "", DAY_NONE,
		DAY_NONE, DAY_NONE, DAY_NONE, DAY_NONE, 1, NULL, 0, NULL, 0 };
	if (!text_is_utf8(bytes, len))
		return "not UTF-8";
	lines = text_split(mem, &n, arena_copy(mem, bytes, len), '\n');
	wrong = read_front(mem, out, lines, n, &at);
	r.parts = ARENA_MANY(mem, struct laws_text_part, PARTS_MAX);
	r.articles = ARENA_MANY(mem, struct laws_text_article, ARTICLES_MAX);
	r.parts[0] = (struct laws_text_part){ 1, "", "" };
	out->parts_len = 1;
	for (; wrong == NULL && at < n; at++)
		wrong = read_line(&r, lines[at]);
	*out_line = (int)at;
	close_body(&r);
	out->parts = r.parts;
	out->articles = r.articles;
	out->from_on = laws_text_from(out);
	return wrong;
}

int32_t
laws_text_from(const struct laws_text *t)
{
	/* DAY_NONE is before every day */
	if (t->effective_on == DAY_NONE && t->amended_on == DAY_NONE)
		return t->promulgated_on;
	return t->amended_on > t->effective_on ? t->amended_on
					       : t->effective_on;
}

int32_t
laws_text_item(const char *line)
{
	int32_t item = 0;
	size_t open = strlen("（"), n;

	if (!text_starts(line, "（"))
		return 0;
	n = laws_numeral_read(&item, line + open);
	if (n == 0)
		n = laws_numeral_digits(&item, line + open);
	return n > 0 && text_starts(line + open + n, "）") ? item : 0;
}
