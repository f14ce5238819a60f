/* What the paper on Guangdong and Zhuhai finds. */
#include "base/arena.h"
#include "base/sector.h"
#include "base/text.h"
#include "wages/wages_paper_facts.h"

/* A place's latest figure of a kind of unit, its year, its growth. */
static void
say_latest(struct wages_paper_work *w, const char *prefix, const char *unit,
    const char *place)
{
	const struct wages_figure *f =
	    wages_paper_figure(w, "region", unit, "T", place, "", 0);
	const struct wages_figure *before;

	if (f == NULL)
		return;
	before =
	    wages_paper_figure(w, "region", unit, "T", place, "", f->year - 1);
	wages_paper_say_figure(w, prefix, f);
	wages_paper_say_month(w, text_printf(w->mem, "%s.month", prefix), f);
	wages_paper_say_text(w, text_printf(w->mem, "%s.year", prefix),
	    text_printf(w->mem, "%d", f->year));
	wages_paper_say_growth(
	    w, text_printf(w->mem, "%s.growth", prefix), f, before);
	wages_paper_say_real(
	    w, text_printf(w->mem, "%s.real", prefix), f, before);
	wages_paper_say_above(w, text_printf(w->mem, "%s.above", prefix), f,
	    wages_paper_total(w, unit, "全国", f->year));
}

/* The highest and lowest paid sectors of the province. */
static void
say_sectors(struct wages_paper_work *w, const char *prefix)
{
	const char *unit = wages_paper_unit(prefix);
	const struct wages_figure *hi = NULL, *lo = NULL;
	size_t n = 0;

	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (!text_is(f->dataset, "industry") ||
		    !text_is(f->region, "广东") ||
		    !text_is(f->unit_type, unit) || text_is(f->industry, "T"))
			continue;
		n++;
		hi = hi == NULL || f->value_e4 > hi->value_e4 ? f : hi;
		lo = lo == NULL || f->value_e4 < lo->value_e4 ? f : lo;
	}
	if (n < 2)
		return;
	wages_paper_say_count(
	    w, text_printf(w->mem, "%s.sectors.n", prefix), n);
	wages_paper_say_text(w, text_printf(w->mem, "%s.sectors.year", prefix),
	    text_printf(w->mem, "%d", hi->year));
	wages_paper_say_text(w, text_printf(w->mem, "%s.hi.name", prefix),
	    message_raw(w->lang, sector_label(hi->industry)));
	wages_paper_say_text(w, text_printf(w->mem, "%s.lo.name", prefix),
	    message_raw(w->lang, sector_label(lo->industry)));
	wages_paper_say_figure(w, text_printf(w->mem, "%s.hi", prefix), hi);
	wages_paper_say_figure(w, text_printf(w->mem, "%s.lo", prefix), lo);
	wages_paper_say_times(
	    w, text_printf(w->mem, "%s.hi.times", prefix), hi, lo, false);
}

/* The tier Zhuhai has, before and from the table that came after the year. */
static void
say_minimums(struct wages_paper_work *w)
{
	const struct wages_figure *now = NULL, *next = NULL;
	char day[DAY_TEXT];

	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (!text_is(f->dataset, "minimum") || f->tier != 2 ||
		    !text_is(f->measure, "monthly"))
			continue;
		if (f->year == w->paper->year)
			now = f;
		if (f->year == w->paper->year + 1 &&
		    f->effective_on != DAY_NONE)
			next = f;
	}
	wages_paper_say_figure(w, "mw", now);
	if (now != NULL)
		wages_paper_say_text(w, "mw.day", now->as_of);
	if (next == NULL)
		return;
	wages_paper_say_figure(w, "mw.next", next);
	day_print(day, next->effective_on);
	wages_paper_say_text(w, "mw.next.day", text_copy(w->mem, day));
	wages_paper_say_above(w, "mw.next.above", next, now);
	wages_paper_say_times(w, "mw.next.times",
	    wages_paper_figure(
		w, "region", wages_paper_unit("p"), "T", "广东", "", 0),
	    next, true);
}

static void
say_lines(struct wages_paper_work *w)
{
	const struct wages_figure *last = NULL;

	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (text_is(f->dataset, "guideline") &&
		    text_is(f->measure, "baseline") && *f->value != '\0' &&
		    (last == NULL || f->year > last->year))
			last = f;
	}
	if (!wages_paper_say_figure(w, "gl", last))
		return;
	wages_paper_say_text(
	    w, "gl.year", text_printf(w->mem, "%d", last->year));
}

void
wages_paper_facts_guangdong(struct wages_paper_work *w)
{
	const char *np = wages_paper_unit("np"), *p = wages_paper_unit("p");
	const char *on_post = wages_unit_name(WAGES_ON_POST);
	const struct wages_figure *zh;

	say_latest(w, "np", np, "广东");
	say_latest(w, "p", p, "广东");
	say_latest(w, "delta", np, "珠三角");
	say_latest(w, "east", np, "粤东");
	say_latest(w, "west", np, "粤西");
	say_latest(w, "north", np, "粤北");
	say_latest(w, "zh", on_post, "珠海");
	zh = wages_paper_figure(w, "region", on_post, "T", "珠海", "", 0);
	if (zh != NULL)
		wages_paper_say_share(w, "zh.share", zh,
		    wages_paper_figure(
			w, "region", on_post, "T", "广东", "", zh->year));
	wages_paper_say_share(w, "gap",
	    wages_paper_figure(w, "region", p, "T", "广东", "", 0),
	    wages_paper_figure(w, "region", np, "T", "广东", "", 0));
	say_sectors(w, "np");
	say_sectors(w, "p");
	say_minimums(w);
	say_lines(w);
}
