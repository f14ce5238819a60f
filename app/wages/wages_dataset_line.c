#include "wages/wages_dataset_line.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"

bool
wages_is_decimal(const char *s)
{
	int64_t n;

	if (*s == '+' || strchr(s, ',') != NULL)
		return false;
	return num_scaled(&n, s, 6);
}

void
wages_reader_refuse(
    struct wages_reader *r, const char *column, const char *value, enum msg why)
{
	if (r->out->wrongs_len == WAGES_WRONGS_MAX)
		return;
	r->out->wrongs[r->out->wrongs_len++] = (struct wages_wrong){
		.line = r->line != NULL ? r->line->line : 1,
		.column = column,
		.value = value,
		.why = why,
	};
}

/* The cell without white space around it, in plain digits. */
static const char *
cell(struct wages_reader *r, const char *column)
{
	int at = wages_table_column(r->table, column);

	if (at < 0 || (size_t)at >= r->line->cells_len)
		return "";
	return text_trim(r->mem, r->line->cells[at]);
}

static const char *
number_cell(struct wages_reader *r, const char *column)
{
	return text_fold_width(r->mem, cell(r, column));
}

const char *
wages_reader_needed(struct wages_reader *r, const char *column)
{
	const char *s = cell(r, column);

	if (*s == '\0')
		wages_reader_refuse(r, column, s, MSG_WAGES_WRONG_MISSING);
	return s;
}

static void
read_year(struct wages_reader *r)
{
	const char *s = number_cell(r, "year");

	if (!num_i32(&r->common.year, s, 1950, 2100))
		wages_reader_refuse(r, "year", s, MSG_WAGES_WRONG_YEAR);
}

static void
read_sector(struct wages_reader *r, bool is_needed)
{
	const char *s = cell(r, "industry_code");

	if (*s == '\0' && !is_needed)
		return;
	if (strlen(s) != 1 || *s < 'A' || *s > 'T')
		wages_reader_refuse(
		    r, "industry_code", s, MSG_WAGES_WRONG_SECTOR);
	r->common.industry = s;
}

static void
add(struct wages_reader *r, struct wages_observation o)
{
	struct wages_reading *out = r->out;

	if (out->rows_len == r->rows_room) {
		size_t room = r->rows_room * 2 + 256;

		out->rows = arena_grow(r->mem, out->rows,
		    out->rows_len * sizeof(o), room * sizeof(o));
		r->rows_room = room;
	}
	out->rows[out->rows_len++] = o;
	r->figures++;
}

/* One figure between min and max; an empty cell is none. */
static void
figure(struct wages_reader *r, const char *column, const char *measure,
    const char *unit, double min, double max)
{
	struct wages_observation o = r->common;
	const char *s = number_cell(r, column);

	if (*s == '\0')
		return;
	if (!wages_is_decimal(s) || strtod(s, NULL) < min ||
	    strtod(s, NULL) > max) {
		wages_reader_refuse(r, column, s, MSG_WAGES_WRONG_FIGURE);
		return;
	}
	o.measure = measure;
	o.unit = unit;
	o.value = s;
	add(r, o);
}

static void
read_growth(struct wages_reader *r)
{
	const char *s = number_cell(r, "nominal_growth_pct");
	int64_t bp;

	if (*s == '\0')
		return;
	if (!money_parse_bp(&bp, s) || bp < -10000 || bp > 30000) {
		wages_reader_refuse(
		    r, "nominal_growth_pct", s, MSG_WAGES_WRONG_GROWTH);
		return;
	}
	r->common.growth_bp = text_printf(r->mem, "%lld", (long long)bp);
}

static void
yearly_pay(struct wages_reader *r)
{
	figure(r, "annual_wage_cny", "mean", "元/年", 1000, 10000000);
}

static void
read_industry(struct wages_reader *r)
{
	read_year(r);
	read_sector(r, true);
	read_growth(r);
	r->common.unit_type = wages_reader_needed(r, "unit_type");
	r->common.region = wages_reader_needed(r, "region");
	yearly_pay(r);
}

static void
read_region(struct wages_reader *r)
{
	read_year(r);
	read_growth(r);
	r->common.unit_type = wages_reader_needed(r, "unit_type");
	r->common.region = wages_reader_needed(r, "region");
	r->common.region_level = wages_reader_needed(r, "region_level");
	r->common.industry = "T";
	yearly_pay(r);
}

static void
read_position(struct wages_reader *r)
{
	read_year(r);
	read_sector(r, true);
	r->common.unit_type = "规模以上企业";
	r->common.region = wages_reader_needed(r, "region");
	r->common.item_kind = "岗位";
	r->common.item = wages_reader_needed(r, "position_zh");
	yearly_pay(r);
}

