/* One issue's page, drawn by itself and after an act that did not happen. */
#ifndef ROUNDS_ROUNDS_ISSUE_PAGE_H
#define ROUNDS_ROUNDS_ISSUE_PAGE_H

#include <stdbool.h>

#include "base/fail.h"

struct ctx;
struct form;

enum rounds_issue_told {
	ROUNDS_TOLD_NOTHING,
	ROUNDS_TOLD_STALE, /* 409: the text changed, nothing was done */
	ROUNDS_TOLD_CONFLICT /* 409: both texts were kept */
};

/* Reads everything again and draws; form has errors to show, or is NULL. */
MUST_CHECK enum fail rounds_issue_page_draw(
    struct ctx *c, const struct form *form, enum rounds_issue_told told);

#endif
