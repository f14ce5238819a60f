#include "wages/wages_dataset.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "wages/wages_dataset_line.h"

static const struct {
	const char *key, *file;
	enum msg label;
	const char *columns[14]; /* needed in the header */
} datasets[WAGES_DATASET_COUNT] = {
	[WAGES_INDUSTRY] = { "industry", "wage_by_industry.csv",
	    MSG_WAGES_SET_INDUSTRY,
	    { "year", "unit_type", "industry_code", "region", "annual_wage_cny",
		"nominal_growth_pct", "source_id" } },
	[WAGES_REGION] = { "region", "wage_by_region.csv", MSG_WAGES_SET_REGION,
	    { "year", "unit_type", "region_level", "region", "annual_wage_cny",
		"nominal_growth_pct", "source_id" } },
	[WAGES_POSITION] = { "position", "wage_by_position.csv",
	    MSG_WAGES_SET_POSITION,
	    { "year", "industry_code", "region", "position_zh",
		"annual_wage_cny", "source_id" } },
	[WAGES_REGISTRATION] = { "registration", "wage_by_registration.csv",
	    MSG_WAGES_SET_REGISTRATION,
	    { "year", "unit_type", "registration_type_zh", "annual_wage_cny",
		"source_id" } },
	[WAGES_OCCUPATION] = { "occupation", "wage_by_occupation.csv",
	    MSG_WAGES_SET_OCCUPATION,
	    { "year", "region", "dimension", "industry_code", "name_zh", "unit",
		"p10", "p25", "p50", "p75", "p90", "mean", "source_id" } },
	[WAGES_GUIDELINE] = { "guideline", "wage_guideline.csv",
	    MSG_WAGES_SET_GUIDELINE,
	    { "year", "region", "baseline_pct", "upper_pct", "lower_pct",
		"base_amount_cny", "note", "source_id" } },
	[WAGES_MINIMUM] = { "minimum", "minimum_wage.csv",
	    MSG_WAGES_SET_MINIMUM,
	    { "province", "scope", "tier", "monthly_cny", "hourly_cny",
		"effective_from", "as_of", "source_id" } },
	[WAGES_MACRO] = { "macro", "macro.csv", MSG_WAGES_SET_MACRO,
	    { "year", "region", "indicator_zh", "value", "unit", "source_id",
		"note" } },
};

const char *
wages_dataset_key(enum wages_dataset d)
{
	return datasets[d].key;
}

enum msg
wages_dataset_label(enum wages_dataset d)
{
	return datasets[d].label;
}

const char *
wages_dataset_file(enum wages_dataset d)
{
	return datasets[d].file;
}

bool
wages_dataset_parse(enum wages_dataset *out, const char *key)
{
	for (int i = 0; i < WAGES_DATASET_COUNT; i++) {
		if (!text_is(datasets[i].key, key))
			continue;
		*out = (enum wages_dataset)i;
		return true;
	}
	return false;
}

int
wages_table_column(const struct wages_table *t, const char *name)
{
	for (size_t i = 0; i < t->names_len; i++)
		if (text_is(t->names[i], name))
			return (int)i;
	return -1;
}

static bool
has_columns(struct wages_reader *r, enum wages_dataset d)
{
	const char *const *names = datasets[d].columns;
	size_t before = r->out->wrongs_len;

	for (size_t i = 0; i < 14 && names[i] != NULL; i++)
		if (wages_table_column(r->table, names[i]) < 0)
			wages_reader_refuse(
			    r, names[i], "", MSG_WAGES_WRONG_NO_COLUMN);
	return r->out->wrongs_len == before;
}

const char *
wages_dataset_identity(struct arena *mem, const struct wages_observation *o)
{
	return text_printf(mem, "%d|%s|%s|%s|%s|%s|%s|%d|%s|%s|%s|%s|%s",
	    o->year, o->region, o->unit_type, o->industry, o->item_kind,
	    o->item, o->scope, o->tier, o->measure, o->unit, o->effective_on,
	    o->as_of, o->source_id);
}

struct named {
	const char *identity;
	const struct wages_observation *row;
};

static int
by_identity(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int order = strcmp(x->identity, y->identity);

	return order != 0 ? order : x->row->line - y->row->line;
}

static void
refuse_twins(struct wages_reader *r)
{
	size_t n = r->out->rows_len;
	struct named *v = ARENA_MANY(r->mem, struct named, n + 1);

	for (size_t i = 0; i < n; i++)
		v[i] = (struct named){ wages_dataset_identity(
					   r->mem, &r->out->rows[i]),
			&r->out->rows[i] };
	qsort(v, n, sizeof(*v), by_identity);
	for (size_t i = 1; i < n; i++) {
		struct wages_line *at = ARENA_NEW(r->mem, struct wages_line);

		if (!text_is(v[i - 1].identity, v[i].identity))
			continue;
		at->line = v[i].row->line;
		r->line = at;
		wages_reader_refuse(r, NULL,
		    text_printf(r->mem, "%d", v[i - 1].row->line),
		    MSG_WAGES_WRONG_TWICE);
	}
}

void
wages_dataset_read(struct arena *mem, struct wages_reading *out,
    enum wages_dataset d, const struct wages_table *t)
{
	static const struct wages_observation nothing = { .region = "",
		.region_level = "",
		.unit_type = "",
		.industry = "",
		.item_kind = "",
		.item = "",
		.scope = "",
		.measure = "",
		.unit = "",
		.value = "",
		.value_to = "",
		.growth_bp = "",
		.effective_on = "",
		.as_of = "",
		.note = "",
		.source_id = "" };
	struct wages_reader r = { .mem = mem, .table = t, .out = out };

	*out = (struct wages_reading){
		.wrongs = ARENA_MANY(mem, struct wages_wrong, WAGES_WRONGS_MAX)
	};
	if (!has_columns(&r, d))
		return;
	for (size_t i = 0; i < t->lines_len; i++) {
		size_t before = out->wrongs_len;

		r.line = &t->lines[i];
		r.common = nothing;
		r.common.line = r.line->line;
		r.common.source_id = wages_reader_needed(&r, "source_id");
		r.figures = 0;
		wages_reader_line(&r, d);
		if (r.figures == 0 && out->wrongs_len == before)
			wages_reader_refuse(
			    &r, NULL, "", MSG_WAGES_WRONG_EMPTY);
	}
	if (out->wrongs_len == 0)
		refuse_twins(&r);
}
