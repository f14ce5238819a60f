/*
 * How a published figure is named as evidence:
 *
 *   industry/C/non_private/全国/2025     region/private/广东/2024
 *   position/C/large/全国/2024           registration/non_private/全国/2024
 *   guideline/广东/2024  minimum/广东/2025  macro/全国/2025
 *   occupation/广东/2024
 *
 * with one more part to choose one item:
 * position/C/large/全国/2024/专业技术人员
 */
#ifndef WAGES_WAGES_EVIDENCE_H
#define WAGES_WAGES_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/evidence.h"
#include "wages/wages_figure.h"

struct arena;

/* False for what names no figure. */
bool wages_evidence_parse(
    struct arena *mem, struct wages_filter *out, const char *ref);

/* How a figure is named. */
const char *wages_evidence_ref(struct arena *mem, const struct wages_figure *f);

/* Words for figures of one filter; there is at least one figure. */
void
wages_evidence_write(struct arena *mem, struct evidence *out, enum lang lang,
    const struct wages_filter *filter, const struct wages_figure *figures,
    size_t len, const struct wages_caveat *caveats, size_t caveats_len);

#endif
