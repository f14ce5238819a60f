/* The drafts of a room, and a new one. */
#include "base/arena.h"
#include "base/form.h"
#include "base/text.h"
#include "contracts/contracts_draft_store.h"
#include "contracts/contracts_gate_page.h"
#include "gen/sql_contracts.h"
#include "gen/tmpl/contracts/drafts.h"
#include "web/web.h"

static enum fail
fill_rows(
    struct ctx *c, struct contracts_drafts_view *v, struct contracts_room *r)
{
	struct sql_contracts_drafts_of *rows;
	struct contracts_drafts_row *out;
	enum laws_kind kind = LAWS_COLLECTIVE;
	enum fail f = sql_contracts_drafts_of(
	    c->db, c->mem, &rows, &v->rows_len, r->round_id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct contracts_drafts_row, v->rows_len);
	for (size_t i = 0; i < v->rows_len; i++) {
		const char *label = "";

		if (laws_kind_parse(&kind, rows[i].kind))
			label = web_say(c, laws_kind_label(kind));
		out[i] = (struct contracts_drafts_row){ .title = rows[i].title,
			.href = contracts_gate_href(c, r,
			    text_printf(
				c->mem, "/%lld", (long long)rows[i].draft_id)),
			.note = text_printf(c->mem, "%s · %s", label,
			    html_moment(c->html, rows[i].changed_at)) };
	}
	v->rows = out;
	return OK;
}

static struct part_choice
kinds(struct ctx *c, struct form *form, const char *of_round)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, LAWS_KIND_COUNT);
	const char *chosen = web_field(c, "kind");

	for (int i = 0; i < LAWS_KIND_COUNT; i++)
		o[i] = (struct part_option){
			.value = laws_kind_key((enum laws_kind)i),
			.label = web_say(c, laws_kind_label((enum laws_kind)i)),
			.is_chosen = text_is(chosen != NULL ? chosen : of_round,
			    laws_kind_key((enum laws_kind)i)),
		};
	return (struct part_choice){ .input = form_input(form, "kind"),
		.label = web_say(c, MSG_DRAFT_KIND),
		.hint = web_say(c, MSG_DRAFT_KIND_HINT),
		.options = o,
		.options_len = LAWS_KIND_COUNT,
		.is_list = true };
}

static enum fail
draw(struct ctx *c, struct form *form, struct contracts_room *r)
{
	struct contracts_drafts_view v = { .head = contracts_gate_head(
					       c, r, MSG_NONE) };
	struct input title = form_input(form, "title");
	enum fail f = fill_rows(c, &v, r);

	if (f != OK)
		return f;
	v.errors = (struct part_errors){ form->errors, form->errors_len };
	v.title = (struct part_field){ .input = title,
		.label = web_say(c, MSG_DRAFT_NAME),
		.hint = web_say(c, MSG_DRAFT_NAME_HINT),
		.is_optional = true };
	v.kind = kinds(c, form, r->round->kind);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_contracts_drafts(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct contracts_room r;
	enum fail f = contracts_gate_round(c, &r, false);

	return f != OK ? f : draw(c, &form, &r);
}

static enum fail
begin(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *title = form_text(&form, "title", 0, 80);
	const char *key = web_field(c, "kind");
	struct contracts_room r;
	int64_t id;
	enum fail f = contracts_gate_round(c, &r, true);

	if (f != OK)
		return f;
	if (key == NULL || !laws_kind_parse(&r.draft.kind, key))
		form_wrong(&form, "kind", MSG_FORM_CHOOSE);
	if (!form_is_fine(&form))
		return draw(c, &form, &r);
	r.draft.title = *title != '\0'
	    ? title
	    : message_raw(LANG_ZH, laws_kind_label(r.draft.kind));
	r.draft.place = (struct place){ r.round->province, r.round->city };
	f = contracts_draft_store_known(
	    c->db, c->mem, &r.draft.answers, r.round_id, &r.draft);
	if (f == OK)
		f = contracts_draft_store_begin(
		    c->db, c->mem, &id, r.round_id, r.lib, &r.draft);
	if (f != OK)
		return f;
	r.draft_id = id;
	return web_redirect(c, contracts_gate_href(c, &r, "/interview"));
}

RESOURCE(contracts_drafts_page, .who = SIGNED_IN, .get = show, .post = begin,
    .per_minute = 30)
