#include "text/doc_html_table.h"

#include "base/day.h"
#include "base/text.h"
#include "text/doc_text.h"

static const struct {
	unsigned style;
	const char *tag;
} tags[] = {
	{ DOC_BOLD, "strong" },
	{ DOC_ITALIC, "em" },
	{ DOC_UNDERLINE, "u" },
	{ DOC_STRIKE, "s" },
};

enum {
	TAGS = sizeof(tags) / sizeof(*tags)
};

void
doc_html_open_change(struct doc_html *w, const struct doc_change *c)
{
	char day[DAY_TEXT];
	struct msg_arg args[] = { { "author", c->author }, { "day", day } };

	day_print(day, day_of_moment(c->at_seconds));
	buf_text(&w->h.out,
	    c->kind == DOC_INSERTED ? "<ins title=\"" : "<del title=\"");
	html_message(&w->h,
	    c->kind == DOC_INSERTED ? MSG_DOC_INSERTED : MSG_DOC_DELETED, args,
	    2);
	HTML_LITERAL(&w->h, "\">");
}

void
doc_html_close_change(struct doc_html *w, const struct doc_change *c)
{
	buf_text(&w->h.out, c->kind == DOC_INSERTED ? "</ins>" : "</del>");
}

static void
put_lines(struct html *h, const char *s)
{
	for (const char *end; (end = strchr(s, '\n')) != NULL; s = end + 1) {
		html_bytes(h, s, (size_t)(end - s));
		HTML_LITERAL(h, "<br>");
	}
	html_text(h, s);
}

static void
put_mark(struct doc_html *w, const struct doc_run *r)
{
	if (r->note > 0)
		buf_printf(&w->h.out,
		    "<sup id=\"%s-r%u\"><a href=\"#%s-n%u\">〔%u〕</a></sup>",
		    w->prefix, r->note, w->prefix, r->note, r->note);
	else
		buf_printf(&w->h.out, "<sup><a href=\"#%s-s%u\">[%u]</a></sup>",
		    w->prefix, r->source, r->source);
}

static void
put_styled(struct doc_html *w, const struct doc_run *r)
{
	for (int i = 0; i < TAGS; i++)
		if (r->style & tags[i].style)
			buf_printf(&w->h.out, "<%s>", tags[i].tag);
	if (r->href != NULL) {
		HTML_LITERAL(&w->h, "<a href=\"");
		html_url(&w->h, r->href);
		HTML_LITERAL(&w->h, "\">");
	}
	put_lines(&w->h, r->text);
	if (r->href != NULL)
		HTML_LITERAL(&w->h, "</a>");
	for (int i = TAGS - 1; i >= 0; i--)
		if (r->style & tags[i].style)
			buf_printf(&w->h.out, "</%s>", tags[i].tag);
}

void
doc_html_runs(struct doc_html *w, const struct doc_text *t)
{
	for (size_t i = 0; i < t->len; i++) {
		const struct doc_run *r = &t->runs[i];

		if (r->change != NULL)
			doc_html_open_change(w, r->change);
		if (r->note > 0 || r->source > 0)
			put_mark(w, r);
		else
			put_styled(w, r);
		if (r->change != NULL)
			doc_html_close_change(w, r->change);
	}
}

static void
put_header(struct doc_html *w, const struct doc_table *t)
{
	HTML_LITERAL(&w->h, "<thead><tr>");
	for (size_t i = 0; i < t->columns_len; i++) {
		buf_printf(&w->h.out, "<th scope=\"col\"%s>",
		    t->columns[i].is_number ? " class=\"number\"" : "");
		html_text(&w->h, t->columns[i].title);
		HTML_LITERAL(&w->h, "</th>");
	}
	HTML_LITERAL(&w->h, "</tr></thead>\n");
}

