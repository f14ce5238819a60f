/*
 * What goes to the labour department with a signed contract, by place.
 * Source: 集体合同规定 第四十二条; the provinces' own articles.
 */
#ifndef ROUNDS_ROUNDS_FILING_H
#define ROUNDS_ROUNDS_FILING_H

#include <stdbool.h>
#include <stddef.h>

enum {
	ROUNDS_FILING_ITEMS = 12
};

struct rounds_filing_paper {
	const char *name; /* as it stands in the package: "集体合同文本" */
	const char *kind; /* of document or publication; "" brought by hand */
	const char *side; /* whose list; "" either */
	const char *note; /* how many, what exactly */
};

/* The items that hold at the place, in order; how many. */
size_t rounds_filing_list(
    struct rounds_filing_paper *out, const char *province, const char *kind);

/* "《集体合同规定》第四十二条、…" for the place. */
const char *rounds_filing_basis(const char *province, const char *kind);

#endif
