/* The list of representatives, shown to the other side as it stands. */
#include "base/text.h"
#include "db/db.h"
#include "gen/tmpl/rounds/preview.h"
#include "rounds/rounds_event_store.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_publication_view.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_sides_store.h"
#include "rounds/rounds_store.h"
#include "rounds/rounds_team_page.h"
#include "web/web.h"

static enum fail
draw_list(struct ctx *c, const struct rounds_place *p,
    const struct rounds_team *team, bool is_stale)
{
	const char *text = rounds_sides_text(c->mem, team);
	size_t wrong;
	struct rounds_preview_view v = {
		.head =
		    rounds_gate_head(c, p, ROUNDS_TAB_SIDES, MSG_REPS_PUBLISH),
		.title = web_say(c, MSG_REPS_PUBLISH),
		.text = text,
		.digest = rounds_store_digest(c->mem, text),
		.action = c->in->path,
		.back = rounds_gate_href(c, p, "/sides"),
		.label = web_say(c, MSG_REPS_PUBLISH_BUTTON),
	};

	rounds_team_findings(c, &wrong, team);
	if (wrong > 0)
		v.warning = rounds_say1(c, MSG_REPS_STILL_WRONG, "n",
		    text_printf(c->mem, "%zu", wrong));
	if (is_stale) {
		v.warning = web_say(c, MSG_PREVIEW_STALE);
		web_status(c, 409);
	}
	tmpl_rounds_preview(c->html, &v);
	return OK;
}

static enum fail
show_list(struct ctx *c)
{
	struct rounds_place p;
	struct rounds_team team;
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	if (f == OK)
		f = rounds_team_load(c, &team, &p);
	return f != OK ? f : draw_list(c, &p, &team, false);
}

static enum fail
publish_list(struct ctx *c)
{
	struct rounds_place p;
	struct rounds_team team;
	struct rounds_log log;
	const char *seen = web_field(c, "digest");
	enum fail f = rounds_gate(c, &p, ROUNDS_TO_ACT);

	if (f == OK)
		f = rounds_team_load(c, &team, &p);
	if (f != OK)
		return f;
	if (rounds_sides_count(&team) == 0)
		return FAIL_INVALID;
	if (!text_is(seen,
		rounds_store_digest(c->mem, rounds_sides_text(c->mem, &team))))
		return draw_list(c, &p, &team, true);
	f = rounds_sides_store_publish(c->db, c->mem, p.id,
	    text_is(p.room, "labour") ? "职工方协商代表名单"
				      : "企业方协商代表名单",
	    &team);
	if (f == OK)
		f = rounds_event_store_log(
		    c->db, c->mem, &log, p.id, p.r, c->today);
	if (f == OK)
		f = rounds_event_store_refresh(c->db, c->mem, &log);
	return f != OK
	    ? f
	    : web_redirect_saying(
		  c, rounds_gate_href(c, &p, "/sides"), MSG_REPS_PUBLISHED);
}

RESOURCE(rounds_listing_page, .who = SIGNED_IN, .get = show_list,
    .post = publish_list)