static void
put_row(struct doc_html *w, const struct doc_table *t, const struct doc_row *r)
{
	size_t column = 0;

	HTML_LITERAL(&w->h, "<tr>");
	for (size_t i = 0; i < r->len; i++) {
		const struct doc_cell *c = &r->cells[i];
		bool is_head = i == 0 && t->columns_len > 1 &&
		    (t->is_form || doc_text_has_header(t));

		buf_text(&w->h.out, is_head ? "<th scope=\"row\"" : "<td");
		if (c->span > 1)
			buf_printf(&w->h.out, " colspan=\"%u\"", c->span);
		if (column < t->columns_len && t->columns[column].is_number)
			HTML_LITERAL(&w->h, " class=\"number\"");
		HTML_LITERAL(&w->h, ">");
		doc_html_runs(w, &c->text);
		buf_text(&w->h.out, is_head ? "</th>" : "</td>");
		column += c->span;
	}
	HTML_LITERAL(&w->h, "</tr>\n");
}

static void
put_remark(struct doc_html *w, const char *remark)
{
	if (text_is_empty(remark))
		return;
	HTML_LITERAL(&w->h, "<p class=\"doc__remark\">");
	put_lines(&w->h, remark);
	HTML_LITERAL(&w->h, "</p>\n");
}

void
doc_html_table(struct doc_html *w, const struct doc_block *b)
{
	const struct doc_table *t = &b->table;

	buf_printf(&w->h.out,
	    "<div class=\"scroll\" role=\"region\" tabindex=\"0\" "
	    "aria-label=\"");
	html_text(&w->h, b->name != NULL ? b->name : w->d->title);
	buf_printf(&w->h.out, "\">\n<table class=\"table doc__table%s\">\n",
	    t->is_form ? " doc__table--form" : "");
	if (!text_is_empty(b->name)) {
		HTML_LITERAL(&w->h, "<caption>");
		html_text(&w->h, b->name);
		HTML_LITERAL(&w->h, "</caption>\n");
	}
	if (doc_text_has_header(t))
		put_header(w, t);
	HTML_LITERAL(&w->h, "<tbody>\n");
	for (size_t i = 0; i < t->len; i++)
		put_row(w, t, &t->rows[i]);
	HTML_LITERAL(&w->h, "</tbody>\n</table></div>\n");
	put_remark(w, b->remark);
}

/* Our own writers escape; their ids get the document's prefix. */
static void
put_svg(struct doc_html *w, const char *svg)
{
	bool in_tag = false;

	w->figures++;
	for (const char *s = svg; *s != '\0'; s++) {
		if (in_tag && (*s == '"' || *s == ' ') &&
		    (text_starts(s + 1, "wide-t") ||
			text_starts(s + 1, "narrow-t"))) {
			buf_printf(
			    &w->h.out, "%c%s-f%u-", *s, w->prefix, w->figures);
			continue;
		}
		if (*s == '<' || *s == '>')
			in_tag = *s == '<';
		buf_char(&w->h.out, *s);
	}
}

void
doc_html_figure(struct doc_html *w, const struct doc_block *b)
{
	HTML_LITERAL(&w->h, "<figure class=\"chart doc__figure\">\n");
	put_svg(w, b->svg);
	if (!text_is_empty(b->name)) {
		HTML_LITERAL(&w->h, "\n<figcaption>");
		html_text(&w->h, b->name);
		HTML_LITERAL(&w->h, "</figcaption>");
	}
	HTML_LITERAL(&w->h, "\n</figure>\n");
	put_remark(w, b->remark);
}

void
doc_html_signatures(struct doc_html *w, const struct doc_block *b)
{
	HTML_LITERAL(&w->h, "<div class=\"doc__signatures\">\n");
	for (size_t i = 0; i < b->signatures_len; i++) {
		HTML_LITERAL(&w->h, "<div class=\"doc__signature\">");
		for (size_t k = 0; k < b->signatures[i].len; k++) {
			HTML_LITERAL(&w->h, "<p>");
			html_text(&w->h, b->signatures[i].lines[k]);
			HTML_LITERAL(&w->h, "</p>");
		}
		HTML_LITERAL(&w->h, "</div>\n");
	}
	HTML_LITERAL(&w->h, "</div>\n");
}
