/* What stands in the way of a round just now, with what to do about it. */
#ifndef ROUNDS_ROUNDS_NOTICE_PAGE_H
#define ROUNDS_ROUNDS_NOTICE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"

struct ctx;
struct rounds_log;
struct rounds_notice_line;
struct rounds_place;

/* A chief who left or whose mandate ended, an employer that is gone... */
MUST_CHECK enum fail rounds_notice_page_fill(struct ctx *c,
    const struct rounds_notice_line **out, size_t *out_len,
    const struct rounds_place *p, const struct rounds_log *log);

/* The viewer's side has a chief in office. */
MUST_CHECK enum fail rounds_notice_page_chief(
    struct ctx *c, bool *out, const struct rounds_place *p);

#endif
