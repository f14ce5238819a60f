#include "text/doc_pdf.h"

#include <cairo-pdf.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "text/doc_pdf_parts.h"

static cairo_status_t
take(void *to, const unsigned char *bytes, unsigned len)
{
	buf_add(to, bytes, len);
	return CAIRO_STATUS_SUCCESS;
}

/* Points are the unit, and glyphs stand where the type says. */
static PangoContext *
context(PangoFontMap *fonts, enum lang lang)
{
	PangoContext *c = pango_font_map_create_context(fonts);
	cairo_font_options_t *o = cairo_font_options_create();

	cairo_font_options_set_hint_style(o, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(o, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(c, o);
	cairo_font_options_destroy(o);
	pango_cairo_context_set_resolution(c, 72);
	pango_context_set_round_glyph_positions(c, FALSE);
	pango_context_set_language(
	    c, pango_language_from_string(message_lang_tag(lang)));
	return c;
}

static void
set_metadata(struct arena *mem, cairo_surface_t *s, const struct doc *d)
{
	char day[DAY_TEXT];
	const char *at;

	day_print(day, d->day == DAY_NONE ? 3652 : d->day);
	at = text_printf(mem, "%sT00:00:00+08:00", day);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_TITLE, d->title);
	cairo_pdf_surface_set_metadata(
	    s, CAIRO_PDF_METADATA_SUBJECT, d->subject);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_AUTHOR, d->author);
	cairo_pdf_surface_set_metadata(
	    s, CAIRO_PDF_METADATA_CREATOR, "Xieshang");
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE, at);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_MOD_DATE, at);
}

static struct pdf
begin(struct arena *mem, const struct doc *d)
{
	struct pdf p = { .d = d, .mem = mem, .page = 1 };

	p.margins = doc_style_margins(d);
	p.height = doc_style_height(d);
	p.left = p.margins.left;
	p.right = doc_style_width(d) - p.margins.right;
	p.width = p.right - p.left;
	p.bottom = p.height - p.margins.bottom;
	p.y = p.margins.top;
	return p;
}

static void
release(struct pdf *p)
{
	for (size_t i = 0; i < p->marks_len; i++) {
		if (p->marks[i].line != NULL)
			pango_layout_line_unref(p->marks[i].line);
		doc_svg_close(p->marks[i].svg);
	}
	for (size_t i = 0; i < p->layouts_len; i++)
		g_object_unref(p->layouts[i]);
	g_object_unref(p->context);
}

static bool
draw(struct pdf *p, struct buf *to)
{
	cairo_surface_t *s = cairo_pdf_surface_create_for_stream(
	    take, to, doc_style_width(p->d), p->height);
	cairo_t *cr = cairo_create(s);
	bool is_drawn;

	set_metadata(p->mem, s, p->d);
	pdf_draw(p, cr, s);
	is_drawn = cairo_status(cr) == CAIRO_STATUS_SUCCESS;
	cairo_destroy(cr);
	cairo_surface_finish(s);
	is_drawn = is_drawn && cairo_surface_status(s) == CAIRO_STATUS_SUCCESS;
	cairo_surface_destroy(s);
	return is_drawn;
}

const char *
doc_pdf(struct arena *mem, struct doc_pdf *out, const struct doc *d)
{
	PangoFontMap *fonts = doc_fonts_open();
	struct pdf p = begin(mem, d);
	struct buf to = { .mem = mem };
	bool is_drawn = false;

	p.context = context(fonts, d->lang);
	pdf_blocks(&p);
	if (!p.is_full && !p.is_wrong)
		is_drawn = draw(&p, &to);
	release(&p);
	doc_fonts_close(fonts);
	*out = (struct doc_pdf){ buf_string(&to), to.len, p.page };
	if (p.is_full)
		return "too many pages";
	if (p.is_wrong)
		return "a figure can't be drawn";
	return is_drawn ? NULL : "the file can't be written";
}

void
doc_pdf_prepare(void)
{
	doc_fonts_load();
}
