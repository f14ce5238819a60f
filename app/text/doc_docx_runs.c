#include "text/doc_docx_parts.h"

#include "base/day.h"
#include "base/arena.h"
#include "base/text.h"
#include "text/doc_text.h"
#include "text/doc_xml.h"

const char *
docx_moment(struct arena *mem, int64_t at_seconds)
{
	char text[DAY_MOMENT_TEXT];

	/* printed in China Standard Time: eight hours off are UTC */
	day_print_moment(text, at_seconds - 8 * 3600);
	return text_printf(mem, "%.10sT%sZ", text, text + 11);
}

/* Text with its tabs and line ends; tag is t, or delText. */
static void
put_pieces(struct buf *to, const char *tag, const char *s)
{
	while (*s != '\0') {
		size_t len = strcspn(s, "\t\n");

		if (len > 0) {
			buf_printf(to, "<w:%s xml:space=\"preserve\">", tag);
			doc_xml(to, arena_copy(to->mem, s, len));
			buf_printf(to, "</w:%s>", tag);
		}
		s += len;
		if (*s != '\0')
			buf_text(to, *s++ == '\t' ? "<w:tab/>" : "<w:br/>");
	}
}

void
docx_text(struct buf *to, const char *rpr, const char *s)
{
	buf_text(to, "<w:r>");
	if (*rpr != '\0')
		buf_printf(to, "<w:rPr>%s</w:rPr>", rpr);
	put_pieces(to, "t", s);
	buf_text(to, "</w:r>");
}

/* Opens w:ins or w:del; as a paragraph's mark it is empty. */
void
docx_change(struct docx *w, const struct doc_change *c, bool is_mark)
{
	buf_printf(&w->to, "<w:%s w:id=\"%u\" w:author=\"",
	    c->kind == DOC_INSERTED ? "ins" : "del", 1000 + ++w->changes);
	doc_xml(&w->to, c->author);
	buf_printf(&w->to, "\" w:date=\"%s\"%s>",
	    docx_moment(w->to.mem, c->at_seconds), is_mark ? "/" : "");
}

static const char *
properties(const struct doc_run *r, struct arena *mem)
{
	return text_printf(mem, "%s%s%s%s%s%s",
	    r->href != NULL ? "<w:rStyle w:val=\"Hyperlink\"/>" : "",
	    r->style & DOC_BOLD ? "<w:b/><w:bCs/>" : "",
	    r->style & DOC_ITALIC ? "<w:i/><w:iCs/>" : "",
	    r->style & DOC_STRIKE ? "<w:strike/>" : "",
	    r->style & DOC_UNDERLINE ? "<w:u w:val=\"single\"/>" : "",
	    r->source > 0 ? "<w:vertAlign w:val=\"superscript\"/>" : "");
}

/* The relation of an address; 0 when there are too many or it is no link. */
static size_t
link_number(struct docx *w, const char *href)
{
	if (href == NULL ||
	    (!text_starts(href, "http://") && !text_starts(href, "https://") &&
		!text_starts(href, "mailto:")))
		return 0;
	for (size_t i = 0; i < w->links_len; i++)
		if (text_is(w->links[i], href))
			return i + 1;
	if (w->links_len == DOCX_LINKS_MAX)
		return 0;
	w->links[w->links_len++] = href;
	return w->links_len;
}

static void
put_run(struct docx *w, const struct doc_run *r)
{
	bool is_deleted = r->change != NULL && r->change->kind == DOC_DELETED;
	const char *rpr = properties(r, w->to.mem);

	if (r->note > 0) {
		buf_printf(&w->to,
		    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/>"
		    "</w:rPr><w:footnoteReference w:id=\"%u\"/></w:r>",
		    r->note);
		return;
	}
	if (!is_deleted) {
		docx_text(&w->to, rpr, doc_text_run(w->to.mem, r));
		return;
	}
	buf_printf(&w->to, "<w:r>%s%s%s", *rpr != '\0' ? "<w:rPr>" : "", rpr,
	    *rpr != '\0' ? "</w:rPr>" : "");
	put_pieces(&w->to, "delText", doc_text_run(w->to.mem, r));
	buf_text(&w->to, "</w:r>");
}

void
docx_runs(struct docx *w, const struct doc_text *t)
{
	for (size_t i = 0; i < t->len; i++) {
		const struct doc_run *r = &t->runs[i];
		size_t link = link_number(w, r->href);

		if (link > 0)
			buf_printf(
			    &w->to, "<w:hyperlink r:id=\"rIdL%zu\">", link);
		if (r->change != NULL)
			docx_change(w, r->change, false);
		put_run(w, r);
		if (r->change != NULL)
			buf_text(&w->to,
			    r->change->kind == DOC_INSERTED ? "</w:ins>"
							    : "</w:del>");
		if (link > 0)
			buf_text(&w->to, "</w:hyperlink>");
	}
}

void
docx_open(struct docx *w, const char *style)
{
	buf_printf(
	    &w->to, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
}

void
docx_line(struct docx *w, const char *style, const char *text)
{
	if (text_is_empty(text))
		return;
	docx_open(w, style);
	docx_text(&w->to, "", text);
	buf_text(&w->to, "</w:p>");
}

const char *
docx_footnotes(struct docx *w)
{
	const struct doc *d = w->d;

	w->to = (struct buf){ .mem = w->to.mem };
	buf_text(&w->to,
	    DOCX_XML "<w:footnotes" DOCX_W ">"
		     "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r>"
		     "<w:separator/></w:r></w:p></w:footnote>"
		     "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\">"
		     "<w:p><w:r><w:continuationSeparator/></w:r></w:p>"
		     "</w:footnote>");
	for (size_t i = 0; i < d->notes_len; i++) {
		buf_printf(&w->to, "<w:footnote w:id=\"%zu\">", i + 1);
		docx_open(w, "FootnoteText");
		buf_text(&w->to,
		    "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/>"
		    "</w:rPr><w:footnoteRef/></w:r>");
		docx_text(&w->to, "", " ");
		docx_runs(w, &d->notes[i]);
		buf_text(&w->to, "</w:p></w:footnote>");
	}
	buf_text(&w->to, "</w:footnotes>");
	return buf_string(&w->to);
}
