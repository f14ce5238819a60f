/* One clause of a draft: its wordings, its parameters, one's own words. */
#include "base/arena.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "contracts/contracts_draft_store.h"
#include "contracts/contracts_field_page.h"
#include "contracts/contracts_gate_page.h"
#include "contracts/contracts_interview.h"
#include "gen/sql_contracts.h"
#include "gen/tmpl/contracts/clause.h"
#include "laws/laws.h"
#include "web/web.h"

/* The clause of the path. */
struct open {
	struct contracts_room r;
	const struct contracts_draft_clause *q;
	const struct contracts_clause *clause; /* of the library, or NULL */
	struct contracts_question *params; /* of its wordings */
	size_t params_len;
};

static void
find_params(struct ctx *c, struct open *o)
{
	size_t room = 0, n;
	const char *const *holes;

	for (size_t w = 0; w < o->clause->wordings_len; w++)
		room += contracts_clause_holes(
		    c->mem, &holes, o->clause->wordings[w]);
	o->params = ARENA_MANY(c->mem, struct contracts_question, room);
	for (size_t w = 0; w < o->clause->wordings_len; w++) {
		n = contracts_clause_holes(
		    c->mem, &holes, o->clause->wordings[w]);
		for (size_t i = 0; i < n; i++) {
			const struct contracts_param *p =
			    contracts_clause_param(
				o->r.lib, o->clause, holes[i]);
			bool has = p == NULL;

			for (size_t k = 0; k < o->params_len; k++)
				has |= o->params[k].param == p;
			if (!has)
				o->params[o->params_len++] =
				    (struct contracts_question){
					    .key = contracts_draft_key(c->mem,
						o->r.lib, o->clause, holes[i]),
					    .param = p,
					    .clause = o->clause
				    };
		}
	}
}

static enum fail
find(struct ctx *c, struct open *o, bool to_act)
{
	int64_t id;
	enum fail f = contracts_gate_draft(c, &o->r, to_act, 0);

	if (f == OK)
		f = web_param_id(c, "clause", &id);
	if (f != OK)
		return f;
	o->q = id > INT32_MAX ? NULL
			      : contracts_draft_find(&o->r.draft, (int32_t)id);
	if (o->q == NULL)
		return FAIL_ABSENT;
	o->clause = contracts_clause_find(o->r.lib, o->q->library);
	o->params_len = 0;
	if (o->clause != NULL)
		find_params(c, o);
	return OK;
}

static struct part_choice
wordings(struct ctx *c, const struct form *form, const struct open *o)
{
	static const enum msg labels[] = { MSG_DRAFT_WORDING_OWN,
		MSG_DRAFT_WORDING_FIRST, MSG_DRAFT_WORDING_SECOND,
		MSG_DRAFT_WORDING_THIRD };
	struct part_option *v =
	    ARENA_MANY(c->mem, struct part_option, CLAUSE_WORDINGS + 1);
	const char *chosen = web_field(c, "wording");
	size_t n = o->clause->wordings_len;

	if (chosen == NULL)
		chosen = text_printf(c->mem, "%d", o->q->wording);
	for (size_t i = 0; i <= n; i++) {
		/* one's own words come last */
		size_t w = i == n ? 0 : i + 1;
		char *value = text_printf(c->mem, "%zu", w);

		v[i] = (struct part_option){ .value = value,
			.label = web_say(c, labels[w]),
			.hint = w == 0
			    ? NULL
			    : contracts_draft_fill(c->mem, o->r.lib, o->clause,
				  (int)w, &o->r.draft.answers),
			.is_chosen = text_is(chosen, value) };
	}
	return (struct part_choice){ .input = form_input(form, "wording"),
		.label = web_say(c, MSG_DRAFT_WORDING),
		.options = v,
		.options_len = n + 1 };
}

static void
fill_library(struct ctx *c, struct contracts_clause_view *v,
    const struct form *form, const struct open *o)
{
	const struct contracts_clause *k = o->clause;
	struct contracts_example_row *illegal =
	    ARENA_MANY(c->mem, struct contracts_example_row, k->illegal_len);
	struct contracts_field *fields =
	    ARENA_MANY(c->mem, struct contracts_field, o->params_len);

	v->has_library = true;
	v->purpose = c->lang == LANG_EN ? k->en : k->purpose;
	v->minimum = k->minimum;
	/* a side reads the advice written for it, never the other's */
	v->guidance = text_is(o->r.side, "labour") ? k->labour : k->employer;
	v->cites_len = contracts_field_page_cites(c, &v->cites, k->cites);
	for (size_t i = 0; i < k->illegal_len; i++)
		illegal[i] =
		    (struct contracts_example_row){ k->illegal[i].wording,
			    k->illegal[i].why };
	v->illegal = illegal;
	v->illegal_len = k->illegal_len;
	v->wording = wordings(c, form, o);
	for (size_t i = 0; i < o->params_len; i++)
		fields[i] = contracts_field_page_show(
		    c, form, &o->params[i], &o->r.draft.answers);
	v->fields = fields;
	v->fields_len = o->params_len;
}

static enum fail
fill_versions(
    struct ctx *c, struct contracts_clause_view *v, const struct open *o)
{
	struct sql_contracts_clause_versions_of *rows;
	struct contracts_version_row *out;
	enum fail f = sql_contracts_clause_versions_of(c->db, c->mem, &rows,
	    &v->versions_len, o->r.round_id, o->r.draft_id, o->q->clause);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct contracts_version_row, v->versions_len);
	for (size_t i = 0; i < v->versions_len; i++)
		out[i] = (struct contracts_version_row){
			.version = rows[i].version,
			.label = text_printf(c->mem, "%s · %s · %s",
			    contracts_gate_say(c, MSG_DRAFT_VERSION, "n",
				text_printf(c->mem, "%d", rows[i].version),
				NULL, NULL),
			    rows[i].author != NULL ? rows[i].author : "",
			    html_moment(c->html, rows[i].at)),
			.title = rows[i].title,
			.text = rows[i].text,
			.is_current = i == 0,
		};
	v->versions = out;
	return OK;
}

