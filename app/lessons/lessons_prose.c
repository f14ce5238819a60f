#include "lessons/lessons_prose.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "laws/laws.h"
#include "lessons/lessons_cite.h"

/* The end of a marker "{kind:key}" that begins at s, or NULL. */
static const char *
marker_end(const char *s)
{
	const char *p = s + 1;

	if (*s != '{' || *p < 'a' || *p > 'z')
		return NULL;
	while (*p >= 'a' && *p <= 'z')
		p++;
	if (*p != ':')
		return NULL;
	while (*p != '\0' && *p != '}' && *p != '\n')
		p++;
	return *p == '}' ? p + 1 : NULL;
}

static const struct lessons_note *
find_note(const struct lessons_notes *notes, const char *key, size_t len)
{
	for (size_t i = 0; i < notes->len; i++)
		if (strlen(notes->v[i].key) == len &&
		    memcmp(notes->v[i].key, key, len) == 0)
			return &notes->v[i];
	return NULL;
}

void
lessons_notes_gather(
    struct arena *mem, struct lessons_notes *notes, const char *text)
{
	for (const char *s = strchr(text, '{'); s != NULL;
	     s = strchr(s + 1, '{')) {
		const char *end = marker_end(s);
		size_t len = end != NULL ? (size_t)(end - s - 2) : 0;

		if (end == NULL || notes->len == LESSONS_NOTES_MAX ||
		    find_note(notes, s + 1, len) != NULL)
			continue;
		notes->v[notes->len++].key = arena_copy(mem, s + 1, len);
	}
}

static void
put_marker(struct html *h, const struct lessons_notes *notes, const char *s,
    const char *end)
{
	const struct lessons_note *n =
	    find_note(notes, s + 1, (size_t)(end - s - 2));

	if (n == NULL || n->source == 0)
		return;
	buf_printf(&h->out,
	    "<sup class=\"note\"><a href=\"#source-%d\">%d</a></sup>",
	    n->source, n->source);
}

/* Articles cited at s as links; where they end. */
static const char *
put_cites(struct html *h, const struct lessons_notes *notes, const char *s)
{
	struct lessons_cite c;
	const char *from = s;

	for (bool first = true;
	     lessons_cite_next(h->out.mem, &c, s, first ? NULL : c.law);
	     first = false) {
		html_bytes(h, s, (size_t)(c.text - s)); /* 、 between two */
		if (notes->links_laws) {
			HTML_LITERAL(h, "<a href=\"");
			html_url(h,
			    laws_cite_href(h->out.mem,
				(struct laws_cite){ c.law, c.article, 0 }));
			HTML_LITERAL(h, "\">");
		}
		html_bytes(h, c.text, (size_t)(c.end - c.text));
		if (notes->links_laws)
			HTML_LITERAL(h, "</a>");
		s = c.end;
	}
	return s != from ? s : NULL;
}

static void
put_line(struct html *h, const struct lessons_notes *notes, const char *s,
    size_t len)
{
	const char *end = s + len, *plain = s, *next;
	bool is_bold = false;

	while (s < end) {
		next = NULL;
		if (s[0] == '*' && s + 1 < end && s[1] == '*' &&
		    (is_bold || strstr(s + 2, "**") != NULL)) {
			html_bytes(h, plain, (size_t)(s - plain));
			is_bold = !is_bold;
			buf_text(&h->out, is_bold ? "<strong>" : "</strong>");
			next = s + 2;
		} else if (*s == '{' && marker_end(s) != NULL) {
			html_bytes(h, plain, (size_t)(s - plain));
			next = marker_end(s);
			put_marker(h, notes, s, next);
		} else if (text_starts(s, "《")) {
			html_bytes(h, plain, (size_t)(s - plain));
			plain = s;
			next = put_cites(h, notes, s);
		}
		if (next == NULL || next > end) {
			s++;
			continue;
		}
		plain = s = next;
	}
	if (plain < end)
		html_bytes(h, plain, (size_t)(end - plain));
	if (is_bold)
		HTML_LITERAL(h, "</strong>");
}

struct markup
lessons_prose_line(
    struct arena *mem, const char *text, const struct lessons_notes *notes)
{
	struct html h = { .out = { .mem = mem } };
	const char *line = text_copy(mem, text); /* ends where it ends */

	put_line(&h, notes, line, strlen(line));
	return (struct markup){ buf_string(&h.out), h.out.len };
}

const char *
lessons_prose_plain(struct arena *mem, const char *text)
{
	struct buf out = { .mem = mem };

	for (const char *s = text; *s != '\0'; s++) {
		const char *end = marker_end(s);

		if (end != NULL)
			s = end - 1;
		else if (s[0] == '*' && s[1] == '*')
			s++;
		else
			buf_char(&out, *s);
	}
	return buf_string(&out);
}

/* What a line of a part is. */
enum kind {
	BLANK,
	HEADING,
	BULLET,
	BOX,
	NUMBER,
	ROW,
	QUOTE,
	PLAIN
};

static enum kind
kind_of(const char *line, const char **text)
{
	const char *p = line;

	while (*p == ' ')
		p++;
	*text = p;
	if (*p == '\0')
		return BLANK;
	if (text_starts(line, "### "))
		return *text = line + 4, HEADING;
	if (text_starts(line, "- [ ] "))
		return *text = line + 6, BOX;
	if (text_starts(line, "- "))
		return *text = line + 2, BULLET;
	if (*line == '|')
		return *text = line, ROW;
	if (text_starts(line, "> "))
		return *text = line + 2, QUOTE;
	while (*p >= '0' && *p <= '9')
		p++;
	if (p > line && p[0] == '.' && p[1] == ' ')
		return *text = p + 2, NUMBER;
	return PLAIN;
}

