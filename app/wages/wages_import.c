#include "wages/wages_import.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"

const char *const wages_import_source_columns[WAGES_IMPORT_SOURCE_COLUMNS] = {
	"source_id", "title_zh", "publisher", "published_on",
	"url_or_repo_path", "retrieved_from", "note"
};

static void
refuse(struct wages_reading *r, int line, const char *column, const char *value,
    enum msg why)
{
	if (r->wrongs_len < WAGES_WRONGS_MAX)
		r->wrongs[r->wrongs_len++] =
		    (struct wages_wrong){ line, column, value, why };
}

static const char *const *
read_row(struct arena *mem, struct wages_reading *wrongs, const struct sheet *s,
    uint32_t row, const char *const *names)
{
	const char **v = ARENA_MANY(mem, const char *, s->columns_len);

	for (uint32_t i = 0; i < s->columns_len; i++) {
		const struct sheet_cell *cell = sheet_at(s, row, i + 1);
		const char *name = names != NULL ? names[i] : NULL;

		v[i] = text_trim(mem, cell->text);
		if (cell->is_merged)
			refuse(wrongs, (int)row, name, v[i], MSG_IMPORT_MERGED);
		else if (cell->is_percent)
			refuse(
			    wrongs, (int)row, name, v[i], MSG_IMPORT_PERCENT);
		else if (cell->kind == SHEET_ERROR)
			refuse(
			    wrongs, (int)row, name, v[i], MSG_IMPORT_FORMULA);
	}
	return v;
}

static bool
is_blank(const char *const *cells, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (*cells[i] != '\0')
			return false;
	return true;
}

void
wages_import_table(struct arena *mem, struct wages_table *out,
    struct wages_reading *wrongs, const struct sheet *s)
{
	struct wages_line *lines =
	    ARENA_MANY(mem, struct wages_line, s->rows_len);

	*wrongs = (struct wages_reading){
		.wrongs = ARENA_MANY(mem, struct wages_wrong, WAGES_WRONGS_MAX)
	};
	*out = (struct wages_table){ .names = read_row(mem, wrongs, s, 1, NULL),
		.names_len = s->columns_len,
		.lines = lines };
	for (uint32_t row = 2; row <= s->rows_len; row++) {
		const char *const *cells =
		    read_row(mem, wrongs, s, row, out->names);

		if (!is_blank(cells, s->columns_len))
			lines[out->lines_len++] = (struct wages_line){ (int)row,
				cells, s->columns_len };
	}
}

/* A row by what makes it that row. */
struct named {
	const char *identity;
	size_t at;
};

static int
by_identity(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	return strcmp(x->identity, y->identity);
}

static struct wages_observation
observation_of(struct arena *mem, const struct wages_figure *f)
{
	char day[DAY_TEXT] = "";

	if (f->effective_on != DAY_NONE)
		day_print(day, f->effective_on);
	return (struct wages_observation){ .year = f->year,
		.region = f->region,
		.region_level = f->region_level,
		.unit_type = f->unit_type,
		.industry = f->industry,
		.item_kind = f->item_kind,
		.item = f->item,
		.scope = f->scope,
		.tier = f->tier,
		.measure = f->measure,
		.unit = f->unit,
		.value = f->value,
		.value_to = f->value_to,
		.is_unset = f->is_unset,
		.growth_bp = f->has_growth
		    ? text_printf(mem, "%lld", (long long)f->growth_bp)
		    : "",
		.effective_on = text_copy(mem, day),
		.as_of = f->as_of,
		.note = f->note,
		.source_id = f->source.id };
}

static bool
is_same_number(const char *a, const char *b)
{
	int64_t x, y;

	if (num_scaled(&x, a, 6) && num_scaled(&y, b, 6))
		return x == y;
	return text_is(a, b);
}

static const char *
value_of(struct arena *mem, const struct wages_observation *o)
{
	if (o->is_unset)
		return "—";
	return *o->value_to != '\0'
	    ? text_printf(mem, "%s–%s %s", o->value, o->value_to, o->unit)
	    : text_printf(mem, "%s %s", o->value, o->unit);
}

/* "2025 广东 城镇私营单位 C mean · NBS-WAGE-2025" */
static const char *
what_of(struct arena *mem, const struct wages_observation *o)
{
	const char *const parts[] = { o->region, o->unit_type, o->industry,
		o->item, o->scope, o->measure };
	struct buf b = { .mem = mem };

	buf_i64(&b, o->year);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		if (*parts[i] != '\0')
			buf_printf(&b, " %s", parts[i]);
	if (o->tier > 0)
		buf_printf(&b, " %d", o->tier);
	buf_printf(&b, " · %s", o->source_id);
	return buf_string(&b);
}

static void
show(struct wages_import_report *out, enum wages_import_kind kind,
    const char *what, const char *before, const char *now)
{
	if (out->lines_len < WAGES_IMPORT_SHOWN)
		out->lines[out->lines_len++] =
		    (struct wages_import_line){ kind, what, before, now };
}

static void
compare_one(struct arena *mem, struct wages_import_report *out,
    const struct wages_observation *now, const struct wages_observation *old)
{
	if (old == NULL) {
		out->added++;
		show(out, WAGES_IMPORT_ADDED, what_of(mem, now), "",
		    value_of(mem, now));
		return;
	}
	if (is_same_number(now->value, old->value) &&
	    is_same_number(now->value_to, old->value_to) &&
	    is_same_number(now->growth_bp, old->growth_bp) &&
	    now->is_unset == old->is_unset && text_is(now->note, old->note)) {
		out->same++;
		return;
	}
	out->changes[out->changed++] = now;
	show(out, WAGES_IMPORT_CHANGED, what_of(mem, now), value_of(mem, old),
	    value_of(mem, now));
}

void
wages_import_compare(struct arena *mem, struct wages_import_report *out,
    const struct wages_reading *r, const struct wages_figure *old,
    size_t old_len, bool replaces)
{
	struct named *there = ARENA_MANY(mem, struct named, old_len);
	struct wages_observation *v =
	    ARENA_MANY(mem, struct wages_observation, old_len);
	bool *stays = ARENA_MANY(mem, bool, old_len);

	*out = (struct wages_import_report){
		.changes = ARENA_MANY(
		    mem, const struct wages_observation *, r->rows_len)
	};
	for (size_t i = 0; i < old_len; i++) {
		v[i] = observation_of(mem, &old[i]);
		there[i] =
		    (struct named){ wages_dataset_identity(mem, &v[i]), i };
	}
	qsort(there, old_len, sizeof(*there), by_identity);
	for (size_t i = 0; i < r->rows_len; i++) {
		struct named key = { wages_dataset_identity(mem, &r->rows[i]),
			0 };
		const struct named *found =
		    bsearch(&key, there, old_len, sizeof(*there), by_identity);

		if (found != NULL)
			stays[found->at] = true;
		compare_one(mem, out, &r->rows[i],
		    found != NULL ? &v[found->at] : NULL);
	}
	for (size_t i = 0; replaces && i < old_len; i++) {
		if (stays[i])
			continue;
		out->removed++;
		show(out, WAGES_IMPORT_REMOVED, what_of(mem, &v[i]),
		    value_of(mem, &v[i]), "");
	}
}
