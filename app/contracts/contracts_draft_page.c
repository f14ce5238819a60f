/* A draft: its clauses, each with what the check says of it. */
#include "contracts/contracts_draft_page.h"

#include "base/arena.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_check_form.h"
#include "contracts/contracts_check_page.h"
#include "contracts/contracts_draft_doc.h"
#include "contracts/contracts_draft_store.h"
#include "contracts/contracts_field_page.h"
#include "contracts/contracts_words.h"
#include "gen/sql_contracts.h"
#include "gen/tmpl/contracts/draft.h"
#include "web/web.h"

/* A draft with what was found in it. */
struct checked_draft {
	struct contracts_checked checked;
	struct contracts_check_asked asked;
	size_t *starts; /* of each clause, in characters */
	size_t illegal;
	bool is_done;
};

static enum fail
check(struct ctx *c, struct checked_draft *d, const struct contracts_room *r)
{
	struct contracts_check_form form = {
		.the_case = { .kind = r->draft.kind, .on = c->today }
	};
	enum fail f;

	form.text = contracts_draft_doc_text(c->mem, &r->draft, &d->starts);
	if (d->starts[r->draft.clauses_len] > CHECK_TEXT_MAX ||
	    *form.text == '\0')
		return OK;
	if (!place_read_both(&form.the_case.place, r->draft.place.province,
		r->draft.place.city))
		(void)place_read(&form.the_case.place, r->draft.place.province);
	f = contracts_check_page_run(c, &d->checked, &d->asked, &form);
	d->is_done = f == OK;
	for (size_t i = 0; f == OK && i < d->checked.len; i++)
		d->illegal += d->checked.v[i].severity == FINDING_ILLEGAL;
	return f;
}

/* The findings of the characters [from, to); missing matters have no place. */
static size_t
findings(struct ctx *c, const struct contracts_check_row **out,
    const struct checked_draft *d, size_t from, size_t to, bool is_missing)
{
	struct contracts_check_row *v =
	    ARENA_MANY(c->mem, struct contracts_check_row, d->checked.len);
	size_t n = 0;

	for (size_t i = 0; i < d->checked.len; i++) {
		const struct contracts_finding *f = &d->checked.v[i];

		if ((f->severity == FINDING_MISSING) == is_missing &&
		    (is_missing || (f->start >= from && f->start < to)))
			v[n++] = contracts_check_page_row(
			    c, f, &d->asked, (int64_t)i + 1);
	}
	*out = v;
	return n;
}

static const struct {
	enum part_state state;
	enum msg label;
} needs[] = {
	[NEED_OPTIONAL] = { STATE_TODO, MSG_DRAFT_OPTIONAL },
	[NEED_USUAL] = { STATE_DOING, MSG_DRAFT_USUAL },
	[NEED_REQUIRED] = { STATE_DONE, MSG_DRAFT_REQUIRED },
};

static struct contracts_draft_row
row_of(struct ctx *c, const struct contracts_room *r,
    const struct contracts_draft_clause *q, int32_t number)
{
	const struct contracts_clause *clause =
	    contracts_clause_find(r->lib, q->library);
	struct contracts_draft_row row = { .clause = q->clause,
		.version = q->version,
		.number =
		    number > 0 ? laws_cite_article(c->mem, number, 0) : "",
		.title = q->title,
		.text = q->text,
		.purpose = "",
		.need = "",
		.basis = "",
		.basis_href = "",
		.is_own = clause == NULL || q->wording == 0,
		.is_blank = contracts_draft_is_blank(q->text) };
	const char *basis;
	enum contracts_need need;
	struct contracts_cite_row cite;

	if (clause == NULL)
		return row;
	need = contracts_clause_need(clause, &r->draft.place, &basis);
	row.purpose = c->lang == LANG_EN ? clause->en : clause->purpose;
	row.need = web_say(c, needs[need].label);
	row.need_state = needs[need].state;
	if (*basis == '\0')
		return row;
	cite = contracts_field_page_cite(c, basis);
	row.basis = cite.label;
	row.basis_href = cite.href;
	return row;
}

static size_t
fill_rows(struct ctx *c, struct contracts_draft_view *v,
    const struct contracts_room *r, const struct checked_draft *d)
{
	const struct contracts_draft *draft = &r->draft;
	struct contracts_draft_row *rows =
	    ARENA_MANY(c->mem, struct contracts_draft_row, draft->clauses_len);
	struct contracts_draft_row *removed =
	    ARENA_MANY(c->mem, struct contracts_draft_row, draft->clauses_len);
	size_t blanks = 0;

	for (size_t i = 0; i < draft->clauses_len; i++) {
		const struct contracts_draft_clause *q = &draft->clauses[i];
		struct contracts_draft_row *row;

		if (q->is_removed) {
			removed[v->removed_len++] = row_of(c, r, q, 0);
			continue;
		}
		row = &rows[v->rows_len++];
		*row = row_of(c, r, q, (int32_t)v->rows_len);
		blanks += row->is_blank;
		if (d->is_done)
			row->findings_len = findings(c, &row->findings, d,
			    d->starts[i], d->starts[i + 1], false);
	}
	v->rows = rows;
	v->removed = removed;
	return blanks;
}

