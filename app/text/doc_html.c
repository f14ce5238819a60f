#include "text/doc_html.h"

#include "base/arena.h"
#include "base/text.h"
#include "text/doc_html_table.h"
#include "text/doc_numeral.h"
#include "text/doc_text.h"

static void
open_class(struct html *h, const char *tag, const char *piece)
{
	buf_printf(&h->out, "<%s class=\"doc__%s\">", tag, piece);
}

static void
close_tag(struct html *h, const char *tag)
{
	buf_printf(&h->out, "</%s>\n", tag);
}

static const char *
align_class(enum doc_align align)
{
	static const char *const names[] = {
		[DOC_USUAL] = "",
		[DOC_FLUSH] = " doc--flush",
		[DOC_CENTER] = " doc--center",
		[DOC_END] = " doc--end",
	};

	return names[align];
}

static void
put_label(struct html *h, const struct doc *d, const struct doc_block *b)
{
	if (b->number == DOC_NO_NUMBER)
		return;
	open_class(h, "span", "label");
	html_text(h, b->label);
	HTML_LITERAL(h, "</span>");
	html_text(h, doc_numeral_gap(d->lang, b->number, b->level));
}

static void
put_heading(struct doc_html *w, const struct doc_block *b)
{
	int level = w->top + (b->kind == DOC_HEADING ? b->level : 0);

	if (level > 6)
		level = 6;
	buf_printf(&w->h.out, "<h%d class=\"doc__%s%s\"", level,
	    b->kind == DOC_TITLE ? "title" : "heading", align_class(b->align));
	if (b->kind == DOC_HEADING)
		buf_printf(
		    &w->h.out, " id=\"%s-h%u\"", w->prefix, ++w->headings);
	HTML_LITERAL(&w->h, ">");
	put_label(&w->h, w->d, b);
	doc_html_runs(w, &b->text);
	buf_printf(&w->h.out, "</h%d>\n", level);
}

static void
put_paragraph(struct doc_html *w, const struct doc_block *b, const char *name)
{
	buf_printf(
	    &w->h.out, "<p class=\"doc__%s%s\">", name, align_class(b->align));
	if (b->change != NULL)
		doc_html_open_change(w, b->change);
	put_label(&w->h, w->d, b);
	doc_html_runs(w, &b->text);
	if (b->change != NULL)
		doc_html_close_change(w, b->change);
	HTML_LITERAL(&w->h, "</p>\n");
}

/* Items one behind another, those of a lower level inside. */
static const struct doc_block *
put_items(struct doc_html *w, const struct doc_block *b, int level)
{
	const char *tag = b->number == DOC_DECIMAL ? "ol" : "ul";

	open_class(&w->h, tag, "list");
	while (b != NULL && b->kind == DOC_ITEM && b->level >= level) {
		open_class(&w->h, "li", "item");
		put_label(&w->h, w->d, b);
		doc_html_runs(w, &b->text);
		b = b->next;
		if (b != NULL && b->kind == DOC_ITEM && b->level > level)
			b = put_items(w, b, level + 1);
		HTML_LITERAL(&w->h, "</li>\n");
	}
	close_tag(&w->h, tag);
	return b;
}

static const struct doc_block *
put_fields(struct doc_html *w, const struct doc_block *b)
{
	open_class(&w->h, "dl", "fields");
	for (; b != NULL && b->kind == DOC_FIELD; b = b->next) {
		HTML_LITERAL(&w->h, "<dt>");
		html_text(&w->h, b->name);
		html_text(&w->h, w->d->lang == LANG_ZH ? "：" : ": ");
		HTML_LITERAL(&w->h, "</dt><dd>");
		doc_html_runs(w, &b->text);
		HTML_LITERAL(&w->h, "</dd>\n");
	}
	close_tag(&w->h, "dl");
	return b;
}

static void
put_contents(struct doc_html *w, const struct doc_block *at)
{
	unsigned heading = 0;

	buf_printf(&w->h.out, "<nav class=\"doc__contents\" aria-label=\"");
	html_text(&w->h, at->name);
	HTML_LITERAL(&w->h, "\"><p class=\"doc__name\">");
	html_text(&w->h, at->name);
	HTML_LITERAL(&w->h, "</p>\n<ul>\n");
	for (const struct doc_block *b = w->d->first; b != NULL; b = b->next) {
		heading += b->kind == DOC_HEADING;
		if (!doc_text_is_listed(b))
			continue;
		buf_printf(&w->h.out,
		    "<li class=\"doc__entry doc__entry--%d\"><a "
		    "href=\"#%s-h%u\">",
		    b->level, w->prefix, heading);
		html_text(&w->h, doc_text_line(w->h.out.mem, w->d, b));
		HTML_LITERAL(&w->h, "</a></li>\n");
	}
	HTML_LITERAL(&w->h, "</ul></nav>\n");
}

