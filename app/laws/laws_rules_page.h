/* What the pages of rules share. */
#ifndef LAWS_LAWS_RULES_PAGE_H
#define LAWS_LAWS_RULES_PAGE_H

#include <stdbool.h>

#include "base/fail.h"

struct ctx;
struct laws_rule;
struct laws_rule_row;

/* The viewer keeps the site: may change rules. */
MUST_CHECK enum fail laws_rules_page_keeps(struct ctx *c, bool *out);

/* A rule as a row. */
void laws_rules_page_row(
    struct ctx *c, struct laws_rule_row *out, const struct laws_rule *r);

/* "reply.days_after_receipt <= 30 自然日" */
const char *laws_rules_page_check(struct ctx *c, const char *check,
    const char *relation, const char *value, const char *unit);

#endif
