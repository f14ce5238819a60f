#include "rounds/rounds_start_store.h"

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_start.h"
#include "rounds/rounds_store.h"

static const char *
text_of(const char *s)
{
	return s != NULL ? s : "";
}

static enum rounds_tri
tri(bool has, bool value)
{
	return !has ? ROUNDS_UNKNOWN : value ? ROUNDS_YES : ROUNDS_NO;
}

enum fail
rounds_start_store_load(struct db *db, struct arena *mem,
    struct rounds_start *out, int64_t *out_round_id, int64_t start_id)
{
	struct sql_round_start r;
	enum fail f = sql_round_start(db, mem, &r, start_id);

	*out_round_id = 0;
	if (f != OK)
		return f;
	if (r.has_round_id) {
		*out_round_id = r.round_id;
		return FAIL_ABSENT;
	}
	*out = (struct rounds_start){
		.start_id = start_id,
		.side = text_of(r.side),
		.organisation_id = r.organisation_id,
		.kind = text_of(r.kind),
		.labour_id = r.labour_id,
		.labour_kind = text_of(r.labour_kind),
		.employer_names = r.employer_names,
		.province = r.province,
		.city = r.city,
		.district = r.district,
		.workers = r.has_workers ? r.workers : -1,
		.women = r.has_women ? r.women : -1,
		.dispatched = r.has_dispatched ? r.dispatched : -1,
		.has_women_committee =
		    tri(r.has_has_women_committee, r.has_women_committee),
		.is_large = tri(r.has_is_large, r.is_large),
		.has_contract = tri(r.has_has_contract, r.has_contract),
		.expires_on = r.expires_on,
		.track = text_of(r.track),
		.topics = r.topics,
		.meet_on = r.meet_on,
		.meet_at = r.meet_at,
		.title = r.title,
	};
	out->employer_ids =
	    rounds_start_ids(mem, &out->employer_ids_len, r.employer_ids);
	return OK;
}

static const char *
null_if_empty(const char *s)
{
	return *s == '\0' ? NULL : s;
}

static const int32_t *
null_if_unknown(const int32_t *n)
{
	return *n < 0 ? NULL : n;
}

static const bool *
null_tri(bool *room, enum rounds_tri t)
{
	*room = t == ROUNDS_YES;
	return t == ROUNDS_UNKNOWN ? NULL : room;
}

enum fail
rounds_start_store_save(
    struct db *db, struct arena *mem, const struct rounds_start *s)
{
	bool committee, large, contract;

	return sql_round_start_save(db, s->start_id, null_if_empty(s->side),
	    s->organisation_id != 0 ? &s->organisation_id : NULL,
	    null_if_empty(s->kind), s->labour_id != 0 ? &s->labour_id : NULL,
	    null_if_empty(s->labour_kind),
	    db_array_i64(mem, s->employer_ids, s->employer_ids_len),
	    s->employer_names, s->province, s->city, s->district,
	    null_if_unknown(&s->workers), null_if_unknown(&s->women),
	    null_if_unknown(&s->dispatched),
	    null_tri(&committee, s->has_women_committee),
	    null_tri(&large, s->is_large), null_tri(&contract, s->has_contract),
	    s->expires_on, null_if_empty(s->track), s->topics, s->meet_on,
	    s->meet_at, s->title);
}

enum fail
rounds_start_store_open(struct db *db, struct arena *mem, int64_t *out_round_id,
    const struct rounds_start *s)
{
	struct sql_round_open row = { 0 };
	enum fail f;

	db_begin(db);
	f = sql_round_open(db, mem, &row, s->start_id);
	*out_round_id = row.round_id;
	return rounds_store_finish(
	    db, mem, f, "round.open", row.round_id, "{}");
}
