/* Two states of a draft side by side: what changed, by clause and character. */
#include "contracts/contracts_compare.h"

#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "contracts/contracts_compare_view.h"
#include "contracts/contracts_draft_doc.h"
#include "contracts/contracts_draft_store.h"
#include "contracts/contracts_gate_page.h"
#include "crypto/token.h"
#include "gen/sql_contracts.h"
#include "gen/tmpl/contracts/compare.h"
#include "web/web.h"

static const struct contracts_compare_piece *
pieces_of(struct ctx *c, const struct contracts_pieces *p)
{
	struct contracts_compare_piece *v =
	    ARENA_MANY(c->mem, struct contracts_compare_piece, p->len);

	for (size_t i = 0; i < p->len; i++)
		v[i] = (struct contracts_compare_piece){ p->v[i].text,
			p->v[i].kind == PIECE_DELETED,
			p->v[i].kind == PIECE_INSERTED };
	return v;
}

static void
fill_rows(struct ctx *c, struct contracts_compare_view *v,
    const struct contracts_compared *all, size_t len)
{
	struct contracts_compare_row *rows =
	    ARENA_MANY(c->mem, struct contracts_compare_row, len);

	for (size_t i = 0; i < len; i++) {
		const struct contracts_compared *q = &all[i];
		const struct contracts_draft_clause *last =
		    q->after != NULL ? q->after : q->before;

		if (!contracts_compare_differs(q))
			continue;
		rows[v->rows_len++] = (struct contracts_compare_row){
			.state = q->before == NULL ? STATE_DONE
			    : q->after == NULL     ? STATE_LATE
						   : STATE_DOING,
			.tag = web_say(c,
			    q->before == NULL      ? MSG_DRAFT_ADDED
				: q->after == NULL ? MSG_DRAFT_GONE
				: q->is_moved      ? MSG_DRAFT_MOVED
						   : MSG_DRAFT_CHANGED),
			.note = text_printf(c->mem, "%s · %s",
			    last->author != NULL ? last->author : "",
			    html_moment(c->html, last->at)),
			.title = pieces_of(c, &q->title),
			.title_len = q->title.len,
			.text = pieces_of(c, &q->text),
			.text_len = q->text.len,
		};
	}
	v->rows = rows;
	v->count = contracts_gate_say(c, MSG_DRAFT_DIFFERENCES, "n",
	    text_printf(c->mem, "%zu", v->rows_len), "all",
	    text_printf(c->mem, "%zu", len));
}

static struct part_choice
choice_of(struct ctx *c, const char *name, enum msg label,
    const struct sql_contracts_draft_changes *rows, size_t len, int64_t chosen)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, len);

	for (size_t i = 0; i < len; i++)
		o[i] =
		    (struct part_option){ .value = text_printf(c->mem, "%lld",
					      (long long)rows[i].change_id),
			    .label = text_printf(c->mem, "%s · %s · %s",
				html_moment(c->html, rows[i].at),
				rows[i].author != NULL ? rows[i].author : "",
				rows[i].title),
			    .is_chosen = rows[i].change_id == chosen };
	return (struct part_choice){ .input = { .name = name, .value = "" },
		.label = web_say(c, label),
		.options = o,
		.options_len = len,
		.is_list = true };
}

static const char *
digest(struct ctx *c, const struct contracts_draft *d)
{
	const char *text = contracts_draft_doc_text(c->mem, d, NULL);

	return token_hex(c->mem, token_sha256(c->mem, text, strlen(text)), 32);
}

static bool
read_change(struct ctx *c, int64_t *out, const char *name)
{
	const char *typed = web_text(c, name);

	return text_is_empty(typed) || num_i64(out, typed, 1, INT64_MAX);
}

static enum fail
show(struct ctx *c)
{
	struct sql_contracts_draft_changes *rows;
	struct contracts_compare_view v = { 0 };
	struct contracts_compared *all;
	struct contracts_draft before;
	struct contracts_room r;
	int64_t from, to;
	size_t n;
	enum fail f = contracts_gate_draft(c, &r, false, 0);

	if (f == OK)
		f = sql_contracts_draft_changes(
		    c->db, c->mem, &rows, &n, r.round_id, r.draft_id);
	if (f != OK)
		return f;
	from = n > 0 ? rows[n - 1].change_id : 0;
	to = n > 0 ? rows[0].change_id : 0;
	if (!read_change(c, &from, "from") || !read_change(c, &to, "to"))
		return FAIL_ABSENT;
	f = contracts_draft_store_read(
	    c->db, c->mem, &before, r.round_id, r.draft_id, from);
	if (f == OK)
		f = contracts_draft_store_read(
		    c->db, c->mem, &r.draft, r.round_id, r.draft_id, to);
	if (f != OK)
		return f;
	v.head = contracts_gate_head(c, &r, MSG_DRAFT_COMPARE);
	v.action = c->in->path;
	v.from = choice_of(c, "from", MSG_DRAFT_COMPARE_FROM, rows, n, from);
	v.to = choice_of(c, "to", MSG_DRAFT_COMPARE_TO, rows, n, to);
	v.digest_from = digest(c, &before);
	v.digest_to = digest(c, &r.draft);
	n = contracts_compare(c->mem, &all, &before, &r.draft);
	fill_rows(c, &v, all, n);
	tmpl_contracts_compare(c->html, &v);
	return OK;
}

RESOURCE(
    contracts_compare_page, .who = SIGNED_IN, .get = show, .per_minute = 60)
