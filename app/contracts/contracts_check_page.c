/* The contract check: a text is pasted, findings are shown, nothing is kept. */
#include "contracts/contracts_check_page.h"

#include "base/arena.h"
#include "base/form.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_check_form.h"
#include "contracts/contracts_check_view.h"
#include "contracts/contracts_words.h"
#include "contracts/contracts_words_store.h"
#include "gen/tmpl/contracts/check.h"
#include "web/web.h"

enum {
	BODY_MAX = 3 * 1024 * 1024,
	TEXT_ROWS = 14
};

enum fail
contracts_check_page_run(struct ctx *c, struct contracts_checked *out,
    struct contracts_check_asked *asked,
    const struct contracts_check_form *form)
{
	enum fail f;

	*asked = (struct contracts_check_asked){ .rules = &laws_now()->rules,
		.the_case = form->the_case };
	if (asked->rules->len == 0)
		return FAIL_BUSY; /* not read yet */
	f = contracts_words_store_minimum(c->db, c->mem, &asked->minimum,
	    &form->the_case.place, form->the_case.on);
	if (f == OK)
		f = contracts_words_store(c->db, &asked->index);
	/* no statement between the words and their use */
	if (f == OK)
		contracts_check(c->mem, out, asked, form->text);
	return f;
}

static const struct {
	enum part_state state;
	enum msg tag;
} tags[FINDING_SEVERITIES] = {
	[FINDING_ILLEGAL] = { STATE_ILLEGAL, MSG_CHECK_ILLEGAL },
	[FINDING_WARNING] = { STATE_NOTICE, MSG_CHECK_WARNING },
	[FINDING_MISSING] = { STATE_TODO, MSG_CHECK_MISSING_TAG },
	[FINDING_UNCLEAR] = { STATE_NOTICE, MSG_CHECK_UNCLEAR_TAG },
	[FINDING_CONFLICT] = { STATE_NOTICE, MSG_CHECK_CONFLICT_TAG },
};

struct contracts_check_row
contracts_check_page_row(struct ctx *c, const struct contracts_finding *f,
    const struct contracts_check_asked *asked, int64_t number)
{
	struct contracts_check_row row = {
		.number = number,
		.state = tags[f->severity].state,
		.tag = web_say(c, tags[f->severity].tag),
		.label = contracts_words_label(c->lang, f),
		.quote = f->quote,
		.message = contracts_words_message(c->mem, c->lang, f, asked),
		.better = f->better,
	};

	if (f->severity <= FINDING_MISSING && f->rule->article != 0) {
		row.href = laws_words_href(c->mem, f->rule);
		row.basis = laws_words_basis(c->mem, c->lang, f->rule);
	}
	return row;
}

static void
fill_rows(struct ctx *c, struct contracts_check_view *v,
    const struct contracts_checked *checked,
    const struct contracts_check_asked *asked)
{
	struct contracts_check_row *rows =
	    ARENA_MANY(c->mem, struct contracts_check_row, checked->len);

	for (size_t i = 0; i < checked->len; i++)
		rows[i] = contracts_check_page_row(
		    c, &checked->v[i], asked, (int64_t)i + 1);
	v->rows = rows;
	v->rows_len = checked->len;
}

/* Moves *s over characters; gives them as a copy. */
static const char *
take(struct arena *mem, const char **s, size_t chars)
{
	const char *from = *s;

	for (size_t i = 0; i < chars; i++)
		text_next(s);
	return arena_copy(mem, from, (size_t)(*s - from));
}

/* The text in pieces; findings stand in the order of their places. */
static void
fill_pieces(struct ctx *c, struct contracts_check_view *v,
    const struct contracts_checked *checked, const char *text)
{
	struct contracts_check_piece *pieces = ARENA_MANY(
	    c->mem, struct contracts_check_piece, checked->len * 2 + 1);
	const char *s = text;
	size_t at = 0, n = 0;

	for (size_t i = 0; i < checked->len; i++) {
		const struct contracts_finding *f = &checked->v[i];

		if (f->end <= f->start || f->start < at)
			continue;
		if (f->start > at)
			pieces[n++].text = take(c->mem, &s, f->start - at);
		pieces[n].number = (int64_t)i + 1;
		pieces[n].state = tags[f->severity].state;
		pieces[n++].text = take(c->mem, &s, f->end - f->start);
		at = f->end;
	}
	pieces[n++].text = text_copy(c->mem, s);
	v->pieces = pieces;
	v->pieces_len = n;
}

static void
fill_form(struct ctx *c, struct contracts_check_view *v, struct form *form)
{
	const char *chosen = web_field(c, "kind");
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, LAWS_KIND_COUNT);

	for (int i = 0; i < LAWS_KIND_COUNT; i++)
		o[i] = (struct part_option){
			.value = laws_kind_key((enum laws_kind)i),
			.label = web_say(c, laws_kind_label((enum laws_kind)i)),
			.is_chosen =
			    text_is(chosen, laws_kind_key((enum laws_kind)i)),
		};
	v->kind = (struct part_choice){ .input = form_input(form, "kind"),
		.label = web_say(c, MSG_CHECK_KIND),
		.options = o,
		.options_len = LAWS_KIND_COUNT,
		.is_list = true };
	v->region = (struct part_field){ .input = form_input(form, "region"),
		.label = web_say(c, MSG_CHECK_REGION),
		.hint = web_say(c, MSG_CHECK_REGION_HINT),
		.is_optional = true };
	v->on = (struct part_field){ .input = form_input(form, "on"),
		.label = web_say(c, MSG_CHECK_ON),
		.hint = web_say(c, MSG_CHECK_ON_HINT),
		.type = "date",
		.is_optional = true };
	v->text = (struct part_field){ .input = form_input(form, "text"),
		.label = web_say(c, MSG_CHECK_TEXT),
		.hint = web_say(c, MSG_CHECK_TEXT_HINT),
		.rows = TEXT_ROWS };
	v->errors = (struct part_errors){ form->errors, form->errors_len };
	if (!form_is_fine(form))
		web_status(c, 422);
}

static const char *
count(struct ctx *c, const struct contracts_checked *checked)
{
	struct msg_arg args[] = {
		{ "clauses", text_printf(c->mem, "%zu", checked->clauses) },
		{ "rules", text_printf(c->mem, "%zu", checked->rules_read) },
		{ "found", text_printf(c->mem, "%zu", checked->len) }
	};

	return message_text(c->mem, c->lang, MSG_CHECK_COUNT, args, 3);
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct contracts_check_view v = { 0 };

	fill_form(c, &v, &form);
	tmpl_contracts_check(c->html, &v);
	return OK;
}

static enum fail
check(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct contracts_check_form read;
	struct contracts_check_asked asked;
	struct contracts_checked checked;
	struct contracts_check_view v = { 0 };
	enum fail f = OK;

	contracts_check_form_read(&read, &form, c->today);
	if (form_is_fine(&form)) {
		f = contracts_check_page_run(c, &checked, &asked, &read);
		if (f != OK)
			return f;
		v.has_result = true;
		v.count = count(c, &checked);
		fill_rows(c, &v, &checked, &asked);
		fill_pieces(c, &v, &checked, read.text);
		v.unchecked_len = contracts_words_unchecked(
		    c->mem, &v.unchecked, c->lang, &checked, &asked);
	}
	fill_form(c, &v, &form);
	tmpl_contracts_check(c->html, &v);
	return OK;
}

RESOURCE(contracts_check_page, .who = ANYONE, .get = show, .post = check,
    .body_max = BODY_MAX, .per_minute = 120)
