/* Tables of sectors, years, provinces and positions. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/sector.h"
#include "base/text.h"
#include "wages/wages_paper_facts.h"
#include "wages/wages_paper_part.h"

static const char *
say(const struct wages_paper_work *w, enum msg id)
{
	return message_raw(w->lang, id);
}

static const char *
unit_label(const struct wages_paper_work *w, const char *prefix)
{
	return say(w,
	    wages_unit_label(
		text_is(prefix, "p") ? WAGES_PRIVATE : WAGES_NON_PRIVATE));
}

static const char *
sector_of(const struct wages_paper_work *w)
{
	return strlen(w->paper->subject) == 1 ? w->paper->subject : "T";
}

/* The highest first; of equals the one whose code or name comes first. */
static int
by_value(const void *a, const void *b)
{
	const struct wages_figure *x = *(const struct wages_figure *const *)a;
	const struct wages_figure *y = *(const struct wages_figure *const *)b;

	if (x->value_e4 != y->value_e4)
		return x->value_e4 > y->value_e4 ? -1 : 1;
	return strcmp(x->industry, y->industry) != 0
	    ? strcmp(x->industry, y->industry)
	    : strcmp(x->region, y->region);
}

/* Sectors of the nation in the paper's year: rank, pay, growth. */
static void
sectors(struct wages_paper_work *w, const char *prefix)
{
	struct wages_paper_table t = wages_paper_table_new(
	    w, MSG_PAPER_TABLE_SECTORS, unit_label(w, prefix));
	const struct wages_figure *v[32] = { NULL };
	size_t n = 0;

	for (size_t i = 0; i < w->paper->figures_len && n < 32; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (text_is(f->dataset, "industry") &&
		    text_is(f->region, "全国") && f->year == w->paper->year &&
		    text_is(f->unit_type, wages_paper_unit(prefix)) &&
		    !text_is(f->industry, "T"))
			v[n++] = f;
	}
	qsort(v, n, sizeof(*v), by_value);
	wages_paper_table_column(&t, say(w, MSG_PAPER_SECTOR), 6, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_RANK), 1, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_PAY), 3, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_NOMINAL), 2, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_REAL), 2, true);
	for (size_t i = 0; i < n; i++) {
		const struct wages_figure *before =
		    wages_paper_figure(w, "industry", v[i]->unit_type,
			v[i]->industry, "全国", "", v[i]->year - 1);
		bool is_own = text_is(v[i]->industry, w->paper->subject);
		const char *name = say(w, sector_label(v[i]->industry));

		wages_paper_table_row(&t, is_own ? "" : name);
		if (is_own)
			doc_say(w->d, DOC_BOLD, name);
		wages_paper_say_count(w, "", i + 1);
		wages_paper_table_value(&t, true, false);
		wages_paper_table_figure(&t, v[i]);
		wages_paper_table_growth(&t, v[i], before, false);
		wages_paper_table_growth(&t, v[i], before, true);
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_YEAR);
}

static void
series_cells(struct wages_paper_table *t, const char *prefix, int32_t year)
{
	struct wages_paper_work *w = t->w;
	const char *unit = wages_paper_unit(prefix);
	const struct wages_figure *f = wages_paper_figure(
	    w, "industry", unit, sector_of(w), "全国", "", year);
	const struct wages_figure *before = wages_paper_figure(
	    w, "industry", unit, sector_of(w), "全国", "", year - 1);

	wages_paper_table_figure(t, f);
	wages_paper_table_growth(t, f, before, false);
	wages_paper_table_growth(t, f, before, true);
}

