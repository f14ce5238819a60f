/*
 * Running the contract check for a request.
 */
#ifndef CONTRACTS_CONTRACTS_CHECK_PAGE_H
#define CONTRACTS_CONTRACTS_CHECK_PAGE_H

#include "base/fail.h"

struct contracts_check_asked;
struct contracts_check_form;
struct contracts_checked;
struct ctx;

/* *out_asked keeps what the findings' sentences need. */
MUST_CHECK enum fail contracts_check_page_run(struct ctx *c,
    struct contracts_checked *out, struct contracts_check_asked *out_asked,
    const struct contracts_check_form *form);

#endif
