/*
 * What is to be checked.
 */
#ifndef CONTRACTS_CONTRACTS_CHECK_FORM_H
#define CONTRACTS_CONTRACTS_CHECK_FORM_H

#include <stdbool.h>
#include <stdint.h>

#include "laws/laws.h"

struct form;

struct contracts_check_form {
	struct laws_case the_case;
	const char *text;
};

/* Out of a page's form; what is wrong stands in it. */
void contracts_check_form_read(
    struct contracts_check_form *out, struct form *form, int32_t today);

/* "2026-11-22", or today for "" and NULL; false for what no rule knows. */
bool contracts_check_form_day(int32_t *out, const char *s, int32_t today);

#endif
