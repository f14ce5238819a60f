/* Words of costing in the reader's language. */
#ifndef COSTING_COSTING_SAY_PAGE_H
#define COSTING_COSTING_SAY_PAGE_H

#include "base/message.h"
#include "costing/costing.h"

struct arena;

enum msg costing_say_kind(enum costing_kind kind);

/* What the value of a kind is measured in, and its hint. */
enum msg costing_say_unit(enum costing_kind kind);

/* What its extra number means; MSG_NONE: nothing. */
enum msg costing_say_extra(enum costing_kind kind);

/* "职工方", "企业方". */
const char *costing_say_side(enum lang lang, enum costing_side side);

/* Its own label, or the kind's with the band: "普遍涨薪（一线）". */
const char *costing_say_proposal(
    struct arena *mem, enum lang lang, const struct costing_proposal *p);

#endif
