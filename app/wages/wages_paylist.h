/*
 * A pay list as people bring it: one person a row. Every row is checked;
 * what comes out are sums, never one person's pay.
 */
#ifndef WAGES_WAGES_PAYLIST_H
#define WAGES_WAGES_PAYLIST_H

#include <stddef.h>
#include <stdint.h>

#include "base/message.h"
#include "text/sheet.h"

struct arena;

enum {
	WAGES_PAYLIST_WRONGS_MAX = 100, /* cells that are named */
	WAGES_PAYLIST_GROUPS_MAX = 30, /* positions that are kept */
	WAGES_PAYLIST_GROUP_MIN = 5, /* people; fewer are not shown apart */
	WAGES_PAYLIST_HEADER_MAX = 10 /* the header is in one of these rows */
};

/* A cell that can't be read: "D7". */
struct wages_paylist_wrong {
	const char *cell, *value;
	enum msg why;
};

/* A position; yearly pay. */
struct wages_paylist_group {
	const char *name;
	int64_t mean_cents, p50_cents;
	int32_t heads;
};

struct wages_paylist {
	int32_t heads;
	int64_t mean_cents; /* a year, as are the percentiles */
	int64_t p10_cents, p25_cents, p50_cents, p75_cents, p90_cents;
	int64_t lowest_cents; /* a month */
	struct wages_paylist_group *groups; /* the largest first */
	size_t groups_len;
	int32_t left_out; /* people of positions that are not kept apart */
	int32_t formulas; /* cells whose last computed value was read */
	bool is_yearly; /* the pay column says a year */
	struct wages_paylist_wrong *wrongs;
	size_t wrongs_len;
	int64_t wrongs_all; /* also those beyond WAGES_PAYLIST_WRONGS_MAX */
};

/* What the template's columns are called: month's pay, position, start. */
extern const char *const wages_paylist_titles[3];

/* Sums are there only when wrongs_all is 0. today: no start after it. */
void wages_paylist_read(struct arena *mem, struct wages_paylist *out,
    const struct sheet *s, int32_t today);

/*
 * The smallest value that share_pct of the sorted ones don't exceed
 * (nearest rank).
 */
int64_t wages_paylist_rank(const int64_t *sorted, size_t len, int share_pct);

#endif
