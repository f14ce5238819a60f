#include "rounds/rounds_answer_page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/form.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds.h"
#include "rounds/rounds_question_page.h"
#include "rounds/rounds_say_page.h"
#include "web/web.h"

/* The organisation must be one the viewer may act for, on that side. */
static enum fail
confirm_side(struct ctx *c, struct form *form, struct rounds_start *s)
{
	struct sql_round_places_to_act *rows;
	size_t n;
	enum fail f = sql_round_places_to_act(c->db, c->mem, &rows, &n);

	for (size_t i = 0; f == OK && i < n; i++) {
		if (rows[i].organisation_id != s->organisation_id ||
		    !text_is(rows[i].side, s->side))
			continue;
		s->province = rows[i].province;
		s->city = rows[i].city;
		s->district = rows[i].district;
		s->labour_kind = text_is(rows[i].kind, "association")
		    ? "association"
		    : text_is(rows[i].kind, "union") ? "union"
						     : "";
		return OK;
	}
	form_wrong(form, "side", MSG_FORM_CHOOSE);
	return f;
}

static enum fail
confirm_parties(struct ctx *c, struct form *form, struct rounds_start *s)
{
	bool by_employer = text_is(s->side, "employer");
	size_t wanted = by_employer ? 1 : s->employer_ids_len;
	const int64_t *ids = by_employer ? &s->labour_id : s->employer_ids;
	struct sql_round_pairs *rows;
	size_t n, found = 0;
	enum fail f =
	    sql_round_pairs(c->db, c->mem, &rows, &n, s->organisation_id);

	for (size_t i = 0; f == OK && i < n; i++)
		found +=
		    rounds_question_has(ids, wanted, rows[i].organisation_id);
	if (f == OK && found != wanted)
		form_wrong(
		    form, by_employer ? "union" : "employer", MSG_FORM_CHOOSE);
	return f;
}

enum fail
rounds_answer_confirm(struct ctx *c, struct form *form, struct rounds_start *s,
    enum rounds_question q)
{
	if (q == ROUNDS_ASK_SIDE)
		return confirm_side(c, form, s);
	return q == ROUNDS_ASK_PARTIES ? confirm_parties(c, form, s) : OK;
}

static enum fail
answer_parties(struct ctx *c, const char **out, const struct rounds_start *s)
{
	struct buf b = { .mem = c->mem };
	struct sql_round_pairs *rows;
	size_t n;
	bool by_employer = text_is(s->side, "employer");
	enum fail f =
	    sql_round_pairs(c->db, c->mem, &rows, &n, s->organisation_id);

	if (f != OK)
		return f;
	for (size_t i = 0; i < n; i++)
		if (by_employer
			? rows[i].organisation_id == s->labour_id
			: rounds_question_has(s->employer_ids,
			      s->employer_ids_len, rows[i].organisation_id))
			buf_printf(
			    &b, "%s%s", b.len > 0 ? "\n" : "", rows[i].name);
	if (!by_employer && *s->employer_names != '\0')
		buf_printf(
		    &b, "%s%s", b.len > 0 ? "\n" : "", s->employer_names);
	*out = buf_string(&b);
	return OK;
}

static const char *
answer_topics(struct ctx *c, const struct rounds_start *s)
{
	struct buf b = { .mem = c->mem };

	for (const struct rounds_topic *t = rounds_topics(s->kind);
	     t->key != NULL; t++)
		if (rounds_start_has_topic(s, t->key))
			buf_printf(&b, "%s%s", b.len > 0 ? " · " : "",
			    web_say(c, t->label));
	return buf_string(&b);
}

static const char *
answer_meeting(struct ctx *c, const struct rounds_start *s)
{
	return text_printf(c->mem, "%s\n%s %s", s->title,
	    s->meet_on != DAY_NONE ? html_day(c->html, s->meet_on) : "",
	    s->meet_at);
}

static const char *
answer_contract(struct ctx *c, const struct rounds_start *s)
{
	if (s->has_contract == ROUNDS_NO || s->expires_on == DAY_NONE)
		return web_say(c, MSG_START_NO_CONTRACT);
	return rounds_say1(c, MSG_START_CONTRACT_UNTIL, "day",
	    html_day(c->html, s->expires_on));
}

enum fail
rounds_answer_text(struct ctx *c, const char **out,
    const struct rounds_start *s, enum rounds_question q)
{
	struct sql_round_organisation o;
	enum fail f = OK;

	if (q == ROUNDS_ASK_PARTIES)
		return answer_parties(c, out, s);
	if (q == ROUNDS_ASK_SIDE) {
		f = sql_round_organisation(
		    c->db, c->mem, &o, s->organisation_id);
		if (f == OK)
			*out = text_printf(c->mem, "%s · %s", o.name,
			    web_say(c, rounds_side_label(s->side)));
		return f;
	}
	*out = q == ROUNDS_ASK_KIND ? web_say(c, rounds_kind_label(s->kind))
	    : q == ROUNDS_ASK_LABOUR
	    ? web_say(c, rounds_labour_label(s->labour_kind))
	    : q == ROUNDS_ASK_PLACE
	    ? text_printf(c->mem, "%s %s %s", s->province, s->city, s->district)
	    : q == ROUNDS_ASK_PEOPLE   ? rounds_say1(c, MSG_ROUND_WORKERS, "n",
					     html_grouped(c->html, s->workers))
	    : q == ROUNDS_ASK_CONTRACT ? answer_contract(c, s)
	    : q == ROUNDS_ASK_TRACK  ? web_say(c, rounds_track_label(s->track))
	    : q == ROUNDS_ASK_TOPICS ? answer_topics(c, s)
				     : answer_meeting(c, s);
	return OK;
}
