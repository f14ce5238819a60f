/*
 * White papers out of the database, and as documents.
 */
#ifndef WAGES_WAGES_PAPER_STORE_H
#define WAGES_WAGES_PAPER_STORE_H

#include "base/fail.h"
#include "wages/wages_paper_value.h"

struct db;

MUST_CHECK enum fail wages_paper_store_get(
    struct db *db, struct arena *mem, struct wages_paper *out, const char *id);

/* The figures a paper needs now, and the caveats that fit them. */
MUST_CHECK enum fail wages_paper_store_gather(
    struct db *db, struct arena *mem, struct wages_paper *paper);

/*
 * The paper as a document, w->d; its values stay in w. No database. False: a
 * hole that nothing fills, named by w->missing.
 */
bool wages_paper_store_write(struct arena *mem, struct wages_paper_work *w,
    const struct wages_paper *paper, enum lang lang);

#endif
