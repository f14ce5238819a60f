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
 *   laws_words.h     rules and deadlines in sentences
 *   laws_article.h   an article's text in force on a day
 *   laws_search.h    the articles that answer a question in everyday words
 *   laws_mention.h   articles that a text names, to make links of
 *   laws_words.h     rules and deadlines in words
 *
 * laws_now() has the rules of this process, laws_shelf_now() the library:
 * see docs/decisions.
 */
#ifndef LAWS_LAWS_H
#define LAWS_LAWS_H

#include "laws/laws_article.h"
#include "laws/laws_cite.h"
#include "laws/laws_clock.h"
#include "laws/laws_holidays.h"
#include "laws/laws_judge.h"
#include "laws/laws_mention.h"
#include "laws/laws_rules.h"
#include "laws/laws_words.h"
#include "laws/laws_search.h"
#include "laws/laws_shelf.h"
#include "laws/laws_words.h"

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

/*
 * The shelf in use; an empty one before the first was mapped, which finds
 * nothing. Like a book it stays valid for ten minutes.
 */
const struct laws_shelf *laws_shelf_now(void);

/* Puts another shelf in its place: for the store and for tests. */
void laws_shelf_use(const struct laws_shelf *shelf);

/* Puts another book in its place: for the loader and for tests. */
void laws_use(const struct laws_book *book);

#endif
