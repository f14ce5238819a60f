/* Tables of yardsticks, of areas, and of the province's own paper. */
#include "base/arena.h"
#include "base/day.h"
#include "base/sector.h"
#include "base/text.h"
#include "wages/wages_paper_facts.h"
#include "wages/wages_paper_part.h"

enum {
	TIERS = 4
};

static const char *
say(const struct wages_paper_work *w, enum msg id)
{
	return message_raw(w->lang, id);
}

/* A row a place: its tiers, monthly. Cities with a line of their own too. */
static void
minimums(struct wages_paper_work *w)
{
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_MINIMUMS, "");
	const struct wages_figure **v = ARENA_MANY(
	    w->mem, const struct wages_figure *, w->paper->figures_len);
	size_t n = wages_paper_minimums(w, v);

	wages_paper_table_column(&t, say(w, MSG_PAPER_PLACE), 3, false);
	for (int i = 1; i <= TIERS; i++)
		wages_paper_table_column(&t,
		    message_text(w->mem, w->lang, MSG_PAPER_TIER,
			(struct msg_arg[]){
			    { "tier", text_printf(w->mem, "%d", i) } },
			1),
		    2, true);
	for (size_t i = 0; i < n;) {
		size_t k = i;

		wages_paper_table_row(&t,
		    *v[i]->scope != '\0'
			? v[i]->scope
			: wages_region_name(w->lang, v[i]->region));
		for (int tier = 1; tier <= TIERS; tier++) {
			bool is_there = k < n &&
			    text_is(v[k]->region, v[i]->region) &&
			    text_is(v[k]->scope, v[i]->scope) &&
			    (v[k]->tier == tier ||
				(v[k]->tier == 0 && tier == 1));

			wages_paper_table_figure(&t, is_there ? v[k] : NULL);
			k += is_there;
		}
		i = k > i ? k : i + 1;
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_MONTH);
}

static const struct wages_figure *
line_of(const struct wages_paper_work *w, const struct wages_figure *base,
    const char *measure)
{
	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (text_is(f->dataset, "guideline") && f->year == base->year &&
		    text_is(f->region, base->region) &&
		    text_is(f->source.id, base->source.id) &&
		    text_is(f->measure, measure))
			return f;
	}
	return NULL;
}

/* Guideline lines, the newest first. */
static void
lines(struct wages_paper_work *w)
{
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_LINES, "");

	wages_paper_table_column(&t, say(w, MSG_PAPER_PLACE), 3, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_YEAR), 2, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_BASELINE), 2, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_UPPER), 2, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_LOWER), 2, true);
	for (size_t i = w->paper->figures_len; i > 0; i--) {
		const struct wages_figure *f = &w->paper->figures[i - 1];

		if (!text_is(f->dataset, "guideline") ||
		    !text_is(f->measure, "baseline"))
			continue;
		wages_paper_table_row(
		    &t, wages_region_name(w->lang, f->region));
		wages_paper_table_text(&t, text_printf(w->mem, "%d", f->year));
		wages_paper_table_figure(&t, f);
		wages_paper_table_figure(&t, line_of(w, f, "upper"));
		wages_paper_table_figure(&t, line_of(w, f, "lower"));
	}
	wages_paper_table_end(&t, MSG_PAPER_PERCENT);
}

/* The four areas, both kinds of unit. */
static void
areas(struct wages_paper_work *w)
{
	static const char *const names[] = { "东部地区", "中部地区", "西部地区",
		"东北地区" };
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_AREAS, "");

	wages_paper_table_column(&t, say(w, MSG_PAPER_PLACE), 3, false);
	for (int i = 0; i < 2; i++) {
		wages_paper_table_column(
		    &t, wages_paper_short(w, i == 0 ? "np" : "p"), 3, true);
		wages_paper_table_column(
		    &t, say(w, MSG_PAPER_NOMINAL), 2, true);
	}
	for (size_t i = 0; i < 4; i++) {
		wages_paper_table_row(&t, wages_region_name(w->lang, names[i]));
		for (int k = 0; k < 2; k++) {
			const char *unit = wages_paper_unit(k ? "p" : "np");
			const struct wages_figure *f = wages_paper_figure(w,
			    "region", unit, "T", names[i], "", w->paper->year);

			wages_paper_table_figure(&t, f);
			wages_paper_table_growth(&t, f,
			    wages_paper_figure(w, "region", unit, "T", names[i],
				"", w->paper->year - 1),
			    false);
		}
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_YEAR);
}

