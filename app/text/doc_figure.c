#include "text/doc_figure.h"

#include <string.h>
#include <librsvg/rsvg.h>

#include "base/arena.h"
#include "base/buf.h"
#include "text/doc_cairo.h"

struct doc_svg {
	RsvgHandle *handle;
	double width, height; /* of its own */
};

/* What the page's style sheet says about charts, for paper. */
static const char paper_css[] =
    "text{font-family:'Noto Sans CJK SC';font-size:13px;fill:#1f2430}"
    ".value{fill:#4a4f5a}.bar{fill:#5c6270}.bar--own{fill:#b23a2a}"
    ".bar--total{fill:none;stroke:#1f2430;stroke-width:2}"
    ".mark{stroke:#1f2430;stroke-dasharray:4 3}"
    ".grid{stroke:#d8d5cc}.grid--zero{stroke:#8d8a80}"
    ".name{font-weight:bold}.line path{fill:none;stroke:currentColor;"
    "stroke-width:2}.line .dot{fill:currentColor;stroke:currentColor;"
    "stroke-dasharray:none}.line .dot--open{fill:#fff}"
    ".line--1{color:#b23a2a}.line--2{color:#3a4a9a;stroke-dasharray:7 4}"
    ".line--3{color:#8a6a1f;stroke-dasharray:2 3}"
    ".line--4{color:#3f7a62;stroke-dasharray:10 3 2 3}"
    ".line--5{color:#5c6270;stroke-dasharray:14 5}"
    ".range{fill:#5c6270}.range--box{fill:#f0eee8;stroke:#5c6270}"
    ".range--middle{fill:#1f2430}.range--mean{fill:#fff;stroke:#1f2430;"
    "stroke-width:2}.range--own{fill:#b23a2a}"
    ".cover{fill:#f4f2ec}.cover--edge{fill:#b23a2a}"
    ".cover--title{font-size:30px;font-weight:bold}"
    ".cover--number{font-size:44px;font-weight:bold}";

/* The first <svg>, with its namespace named. */
static const char *
alone(struct arena *mem, const char *svg)
{
	static const char ns[] = " xmlns=\"http://www.w3.org/2000/svg\"";
	const char *from = strstr(svg, "<svg"), *end, *tag;
	struct buf b = { .mem = mem };

	end = from != NULL ? strstr(from, "</svg>") : NULL;
	if (end == NULL)
		return NULL;
	tag = strchr(from, '>');
	buf_text(&b, "<svg");
	if (memmem(from, (size_t)(tag - from), "xmlns=", 6) == NULL)
		buf_text(&b, ns);
	buf_add(&b, from + 4, (size_t)(end - from) - 4);
	buf_text(&b, "</svg>");
	return buf_string(&b);
}

static bool
read_size(struct doc_svg *s)
{
	gboolean has_width, has_height, has_box;
	RsvgLength width, height;
	RsvgRectangle box;

	rsvg_handle_get_intrinsic_dimensions(s->handle, &has_width, &width,
	    &has_height, &height, &has_box, &box);
	if (has_box) {
		s->width = box.width;
		s->height = box.height;
	} else if (has_width && has_height) {
		s->width = width.length;
		s->height = height.length;
	}
	return s->width > 0 && s->height > 0;
}

struct doc_svg *
doc_svg_open(struct arena *mem, const char *svg)
{
	const char *bytes = alone(mem, svg);
	struct doc_svg *s = ARENA_NEW(mem, struct doc_svg);

	if (bytes == NULL)
		return NULL;
	/* no base address: nothing outside the bytes is ever read */
	s->handle = rsvg_handle_new_from_data(
	    (const guint8 *)bytes, strlen(bytes), NULL);
	if (s->handle == NULL)
		return NULL;
	rsvg_handle_set_dpi(s->handle, 72);
	if (!rsvg_handle_set_stylesheet(s->handle, (const guint8 *)paper_css,
		sizeof(paper_css) - 1, NULL) ||
	    !read_size(s)) {
		g_object_unref(s->handle);
		return NULL;
	}
	return s;
}

void
doc_svg_close(struct doc_svg *s)
{
	if (s != NULL)
		g_object_unref(s->handle);
}

double
doc_svg_height(const struct doc_svg *s, double width)
{
	return width * s->height / s->width;
}

bool
doc_svg_draw(struct doc_svg *s, cairo_t *cr, double x, double y, double width)
{
	RsvgRectangle at = { x, y, width, doc_svg_height(s, width) };

	return rsvg_handle_render_document(s->handle, cr, &at, NULL);
}

static cairo_status_t
take(void *to, const unsigned char *bytes, unsigned len)
{
	buf_add(to, bytes, len);
	return CAIRO_STATUS_SUCCESS;
}

static bool
draw_png(struct doc_picture *out, struct doc_svg *s, struct buf *to)
{
	cairo_surface_t *surface = cairo_image_surface_create(
	    CAIRO_FORMAT_RGB24, out->width, out->height);
	cairo_t *cr = cairo_create(surface);
	bool is_drawn;

	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	is_drawn = doc_svg_draw(s, cr, 0, 0, out->width) &&
	    cairo_surface_write_to_png_stream(surface, take, to) ==
		CAIRO_STATUS_SUCCESS;
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	out->png = buf_string(to);
	out->len = to->len;
	return is_drawn;
}

bool
doc_figure_png(
    struct arena *mem, struct doc_picture *out, const char *svg, int width)
{
	PangoFontMap *fonts = doc_fonts_open();
	struct doc_svg *s = doc_svg_open(mem, svg);
	struct buf to = { .mem = mem };
	bool is_drawn = false;

	*out = (struct doc_picture){ .width = width };
	if (s != NULL) {
		out->height = (int)doc_svg_height(s, width);
		is_drawn = out->height > 0 && draw_png(out, s, &to);
		doc_svg_close(s);
	}
	doc_fonts_close(fonts);
	return is_drawn;
}
