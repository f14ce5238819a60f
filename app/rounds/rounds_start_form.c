/* What was typed into a question of the guided start. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "rounds/rounds.h"
#include "rounds/rounds_start.h"

static const char *
typed(const struct form *f, const char *name)
{
	const char *s = fields_get(f->in, name);

	return s != NULL ? s : "";
}

static enum rounds_tri
read_tri(const struct form *f, const char *name)
{
	const char *s = typed(f, name);

	return text_is(s, "yes") ? ROUNDS_YES
	    : text_is(s, "no")   ? ROUNDS_NO
				 : ROUNDS_UNKNOWN;
}

/* A count that may stay empty: -1. */
static int32_t
read_count(struct form *f, const char *name, int32_t max)
{
	const char *s = text_trim(f->mem, typed(f, name));

	return *s == '\0' ? -1 : (int32_t)form_i64(f, name, 0, max);
}

/* "labour:3" */
static void
read_side(struct rounds_start *s, struct form *f)
{
	const char *value = typed(f, "side");
	const char *colon = strchr(value, ':');
	int64_t id;

	if (colon == NULL || !num_i64(&id, colon + 1, 1, INT64_MAX) ||
	    !(text_starts(value, "labour:") ||
		text_starts(value, "employer:"))) {
		form_wrong(f, "side", MSG_FORM_CHOOSE);
		return;
	}
	s->side = text_starts(value, "labour:") ? "labour" : "employer";
	s->organisation_id = id;
	/* the other half follows from it and is asked again */
	s->labour_id = text_is(s->side, "labour") ? id : 0;
	s->employer_ids_len = 0;
	s->employer_names = "";
	if (text_is(s->side, "employer")) {
		int64_t *own = ARENA_NEW(f->mem, int64_t);

		*own = id;
		s->employer_ids = own;
		s->employer_ids_len = 1;
	}
}

static void
read_kind(struct rounds_start *s, struct form *f)
{
	enum rounds_kind kind;
	const char *key = typed(f, "kind");

	if (!rounds_kind_parse(&kind, key)) {
		form_wrong(f, "kind", MSG_FORM_CHOOSE);
		return;
	}
	if (!text_is(key, s->kind))
		s->topics = ""; /* other topics fit the new kind */
	s->kind = key;
}

/* Names of employers, one a line, without empty lines. */
static const char *
read_names(struct form *f, size_t *out_len)
{
	size_t n;
	char **lines =
	    text_split(f->mem, &n, form_long_text(f, "names", 0, 40000), '\n');
	struct buf b = { .mem = f->mem };

	*out_len = 0;
	for (size_t i = 0; i < n; i++) {
		const char *name = text_trim(f->mem, lines[i]);

		if (*name == '\0')
			continue;
		if (text_chars(name) > 80)
			form_wrong_with(f, "names", MSG_START_NAME_LONG,
			    &(struct msg_arg){
				"name", text_cut(f->mem, name, 20) },
			    1);
		if ((*out_len)++ > 0)
			buf_char(&b, '\n');
		buf_text(&b, name);
	}
	return buf_string(&b);
}

static void
read_parties(struct rounds_start *s, struct form *f)
{
	const char *const *v;
	size_t n, names;
	int64_t *ids;

	if (text_is(s->side, "employer")) {
		if (!num_i64(&s->labour_id, typed(f, "union"), 1, INT64_MAX)) {
			s->labour_id = 0;
			form_wrong(f, "union", MSG_FORM_CHOOSE);
		}
		return;
	}
	n = fields_all(f->mem, &v, f->in, "employer");
	ids = ARENA_MANY(f->mem, int64_t, n);
	s->employer_ids_len = 0;
	for (size_t i = 0; i < n; i++)
		if (num_i64(&ids[s->employer_ids_len], v[i], 1, INT64_MAX))
			s->employer_ids_len++;
	s->employer_ids = ids;
	s->employer_names = read_names(f, &names);
	names += s->employer_ids_len;
	if (names == 0)
		form_wrong(f, "employer", MSG_START_PARTIES_NONE);
	if (names > ROUNDS_EMPLOYERS_MAX)
		form_wrong(f, "names", MSG_START_PARTIES_MANY);
	if (names > 1 && !rounds_kind_is_wide(s->kind) &&
	    !text_is(s->kind, "memorandum"))
		form_wrong(f, "employer", MSG_START_PARTIES_ONE);
}

