#include "wages/wages_series.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/money.h"
#include "base/sector.h"
#include "base/text.h"

bool
wages_key_parse(struct arena *mem, struct wages_key *out, const char *code)
{
	size_t n;
	char **v = text_split(mem, &n, code, '.');

	if (n < 3 || n > 4 || strlen(v[0]) != 1 || *v[0] < 'A' || *v[0] > 'T' ||
	    *v[1] == '\0' || !wages_unit_parse(&out->unit, v[2]))
		return false;
	out->industry = v[0];
	out->region = v[1];
	out->item = n == 4 ? v[3] : "";
	return true;
}

const char *
wages_key_code(struct arena *mem, const struct wages_key *key)
{
	return text_printf(mem, "%s.%s.%s%s%s", key->industry, key->region,
	    wages_unit_key(key->unit), *key->item != '\0' ? "." : "",
	    key->item);
}

bool
wages_key_is(const struct wages_key *a, const struct wages_key *b)
{
	return text_is(a->industry, b->industry) &&
	    text_is(a->region, b->region) && text_is(a->item, b->item) &&
	    a->unit == b->unit;
}

const char *
wages_key_label(struct arena *mem, const struct wages_key *key, enum lang lang)
{
	return text_printf(mem, "%s · %s · %s%s%s",
	    message_raw(lang, sector_label(key->industry)),
	    wages_region_name(lang, key->region),
	    message_raw(lang, wages_unit_label(key->unit)),
	    *key->item != '\0' ? " · " : "", wages_item_name(lang, key->item));
}

const struct wages_figure *
wages_run_year(struct wages_run run, int32_t year)
{
	const struct wages_figure *v = run.v;

	for (size_t i = 0; i < run.len; i++)
		if (v[i].year == year && *v[i].value != '\0')
			return &v[i];
	return NULL;
}

/* n / d rounded half away from zero; d > 0. */
static __int128
divide(__int128 n, __int128 d)
{
	return n >= 0 ? (n + d / 2) / d : -((-n + d / 2) / d);
}

static enum fail
narrow(int64_t *out, __int128 n)
{
	if (n > INT64_MAX || n < INT64_MIN)
		return FAIL_INVALID;
	*out = (int64_t)n;
	return OK;
}

enum fail
wages_share(int64_t *out, int64_t a, int64_t b, int64_t whole)
{
	if (b <= 0 || whole <= 0)
		return FAIL_INVALID;
	return narrow(out, divide((__int128)a * whole, b));
}

enum {
	HUNDRED_PERCENT_E4 = 1000000
};

enum fail
wages_real_bp(int64_t *out_bp, int64_t growth_bp, int64_t change_e4)
{
	int64_t prices = HUNDRED_PERCENT_E4 + change_e4;

	if (prices <= 0)
		return FAIL_INVALID;
	return narrow(out_bp,
	    divide(((__int128)10000 + growth_bp) * HUNDRED_PERCENT_E4, prices) -
		10000);
}

static struct wages_cell
unknown(const struct wages_figure *figure, enum msg why)
{
	return (struct wages_cell){ .figure = figure, .why = why };
}

static struct wages_cell
known(const struct wages_figure *figure, const struct wages_figure *other,
    int64_t value)
{
	return (struct wages_cell){ .is_known = true,
		.value = value,
		.figure = figure,
		.other = other };
}

static struct wages_cell
cell_pay(const struct wages_figure *f)
{
	int64_t cents;

	if (!wages_figure_annual_cents(&cents, f))
		return unknown(f, MSG_WAGES_WHY_NO_FIGURE);
	return known(f, NULL, cents);
}

/* As published; else from this year's and the last year's figure. */
static struct wages_cell
cell_growth(struct wages_run series, const struct wages_figure *f)
{
	const struct wages_figure *before = wages_run_year(series, f->year - 1);
	struct wages_cell c;
	int64_t share;

	if (f->has_growth)
		return known(f, before, f->growth_bp);
	if (before == NULL ||
	    wages_share(&share, f->value_e4, before->value_e4, 10000) != OK)
		return unknown(f, MSG_WAGES_WHY_NO_YEAR_BEFORE);
	c = known(f, before, share - 10000);
	c.is_computed = true;
	return c;
}

static struct wages_cell
cell_real(struct wages_run series, const struct wages_figure *f,
    struct wages_run prices)
{
	const struct wages_figure *price = wages_run_year(prices, f->year);
	struct wages_cell c = cell_growth(series, f);

	if (!c.is_known)
		return c;
	if (price == NULL ||
	    wages_real_bp(&c.value, c.value, price->value_e4) != OK)
		return unknown(f, MSG_WAGES_WHY_NO_PRICES);
	c.other = price;
	return c;
}

