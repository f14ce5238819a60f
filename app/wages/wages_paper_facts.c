#include "wages/wages_paper_facts.h"

#include <string.h>

#include "base/arena.h"
#include "base/sector.h"
#include "base/text.h"

static const char *const prefixes[] = { "np", "p" };

const char *
wages_paper_unit(const char *prefix)
{
	return wages_unit_name(
	    text_is(prefix, "p") ? WAGES_PRIVATE : WAGES_NON_PRIVATE);
}

const char *
wages_paper_short(const struct wages_paper_work *w, const char *prefix)
{
	return message_raw(w->lang,
	    text_is(prefix, "p") ? MSG_PAPER_SHORT_PRIVATE
				 : MSG_PAPER_SHORT_NON_PRIVATE);
}

const struct wages_figure *
wages_paper_total(const struct wages_paper_work *w, const char *unit,
    const char *region, int32_t year)
{
	const struct wages_figure *f =
	    wages_paper_figure(w, "industry", unit, "T", region, "", year);

	return f != NULL
	    ? f
	    : wages_paper_figure(w, "region", unit, "T", region, "", year);
}

/* "np" and "growth" as "np.growth". */
static const char *
name_of(struct wages_paper_work *w, const char *prefix, const char *rest)
{
	return text_printf(w->mem, "%s.%s", prefix, rest);
}

size_t
wages_paper_rank(const struct wages_paper_work *w, const struct wages_figure *f,
    size_t *out_of)
{
	size_t above = 0, of = 0;

	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *g = &w->paper->figures[i];

		if (!text_is(g->dataset, "industry") || g->year != f->year ||
		    !text_is(g->unit_type, f->unit_type) ||
		    !text_is(g->region, f->region) || text_is(g->industry, "T"))
			continue;
		of++;
		above += g->value_e4 > f->value_e4;
	}
	*out_of = of;
	return above + 1;
}

static void
say_rank(struct wages_paper_work *w, const char *prefix,
    const struct wages_figure *f)
{
	size_t of, rank = wages_paper_rank(w, f, &of);

	wages_paper_value_add(w, name_of(w, prefix, "rank"),
	    text_printf(w->mem, "%zu", rank), 1,
	    text_printf(w->mem, "rank(%s|%s|%d|%s)", f->unit_type, f->region,
		f->year, f->industry));
	wages_paper_say_count(w, name_of(w, prefix, "of"), of);
}

/* How far since the first year of the series. */
static void
say_since(struct wages_paper_work *w, const char *prefix, const char *unit,
    const char *sector, const struct wages_figure *f)
{
	for (int32_t y = f->year - WAGES_PAPER_YEARS; y < f->year - 1; y++) {
		const struct wages_figure *first = wages_paper_figure(
		    w, "industry", unit, sector, "全国", "", y);

		if (first == NULL)
			continue;
		wages_paper_say_text(w, name_of(w, prefix, "start.year"),
		    text_printf(w->mem, "%d", y));
		wages_paper_say_figure(w, name_of(w, prefix, "start"), first);
		wages_paper_say_above(w, name_of(w, prefix, "since"), f, first);
		return;
	}
}

/* Level, rank, growth of a sector or of all, in one kind of unit. */
static void
say_unit(struct wages_paper_work *w, const char *prefix, const char *sector)
{
	const char *unit = wages_paper_unit(prefix);
	int32_t year = w->paper->year;
	const struct wages_figure *f =
	    wages_paper_figure(w, "industry", unit, sector, "全国", "", year);
	const struct wages_figure *before = wages_paper_figure(
	    w, "industry", unit, sector, "全国", "", year - 1);
	const struct wages_figure *mean =
	    wages_paper_total(w, unit, "全国", year);

	if (!wages_paper_say_figure(w, name_of(w, prefix, "pay"), f))
		return;
	wages_paper_say_month(w, name_of(w, prefix, "month"), f);
	wages_paper_say_growth(w, name_of(w, prefix, "growth"), f, before);
	wages_paper_say_real(w, name_of(w, prefix, "real"), f, before);
	say_since(w, prefix, unit, sector, f);
	if (text_is(sector, "T"))
		return;
	say_rank(w, prefix, f);
	wages_paper_say_figure(w, name_of(w, prefix, "mean"), mean);
	wages_paper_say_above(w, name_of(w, prefix, "above"), f, mean);
}

