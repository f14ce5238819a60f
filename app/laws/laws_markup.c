#include "laws/laws_markup.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "laws/laws_cite.h"
#include "laws/laws_mention.h"
#include "laws/laws_shelf.h"
#include "laws/laws_text.h"

enum {
	PASSAGE_CHARS = 120,
	LEAD_CHARS = 30 /* before the first word that is marked */
};

static struct markup
markup_of(struct html *h)
{
	return (struct markup){ buf_string(&h->out), h->out.len };
}

static void
put_link(struct html *h, const struct laws_shelf *s,
    const struct laws_mention *m, const char *text)
{
	struct laws_cite cite = { laws_shelf_text(
				      s, s->laws[m->law].short_title),
		m->article, m->sub };

	HTML_LITERAL(h, "<a href=\"");
	html_url(h, laws_cite_href(h->out.mem, cite));
	HTML_LITERAL(h, "\">");
	html_bytes(h, text + m->at, m->len);
	HTML_LITERAL(h, "</a>");
}

static void
put_line(
    struct html *h, const struct laws_shelf *s, const char *line, uint32_t law)
{
	struct laws_mention *v;
	size_t n = laws_mention_all(h->out.mem, &v, s, line, law), at = 0;

	for (size_t i = 0; i < n; i++) {
		html_bytes(h, line + at, v[i].at - at);
		put_link(h, s, &v[i], line);
		at = v[i].at + v[i].len;
	}
	html_text(h, line + at);
}

/* "| a | b |" */
static void
put_row(struct html *h, const char *line, bool is_head)
{
	size_t n;
	char **cells = text_split(h->out.mem, &n, line, '|');

	HTML_LITERAL(h, "<tr>");
	for (size_t i = 1; i + 1 < n; i++) {
		if (is_head)
			HTML_LITERAL(h, "<th scope=\"col\">");
		else
			HTML_LITERAL(h, "<td>");
		html_text(h, text_trim(h->out.mem, cells[i]));
		if (is_head)
			HTML_LITERAL(h, "</th>");
		else
			HTML_LITERAL(h, "</td>");
	}
	HTML_LITERAL(h, "</tr>");
}

/* Lines from i on that are a table; the first behind it. */
static size_t
put_table(struct html *h, char **lines, size_t n, size_t i)
{
	bool is_head = true;

	HTML_LITERAL(h, "<table class=\"table\">");
	for (; i < n && lines[i][0] == '|'; i++) {
		if (text_starts(lines[i], "| --") ||
		    text_starts(lines[i], "|--"))
			continue;
		put_row(h, lines[i], is_head);
		is_head = false;
	}
	HTML_LITERAL(h, "</table>");
	return i;
}

struct markup
laws_markup_text(struct arena *mem, const struct laws_shelf *s,
    const char *text, uint32_t law)
{
	struct html h = { .out = { .mem = mem } };
	size_t n, i = 0;
	char **lines = text_split(mem, &n, text, '\n');

	while (i < n) {
		if (lines[i][0] == '|') {
			i = put_table(&h, lines, n, i);
			continue;
		}
		if (laws_text_item(lines[i]) > 0)
			HTML_LITERAL(&h, "<p class=\"law__item\">");
		else
			HTML_LITERAL(&h, "<p>");
		put_line(&h, s, lines[i], law);
		HTML_LITERAL(&h, "</p>");
		i++;
	}
	return markup_of(&h);
}

static bool
has_pair(const struct laws_tokens *terms, uint32_t a, uint32_t b)
{
	uint64_t key = (uint64_t)a << 32 | b;
	size_t low = 0, high = terms->len;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (terms->v[middle].key == key)
			return terms->v[middle].weight > 0.02f;
		if (terms->v[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* Characters of a line, and which of them were looked for. */
struct line {
	const char *text;
	const char **at; /* where each character begins, and the end */
	bool *is_marked;
	size_t len;
	size_t marked;
};

static struct line
look_at(struct arena *mem, const char *text, const struct laws_tokens *terms)
{
	size_t n = text_chars(text);
	struct line l = { text, ARENA_MANY(mem, const char *, n + 1),
		ARENA_MANY(mem, bool, n + 1), n, 0 };
	const char *p = text;
	uint32_t last = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t c;

		l.at[i] = p;
		c = text_next(&p);
		if (i > 0 && has_pair(terms, last, c))
			l.is_marked[i - 1] = l.is_marked[i] = true;
		last = c;
	}
	l.at[n] = p;
	for (size_t i = 0; i < n; i++)
		l.marked += l.is_marked[i];
	return l;
}

static void
put_marked(struct html *h, const struct line *l, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (l->is_marked[i] && (i == from || !l->is_marked[i - 1]))
			HTML_LITERAL(h, "<mark>");
		html_bytes(h, l->at[i], (size_t)(l->at[i + 1] - l->at[i]));
		if (l->is_marked[i] && (i + 1 == to || !l->is_marked[i + 1]))
			HTML_LITERAL(h, "</mark>");
	}
}

struct markup
laws_markup_passage(
    struct arena *mem, const char *text, const struct laws_tokens *terms)
{
	struct html h = { .out = { .mem = mem } };
	size_t n, from = 0, to;
	char **lines = text_split(mem, &n, text, '\n');
	struct line best = look_at(mem, lines[0], terms);

	for (size_t i = 1; i < n; i++) {
		struct line l = look_at(mem, lines[i], terms);

		if (l.marked > best.marked)
			best = l;
	}
	while (from < best.len && !best.is_marked[from])
		from++;
	from = from == best.len || from < LEAD_CHARS ? 0 : from - LEAD_CHARS;
	to = best.len - from < PASSAGE_CHARS ? best.len : from + PASSAGE_CHARS;
	if (from > 0)
		html_text(&h, "…");
	put_marked(&h, &best, from, to);
	if (to < best.len)
		html_text(&h, "…");
	return markup_of(&h);
}