static void
put_sources(struct doc_html *w)
{
	HTML_LITERAL(&w->h, "<ol class=\"doc__sources\">\n");
	for (size_t i = 0; i < w->d->sources_len; i++) {
		const struct doc_source *s = &w->d->sources[i];

		buf_printf(&w->h.out, "<li id=\"%s-s%zu\">[%zu] ", w->prefix,
		    i + 1, i + 1);
		html_text(&w->h, s->text);
		if (s->href != NULL) {
			HTML_LITERAL(&w->h, " <a rel=\"noreferrer\" href=\"");
			html_url(&w->h, s->href);
			HTML_LITERAL(&w->h, "\">");
			html_text(&w->h, s->href);
			HTML_LITERAL(&w->h, "</a>");
		}
		HTML_LITERAL(&w->h, "</li>\n");
	}
	HTML_LITERAL(&w->h, "</ol>\n");
}

static void
put_notes(struct doc_html *w)
{
	HTML_LITERAL(&w->h, "<p class=\"doc__name\">");
	html_text(&w->h, message_raw(w->d->lang, MSG_DOC_NOTES));
	HTML_LITERAL(&w->h, "</p>\n<ol class=\"doc__notes\">\n");
	for (size_t i = 0; i < w->d->notes_len; i++) {
		buf_printf(&w->h.out,
		    "<li id=\"%s-n%zu\"><a href=\"#%s-r%zu\">〔%zu〕</a>",
		    w->prefix, i + 1, w->prefix, i + 1, i + 1);
		doc_html_runs(w, &w->d->notes[i]);
		HTML_LITERAL(&w->h, "</li>\n");
	}
	HTML_LITERAL(&w->h, "</ol>\n");
}

static const struct doc_block *
put_block(struct doc_html *w, const struct doc_block *b)
{
	switch (b->kind) {
	case DOC_TITLE:
	case DOC_HEADING:
		put_heading(w, b);
		break;
	case DOC_SUBTITLE:
		put_paragraph(w, b, "subtitle");
		break;
	case DOC_PARAGRAPH:
		put_paragraph(w, b, "text");
		break;
	case DOC_QUOTE:
		HTML_LITERAL(&w->h, "<blockquote class=\"doc__quote\">");
		put_paragraph(w, b, "text");
		HTML_LITERAL(&w->h, "</blockquote>\n");
		break;
	case DOC_ITEM:
		return put_items(w, b, 0);
	case DOC_FIELD:
		return put_fields(w, b);
	case DOC_TABLE:
		doc_html_table(w, b);
		break;
	case DOC_FIGURE:
		doc_html_figure(w, b);
		break;
	case DOC_SIGNATURES:
		doc_html_signatures(w, b);
		break;
	case DOC_PAGE_BREAK:
		HTML_LITERAL(&w->h, "<hr class=\"doc__page\">\n");
		break;
	case DOC_CONTENTS:
		put_contents(w, b);
		break;
	case DOC_SOURCES:
		put_sources(w);
		break;
	}
	return b->next;
}

struct markup
doc_html(struct arena *mem, const struct doc *d, int top, const char *prefix)
{
	struct doc_html w = { .h = { .out = { .mem = mem }, .lang = d->lang },
		.d = d,
		.top = top,
		.prefix = prefix };
	static const char *const looks[DOC_LOOKS] = { "letter", "agreement",
		"report", "certificate" };

	buf_printf(&w.h.out, "<article class=\"doc doc--%s\" lang=\"%s\">\n",
	    looks[d->look], message_lang_tag(d->lang));
	for (const struct doc_block *b = d->first; b != NULL;)
		b = put_block(&w, b);
	if (d->notes_len > 0)
		put_notes(&w);
	HTML_LITERAL(&w.h, "</article>\n");
	return (struct markup){ buf_string(&w.h.out), w.h.out.len };
}