/* The highest and the lowest among figures that agree; their names. */
static void
say_extremes(struct wages_paper_work *w, const char *prefix,
    const struct wages_figure *const *v, size_t n, bool by_region)
{
	const struct wages_figure *hi = NULL, *lo = NULL;

	for (size_t i = 0; i < n; i++) {
		hi = hi == NULL || v[i]->value_e4 > hi->value_e4 ? v[i] : hi;
		lo = lo == NULL || v[i]->value_e4 < lo->value_e4 ? v[i] : lo;
	}
	if (n < 2)
		return;
	wages_paper_say_count(w, name_of(w, prefix, "n"), n);
	wages_paper_say_text(
	    w, name_of(w, prefix, "year"), text_printf(w->mem, "%d", hi->year));
	wages_paper_say_text(w, name_of(w, prefix, "hi.name"),
	    by_region ? wages_region_name(w->lang, hi->region)
		      : message_raw(w->lang, sector_label(hi->industry)));
	wages_paper_say_text(w, name_of(w, prefix, "lo.name"),
	    by_region ? wages_region_name(w->lang, lo->region)
		      : message_raw(w->lang, sector_label(lo->industry)));
	wages_paper_say_figure(w, name_of(w, prefix, "hi"), hi);
	wages_paper_say_figure(w, name_of(w, prefix, "lo"), lo);
	wages_paper_say_times(w, name_of(w, prefix, "times"), hi, lo, false);
}

/* Provinces of a sector: the latest year that was kept. */
static void
say_provinces(
    struct wages_paper_work *w, const char *prefix, const char *sector)
{
	const char *unit = wages_paper_unit(prefix);
	const struct wages_figure **v =
	    ARENA_MANY(w->mem, const struct wages_figure *, 64);
	const struct wages_figure *own = NULL;
	size_t n = 0, above = 0;

	for (size_t i = 0; i < w->paper->figures_len && n < 64; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (!text_is(f->dataset, "industry") ||
		    !text_is(f->unit_type, unit) ||
		    !text_is(f->industry, sector) || text_is(f->region, "全国"))
			continue;
		v[n++] = f;
		if (text_is(f->region, "广东"))
			own = f;
	}
	say_extremes(w, name_of(w, prefix, "places"), v, n, true);
	if (own == NULL)
		return;
	for (size_t i = 0; i < n; i++)
		above += v[i]->value_e4 > own->value_e4;
	wages_paper_say_figure(w, name_of(w, prefix, "gd"), own);
	wages_paper_value_add(w, name_of(w, prefix, "gd.rank"),
	    text_printf(w->mem, "%zu", above + 1), 1,
	    text_printf(
		w->mem, "place(%s|%s|%d|广东)", unit, sector, own->year));
}

/* The sectors of the nation in a kind of unit. */
static void
say_sectors(struct wages_paper_work *w, const char *prefix)
{
	const char *unit = wages_paper_unit(prefix);
	const struct wages_figure *v[32];
	size_t n = 0;

	for (size_t i = 0; i < w->paper->figures_len && n < 32; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (text_is(f->dataset, "industry") &&
		    text_is(f->unit_type, unit) && text_is(f->region, "全国") &&
		    f->year == w->paper->year && !text_is(f->industry, "T"))
			v[n++] = f;
	}
	say_extremes(w, name_of(w, prefix, "sectors"), v, n, false);
}

static void
say_positions(struct wages_paper_work *w, const char *sector)
{
	static const char *const items[] = { "全部就业人员",
		"中层及以上管理人员", "专业技术人员", "办事人员和有关人员",
		"社会生产服务和生活服务人员", "生产制造及有关人员" };
	static const char *const names[] = { "pos.all", "pos.managers",
		"pos.technical", "pos.clerks", "pos.service",
		"pos.production" };
	const struct wages_figure *v[6];
	size_t n = 0;

	for (size_t i = 0; i < 6; i++) {
		const struct wages_figure *f = wages_paper_figure(w, "position",
		    wages_unit_name(WAGES_LARGE), sector, "全国", items[i],
		    w->paper->year);

		if (wages_paper_say_figure(w, names[i], f) && i > 0)
			v[n++] = f;
	}
	if (n < 5)
		return;
	wages_paper_say_times(w, "pos.managers.times", v[0], v[4], false);
	wages_paper_say_times(w, "pos.technical.times", v[1], v[4], false);
}

size_t
wages_paper_minimums(
    const struct wages_paper_work *w, const struct wages_figure **out)
{
	const char *best = NULL;
	size_t most = 0, n = 0;

	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];
		size_t rows = 0;

		if (!text_is(f->dataset, "minimum") ||
		    f->year != w->paper->year || text_is(f->as_of, best))
			continue;
		for (size_t k = 0; k < w->paper->figures_len; k++)
			rows +=
			    text_is(w->paper->figures[k].dataset, "minimum") &&
			    text_is(w->paper->figures[k].as_of, f->as_of);
		if (rows > most) {
			most = rows;
			best = f->as_of;
		}
	}
	for (size_t i = 0; best != NULL && i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (text_is(f->dataset, "minimum") && text_is(f->as_of, best) &&
		    text_is(f->measure, "monthly") && *f->value != '\0')
			out[n++] = f;
	}
	return n;
}

