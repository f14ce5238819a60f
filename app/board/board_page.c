/* The board of whoever signs in: what waits, what changed, how many. */
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "board/board.h"
#include "board/board_view.h"
#include "db/db.h"
#include "gen/sql_board.h"
#include "gen/tmpl/board/board.h"
#include "rounds/rounds.h"
#include "web/web.h"

enum {
	DEADLINES = 60,
	CHANGES = 12,
	FIRMS = 300
};

static const char *
say(struct ctx *c, enum msg id, const char *name, const char *value)
{
	return message_text(
	    c->mem, c->lang, id, &(struct msg_arg){ name, value }, 1);
}

static const char *
round_href(struct ctx *c, int64_t id)
{
	return text_printf(c->mem, "/rounds/%lld", (long long)id);
}

/* One value's tile. */
static struct board_tile
tile_of(struct ctx *c, const char *scope, const struct sql_board_counts *r)
{
	enum board_dimension d = BOARD_ALL;
	struct html link = { .out = { .mem = c->mem } };

	if (!board_dimension_parse(&d, r->dimension))
		d = BOARD_ALL;
	html_url_part(&link, r->value);
	return (struct board_tile){
		.href =
		    text_printf(c->mem, "/board/rounds?scope=%s&by=%s&value=%s",
			scope, r->dimension, buf_string(&link.out)),
		.label = board_value_word(c->mem, c->lang, d, r->value),
		.rounds = r->rounds,
	};
}

static enum fail
fill_scope(
    struct ctx *c, struct board_scope *out, const char *scope, enum msg label)
{
	static const enum board_dimension heads[] = { BOARD_ALL, BOARD_LATE,
		BOARD_EXPIRING };
	static const enum board_dimension groups[] = { BOARD_STAGE, BOARD_KIND,
		BOARD_PLACE, BOARD_SECTOR };
	struct sql_board_counts *rows;
	struct board_tile *tiles;
	struct board_group *g;
	size_t n;
	enum fail f = sql_board_counts(
	    c->db, c->mem, &rows, &n, scope, c->today, BOARD_EXPIRING_DAYS);

	if (f != OK)
		return f;
	*out = (struct board_scope){ .label = web_say(c, label) };
	tiles = ARENA_MANY(c->mem, struct board_tile, 3);
	for (size_t h = 0; h < 3; h++)
		for (size_t i = 0; i < n; i++)
			if (text_is(rows[i].dimension,
				board_dimension_key(heads[h])))
				tiles[out->heads_len++] =
				    tile_of(c, scope, &rows[i]);
	out->heads = tiles;
	g = ARENA_MANY(c->mem, struct board_group, 4);
	for (size_t k = 0; k < 4; k++) {
		struct board_group *group = &g[out->groups_len++];

		tiles = ARENA_MANY(c->mem, struct board_tile, n);
		group->label = web_say(c, board_dimension_label(groups[k]));
		group->tiles = tiles;
		for (size_t i = 0; i < n; i++)
			if (text_is(rows[i].dimension,
				board_dimension_key(groups[k])))
				tiles[group->tiles_len++] =
				    tile_of(c, scope, &rows[i]);
	}
	out->groups = g;
	return OK;
}

static struct board_deadline
deadline_of(struct ctx *c, const struct sql_board_deadlines *r)
{
	bool is_late = r->due_on < c->today;
	bool is_soon = r->due_on <= c->today + BOARD_SOON_DAYS;

	return (struct board_deadline){
		.href = *r->step != '\0'
		    ? round_href(c, r->round_id)
		    : text_printf(c->mem, "/rounds/%lld/obligations",
			  (long long)r->round_id),
		.what = *r->step != '\0'
		    ? web_say(c, rounds_step_label(r->step))
		    : r->what,
		.title = r->title,
		.who = web_say(c, rounds_step_owner_label(r->side)),
		.due_on = r->due_on,
		.state = is_late ? STATE_LATE
		    : is_soon    ? STATE_NOTICE
				 : STATE_TODO,
		.word = is_late
		    ? say(c, MSG_BOARD_DAYS_LATE, "n",
			  text_printf(c->mem, "%d", c->today - r->due_on))
		    : say(c, MSG_BOARD_DAYS_LEFT, "n",
			  text_printf(c->mem, "%d", r->due_on - c->today)),
	};
}

static bool
waits_for(const struct sql_board_deadlines *r)
{
	return !text_is(r->own_side, "observer") &&
	    (text_is(r->side, r->own_side) || text_is(r->side, "both"));
}

