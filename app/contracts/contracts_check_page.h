/*
 * Running the contract check for a request.
 */
#ifndef CONTRACTS_CONTRACTS_CHECK_PAGE_H
#define CONTRACTS_CONTRACTS_CHECK_PAGE_H

#include <stdint.h>

#include "base/fail.h"
#include "contracts/contracts_check_view.h"

struct contracts_check_asked;
struct contracts_check_form;
struct contracts_checked;
struct contracts_finding;
struct ctx;

/* *out_asked keeps what the findings' sentences need. */
MUST_CHECK enum fail contracts_check_page_run(struct ctx *c,
    struct contracts_checked *out, struct contracts_check_asked *out_asked,
    const struct contracts_check_form *form);

/* A finding as a page shows it. */
struct contracts_check_row
contracts_check_page_row(struct ctx *c, const struct contracts_finding *finding,
    const struct contracts_check_asked *asked, int64_t number);

#endif
