/*
 * Between the files that write a PDF. Blocks flow onto pages as marks first;
 * when all pages are known, the marks are drawn.
 */
#ifndef TEXT_DOC_PDF_PARTS_H
#define TEXT_DOC_PDF_PARTS_H

#include "text/doc_cairo.h"
#include "text/doc_style.h"

enum {
	PDF_PAGES_MAX = 2000
};

enum pdf_kind {
	PDF_LINE, /* of text, x and y at its baseline */
	PDF_BOX, /* an outline */
	PDF_RULE, /* a line across */
	PDF_SVG,
	PDF_LINK, /* an area that leads somewhere */
	PDF_ENTRY /* of the contents: page number, leader, link */
};

struct pdf_mark {
	enum pdf_kind kind;
	int page; /* from 1 */
	double x, y, width, height;
	PangoLayoutLine *line;
	struct doc_svg *svg;
	const char *href;
	size_t heading; /* of an entry */
	const struct doc_block *block; /* NULL: none */
};

struct pdf_heading {
	const struct doc_block *block;
	int page;
	double y;
};

/* A link inside a layout, by bytes. */
struct pdf_range {
	int from, to;
	const char *href;
};

struct pdf_layout {
	PangoLayout *layout;
	struct doc_style style;
	double pitch; /* from line to line */
	int lines;
	struct pdf_range *ranges;
	size_t ranges_len;
};

struct pdf {
	const struct doc *d;
	struct arena *mem;
	PangoContext *context;
	struct doc_margins margins;
	double width, height, left, right, bottom; /* of the text's area */
	double y; /* where the next thing goes */
	int page;
	bool is_full; /* more pages than PDF_PAGES_MAX */
	bool is_wrong; /* a figure can't be drawn */
	const struct doc_block *block; /* at hand */
	struct pdf_mark *marks;
	size_t marks_len, marks_room;
	struct pdf_heading *headings;
	size_t headings_len, headings_room;
	PangoLayout **layouts; /* to be freed */
	size_t layouts_len, layouts_room;
};

/* doc_pdf_type.c: text becomes lines */
struct pdf_layout pdf_layout(struct pdf *p, struct doc_style style,
    const char *before, const struct doc_text *t, double width);
struct pdf_layout pdf_layout_text(
    struct pdf *p, struct doc_style style, const char *s, double width);
double pdf_layout_width(const struct pdf_layout *l);

/* Marks lines from (counted from 0) to to with the first's top at y. */
void pdf_put_lines(struct pdf *p, const struct pdf_layout *l, int from, int to,
    double x, double y);

/* doc_pdf_flow.c: where things go */
struct pdf_mark *pdf_mark(struct pdf *p, enum pdf_kind kind);
void pdf_next_page(struct pdf *p);
bool pdf_fits(const struct pdf *p, double height);
void pdf_flow(struct pdf *p, const struct pdf_layout *l, double x);
void pdf_line(struct pdf *p, enum doc_part part, const char *s);
void pdf_space(struct pdf *p, double points);
void pdf_blocks(struct pdf *p);

/* doc_pdf_table.c */
void pdf_table(struct pdf *p, const struct doc_block *b);
void pdf_signatures(struct pdf *p, const struct doc_block *b);

/* doc_pdf_draw.c */
void pdf_draw(struct pdf *p, cairo_t *cr, cairo_surface_t *surface);

#endif
