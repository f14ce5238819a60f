/*
 * Figures of a document: an SVG of our own making as a picture.
 */
#ifndef TEXT_DOC_FIGURE_H
#define TEXT_DOC_FIGURE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct doc_picture {
	const char *png;
	size_t len;
	int width, height; /* pixels */
};

/*
 * The first <svg> in svg as a PNG of that width. False: it can't be drawn.
 */
bool doc_figure_png(
    struct arena *mem, struct doc_picture *out, const char *svg, int width);

#endif
