/*
 * Where an enterprise stands: its own figures against what is published for
 * its sector, its place, its kind of unit. Years that differ are said, not
 * bridged.
 */
#ifndef WAGES_WAGES_STAND_H
#define WAGES_WAGES_STAND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wages/wages_lookup.h"
#include "wages/wages_paylist.h"

struct arena;
struct form;

enum {
	WAGES_STAND_YEARS_BACK = 5, /* how old a yardstick may be */
	WAGES_STAND_ROWS_MAX = 80
};

/* Yearly pay but for lowest; 0 is not known. */
struct wages_stand {
	int64_t id, organisation_id;
	const char *organisation;
	int64_t made_at;
	int32_t year, heads;
	const char *sector, *province, *city;
	enum wages_unit unit;
	int64_t mean_cents, lowest_cents, before_cents;
	int64_t p10_cents, p25_cents, p50_cents, p75_cents, p90_cents;
	bool is_list;
	const struct wages_paylist_group *groups;
	size_t groups_len;
};

/* The form's answers; what is wrong stands in the form. */
void wages_stand_read(struct wages_stand *out, struct form *f, int32_t today);

/* What is held against what. */
enum wages_stand_kind {
	WAGES_STAND_PAY, /* yearly pay, the difference in per cent */
	WAGES_STAND_MINIMUM, /* lowest month against the minimum wage */
	WAGES_STAND_GROWTH /* growth against a line or prices, points */
};

struct wages_stand_row {
	enum wages_stand_kind kind;
	const char *label; /* "制造业 · 广东 · 城镇私营单位" */
	const char *own_label; /* "人均", a position's name */
	int64_t own; /* fen, or basis points of growth */
	const struct wages_figure *figure; /* NULL: none, see why */
	int64_t theirs; /* in the unit of own */
	int64_t apart_bp; /* how much own is above, or points */
	bool is_other_year;
	enum msg why;
};

/* The yardsticks to fetch; the positions' are group_slots. */
struct wages_stand_plan {
	struct wages_lookup lookup;
	struct wages_slot *group_slots; /* four a position */
	size_t group_slots_len;
};

struct wages_stand_plan
wages_stand_plan(struct arena *mem, const struct wages_stand *s);

/* After the store: the comparisons, in the order they are read. */
struct wages_stand_row *wages_stand_compare(struct arena *mem, size_t *out_len,
    const struct wages_stand *s, const struct wages_stand_plan *p,
    enum lang lang);

/* "低 12.3%", "高 0.4 个百分点", "一样". */
const char *wages_stand_apart(
    struct arena *mem, enum lang lang, const struct wages_stand_row *r);

/* Own and theirs as people read them. */
const char *wages_stand_amount(struct arena *mem, enum lang lang,
    const struct wages_stand_row *r, int64_t value);

/* "广东 · 珠海" */
const char *wages_stand_place(
    struct arena *mem, enum lang lang, const struct wages_stand *s);

#endif
