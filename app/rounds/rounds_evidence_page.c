/* Evidence: a piece is chosen for a round, and what a side has gathered. */
#include "base/arena.h"
#include "base/evidence.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/evidence.h"
#include "gen/tmpl/rounds/evidence_new.h"
#include "rounds/rounds_evidence_store.h"
#include "rounds/rounds_evidence_view.h"
#include "rounds/rounds_gate_page.h"
#include "web/web.h"

enum {
	OFFERED = 100,
	REF_MAX = 200
};

static const char *
kind_word(struct ctx *c, const char *kind)
{
	static const struct {
		const char *key;
		enum msg word;
	} words[] = {
		{ "figure", MSG_EVIDENCE_FIGURE },
		{ "article", MSG_EVIDENCE_ARTICLE },
		{ "case", MSG_EVIDENCE_CASE },
		{ "survey", MSG_EVIDENCE_SURVEY },
		{ "costing", MSG_EVIDENCE_COSTING },
		{ "issue", MSG_EVIDENCE_ISSUE },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_is(words[i].key, kind))
			return web_say(c, words[i].word);
	return kind;
}

/* What the address or the form names, as it stands today. */
static enum fail
find(struct ctx *c, struct evidence *out, const char *kind, const char *ref)
{
	if (text_is_empty(kind) || text_is_empty(ref) ||
	    text_chars(ref) > REF_MAX)
		return FAIL_ABSENT;
	for (size_t i = 0; evidence_finders[i].kind != NULL; i++)
		if (text_is(evidence_finders[i].kind, kind)) {
			*out = (struct evidence){ .kind = kind,
				.ref = ref,
				.title = "",
				.text = "",
				.citation = "",
				.href = "",
				.as_of = "" };
			return evidence_finders[i].find(
			    c->db, c->mem, c->lang, ref, out);
		}
	return FAIL_ABSENT;
}

static enum fail
choose_round(
    struct ctx *c, struct rounds_evidence_new_view *v, const struct form *form)
{
	struct sql_rounds_to_act_in *rows;
	struct part_option *o;
	const char *chosen = web_field(c, "round");
	size_t n;
	enum fail f = sql_rounds_to_act_in(c->db, c->mem, &rows, &n, OFFERED);

	if (f != OK)
		return f;
	o = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++) {
		const char *id =
		    text_printf(c->mem, "%lld", (long long)rows[i].round_id);

		o[i] = (struct part_option){ .value = id,
			.label = text_printf(c->mem, "%s · %s", rows[i].title,
			    web_say(c, rounds_side_label(rows[i].side))),
			.is_chosen = n == 1 || text_is(id, chosen) };
	}
	v->has_rounds = n > 0;
	v->round = (struct part_choice){ .input = form_input(form, "round"),
		.label = web_say(c, MSG_EVIDENCE_ROUND),
		.hint = web_say(c, MSG_EVIDENCE_ROUND_HINT),
		.options = o,
		.options_len = n };
	return OK;
}

static enum fail
draw(struct ctx *c, struct form *form, const struct evidence *e, bool is_stale)
{
	struct rounds_evidence_row row = { .kind = kind_word(c, e->kind),
		.title = e->title,
		.text = e->text,
		.citation = e->citation,
		.href = e->href,
		.as_of = e->as_of };
	struct rounds_evidence_new_view v = { .errors = { form->errors,
						  form->errors_len },
		.kind = e->kind,
		.ref = e->ref,
		.digest = rounds_evidence_store_digest(c->mem, e),
		.row = row,
		.is_stale = is_stale };
	enum fail f = choose_round(c, &v, form);

	if (f != OK)
		return f;
	if (is_stale)
		web_status(c, 409);
	else if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_rounds_evidence_new(c->html, &v);
	return OK;
}

static enum fail
show_new(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct evidence e;
	enum fail f = find(c, &e, web_text(c, "kind"), web_text(c, "ref"));

	return f != OK ? f : draw(c, &form, &e, false);
}

static enum fail
keep(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *chosen = web_field(c, "round");
	struct sql_round_side_in at;
	struct evidence e;
	int64_t round_id;
	enum fail f = find(c, &e, web_field(c, "kind"), web_field(c, "ref"));

	if (f != OK)
		return f;
	if (chosen == NULL || !num_i64(&round_id, chosen, 1, INT64_MAX)) {
		form_wrong(&form, "round", MSG_EVIDENCE_CHOOSE);
		return draw(c, &form, &e, false);
	}
	f = sql_round_side_in(c->db, c->mem, &at, round_id);
	if (f != OK)
		return f;
	if (!text_is(at.side, "labour") && !text_is(at.side, "employer"))
		return FAIL_ABSENT;
	if (!text_is(web_field(c, "digest"),
		rounds_evidence_store_digest(c->mem, &e)))
		return draw(c, &form, &e, true);
	db_see_as(c->db, c->viewer.account_id, at.side);
	f = rounds_evidence_store_keep(c->db, c->mem, round_id, &e);
	return f != OK ? f
		       : web_redirect_saying(c,
			     text_printf(c->mem, "/rounds/%lld/evidence",
				 (long long)round_id),
			     MSG_EVIDENCE_KEPT);
}

RESOURCE(rounds_evidence_page_new, .who = SIGNED_IN, .get = show_new,
    .post = keep, .per_minute = 60)

static enum fail
show_list(struct ctx *c)
{
	struct rounds_evidence_view v = { 0 };
	struct sql_round_evidence_of *rows;
	struct rounds_evidence_row *out;
	struct rounds_place p;
	size_t n;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ENTER);

	if (f == OK)
		f = sql_round_evidence_of(c->db, c->mem, &rows, &n, p.id);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_evidence_row, n);
	for (size_t i = 0; i < n; i++)
		out[i] = (struct rounds_evidence_row){
			.evidence_id = rows[i].evidence_id,
			.kind = kind_word(c, rows[i].kind),
			.title = rows[i].title,
			.text = rows[i].text,
			.citation = rows[i].citation,
			.href = rows[i].href,
			.as_of = rows[i].as_of,
			.sha256 = rows[i].sha256,
			.at = rows[i].at,
		};
	v.rows = out;
	v.rows_len = n;
	v.own = p.room;
	v.own_label = web_say(c, rounds_side_label(p.room));
	v.head = rounds_gate_head(c, &p, ROUNDS_TAB_ISSUES, MSG_EVIDENCE_LIST);
	tmpl_rounds_evidence(c->html, &v);
	return OK;
}

RESOURCE(rounds_evidence_page_list, .who = SIGNED_IN, .get = show_list)