static bool
is_rule(const char *row)
{
	return row[strspn(row, "|-: ")] == '\0';
}

static void
put_row(struct html *h, const struct lessons_notes *notes, const char *row,
    bool is_head)
{
	char **cells;
	size_t n;

	cells = text_split(h->out.mem, &n, text_trim(h->out.mem, row), '|');
	HTML_LITERAL(h, "<tr>");
	for (size_t i = 1; i + 1 < n; i++) {
		const char *cell = text_trim(h->out.mem, cells[i]);

		buf_text(&h->out, is_head ? "<th scope=\"col\">" : "<td>");
		put_line(h, notes, cell, strlen(cell));
		buf_text(&h->out, is_head ? "</th>" : "</td>");
	}
	HTML_LITERAL(h, "</tr>\n");
}

static size_t
put_table(struct html *h, const struct lessons_notes *notes, char *const *lines,
    size_t i, size_t n)
{
	const char *text;
	bool has_head = i + 1 < n && is_rule(lines[i + 1]);

	HTML_LITERAL(h,
	    "<div class=\"scroll\" tabindex=\"0\">"
	    "<table class=\"table\">\n");
	if (has_head) {
		HTML_LITERAL(h, "<thead>");
		put_row(h, notes, lines[i], true);
		HTML_LITERAL(h, "</thead>\n");
		i += 2;
	}
	HTML_LITERAL(h, "<tbody>\n");
	for (; i < n && kind_of(lines[i], &text) == ROW; i++)
		put_row(h, notes, lines[i], false);
	HTML_LITERAL(h, "</tbody></table></div>\n");
	return i;
}

/* A line that goes on in the next one: a space only between Latin words. */
static size_t
put_flow(struct html *h, const struct lessons_notes *notes, char *const *lines,
    size_t i, size_t n, const char *first)
{
	struct buf whole = { .mem = h->out.mem };
	const char *text = first;

	for (;;) {
		buf_text(&whole, text);
		if (++i >= n || kind_of(lines[i], &text) != PLAIN)
			break;
		if ((unsigned char)whole.bytes[whole.len - 1] < 0x80)
			buf_char(&whole, ' ');
	}
	put_line(h, notes, buf_string(&whole), whole.len);
	return i;
}

static size_t
put_list(struct html *h, const struct lessons_notes *notes, char *const *lines,
    size_t i, size_t n, enum kind kind)
{
	const char *text;

	buf_text(&h->out,
	    kind == NUMBER    ? "<ol>\n"
		: kind == BOX ? "<ul class=\"checklist\">\n"
			      : "<ul>\n");
	while (i < n && kind_of(lines[i], &text) == kind) {
		HTML_LITERAL(h, "<li>");
		i = put_flow(h, notes, lines, i, n, text);
		HTML_LITERAL(h, "</li>\n");
	}
	buf_text(&h->out, kind == NUMBER ? "</ol>\n" : "</ul>\n");
	return i;
}

/* What somebody writes or says, a paragraph a line. */
static size_t
put_quote(struct html *h, const struct lessons_notes *notes, char *const *lines,
    size_t i, size_t n)
{
	const char *text;

	HTML_LITERAL(h, "<blockquote>\n");
	for (; i < n && kind_of(lines[i], &text) == QUOTE; i++) {
		HTML_LITERAL(h, "<p>");
		put_line(h, notes, text, strlen(text));
		HTML_LITERAL(h, "</p>\n");
	}
	HTML_LITERAL(h, "</blockquote>\n");
	return i;
}

struct markup
lessons_prose(
    struct arena *mem, const char *text, const struct lessons_notes *notes)
{
	struct html h = { .out = { .mem = mem } };
	size_t n, i = 0;
	char **lines = text_split(mem, &n, text, '\n');

	while (i < n) {
		const char *s;
		enum kind kind = kind_of(lines[i], &s);

		if (kind == BLANK) {
			i++;
		} else if (kind == HEADING) {
			HTML_LITERAL(&h, "<h3>");
			put_line(&h, notes, s, strlen(s));
			HTML_LITERAL(&h, "</h3>\n");
			i++;
		} else if (kind == ROW) {
			i = put_table(&h, notes, lines, i, n);
		} else if (kind == QUOTE) {
			i = put_quote(&h, notes, lines, i, n);
		} else if (kind == PLAIN) {
			HTML_LITERAL(&h, "<p>");
			i = put_flow(&h, notes, lines, i, n, s);
			HTML_LITERAL(&h, "</p>\n");
		} else {
			i = put_list(&h, notes, lines, i, n, kind);
		}
	}
	return (struct markup){ buf_string(&h.out), h.out.len };
}

struct markup
lessons_prose_reading(
    struct arena *mem, const char *item, const struct lessons_notes *notes)
{
	struct html h = { .out = { .mem = mem } };
	const char *address = strstr(item, "https://");
	struct laws_cite cite;

	if (address != NULL) {
		html_bytes(&h, item, (size_t)(address - item));
		HTML_LITERAL(&h, "<a rel=\"noreferrer\" href=\"");
		html_url(&h, address);
		HTML_LITERAL(&h, "\">");
		html_text(&h, address);
		HTML_LITERAL(&h, "</a>");
	} else if (laws_cite_parse(mem, &cite, item) && cite.article > 0) {
		if (notes->links_laws) {
			HTML_LITERAL(&h, "<a href=\"");
			html_url(&h, laws_cite_href(mem, cite));
			HTML_LITERAL(&h, "\">");
		}
		html_text(&h, laws_cite_text(mem, cite));
		if (notes->links_laws)
			HTML_LITERAL(&h, "</a>");
	} else {
		put_line(&h, notes, item, strlen(item));
	}
	return (struct markup){ buf_string(&h.out), h.out.len };
}
