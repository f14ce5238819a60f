/*
 * Kinds of proposals: their keys, units and the order in which they count.
 */
#ifndef COSTING_COSTING_KIND_H
#define COSTING_COSTING_KIND_H

#include "costing/costing.h"

/* "raise_rate" and back. */
const char *costing_kind_key(enum costing_kind kind);
bool costing_kind_parse(enum costing_kind *out, const char *key);
enum costing_unit costing_kind_unit(enum costing_kind kind);

/* 0 pay, 1 other wages, 2 no wage. */
int costing_kind_class(enum costing_kind kind);

/* It means something by its extra number; what when nothing is said. */
bool costing_kind_has_extra(enum costing_kind kind, int32_t *usual);

/* Values are within -100 % .. 1000 %, +-100 million yuan, 366 days. */
bool costing_kind_allows(enum costing_kind kind, int64_t value);

/*
 * The order of counting: pay first, then what is paid on it, then what is no
 * wage; within a class as listed. out has proposals_len places.
 */
void costing_kind_order(size_t *out, const struct costing_spec *s);

#endif
