/* Between the files that draw with cairo. */
#ifndef TEXT_DOC_CAIRO_H
#define TEXT_DOC_CAIRO_H

#include <stdbool.h>
#include <cairo.h>
#include <pango/pangocairo.h>

struct arena;

/*
 * Fonts as conf/fonts.conf gives them, whatever the machine's own settings
 * are. Of this thread, also for the SVG library, until closed.
 */
PangoFontMap *doc_fonts_open(void);

/* The list of fonts alone, without a thread: safe before a fork. */
void doc_fonts_load(void);
void doc_fonts_close(PangoFontMap *fonts);

/* An SVG ready to be drawn; NULL: it can't be read. */
struct doc_svg;
struct doc_svg *doc_svg_open(struct arena *mem, const char *svg);
void doc_svg_close(struct doc_svg *s);

/* Height at that width, in the same unit. */
double doc_svg_height(const struct doc_svg *s, double width);
bool
doc_svg_draw(struct doc_svg *s, cairo_t *cr, double x, double y, double width);

#endif