static void
say_minimums(struct wages_paper_work *w, const char *sector)
{
	const struct wages_figure **v = ARENA_MANY(
	    w->mem, const struct wages_figure *, w->paper->figures_len);
	size_t n = wages_paper_minimums(w, v);
	const struct wages_figure *pay = wages_paper_figure(w, "industry",
	    wages_paper_unit("p"), sector, "全国", "", w->paper->year);
	const struct wages_figure *hi = NULL, *lo = NULL;

	for (size_t i = 0; i < n; i++) {
		hi = hi == NULL || v[i]->value_e4 > hi->value_e4 ? v[i] : hi;
		lo = lo == NULL || v[i]->value_e4 < lo->value_e4 ? v[i] : lo;
	}
	if (hi == NULL)
		return;
	wages_paper_say_text(w, "mw.day", hi->as_of);
	wages_paper_say_text(
	    w, "mw.hi.name", wages_region_name(w->lang, hi->region));
	wages_paper_say_text(
	    w, "mw.lo.name", wages_region_name(w->lang, lo->region));
	wages_paper_say_figure(w, "mw.hi", hi);
	wages_paper_say_figure(w, "mw.lo", lo);
	wages_paper_say_times(w, "mw.hi.times", pay, hi, true);
	wages_paper_say_times(w, "mw.lo.times", pay, lo, true);
}

static void
say_lines(struct wages_paper_work *w)
{
	const struct wages_figure *hi = NULL, *lo = NULL;
	size_t n = 0;

	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (!text_is(f->dataset, "guideline") ||
		    !text_is(f->measure, "baseline") || *f->value == '\0' ||
		    f->year < w->paper->year - 1)
			continue;
		n++;
		hi = hi == NULL || f->value_e4 > hi->value_e4 ? f : hi;
		lo = lo == NULL || f->value_e4 < lo->value_e4 ? f : lo;
	}
	if (n == 0)
		return;
	wages_paper_say_count(w, "gl.n", n);
	wages_paper_say_figure(w, "gl.hi", hi);
	wages_paper_say_figure(w, "gl.lo", lo);
}

static void
say_gap(struct wages_paper_work *w, const char *sector)
{
	int32_t year = w->paper->year;

	wages_paper_say_share(w, "gap",
	    wages_paper_figure(
		w, "industry", wages_paper_unit("p"), sector, "全国", "", year),
	    wages_paper_figure(w, "industry", wages_paper_unit("np"), sector,
		"全国", "", year));
	wages_paper_say_share(w, "gap.start",
	    wages_paper_figure(w, "industry", wages_paper_unit("p"), sector,
		"全国", "", year - WAGES_PAPER_YEARS),
	    wages_paper_figure(w, "industry", wages_paper_unit("np"), sector,
		"全国", "", year - WAGES_PAPER_YEARS));
}

static void
say_nation(struct wages_paper_work *w)
{
	const struct wages_figure *product = wages_paper_figure(
	    w, "macro", "", "", "全国", "全员劳动生产率", w->paper->year);
	static const char *const kinds[] = { "内资单位", "港澳台投资单位",
		"外商投资单位" };
	static const char *const names[] = { "reg.domestic", "reg.hmt",
		"reg.foreign" };

	for (size_t i = 0; i < 2; i++)
		say_sectors(w, prefixes[i]);
	for (size_t i = 0; i < 3; i++)
		wages_paper_say_figure(w, names[i],
		    wages_paper_figure(w, "registration",
			wages_paper_unit("np"), "T", "全国", kinds[i],
			w->paper->year));
	wages_paper_say_figure(w, "product", product);
	wages_paper_say_figure(w, "product.growth",
	    wages_paper_figure(w, "macro", "", "", "全国",
		"全员劳动生产率增长率", w->paper->year));
}

void
wages_paper_facts(struct wages_paper_work *w)
{
	const char *subject = w->paper->subject;
	const char *sector = strlen(subject) == 1 ? subject : "T";
	int32_t year = w->paper->year;

	wages_paper_say_text(w, "year", text_printf(w->mem, "%d", year));
	wages_paper_say_text(w, "before", text_printf(w->mem, "%d", year - 1));
	wages_paper_say_text(
	    w, "sector", message_raw(w->lang, sector_label(sector)));
	wages_paper_say_text(
	    w, "title", wages_paper_title(w->mem, w->lang, subject, year));
	wages_paper_say_figure(w, "cpi", wages_paper_prices(w, year));
	if (text_is(subject, "guangdong")) {
		wages_paper_facts_guangdong(w);
		return;
	}
	for (size_t i = 0; i < 2; i++) {
		say_unit(w, prefixes[i], sector);
		say_provinces(w, prefixes[i], sector);
	}
	say_gap(w, sector);
	say_positions(w, sector);
	say_minimums(w, sector);
	say_lines(w);
	if (text_is(subject, "nation"))
		say_nation(w);
}