static enum fail
fill_deadlines(struct ctx *c, struct board_view *v)
{
	struct sql_board_deadlines *rows;
	struct board_deadline *mine, *others;
	size_t n;
	enum fail f = sql_board_deadlines(c->db, c->mem, &rows, &n, DEADLINES);

	if (f != OK)
		return f;
	mine = ARENA_MANY(c->mem, struct board_deadline, n);
	others = ARENA_MANY(c->mem, struct board_deadline, n);
	for (size_t i = 0; i < n; i++)
		if (waits_for(&rows[i]))
			mine[v->mine_len++] = deadline_of(c, &rows[i]);
		else
			others[v->others_len++] = deadline_of(c, &rows[i]);
	v->mine = mine;
	v->others = others;
	return OK;
}

static enum fail
fill_changes(struct ctx *c, struct board_view *v)
{
	struct sql_board_changes *rows;
	struct board_change *out;
	enum fail f =
	    sql_board_changes(c->db, c->mem, &rows, &v->changes_len, CHANGES);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct board_change, v->changes_len);
	for (size_t i = 0; i < v->changes_len; i++) {
		bool is_event = text_is(rows[i].kind, "event");

		out[i] = (struct board_change){
			.href = text_printf(c->mem, "/rounds/%lld/%s",
			    (long long)rows[i].round_id,
			    is_event ? "events" : "publications"),
			.what = text_printf(c->mem, "%s：%s",
			    web_say(c, rounds_side_label(rows[i].side)),
			    is_event
				? web_say(c, rounds_event_word(rows[i].what))
				: rows[i].what),
			.title = rows[i].title,
			.at = rows[i].at,
		};
	}
	v->changes = out;
	return OK;
}

static struct board_firm
firm_of(struct ctx *c, const struct sql_board_firms *r)
{
	static const struct {
		const char *key;
		enum msg word;
		enum part_state state;
	} states[] = {
		{ "leads", MSG_BOARD_FIRM_LEADS, STATE_DOING },
		{ "covered", MSG_BOARD_FIRM_COVERED, STATE_DOING },
		{ "outside", MSG_BOARD_FIRM_OUTSIDE, STATE_TODO },
		{ "closed", MSG_BOARD_FIRM_CLOSED, STATE_NOTICE },
		{ "left", MSG_BOARD_FIRM_LEFT, STATE_DONE },
	};
	struct board_firm out = { .href = round_href(c, r->round_id),
		.name = r->name,
		.title = r->title,
		.stage = web_say(c, rounds_stage_label(r->stage)) };

	for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++)
		if (text_is(states[i].key, r->state)) {
			out.word = web_say(c, states[i].word);
			out.state = states[i].state;
		}
	return out;
}

static enum fail
fill_firms(struct ctx *c, struct board_view *v)
{
	struct sql_board_firms *rows;
	struct board_firm *out;
	enum fail f =
	    sql_board_firms(c->db, c->mem, &rows, &v->firms_len, FIRMS);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct board_firm, v->firms_len);
	for (size_t i = 0; i < v->firms_len; i++)
		out[i] = firm_of(c, &rows[i]);
	v->firms = out;
	v->firms_count = say(c, MSG_BOARD_FIRMS_N, "n",
	    text_printf(c->mem, "%zu", v->firms_len));
	return OK;
}

/* One's own rounds: what waits, what changed, the firms of an association. */
static enum fail
fill_own(struct ctx *c, struct board_view *v)
{
	enum fail f = fill_deadlines(c, v);

	if (f == OK)
		f = fill_changes(c, v);
	return f == OK ? fill_firms(c, v) : f;
}

static enum fail
show(struct ctx *c)
{
	struct board_scope *scopes = ARENA_MANY(c->mem, struct board_scope, 2);
	struct board_view v = { .scopes = scopes };
	struct sql_board_scopes has;
	enum fail f = sql_board_scopes(c->db, c->mem, &has);

	if (f == OK && has.mine > 0)
		f = fill_own(c, &v);
	if (f == OK && has.mine > 0)
		f = fill_scope(
		    c, &scopes[v.scopes_len++], "mine", MSG_BOARD_MINE);
	if (f == OK && has.below > 0)
		f = fill_scope(
		    c, &scopes[v.scopes_len++], "below", MSG_BOARD_BELOW);
	if (f != OK)
		return f;
	v.has_rounds = has.mine > 0;
	v.may_open =
	    web_viewer_is(c, ROLE_OFFICER | ROLE_CHIEF | ROLE_EMPLOYER);
	tmpl_board_board(c->html, &v);
	return OK;
}

RESOURCE(board_page, .who = SIGNED_IN, .get = show)
