/*
 * The law as other features use it. This one header is all they may include;
 * it is pure: no database, no clock of the machine, no allocation but the
 * arena given.
 *
 *   laws_rules.h     the rules: which one holds at a place, for a kind, on a
 * day laws_judge.h     a rule against a number, a share, a yes or no, words
 *   laws_holidays.h  public holidays and counting of days
 *   laws_clock.h     from a dated event to the deadlines of a round
 *   laws_cite.h      an article as text and as a link
 *
 * laws_now() has the table of this process: see docs/decisions.
 */
#ifndef LAWS_LAWS_H
#define LAWS_LAWS_H

#include "laws/laws_cite.h"
#include "laws/laws_clock.h"
#include "laws/laws_holidays.h"
#include "laws/laws_judge.h"
#include "laws/laws_rules.h"

/* What one process knows at a time; never changed once it is in use. */
struct laws_book {
	struct laws_rules rules;
	struct laws_calendar calendar;
	int64_t version; /* of the database it was read from */
};

/*
 * The book in use; an empty one before the first was read. It stays valid
 * for ten minutes after a newer one took its place: longer than any request.
 */
const struct laws_book *laws_now(void);

/* Puts another book in its place: for the loader and for tests. */
void laws_use(const struct laws_book *book);

#endif
