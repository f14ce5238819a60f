/* Inside of the pages about an enterprise's own figures. */
#ifndef WAGES_WAGES_STAND_PAGE_H
#define WAGES_WAGES_STAND_PAGE_H

#include <stddef.h>

#include "base/fail.h"
#include "base/role.h"

struct chrome_crumb;
struct ctx;
struct form;
struct wages_paylist;

/* Who may know an organisation's pay. */
#define WAGES_STAND_ROLES \
	(ROLE_OFFICER | ROLE_CHIEF | ROLE_INSTRUCTOR | ROLE_EMPLOYER)

/* "我在哪 › title"; NULL title for the list itself. */
const struct chrome_crumb *
wages_stand_page_crumbs(struct ctx *c, size_t *out_len, const char *title);

/* "labour" or "employer", by the viewer's roles. */
const char *wages_stand_page_side(struct ctx *c);

/*
 * Draws the form as typed. list: what a pay list summed up to, carried in
 * hidden fields until it is confirmed; or NULL.
 */
MUST_CHECK enum fail wages_stand_page_form(
    struct ctx *c, struct form *form, const struct wages_paylist *list);

#endif
