/*
 * QR codes as SVG, so that they print and scale.
 */
#ifndef TEXT_QR_H
#define TEXT_QR_H

#include "base/html.h"

struct arena;

/* An <svg> of class "qr" with that accessible name; text up to 1 KiB. */
struct markup qr_svg(struct arena *mem, const char *text, const char *label);

#endif