/* The province year by year. */
static void
years(struct wages_paper_work *w)
{
	static const enum wages_unit units[] = { WAGES_NON_PRIVATE,
		WAGES_PRIVATE, WAGES_ON_POST };
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_YEARS, "");

	wages_paper_table_column(&t, say(w, MSG_PAPER_YEAR), 2, false);
	for (size_t i = 0; i < 3; i++)
		wages_paper_table_column(&t,
		    i < 2 ? wages_paper_short(w, i == 0 ? "np" : "p")
			  : say(w, wages_unit_label(units[i])),
		    3, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_ZHUHAI), 3, true);
	for (int32_t y = 2012; y <= w->paper->year; y++) {
		bool is_known = false;

		for (size_t i = 0; i < 3; i++)
			is_known = is_known ||
			    wages_paper_figure(w, "region",
				wages_unit_name(units[i]), "T", "广东", "",
				y) != NULL;
		if (!is_known)
			continue;
		wages_paper_table_row(&t, text_printf(w->mem, "%d", y));
		for (size_t i = 0; i < 3; i++)
			wages_paper_table_figure(&t,
			    wages_paper_figure(w, "region",
				wages_unit_name(units[i]), "T", "广东", "", y));
		wages_paper_table_figure(&t,
		    wages_paper_figure(w, "region",
			wages_unit_name(WAGES_ON_POST), "T", "珠海", "", y));
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_YEAR);
}

/* The province's sectors, the latest year there is. */
static void
own_sectors(struct wages_paper_work *w)
{
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_OWN_SECTORS, "");

	wages_paper_table_column(&t, say(w, MSG_PAPER_SECTOR), 5, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_YEAR), 1, true);
	wages_paper_table_column(&t, wages_paper_short(w, "np"), 3, true);
	wages_paper_table_column(&t, wages_paper_short(w, "p"), 3, true);
	wages_paper_table_column(&t, say(w, MSG_PAPER_SHARE), 2, true);
	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i], *p;

		if (!text_is(f->dataset, "industry") ||
		    !text_is(f->region, "广东") ||
		    !text_is(f->unit_type, wages_paper_unit("np")))
			continue;
		p = wages_paper_figure(w, "industry", wages_paper_unit("p"),
		    f->industry, "广东", "", f->year);
		wages_paper_table_row(&t, say(w, sector_label(f->industry)));
		wages_paper_table_text(&t, text_printf(w->mem, "%d", f->year));
		wages_paper_table_figure(&t, f);
		wages_paper_table_figure(&t, p);
		wages_paper_table_value(
		    &t, wages_paper_say_share(w, "", p, f), true);
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_YEAR);
}

/* Minimum wages of the province as they were read, the newest first. */
static void
own_minimums(struct wages_paper_work *w)
{
	struct wages_paper_table t =
	    wages_paper_table_new(w, MSG_PAPER_TABLE_OWN_MINIMUMS, "");
	char day[DAY_TEXT];

	wages_paper_table_column(&t, say(w, MSG_PAPER_AS_OF), 3, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_SINCE), 3, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_CLASS), 3, false);
	wages_paper_table_column(&t, say(w, MSG_PAPER_MONTHLY), 2, true);
	for (size_t i = w->paper->figures_len; i > 0; i--) {
		const struct wages_figure *f = &w->paper->figures[i - 1];

		if (!text_is(f->dataset, "minimum") ||
		    !text_is(f->measure, "monthly") ||
		    f->year < w->paper->year - 5)
			continue;
		wages_paper_table_row(&t, f->as_of);
		if (f->effective_on != DAY_NONE)
			day_print(day, f->effective_on);
		wages_paper_table_text(&t,
		    f->effective_on != DAY_NONE ? text_copy(w->mem, day) : "—");
		wages_paper_table_text(&t,
		    *f->scope != '\0'
			? f->scope
			: message_text(w->mem, w->lang, MSG_PAPER_TIER,
			      (struct msg_arg[]){ { "tier",
				  text_printf(w->mem, "%d", f->tier) } },
			      1));
		wages_paper_table_figure(&t, f);
	}
	wages_paper_table_end(&t, MSG_PAPER_YUAN_MONTH);
}

static const struct {
	const char *name;
	void (*make)(struct wages_paper_work *w);
} tables[] = {
	{ "minimums", minimums },
	{ "lines", lines },
	{ "areas", areas },
	{ "years", years },
	{ "own-sectors", own_sectors },
	{ "own-minimums", own_minimums },
};

bool
wages_paper_table_more(struct wages_paper_work *w, const char *name)
{
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		if (text_is(tables[i].name, name)) {
			tables[i].make(w);
			return true;
		}
	return false;
}
