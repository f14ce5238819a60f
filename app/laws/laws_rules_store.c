#include "laws/laws_rules_store.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "laws/laws.h"
#include "laws/laws_rule_read.h"

enum {
	ASK_S = 2,
	KEEP_S = 600 /* as laws.h promises */
};

/* A book with the memory it stands in. */
struct holder {
	struct arena mem;
	struct laws_book book;
	int64_t retired_at;
	struct holder *next; /* an older one, retired before */
};

static struct holder *current; /* of this process */
static int64_t asked_at;

/* Gives back what nobody can be reading any more. */
static void
forget_old(int64_t now_at)
{
	struct holder **at = &current;

	while (*at != NULL) {
		struct holder *h = *at;

		if (h == current || now_at - h->retired_at < KEEP_S) {
			at = &h->next;
			continue;
		}
		*at = h->next;
		struct arena mem = h->mem; /* h itself stands in it */
		arena_close(&mem);
	}
}

static enum fail
read_rules(struct db *db, struct arena *mem, struct laws_rules *out)
{
	struct sql_laws_rules_current *rows;
	struct laws_rule *v;
	size_t n;
	enum fail f = sql_laws_rules_current(db, mem, &rows, &n);

	if (f != OK)
		return f;
	v = ARENA_MANY(mem, struct laws_rule, n);
	for (size_t i = 0; i < n; i++) {
		struct laws_rule_text in = { rows[i].id, rows[i].applies_to,
			rows[i].check_name, rows[i].operator, rows[i].value,
			rows[i].unit, rows[i].severity, rows[i].basis_title,
			rows[i].basis_article, rows[i].note_zh,
			rows[i].short_title, rows[i].note_en, rows[i].from_on,
			rows[i].until_on, rows[i].replaces };

		/* what gets in was read before: by the loader, by the form */
		if (laws_rule_read(mem, &v[out->len], &in, rows[i].version) ==
		    LAWS_RULE_FINE)
			out->len++;
	}
	out->v = v;
	return OK;
}

static enum fail
read_calendar(struct db *db, struct arena *mem, struct laws_calendar *out)
{
	struct sql_laws_calendar_days *rows;
	size_t n;
	enum fail f = sql_laws_calendar_days(db, mem, &rows, &n);

	struct {
		const char *kind;
		struct laws_days *to;
	} kinds[] = { { "holiday", &out->off },
		{ "makeup_workday", &out->makeup },
		{ "statutory", &out->statutory } };
	if (f != OK)
		return f;
	for (size_t k = 0; k < 3; k++) {
		int32_t *v = ARENA_MANY(mem, int32_t, n);
		size_t len = 0;

		for (size_t i = 0; i < n; i++)
			if (text_is(rows[i].kind, kinds[k].kind))
				v[len++] = rows[i].day;
		*kinds[k].to = (struct laws_days){ v, len };
	}
	return OK;
}

enum fail
laws_rules_store_read(struct db *db, int64_t now_at)
{
	struct arena mem = { 0 };
	struct sql_laws_book_version row;
	struct laws_book book = { 0 };
	struct holder *h;
	enum fail f = sql_laws_book_version(db, &mem, &row);

	/* the version first: what changes meanwhile is read the next time */
	if (f == OK)
		f = read_rules(db, &mem, &book.rules);
	if (f == OK)
		f = read_calendar(db, &mem, &book.calendar);
	if (f != OK) {
		arena_close(&mem);
		return f;
	}
	book.version = row.version;
	h = ARENA_NEW(&mem, struct holder);
	*h = (struct holder){ .mem = mem, .book = book, .next = current };
	if (current != NULL)
		current->retired_at = now_at;
	current = h;
	laws_use(&h->book);
	forget_old(now_at);
	return OK;
}

void
laws_rules_store_refresh(struct db *db, int64_t now_at)
{
	struct arena mem = { 0 };
	struct sql_laws_book_version row;

	if (now_at >= asked_at && now_at - asked_at < ASK_S)
		return;
	asked_at = now_at; /* others of this process need not wait */
	if (sql_laws_book_version(db, &mem, &row) == OK &&
	    row.version != laws_now()->version &&
	    laws_rules_store_read(db, now_at) != OK)
		asked_at = 0;
	arena_close(&mem);
}

void
laws_rules_store_expire(void)
{
	asked_at = 0;
}
