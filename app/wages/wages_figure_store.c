#include "wages/wages_figure_store.h"

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages_explore.h"

/* A row of any statement with a figure's columns. */
#define FIGURE_OF(set, r)                                             \
	scaled((struct wages_figure){ .dataset = (set),               \
	    .year = (r)->year,                                        \
	    .region = (r)->region,                                    \
	    .region_level = (r)->region_level,                        \
	    .unit_type = (r)->unit_type,                              \
	    .industry = (r)->industry,                                \
	    .item_kind = (r)->item_kind,                              \
	    .item = (r)->item,                                        \
	    .scope = (r)->scope,                                      \
	    .tier = (r)->tier,                                        \
	    .measure = (r)->measure,                                  \
	    .unit = (r)->unit,                                        \
	    .value = (r)->figure != NULL ? (r)->figure : "",          \
	    .value_to = (r)->figure_to != NULL ? (r)->figure_to : "", \
	    .is_unset = (r)->is_unset,                                \
	    .has_growth = (r)->has_growth_bp,                         \
	    .growth_bp = (r)->growth_bp,                              \
	    .effective_on = (r)->effective_on,                        \
	    .as_of = (r)->as_of,                                      \
	    .note = (r)->note,                                        \
	    .revision = (r)->revision,                                \
	    .source = { .id = (r)->source_id,                         \
		.title = (r)->source_title,                           \
		.publisher = (r)->publisher,                          \
		.published_on = (r)->published_on,                    \
		.address = (r)->address,                              \
		.note = (r)->source_note,                             \
		.is_weak = (r)->is_weak } })

static struct wages_figure
scaled(struct wages_figure f)
{
	if (*f.value != '\0' && !num_scaled(&f.value_e4, f.value, 4))
		f.value_e4 = 0;
	return f;
}

enum fail
wages_figure_store_list(struct db *db, struct arena *mem,
    struct wages_figure **out, size_t *out_len, int64_t *out_total,
    const struct wages_filter *filter)
{
	struct sql_wages_observations *rows;
	enum fail f = sql_wages_observations(db, mem, &rows, out_len,
	    filter->dataset, filter->unit_type, filter->industry,
	    filter->region, filter->item, filter->from_year, filter->to_year,
	    filter->every_revision, filter->most > 0 ? filter->most : INT32_MAX,
	    filter->skip);

	if (f != OK)
		return f;
	*out = ARENA_MANY(mem, struct wages_figure, *out_len);
	for (size_t i = 0; i < *out_len; i++)
		(*out)[i] = FIGURE_OF(filter->dataset, &rows[i]);
	if (out_total != NULL)
		*out_total = *out_len > 0 ? rows[0].total : 0;
	return OK;
}

enum fail
wages_figure_store_caveats(struct db *db, struct arena *mem,
    struct wages_caveat **out, size_t *out_len)
{
	struct sql_wages_caveats_all *rows;
	enum fail f = sql_wages_caveats_all(db, mem, &rows, out_len);

	if (f != OK)
		return f;
	*out = ARENA_MANY(mem, struct wages_caveat, *out_len);
	for (size_t i = 0; i < *out_len; i++)
		(*out)[i] = (struct wages_caveat){
			.from_year = rows[i].from_year,
			.to_year = rows[i].to_year,
			.dataset = rows[i].dataset,
			.region = rows[i].region,
			.unit_type = rows[i].unit_type,
			.industry = rows[i].industry,
			.item = rows[i].item,
			.source_id = rows[i].source_id,
			.text = { rows[i].text_zh, rows[i].text_en },
		};
	return OK;
}

#define EACH(field)                                \
	__extension__({                            \
		for (size_t i = 0; i < len; i++)   \
			texts[i] = slots[i].field; \
		db_array_text(mem, texts, len);    \
	})

enum fail
wages_figure_store_slots(
    struct db *db, struct arena *mem, struct wages_slot *slots, size_t len)
{
	const char **texts = ARENA_MANY(mem, const char *, len);
	struct sql_wages_slots *rows;
	struct wages_figure *v;
	size_t n, from = 0;
	enum fail f = sql_wages_slots(db, mem, &rows, &n, EACH(dataset),
	    EACH(industry), EACH(region), EACH(unit_type), EACH(item));

	if (f != OK)
		return f;
	v = ARENA_MANY(mem, struct wages_figure, n);
	for (size_t i = 0; i < len; i++) {
		slots[i].v = v + from;
		for (; from < n && (size_t)rows[from].slot == i + 1; from++)
			v[from] = FIGURE_OF(slots[i].dataset, &rows[from]);
		slots[i].len = (size_t)(v + from - slots[i].v);
	}
	return OK;
}

enum fail
wages_figure_store_tiers(struct db *db, struct arena *mem,
    const struct wages_tier **out, size_t *out_len)
{
	struct sql_wages_tiers *rows;
	struct wages_tier *v;
	enum fail f = sql_wages_tiers(db, mem, &rows, out_len);

	if (f != OK)
		return f;
	v = ARENA_MANY(mem, struct wages_tier, *out_len);
	for (size_t i = 0; i < *out_len; i++)
		v[i] = (struct wages_tier){ rows[i].province, rows[i].place,
			rows[i].tier, rows[i].since };
	*out = v;
	return OK;
}

enum fail
wages_figure_store_explore(struct db *db, struct arena *mem,
    struct wages_explored *out, const struct wages_explore *asked)
{
	struct wages_lookup l = wages_lookup_new(mem);
	struct wages_caveat *caveats;
	enum fail f = OK;

	*out = (struct wages_explored){ .asked = *asked };
	for (size_t i = 0; i < asked->keys_len; i++)
		wages_lookup_add(&l, &asked->keys[i]);
	if (asked->view == WAGES_OF_MINIMUM)
		f = wages_figure_store_tiers(db, mem, &l.tiers, &l.tiers_len);
	if (f == OK)
		f = wages_figure_store_slots(db, mem, l.slots, l.slots_len);
	if (f == OK)
		f = wages_figure_store_caveats(
		    db, mem, &caveats, &out->caveats_len);
	if (f != OK)
		return f;
	out->caveats = caveats;
	for (size_t i = 0; i < asked->keys_len; i++)
		out->tracks[i] = wages_lookup_track(&l, i);
	wages_explore_settle(out);
	return OK;
}
