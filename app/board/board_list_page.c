/* The rows behind a tile of the board. */
#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "board/board.h"
#include "board/board_view.h"
#include "db/db.h"
#include "gen/sql_board.h"
#include "gen/tmpl/board/list.h"
#include "rounds/rounds.h"
#include "web/web.h"

enum {
	A_PAGE = 50,
	PAGES_MAX = 2000
};

struct asked {
	const char *scope, *value;
	enum board_dimension by;
	int32_t page; /* 1 is the first */
};

static bool
read_query(struct ctx *c, struct asked *a)
{
	const char *page = web_text(c, "page");

	a->scope = web_text(c, "scope");
	a->value = web_text(c, "value");
	a->page = 1;
	if (a->value == NULL)
		a->value = "";
	if (page != NULL && !num_i32(&a->page, page, 1, PAGES_MAX))
		return false;
	return (text_is(a->scope, "mine") || text_is(a->scope, "below")) &&
	    board_dimension_parse(&a->by, web_text(c, "by"));
}

static struct board_row
row_of(struct ctx *c, const struct sql_board_rounds *r)
{
	bool is_late = r->due_on != DAY_NONE && r->due_on < c->today &&
	    !text_is(r->stage, "ended");
	struct board_row out = {
		.href =
		    text_printf(c->mem, "/rounds/%lld", (long long)r->round_id),
		.title = r->title,
		.about = text_printf(c->mem, "%s · %s",
		    web_say(c, rounds_kind_label(r->kind)), r->labour_name),
		.stage = web_say(c, rounds_stage_label(r->stage)),
		.state = is_late                 ? STATE_LATE
		    : text_is(r->stage, "ended") ? STATE_DONE
						 : STATE_DOING,
	};

	if (r->due_on != DAY_NONE)
		out.due = message_text(c->mem, c->lang, MSG_ROUND_DUE,
		    (struct msg_arg[]){
			{ "who", web_say(c, rounds_side_label(r->due_side)) },
			{ "day", html_day(c->html, r->due_on) } },
		    2);
	if (r->ends_on != DAY_NONE)
		out.about = text_printf(c->mem, "%s · %s", out.about,
		    message_text(c->mem, c->lang, MSG_BOARD_ENDS,
			&(struct msg_arg){
			    "day", html_day(c->html, r->ends_on) },
			1));
	return out;
}

static const char *
page_href(struct ctx *c, const struct asked *a, int32_t page)
{
	struct html link = { .out = { .mem = c->mem } };

	html_url_part(&link, a->value);
	return text_printf(c->mem,
	    "/board/rounds?scope=%s&by=%s&value=%s&page=%d", a->scope,
	    board_dimension_key(a->by), buf_string(&link.out), page);
}

static enum fail
show(struct ctx *c)
{
	struct board_list_view v = { 0 };
	struct sql_board_rounds *rows;
	struct board_row *out;
	struct asked a;
	int64_t total;
	enum fail f;

	if (!read_query(c, &a))
		return FAIL_ABSENT;
	f = sql_board_rounds(c->db, c->mem, &rows, &v.rows_len, a.scope,
	    c->today, BOARD_EXPIRING_DAYS, board_dimension_key(a.by), a.value,
	    A_PAGE, (a.page - 1) * A_PAGE);
	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct board_row, v.rows_len);
	for (size_t i = 0; i < v.rows_len; i++)
		out[i] = row_of(c, &rows[i]);
	v.rows = out;
	total = v.rows_len > 0 ? rows[0].total : 0;
	v.heading = board_value_word(c->mem, c->lang, a.by, a.value);
	v.count = message_text(c->mem, c->lang, MSG_ROUND_LIST_ROWS,
	    &(struct msg_arg){ "n", html_grouped(c->html, total) }, 1);
	if (a.page > 1)
		v.pager.before_href = page_href(c, &a, a.page - 1);
	if (total > (int64_t)a.page * A_PAGE)
		v.pager.next_href = page_href(c, &a, a.page + 1);
	v.has_pager = v.pager.before_href != NULL || v.pager.next_href != NULL;
	tmpl_board_list(c->html, &v);
	return OK;
}

RESOURCE(board_list_page, .who = SIGNED_IN, .get = show)