static void
read_registration(struct wages_reader *r)
{
	read_year(r);
	r->common.unit_type = wages_reader_needed(r, "unit_type");
	r->common.region = "全国";
	r->common.industry = "T";
	r->common.item_kind = "登记注册类型";
	r->common.item = wages_reader_needed(r, "registration_type_zh");
	yearly_pay(r);
}

static void
read_occupation(struct wages_reader *r)
{
	static const char *const measures[] = { "p10", "p25", "p50", "p75",
		"p90", "mean" };
	const char *unit = wages_reader_needed(r, "unit");
	bool is_monthly = text_is(unit, "元/月");

	read_year(r);
	read_sector(r, false);
	r->common.region = wages_reader_needed(r, "region");
	r->common.item_kind = wages_reader_needed(r, "dimension");
	r->common.item = wages_reader_needed(r, "name_zh");
	if (!is_monthly && !text_is(unit, "元/年"))
		wages_reader_refuse(r, "unit", unit, MSG_WAGES_WRONG_UNIT);
	for (size_t i = 0; i < 6; i++)
		figure(r, measures[i], measures[i], unit, 500, 10000000);
}

/* "7", "未设", or a range "8-8.5". */
static void
line_of(struct wages_reader *r, const char *column, const char *measure)
{
	struct wages_observation o = r->common;
	const char *s = number_cell(r, column);
	const char *dash = strchr(s, '-');

	if (text_is(s, "未设")) {
		o.measure = measure;
		o.unit = "%";
		o.is_unset = true;
		add(r, o);
		return;
	}
	if (dash == NULL || dash == s) {
		figure(r, column, measure, "%", -20, 60);
		return;
	}
	o.measure = measure;
	o.unit = "%";
	o.value = arena_copy(r->mem, s, (size_t)(dash - s));
	o.value_to = dash + 1;
	if (!wages_is_decimal(o.value) || !wages_is_decimal(o.value_to) ||
	    strtod(o.value, NULL) > strtod(o.value_to, NULL))
		wages_reader_refuse(r, column, s, MSG_WAGES_WRONG_FIGURE);
	else
		add(r, o);
}

static void
read_guideline(struct wages_reader *r)
{
	read_year(r);
	r->common.region = wages_reader_needed(r, "region");
	r->common.note = cell(r, "note");
	line_of(r, "baseline_pct", "baseline");
	line_of(r, "upper_pct", "upper");
	line_of(r, "lower_pct", "lower");
	figure(r, "base_amount_cny", "base_amount", "元/年", 1000, 10000000);
}

/* The year a standard is known for: of its table, else of its first day. */
static void
read_minimum_dates(struct wages_reader *r)
{
	const char *from = cell(r, "effective_from");
	const char *as_of = cell(r, "as_of");
	const char *dated = *as_of != '\0' ? as_of : from;
	int32_t day;

	if (*from != '\0' && !day_parse(&day, from))
		wages_reader_refuse(
		    r, "effective_from", from, MSG_WAGES_WRONG_DAY);
	if (!num_i32(
		&r->common.year, text_cut(r->mem, dated, 100), 1950, 2100) &&
	    (strlen(dated) < 5 || dated[4] != '-' ||
		!num_i32(
		    &r->common.year, arena_copy(r->mem, dated, 4), 1950, 2100)))
		wages_reader_refuse(r, "as_of", dated, MSG_WAGES_WRONG_DAY);
	r->common.effective_on = from;
	r->common.as_of = as_of;
}

static void
read_minimum(struct wages_reader *r)
{
	const char *tier = number_cell(r, "tier");

	r->common.region = wages_reader_needed(r, "province");
	r->common.region_level = "省级";
	r->common.scope = cell(r, "scope");
	if (!num_i32(&r->common.tier, tier, 1, 9))
		wages_reader_refuse(r, "tier", tier, MSG_WAGES_WRONG_TIER);
	read_minimum_dates(r);
	figure(r, "monthly_cny", "monthly", "元/月", 200, 20000);
	figure(r, "hourly_cny", "hourly", "元/小时", 2, 200);
}

static void
read_macro(struct wages_reader *r)
{
	const char *unit = wages_reader_needed(r, "unit");

	read_year(r);
	r->common.region = wages_reader_needed(r, "region");
	r->common.item = wages_reader_needed(r, "indicator_zh");
	r->common.note = cell(r, "note");
	figure(r, "value", "value", unit, -1000000000, 1000000000);
}

static void (*const readers[WAGES_DATASET_COUNT])(struct wages_reader *) = {
	[WAGES_INDUSTRY] = read_industry,
	[WAGES_REGION] = read_region,
	[WAGES_POSITION] = read_position,
	[WAGES_REGISTRATION] = read_registration,
	[WAGES_OCCUPATION] = read_occupation,
	[WAGES_GUIDELINE] = read_guideline,
	[WAGES_MINIMUM] = read_minimum,
	[WAGES_MACRO] = read_macro,
};

void
wages_reader_line(struct wages_reader *r, enum wages_dataset d)
{
	readers[d](r);
}