/* Prices of a year where those of the base are 10^9; 0 when unknown. */
static int64_t
price_level(struct wages_run prices, int32_t base, int32_t year)
{
	__int128 level = 1000000000;
	int32_t low = base < year ? base : year;
	int32_t high = base < year ? year : base;

	for (int32_t y = low + 1; y <= high; y++) {
		const struct wages_figure *p = wages_run_year(prices, y);
		int64_t factor;

		if (p == NULL || p->value_e4 <= -HUNDRED_PERCENT_E4)
			return 0;
		factor = HUNDRED_PERCENT_E4 + p->value_e4;
		level = base < year
		    ? divide(level * factor, HUNDRED_PERCENT_E4)
		    : divide(level * HUNDRED_PERCENT_E4, factor);
	}
	return (int64_t)level;
}

static struct wages_cell
cell_index(struct wages_run series, const struct wages_figure *f,
    int32_t base_year, const struct wages_run *prices)
{
	const struct wages_figure *base = wages_run_year(series, base_year);
	int64_t index, level;

	if (base == NULL ||
	    wages_share(&index, f->value_e4, base->value_e4, 1000) != OK)
		return unknown(f, MSG_WAGES_WHY_NO_BASE);
	if (prices == NULL)
		return known(f, base, index);
	level = price_level(*prices, base_year, f->year);
	if (level == 0 ||
	    narrow(&index,
		divide((__int128)f->value_e4 * 1000 * 1000000000,
		    (__int128)base->value_e4 * level)) != OK)
		return unknown(f, MSG_WAGES_WHY_NO_PRICES);
	return known(f, base, index);
}

static struct wages_cell
cell_ratio(const struct wages_figure *f, const struct wages_figure *of,
    int64_t whole, enum msg why)
{
	int64_t a, share, b = of != NULL ? of->value_e4 / 100 : 0;

	if (of != NULL && text_is(of->unit, "元/月"))
		b *= 12;
	if (!wages_figure_annual_cents(&a, f) ||
	    wages_share(&share, a, b, whole) != OK)
		return unknown(f, why);
	return known(f, of, share);
}

static struct wages_cell
cell_line(struct wages_run series, const struct wages_figure *f,
    struct wages_run lines)
{
	const struct wages_figure *line = wages_run_year(lines, f->year);
	struct wages_cell c = cell_growth(series, f);

	if (!c.is_known)
		return c;
	if (line == NULL)
		return unknown(f, MSG_WAGES_WHY_NO_LINE);
	c.other = line;
	c.value -= line->value_e4 / 100;
	return c;
}

struct wages_cell
wages_series_cell(enum wages_view view, struct wages_run series, int32_t year,
    int32_t base_year, const struct wages_against *against)
{
	const struct wages_figure *f = wages_run_year(series, year);

	if (f == NULL)
		return unknown(NULL, MSG_WAGES_WHY_NO_FIGURE);
	switch (view) {
	case WAGES_GROWTH:
		return cell_growth(series, f);
	case WAGES_REAL:
		return cell_real(series, f, against->prices);
	case WAGES_INDEX:
		return cell_index(series, f, base_year, NULL);
	case WAGES_REAL_INDEX:
		return cell_index(series, f, base_year, &against->prices);
	case WAGES_OF_MEAN:
		return cell_ratio(f, wages_run_year(against->means, year),
		    10000, MSG_WAGES_WHY_NO_MEAN);
	case WAGES_OF_MINIMUM:
		return cell_ratio(f, wages_run_year(against->minimums, year),
		    100, MSG_WAGES_WHY_NO_MINIMUM);
	case WAGES_OVER_LINE:
		return cell_line(series, f, against->lines);
	case WAGES_OF_PRODUCT:
		return cell_ratio(f, wages_run_year(against->products, year),
		    10000, MSG_WAGES_WHY_NO_PRODUCT);
	default:
		return cell_pay(f);
	}
}

static const struct wages_figure *
nearest(const struct wages_figure *v, size_t len, int32_t from, int32_t to)
{
	const struct wages_figure *found = NULL;
	int32_t best = INT32_MAX;

	for (size_t i = 0; i < len; i++) {
		int32_t year = v[i].year;
		int32_t far = year < from ? from - year : year - to;

		/* an earlier year counts for more than a later one */
		far = far * 2 + (year > to);
		if (far >= best || *v[i].value == '\0')
			continue;
		best = far;
		found = &v[i];
	}
	return found;
}

struct wages_gap *
wages_series_gaps(struct arena *mem, size_t *out_len, struct wages_run series,
    int32_t from_year, int32_t to_year)
{
	size_t years = to_year >= from_year ? (size_t)(to_year - from_year) : 0;
	struct wages_gap *v = ARENA_MANY(mem, struct wages_gap, years + 1);
	size_t n = 0;

	for (int32_t y = from_year; y <= to_year; y++) {
		if (wages_run_year(series, y) != NULL)
			continue;
		if (n > 0 && v[n - 1].to_year == y - 1)
			v[n - 1].to_year = y;
		else
			v[n++] = (struct wages_gap){ y, y, NULL };
	}
	for (size_t i = 0; i < n; i++)
		v[i].nearest =
		    nearest(series.v, series.len, v[i].from_year, v[i].to_year);
	*out_len = n;
	return v;
}