static void
read_labour(struct rounds_start *s, struct form *f)
{
	const char *key = typed(f, "labour");

	if (rounds_labour_label(key) == MSG_NONE)
		form_wrong(f, "labour", MSG_FORM_CHOOSE);
	else
		s->labour_kind = key;
}

static void
read_place(struct rounds_start *s, struct form *f)
{
	s->province = form_text(f, "province", 2, 20);
	s->city = form_text(f, "city", 2, 20);
	s->district = form_text(f, "district", 0, 20);
	if (!rounds_has_tracks(s->province))
		s->track = "";
}

static void
read_people(struct rounds_start *s, struct form *f)
{
	s->workers = (int32_t)form_i64(f, "workers", 1, ROUNDS_WORKERS_MAX);
	s->women = read_count(f, "women", ROUNDS_WORKERS_MAX);
	s->dispatched = read_count(f, "dispatched", ROUNDS_WORKERS_MAX);
	s->has_women_committee = read_tri(f, "committee");
	s->is_large = read_tri(f, "large");
	if (s->women > s->workers)
		form_wrong(f, "women", MSG_START_MORE_THAN_ALL);
	if (s->dispatched > s->workers)
		form_wrong(f, "dispatched", MSG_START_MORE_THAN_ALL);
}

static void
read_contract(struct rounds_start *s, struct form *f)
{
	s->has_contract = read_tri(f, "contract");
	s->expires_on = DAY_NONE;
	if (s->has_contract == ROUNDS_UNKNOWN)
		form_wrong(f, "contract", MSG_FORM_CHOOSE);
	if (s->has_contract == ROUNDS_YES)
		s->expires_on = form_day(f, "expires", true);
}

static void
read_topics(struct rounds_start *s, struct form *f)
{
	struct buf b = { .mem = f->mem };
	const char *const *v;
	size_t n = fields_all(f->mem, &v, f->in, "topic");

	for (const struct rounds_topic *t = rounds_topics(s->kind);
	     t->key != NULL; t++)
		for (size_t i = 0; i < n; i++)
			if (text_is(v[i], t->key)) {
				buf_printf(
				    &b, "%s%s", b.len > 0 ? " " : "", t->key);
				break;
			}
	s->topics = buf_string(&b);
	if (*s->topics == '\0')
		form_wrong(f, "topic", MSG_START_TOPICS_NONE);
}

static void
read_track(struct rounds_start *s, struct form *f)
{
	const char *key = typed(f, "track");

	if (rounds_track_label(key) == MSG_NONE)
		form_wrong(f, "track", MSG_FORM_CHOOSE);
	else
		s->track = key;
}

void
rounds_start_read(
    struct rounds_start *s, struct form *f, enum rounds_question q)
{
	static void (*const readers[])(struct rounds_start *, struct form *) = {
		[ROUNDS_ASK_SIDE] = read_side,
		[ROUNDS_ASK_KIND] = read_kind,
		[ROUNDS_ASK_PARTIES] = read_parties,
		[ROUNDS_ASK_LABOUR] = read_labour,
		[ROUNDS_ASK_PLACE] = read_place,
		[ROUNDS_ASK_PEOPLE] = read_people,
		[ROUNDS_ASK_CONTRACT] = read_contract,
		[ROUNDS_ASK_TRACK] = read_track,
		[ROUNDS_ASK_TOPICS] = read_topics,
	};

	if (q < ROUNDS_ASK_MEETING) {
		readers[q](s, f);
		return;
	}
	s->title = form_text(f, "title", 4, 60);
	s->meet_on = form_day(f, "meet_on", false);
	s->meet_at = form_text(f, "meet_at", 0, 80);
}