/* Both kinds of unit over the years. */
static void
series(struct wages_paper_work *w)
{
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_SERIES, "");

	wages_paper_table_column(&t, say(w, MSG_PAPER_YEAR), 2, false);
	for (int i = 0; i < 2; i++) {
		const char *unit = wages_paper_short(w, i == 0 ? "np" : "p");

		wages_paper_table_column(&t,
		    text_printf(w->mem, "%s %s", unit, say(w, MSG_PAPER_PAY)),
		    3, true);
		wages_paper_table_column(
		    &t, say(w, MSG_PAPER_NOMINAL), 2, true);
		wages_paper_table_column(&t, say(w, MSG_PAPER_REAL), 2, true);
	}
	wages_paper_table_column(&t, say(w, MSG_PAPER_SHARE), 2, true);
	for (int32_t y = w->paper->year - WAGES_PAPER_YEARS;
	     y <= w->paper->year; y++) {
		wages_paper_table_row(&t, text_printf(w->mem, "%d", y));
		series_cells(&t, "np", y);
		series_cells(&t, "p", y);
		wages_paper_table_value(&t,
		    wages_paper_say_share(w, "",
			wages_paper_figure(w, "industry", wages_paper_unit("p"),
			    sector_of(w), "全国", "", y),
			wages_paper_figure(w, "industry",
			    wages_paper_unit("np"), sector_of(w), "全国", "",
			    y)),
		    true);
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_YEAR);
}

/* Provinces of a sector, both kinds of unit. */
static void
provinces(struct wages_paper_work *w)
{
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_PROVINCES, "");
	const struct wages_figure *v[64] = { NULL };
	size_t n = 0;

	for (size_t i = 0; i < w->paper->figures_len && n < 64; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (text_is(f->dataset, "industry") &&
		    text_is(f->unit_type, wages_paper_unit("np")) &&
		    text_is(f->industry, sector_of(w)) &&
		    !text_is(f->region, "全国"))
			v[n++] = f;
	}
	qsort(v, n, sizeof(*v), by_value);
	wages_paper_table_column(&t, say(w, MSG_PAPER_PLACE), 3, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_YEAR), 1, true);
	wages_paper_table_column(&t, wages_paper_short(w, "np"), 3, true);
	wages_paper_table_column(&t, wages_paper_short(w, "p"), 3, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_SHARE), 2, true);
	for (size_t i = 0; i < n; i++) {
		const struct wages_figure *p =
		    wages_paper_figure(w, "industry", wages_paper_unit("p"),
			sector_of(w), v[i]->region, "", v[i]->year);

		wages_paper_table_row(
		    &t, wages_region_name(w->lang, v[i]->region));
		wages_paper_table_text(
		    &t, text_printf(w->mem, "%d", v[i]->year));
		wages_paper_table_figure(&t, v[i]);
		wages_paper_table_figure(&t, p);
		wages_paper_table_value(
		    &t, wages_paper_say_share(w, "", p, v[i]), true);
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_YEAR);
}

static void
positions(struct wages_paper_work *w)
{
	static const char *const items[] = { "全部就业人员",
		"中层及以上管理人员", "专业技术人员", "办事人员和有关人员",
		"社会生产服务和生活服务人员", "生产制造及有关人员" };
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_POSITIONS, "");
	const char *unit = wages_unit_name(WAGES_LARGE);
	const struct wages_figure *all = wages_paper_figure(w, "position", unit,
	    sector_of(w), "全国", items[0], w->paper->year);

	wages_paper_table_column(&t, say(w, MSG_PAPER_POSITION), 5, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_PAY), 3, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_OF_ALL), 3, true);
	for (size_t i = 0; all != NULL && i < 6; i++) {
		const struct wages_figure *f = wages_paper_figure(w, "position",
		    unit, sector_of(w), "全国", items[i], w->paper->year);

		wages_paper_table_row(&t, wages_item_name(w->lang, items[i]));
		wages_paper_table_figure(&t, f);
		wages_paper_table_value(
		    &t, wages_paper_say_share(w, "", f, all), true);
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_YEAR);
}

bool
wages_paper_table(
    struct wages_paper_work *w, const char *name, const char *prefix)
{
	if (text_is(name, "sectors"))
		sectors(w, prefix);
	else if (text_is(name, "series"))
		series(w);
	else if (text_is(name, "provinces"))
		provinces(w);
	else if (text_is(name, "positions"))
		positions(w);
	else
		return false;
	return true;
}