/* 第几条, or "" for a removed one. */
static const char *
number_of(struct ctx *c, const struct open *o)
{
	int32_t n = 0;

	for (const struct contracts_draft_clause *q = o->r.draft.clauses;
	     q <= o->q; q++)
		n += !q->is_removed;
	return o->q->is_removed ? "" : laws_cite_article(c->mem, n, 0);
}

static enum fail
draw(struct ctx *c, struct form *form, const struct open *o,
    const char *conflict)
{
	struct input name = form_input(form, "title");
	struct input text = form_input(form, "text");
	struct contracts_clause_view v = {
		.head = contracts_gate_head(c, &o->r, MSG_DRAFT_CLAUSE),
		.errors = { form->errors, form->errors_len },
		.number = number_of(c, o),
		.title = o->q->title,
		.href = contracts_gate_href(
		    c, &o->r, text_printf(c->mem, "/clauses/%d", o->q->clause)),
		.version = o->q->version,
		.now = o->q->text,
		.conflict = conflict,
	};
	enum fail f = fill_versions(c, &v, o);

	if (f != OK)
		return f;
	if (web_field(c, "text") == NULL) {
		name.value = o->q->title;
		text.value = o->q->text;
	}
	v.name = (struct part_field){ .input = name,
		.label = web_say(c, MSG_DRAFT_CLAUSE_TITLE) };
	v.text = (struct part_field){ .input = text,
		.label = web_say(c, MSG_DRAFT_TEXT),
		.hint =
		    o->clause != NULL ? web_say(c, MSG_DRAFT_TEXT_HINT) : NULL,
		.rows = 8 };
	if (o->clause != NULL)
		fill_library(c, &v, form, o);
	if (conflict != NULL)
		web_status(c, 409);
	else if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_contracts_clause(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct open o;
	enum fail f = find(c, &o, false);

	return f != OK ? f : draw(c, &form, &o, NULL);
}

/* What the form makes of the clause; answers are those that changed. */
static void
read_clause(struct ctx *c, struct form *form, const struct open *o,
    struct contracts_draft_clause *out, struct contracts_answers *answers)
{
	const char *typed = web_field(c, "wording");
	const char *title = form_text(form, "title", 1, DRAFT_TITLE_MAX);
	const char *text = form_long_text(form, "text", 1, DRAFT_TEXT_MAX);
	struct contracts_answers joined;
	struct contracts_answer *v =
	    ARENA_MANY(c->mem, struct contracts_answer, o->params_len);

	*out = *o->q;
	out->title = title;
	out->text = text;
	out->wording = 0;
	answers->v = v;
	answers->len = contracts_field_page_read(
	    c, form, v, o->params, o->params_len, &o->r.draft.answers);
	if (typed != NULL && o->clause != NULL &&
	    !num_i32(&out->wording, typed, 0, (int32_t)o->clause->wordings_len))
		form_wrong(form, "wording", MSG_FORM_CHOOSE);
	/* whoever typed into the text wants those words */
	if (!text_is(text, text_trim(c->mem, o->q->text)))
		out->wording = 0;
	joined = contracts_draft_join(c->mem, answers, &o->r.draft.answers);
	if (out->wording > 0)
		out->text = contracts_draft_fill(
		    c->mem, o->r.lib, o->clause, out->wording, &joined);
}

/* The clause and all others that the answers change. */
static enum fail
write_all(struct ctx *c, const struct open *o,
    const struct contracts_draft_clause *own,
    const struct contracts_answers *answers)
{
	struct contracts_answers joined =
	    contracts_draft_join(c->mem, answers, &o->r.draft.answers);
	struct contracts_draft_clause *v;
	size_t n = contracts_draft_refill(
		   c->mem, &v, o->r.lib, &o->r.draft, &joined),
	       len = 0;
	struct contracts_draft_change change = { .action = "contract.clause",
		.answers = answers };

	for (size_t i = 0; i < n; i++)
		if (v[i].clause != own->clause)
			v[len++] = v[i];
	v[len++] = *own;
	change.clauses = v;
	change.clauses_len = len;
	return contracts_draft_store_change(
	    c->db, c->mem, o->r.round_id, o->r.draft_id, &change);
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *typed = web_field(c, "version");
	struct contracts_draft_clause q;
	struct contracts_answers answers;
	struct open o;
	int32_t based_on;
	enum fail f = find(c, &o, true);

	if (f != OK)
		return f;
	if (typed == NULL || !num_i32(&based_on, typed, 1, INT32_MAX - 1))
		return FAIL_INVALID;
	read_clause(c, &form, &o, &q, &answers);
	if (!form_is_fine(&form))
		return draw(c, &form, &o, NULL);
	q.version = based_on;
	f = based_on == o.q->version ? write_all(c, &o, &q, &answers)
				     : FAIL_CONFLICT;
	if (f == FAIL_CONFLICT) {
		f = find(c, &o, true); /* as it is now */
		return f != OK
		    ? f
		    : draw(c, &form, &o, web_say(c, MSG_DRAFT_CONFLICT_TEXT));
	}
	return f != OK ? f
		       : web_redirect_saying(c,
			     contracts_gate_href(c, &o.r,
				 text_printf(c->mem, "#clause-%d", q.clause)),
			     MSG_SAVED);
}

RESOURCE(contracts_clause_page, .who = SIGNED_IN, .get = show, .post = save,
    .per_minute = 120, .body_max = 512 * 1024)
