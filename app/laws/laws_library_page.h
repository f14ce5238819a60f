/* What the pages of the library share: facts and versions of a wording. */
#ifndef LAWS_LAWS_LIBRARY_PAGE_H
#define LAWS_LAWS_LIBRARY_PAGE_H

#include <stddef.h>
#include <stdint.h>

struct chrome_crumb;
struct ctx;
struct laws_fact;
struct laws_link;
struct laws_shelf;

/* "2013-07-01", or "—". */
const char *laws_library_page_day(struct ctx *c, int32_t day);

/* "2008-01-01 起施行", or "2012-12-28 修改本" for an amended wording. */
const char *
laws_library_page_since(struct ctx *c, int32_t amended_on, int32_t from_on);

/* Level, place, issuer, days, state and source of an edition. */
size_t laws_library_page_facts(struct ctx *c, const struct laws_fact **out,
    const struct laws_shelf *s, uint32_t edition);

/*
 * The wordings of a statute, the newest first; none when there is one only.
 * path: of the page they are linked on.
 */
size_t laws_library_page_versions(struct ctx *c, const struct laws_link **out,
    const struct laws_shelf *s, uint32_t edition, const char *path);

/*
 * Finds the statute and the edition that the address and "?on=" name;
 * SHELF_NOTHING when there is none. *out_caveat says when the wording is not
 * the one in force today or on that day, else NULL.
 */
uint32_t laws_library_page_edition(struct ctx *c, const struct laws_shelf *s,
    const char *law, int32_t article, const char **out_caveat);

#endif
