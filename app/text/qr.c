#include "text/qr.h"

#include <qrencode.h>
#include <stdlib.h>

#include "base/arena.h"

enum {
	QUIET = 4
};

/* Dark modules of a row that stand together become one rectangle. */
static void
draw_row(struct buf *b, const QRcode *q, int y)
{
	const unsigned char *row = q->data + (size_t)y * (size_t)q->width;

	for (int x = 0; x < q->width;) {
		int end = x;

		while (end < q->width && (row[end] & 1))
			end++;
		if (end > x)
			buf_printf(b, "M%d %dh%dv1h-%dz", x + QUIET, y + QUIET,
			    end - x, end - x);
		x = end + (end == x);
	}
}

struct markup
qr_svg(struct arena *mem, const char *text, const char *label)
{
	struct html h = { .out = { .mem = mem } };
	QRcode *q = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
	int side;

	if (q == NULL)
		abort(); /* only for texts of ours that are far too long */
	side = q->width + 2 * QUIET;
	HTML_LITERAL(&h, "<svg class=\"qr\" role=\"img\" aria-label=\"");
	html_text(&h, label);
	buf_printf(&h.out,
	    "\" viewBox=\"0 0 %d %d\" "
	    "shape-rendering=\"crispEdges\"><path d=\"",
	    side, side);
	for (int y = 0; y < q->width; y++)
		draw_row(&h.out, q, y);
	HTML_LITERAL(&h, "\"/></svg>");
	QRcode_free(q);
	return (struct markup){ buf_string(&h.out), h.out.len };
}
