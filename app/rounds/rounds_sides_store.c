#include "rounds/rounds_sides_store.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_sides.h"
#include "rounds/rounds_store.h"

static struct rounds_person
person_of(const struct sql_round_people *r)
{
	return (struct rounds_person){
		.id = r->representative_id,
		.name = r->name,
		.sex = r->sex,
		.post = r->post,
		.chosen = r->chosen,
		.chosen_on = r->chosen_on,
		.mandate_until = r->mandate_until,
		.ended_on = r->ended_on,
		.is_chief = r->is_chief,
		.is_alternate = r->is_alternate,
		.is_external = r->is_external,
		.has_mandate = r->has_mandate,
		.is_union_staff = r->is_union_staff,
		.is_owner_kin = r->is_owner_kin,
		.is_manager = r->is_manager,
		.is_frontline = r->is_frontline,
		.is_dispatched = r->is_dispatched,
		.heads_women = r->heads_women,
		.account_id = r->account_id,
		.has_left = r->has_left,
		.login = "",
		.end_reason = r->end_reason,
		.version = r->version,
	};
}

enum fail
rounds_sides_store_people(struct db *db, struct arena *mem,
    struct rounds_person **out, size_t *out_len, int64_t round_id)
{
	struct sql_round_people *rows;
	enum fail f = sql_round_people(db, mem, &rows, out_len, round_id);

	if (f != OK)
		return f;
	*out = ARENA_MANY(mem, struct rounds_person, *out_len);
	for (size_t i = 0; i < *out_len; i++)
		(*out)[i] = person_of(&rows[i]);
	return OK;
}

enum fail
rounds_sides_store_listing(struct db *db, struct arena *mem,
    struct rounds_listing *out, int64_t round_id, const char *side)
{
	struct sql_round_listed *rows;
	const char **names;
	size_t n;
	enum fail f = sql_round_listed(db, mem, &rows, &n, round_id, side);

	*out = (struct rounds_listing){ 0 };
	if (f != OK)
		return f;
	names = ARENA_MANY(mem, const char *, n);
	for (size_t i = 0; i < n; i++)
		if (!rows[i].is_alternate)
			names[out->names_len++] = rows[i].name;
	out->is_there = n > 0;
	out->names = names;
	return OK;
}

static enum fail
write_person(struct db *db, int64_t round_id, const struct rounds_person *p)
{
	const int64_t *account = p->account_id != 0 ? &p->account_id : NULL;
	enum fail f;

	if (p->id == 0)
		return sql_round_person_add(db, round_id, p->name, p->sex,
		    p->post, p->chosen, p->chosen_on, p->mandate_until,
		    p->is_chief, p->is_alternate, p->is_external,
		    p->has_mandate, p->is_union_staff, p->is_owner_kin,
		    p->is_manager, p->is_frontline, p->is_dispatched,
		    p->heads_women, account);
	f = sql_round_person_change(db, round_id, p->id, p->version, p->name,
	    p->sex, p->post, p->chosen, p->chosen_on, p->mandate_until,
	    p->is_chief, p->is_alternate, p->is_external, p->has_mandate,
	    p->is_union_staff, p->is_owner_kin, p->is_manager, p->is_frontline,
	    p->is_dispatched, p->heads_women, account);
	return f == FAIL_ABSENT ? FAIL_CONFLICT : f;
}

enum fail
rounds_sides_store_save(struct db *db, struct arena *mem, int64_t round_id,
    const char *side, const struct rounds_person *p, int64_t organisation_id)
{
	enum fail f;

	db_begin(db);
	f = write_person(db, round_id, p);
	if (f == OK && p->account_id != 0)
		f = sql_round_admit(db, round_id, p->account_id, side,
		    "representative", NULL,
		    organisation_id != 0 ? &organisation_id : NULL);
	return rounds_store_finish(db, mem, f,
	    p->id == 0 ? "round.person.add" : "round.person.change", round_id,
	    "{}");
}

enum fail
rounds_sides_store_end(struct db *db, struct arena *mem, int64_t round_id,
    int64_t person_id, int32_t on, const char *reason)
{
	struct sql_round_person_end row = { 0 };
	enum fail f;

	db_begin(db);
	f = sql_round_person_end(
	    db, mem, &row, round_id, person_id, on, reason);
	if (f == OK && row.has_account_id)
		f = sql_round_dismiss_own(db, round_id, row.account_id);
	return rounds_store_finish(
	    db, mem, f, "round.person.end", round_id, "{}");
}

enum fail
rounds_sides_store_publish(struct db *db, struct arena *mem, int64_t round_id,
    const char *title, const struct rounds_team *team)
{
	int64_t id = 0;
	enum fail f;

	db_begin(db);
	f = rounds_store_publish(db, mem, &id, round_id, "representatives",
	    title, rounds_sides_text(mem, team));
	if (f == OK)
		f = sql_round_publish_people(db, round_id, id);
	return rounds_store_finish(db, mem, f, "round.publish", round_id, "{}");
}
