#include "assistant/assistant_minimum_page.h"

#include "assistant/assistant_sums.h"
#include "base/arena.h"
#include "base/place.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_assistant.h"
#include "web/web.h"

/* "广东省" and "珠海市" are "广东" and "珠海" in the tables of pay. */
static const char *
brief(const char *province, const char *city)
{
	for (size_t i = 0; i < place_rows_len; i++)
		if (text_is(place_rows[i].province, province) &&
		    text_is(place_rows[i].city, city))
			return place_rows[i].brief;
	return "";
}

static const char *
title_of(struct ctx *c, const struct sql_assistant_minimums *row,
    const char *province)
{
	const char *where = *row->scope == '\0'
	    ? province
	    : text_printf(c->mem, "%s %s", province, row->scope);
	struct msg_arg args[] = { { "place", where },
		{ "tier", text_printf(c->mem, "%d", row->tier) },
		{ "day", html_day(c->html, row->edition) } };

	return message_text(c->mem, c->lang, MSG_CALC_MINIMUM_ROW, args, 3);
}

static void
add_notes(struct assistant_working *w, const struct sql_assistant_minimums *row)
{
	if (row->is_by_tier)
		assistant_working_note(w, MSG_CALC_NOTE_TIER, NULL, 0);
	assistant_working_note(w, MSG_CALC_NOTE_INSURANCE, "最低工资规定", 6);
	assistant_working_note(w, MSG_CALC_NOTE_NORMAL, "最低工资规定", 3);
	assistant_working_note(
	    w, MSG_CALC_NOTE_PIECE_MINIMUM, "最低工资规定", 12);
	assistant_working_note(w, MSG_CALC_NOTE_EDITION, NULL, 0);
}

static enum fail
add_result(struct ctx *c, struct assistant_result *out,
    const struct sql_assistant_minimums *row, const struct assistant_values *x,
    const char *province)
{
	struct assistant_working *w =
	    ARENA_NEW(c->mem, struct assistant_working);
	enum fail f;

	w->mem = c->mem;
	f = assistant_sums_minimum(w,
	    &(struct assistant_minimum){
		.pay_cents = x->v[ASSISTANT_MINIMUM_PAY],
		.overtime_cents = x->v[ASSISTANT_MINIMUM_OVERTIME],
		.allowance_cents = x->v[ASSISTANT_MINIMUM_ALLOWANCE],
		.welfare_cents = x->v[ASSISTANT_MINIMUM_WELFARE],
		.standard_cents = row->cents,
	    });
	if (f != OK)
		return f;
	add_notes(w, row);
	assistant_calc_page_result(c, out, w);
	out->title = title_of(c, row, province);
	out->source = text_printf(c->mem, "%s，%s（%s）", row->publisher,
	    row->source_title, row->published_on);
	out->source_href =
	    text_starts(row->address, "http") ? row->address : NULL;
	return OK;
}

enum fail
assistant_minimum_page_work(struct ctx *c, struct assistant_calc_view *v,
    struct form *form, const struct assistant_values *values)
{
	struct sql_assistant_minimums *rows;
	struct assistant_result *results;
	struct place place;
	const char *province;
	size_t n;
	enum fail f;

	if (!place_read(&place, web_text(c, "place")) ||
	    place_is_nation(&place)) {
		form_wrong(form, "place", MSG_CALC_PLACE_UNKNOWN);
		return OK;
	}
	province = brief(place.province, "");
	f = sql_assistant_minimums(c->db, c->mem, &rows, &n, province,
	    brief(place.province, place.city),
	    (int32_t)values->v[ASSISTANT_MINIMUM_ON]);
	if (f != OK)
		return f;
	results = ARENA_MANY(c->mem, struct assistant_result, n);
	for (size_t i = 0; i < n && f == OK; i++)
		f = add_result(c, &results[i], &rows[i], values, province);
	if (f == FAIL_INVALID) {
		form_wrong(form, "overtime", MSG_CALC_MORE_THAN_ALL);
		return OK;
	}
	v->results = results;
	v->results_len = n;
	v->is_none = n == 0;
	return f;
}