/* Clauses of the library that the draft has not, and one of one's own. */
static struct part_choice
library_of(struct ctx *c, const struct contracts_room *r)
{
	const struct contracts_clause *const *all;
	size_t n =
	    contracts_clause_of_kind(c->mem, &all, r->lib, r->draft.kind);
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, n + 1);
	size_t len = 0;

	o[len++] = (struct part_option){ .value = "",
		.label = web_say(c, MSG_DRAFT_OWN) };
	for (size_t i = 0; i < n; i++) {
		bool has = false;

		for (size_t k = 0; k < r->draft.clauses_len; k++)
			has |= text_is(r->draft.clauses[k].library, all[i]->id);
		if (!has)
			o[len++] = (struct part_option){ .value = all[i]->id,
				.label = text_printf(c->mem, "%s · %s",
				    all[i]->title,
				    web_say(c,
					needs[contracts_clause_need(all[i],
						  &r->draft.place, NULL)]
					    .label)) };
	}
	return (
	    struct part_choice){ .input = { .name = "library", .value = "" },
		.label = web_say(c, MSG_DRAFT_ADD_WHICH),
		.hint = web_say(c, MSG_DRAFT_ADD_HINT),
		.options = o,
		.options_len = len,
		.is_list = true };
}

static enum fail
fill_changes(struct ctx *c, struct contracts_draft_view *v,
    const struct contracts_room *r)
{
	struct sql_contracts_draft_changes *rows;
	struct contracts_drafts_row *out;
	enum fail f = sql_contracts_draft_changes(
	    c->db, c->mem, &rows, &v->changes_len, r->round_id, r->draft_id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct contracts_drafts_row, v->changes_len);
	for (size_t i = 0; i < v->changes_len; i++)
		out[i] = (struct contracts_drafts_row){
			.title = rows[i].clauses == 1
			    ? rows[i].title
			    : contracts_gate_say(c, MSG_DRAFT_CLAUSES, "n",
				  text_printf(c->mem, "%d", rows[i].clauses),
				  NULL, NULL),
			.href = contracts_gate_href(c, r,
			    text_printf(c->mem, "?as_of=%lld",
				(long long)rows[i].change_id)),
			.note = text_printf(c->mem, "%s · %s",
			    rows[i].author != NULL ? rows[i].author : "",
			    html_moment(c->html, rows[i].at)),
		};
	v->changes = out;
	return OK;
}

enum fail
contracts_draft_page_draw(
    struct ctx *c, struct contracts_room *r, const char *conflict)
{
	struct contracts_draft_view v = {
		.head = contracts_gate_head(c, r, MSG_NONE),
		.conflict = conflict,
		.may_act = r->may_act,
	};
	struct checked_draft d = { 0 };
	size_t blanks;
	enum fail f = fill_changes(c, &v, r);

	if (f == OK)
		f = check(c, &d, r);
	if (f != OK)
		return f;
	blanks = fill_rows(c, &v, r, &d);
	if (d.is_done) {
		v.missing_len = findings(c, &v.missing, &d, 0, 0, true);
		v.unchecked_len = contracts_words_unchecked(
		    c->mem, &v.unchecked, c->lang, &d.checked, &d.asked);
	}
	v.count = !d.is_done
	    ? web_say(c, MSG_DRAFT_UNCHECKED)
	    : contracts_gate_say(c, MSG_DRAFT_COUNT, "illegal",
		  text_printf(c->mem, "%zu", d.illegal), "blanks",
		  text_printf(c->mem, "%zu", blanks));
	v.library = library_of(c, r);
	if (conflict != NULL)
		web_status(c, 409);
	if (web_text(c, "as_of") != NULL && conflict == NULL) {
		v.older = web_say(c, MSG_DRAFT_OLDER);
		v.may_act = false;
	}
	tmpl_contracts_draft(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	const char *typed = web_text(c, "as_of");
	int64_t as_of = 0;
	struct contracts_room r;
	enum fail f;

	if (typed != NULL && !num_i64(&as_of, typed, 1, INT64_MAX))
		return FAIL_ABSENT;
	f = contracts_gate_draft(c, &r, false, as_of);
	return f != OK ? f : contracts_draft_page_draw(c, &r, NULL);
}

RESOURCE(contracts_draft_page, .who = SIGNED_IN, .get = show)

enum fail
contracts_draft_page_end(
    struct ctx *c, struct contracts_room *r, enum fail f, int32_t clause)
{
	if (f == FAIL_CONFLICT) {
		f = contracts_draft_store_read(
		    c->db, c->mem, &r->draft, r->round_id, r->draft_id, 0);
		return f != OK ? f
			       : contracts_draft_page_draw(
				     c, r, web_say(c, MSG_DRAFT_CONFLICT));
	}
	return f != OK ? f
		       : web_redirect_saying(c,
			     contracts_gate_href(c, r,
				 text_printf(c->mem, "#clause-%d", clause)),
			     MSG_SAVED);
}
