#include "wages/wages_stand_store.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/num.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages_figure_store.h"

/* NULL for what is not known. */
static const int64_t *
known(const int64_t *cents)
{
	return *cents != 0 ? cents : NULL;
}

static enum fail
add_groups(
    struct db *db, struct arena *mem, int64_t id, const struct wages_stand *s)
{
	const char **names = ARENA_MANY(mem, const char *, s->groups_len);
	int64_t *heads = ARENA_MANY(mem, int64_t, s->groups_len);
	int64_t *means = ARENA_MANY(mem, int64_t, s->groups_len);
	int64_t *middles = ARENA_MANY(mem, int64_t, s->groups_len);

	for (size_t i = 0; i < s->groups_len; i++) {
		names[i] = s->groups[i].name;
		heads[i] = s->groups[i].heads;
		means[i] = s->groups[i].mean_cents;
		middles[i] = s->groups[i].p50_cents;
	}
	return sql_wages_stand_groups_add(db, id,
	    db_array_text(mem, names, s->groups_len),
	    db_array_i64(mem, heads, s->groups_len),
	    db_array_i64(mem, means, s->groups_len),
	    db_array_i64(mem, middles, s->groups_len));
}

static enum fail
finish(struct db *db, struct arena *mem, enum fail f, const char *action,
    int64_t id)
{
	if (f == OK)
		f = sql_wages_audit(db, action,
		    text_printf(mem, "stand:%lld", (long long)id), "{}");
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}

enum fail
wages_stand_store_add(struct db *db, struct arena *mem, int64_t *out_id,
    const struct wages_stand *s)
{
	struct sql_wages_stand_add row = { 0 };
	enum fail f;

	db_begin(db);
	f = sql_wages_stand_add(db, mem, &row, s->organisation_id, s->year,
	    s->sector, s->province, s->city, wages_unit_key(s->unit), s->heads,
	    s->mean_cents, known(&s->lowest_cents), known(&s->before_cents),
	    known(&s->p10_cents), known(&s->p25_cents), known(&s->p50_cents),
	    known(&s->p75_cents), known(&s->p90_cents), s->is_list);
	*out_id = row.stand_id;
	if (f == OK && s->groups_len > 0)
		f = add_groups(db, mem, row.stand_id, s);
	return finish(db, mem, f, "wages.stand.add", row.stand_id);
}

enum fail
wages_stand_store_remove(struct db *db, struct arena *mem, int64_t id)
{
	enum fail f;

	db_begin(db);
	f = sql_wages_stand_remove(db, id);
	return finish(db, mem, f, "wages.stand.remove", id);
}

static enum fail
find_groups(struct db *db, struct arena *mem, struct wages_stand *out)
{
	struct sql_wages_stand_groups *rows;
	struct wages_paylist_group *v;
	enum fail f =
	    sql_wages_stand_groups(db, mem, &rows, &out->groups_len, out->id);

	if (f != OK)
		return f;
	v = ARENA_MANY(mem, struct wages_paylist_group, out->groups_len);
	for (size_t i = 0; i < out->groups_len; i++)
		v[i] = (struct wages_paylist_group){ rows[i].name,
			rows[i].mean_cents, rows[i].p50_cents, rows[i].heads };
	out->groups = v;
	return OK;
}

enum fail
wages_stand_store_find(
    struct db *db, struct arena *mem, struct wages_stand *out, int64_t id)
{
	struct sql_wages_stand r;
	enum fail f = sql_wages_stand(db, mem, &r, id);

	if (f != OK)
		return f;
	*out = (struct wages_stand){ .id = r.stand_id,
		.organisation_id = r.organisation_id,
		.organisation = r.organisation,
		.made_at = r.made_at,
		.year = r.year,
		.heads = r.heads,
		.sector = r.sector,
		.province = r.province,
		.city = r.city,
		.mean_cents = r.mean_cents,
		.lowest_cents = r.lowest_cents,
		.before_cents = r.before_cents,
		.p10_cents = r.p10_cents,
		.p25_cents = r.p25_cents,
		.p50_cents = r.p50_cents,
		.p75_cents = r.p75_cents,
		.p90_cents = r.p90_cents,
		.is_list = r.is_list };
	wages_unit_parse(&out->unit, r.unit);
	return find_groups(db, mem, out);
}

