#include "lessons/lessons_learner_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "web/cookie.h"
#include "web/web.h"

struct bytes
lessons_learner(struct ctx *c)
{
	const char *token =
	    cookie_get(c->mem, web_header(c, "cookie"), "learner");

	if (token == NULL || strlen(token) != TOKEN_CHARS)
		return (struct bytes){ NULL, 0 };
	return (struct bytes){ token_digest(c->mem, token), TOKEN_DIGEST };
}

struct bytes
lessons_learner_begin(struct ctx *c)
{
	struct bytes own = lessons_learner(c);
	const char *token;

	if (own.from != NULL || c->viewer.account_id != 0)
		return own;
	token = token_new(c->mem);
	web_set_cookie(c, "learner", token, LESSONS_LEARNER_S);
	return (struct bytes){ token_digest(c->mem, token), TOKEN_DIGEST };
}

enum fail
lessons_learner_adopt(struct ctx *c)
{
	struct bytes own = lessons_learner(c);
	enum fail f;

	if (own.from == NULL)
		return OK;
	f = sql_learner_adopt(c->db, own);
	if (f == OK)
		web_set_cookie(c, "learner", "", 0);
	return f;
}

const struct chrome_crumb *
lessons_crumbs(struct ctx *c, size_t *out_len, const char *scene_id,
    const char *scene_title, const char *title)
{
	struct chrome_crumb *v = ARENA_MANY(c->mem, struct chrome_crumb, 3);
	size_t n = 0;

	v[n++] = (struct chrome_crumb){ web_say(c, MSG_LESSONS_LIST),
		scene_id != NULL || title != NULL ? "/lessons" : NULL };
	if (scene_id != NULL)
		v[n++] = (struct chrome_crumb){ scene_title,
			title != NULL ? lessons_href(c, scene_id, "") : NULL };
	if (title != NULL)
		v[n++] = (struct chrome_crumb){ title, NULL };
	*out_len = n;
	return v;
}

enum part_state
lessons_part_state(enum lessons_state state)
{
	static const enum part_state states[LESSONS_STATE_COUNT] = { STATE_TODO,
		STATE_DOING, STATE_DONE, STATE_NOTICE };

	return states[state];
}

const char *
lessons_state_text(struct ctx *c, const struct lessons_node *n)
{
	if (n->state != LESSONS_LEARNING)
		return web_say(c, lessons_state_label(n->state));
	return text_printf(c->mem, "%s %d/%d",
	    web_say(c, lessons_state_label(n->state)), n->rights, n->questions);
}

bool
lessons_has_page(const char *path)
{
	struct arena mem = { 0 };
	struct route_match match;
	bool has = route_find(&mem, &match, path, strlen(path)) != NULL;

	arena_close(&mem);
	return has;
}

enum fail
lessons_source_rows(struct ctx *c, const struct lessons_source_row **out,
    size_t *out_len, struct lessons_notes *notes)
{
	struct lessons_source *v;
	struct lessons_source_row *rows;
	enum fail f = lessons_store_sources(c->db, c->mem, &v, out_len, notes);

	if (f != OK)
		return f;
	rows = ARENA_MANY(c->mem, struct lessons_source_row, *out_len);
	for (size_t i = 0; i < *out_len; i++)
		rows[i] = (struct lessons_source_row){ .number = v[i].number,
			.text = *v[i].published_on != '\0'
			    ? text_printf(c->mem, "%s，%s（%s）",
				  v[i].publisher, v[i].title, v[i].published_on)
			    : text_printf(
				  c->mem, "%s，%s", v[i].publisher, v[i].title),
			.href = v[i].address,
			.is_weak = v[i].is_weak };
	*out = rows;
	notes->links_laws =
	    lessons_has_page("/laws/%E5%8A%B3%E5%8A%A8%E6%B3%95/47");
	return OK;
}

const char *
lessons_href(struct ctx *c, const char *scene_id, const char *more)
{
	return text_printf(c->mem, "/lessons/%s%s", scene_id, more);
}