enum fail
wages_stand_store_compare(struct db *db, struct arena *mem,
    struct wages_stand_row **out, size_t *out_len,
    struct wages_caveat **out_caveats, size_t *out_caveats_len,
    const struct wages_stand *s, enum lang lang)
{
	struct wages_stand_plan plan = wages_stand_plan(mem, s);
	struct wages_lookup *l = &plan.lookup;
	enum fail f =
	    wages_figure_store_tiers(db, mem, &l->tiers, &l->tiers_len);

	if (f == OK)
		f = wages_figure_store_slots(db, mem, l->slots, l->slots_len);
	if (f == OK && plan.group_slots_len > 0)
		f = wages_figure_store_slots(
		    db, mem, plan.group_slots, plan.group_slots_len);
	if (f == OK)
		f = wages_figure_store_caveats(
		    db, mem, out_caveats, out_caveats_len);
	if (f != OK)
		return f;
	*out = wages_stand_compare(mem, out_len, s, &plan, lang);
	return OK;
}

/* One line a comparison, and each source once. */
static void
write_evidence(struct arena *mem, struct evidence *out, enum lang lang,
    const struct wages_stand *s, const struct wages_stand_row *rows, size_t n)
{
	struct buf text = { .mem = mem }, cited = { .mem = mem };
	struct wages_figure *used = ARENA_MANY(mem, struct wages_figure, n);
	const struct wages_source **from;
	size_t used_len = 0, from_len;
	char day[DAY_TEXT];

	for (size_t i = 0; i < n; i++) {
		const struct wages_stand_row *r = &rows[i];

		if (r->figure == NULL)
			continue;
		used[used_len++] = *r->figure;
		buf_printf(&text, "%s %s — %s (%d) %s: %s\n", r->own_label,
		    wages_stand_amount(mem, lang, r, r->own), r->label,
		    r->figure->year,
		    wages_stand_amount(mem, lang, r, r->theirs),
		    wages_stand_apart(mem, lang, r));
	}
	day_print(day, day_of_moment(s->made_at));
	buf_text(&cited,
	    message_text(mem, lang, MSG_STAND_CITATION,
		(struct msg_arg[]){
		    { "who", s->organisation }, { "day", day } },
		2));
	from = wages_sources_of(mem, &from_len, used, used_len);
	for (size_t i = 0; i < from_len; i++)
		buf_printf(
		    &cited, "\n%s", wages_source_text(mem, from[i], lang));
	out->text = buf_string(&text);
	out->citation = buf_string(&cited);
}

enum fail
wages_stand_store_evidence(struct db *db, struct arena *mem, enum lang lang,
    const char *ref, struct evidence *out)
{
	struct wages_stand_row *rows;
	struct wages_caveat *caveats;
	struct wages_stand s;
	size_t n, caveats_len;
	int64_t id;
	enum fail f;

	if (!text_starts(ref, "stand/") ||
	    !num_i64(&id, ref + strlen("stand/"), 1, INT64_MAX))
		return FAIL_ABSENT;
	f = wages_stand_store_find(db, mem, &s, id);
	if (f == OK)
		f = wages_stand_store_compare(
		    db, mem, &rows, &n, &caveats, &caveats_len, &s, lang);
	if (f != OK)
		return f;
	out->title = message_text(mem, lang, MSG_STAND_EVIDENCE,
	    (struct msg_arg[]){ { "who", s.organisation },
		{ "year", text_printf(mem, "%d", s.year) },
		{ "sector", message_raw(lang, sector_label(s.sector)) } },
	    3);
	out->href = text_printf(mem, "/wages/stands/%lld", (long long)s.id);
	out->as_of = text_printf(mem, "%d", s.year);
	write_evidence(mem, out, lang, &s, rows, n);
	return OK;
}
