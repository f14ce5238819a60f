/*
 * Pages of the server itself: health, metrics, display settings, icons.
 */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "web/assets.h"
#include "web/hooks.h"
#include "web/lang.h"
#include "web/metrics.h"
#include "web/web.h"

static enum fail
show_health(struct ctx *c)
{
	return web_send(c, "text/plain; charset=utf-8", "ok\n", 3);
}

RESOURCE(pages_health, .who = ANYONE, .get = show_health, .is_quiet = true)

static enum fail
show_ready(struct ctx *c)
{
	enum fail f = web_hooks.is_ready(c);

	if (f == OK)
		return web_send(c, "text/plain; charset=utf-8", "ready\n", 6);
	web_status(c, 503);
	return web_send(c, "text/plain; charset=utf-8", "not ready\n", 10);
}

RESOURCE(pages_ready, .who = ANYONE, .get = show_ready, .is_quiet = true)

static enum fail
show_metrics(struct ctx *c)
{
	struct buf b = { .mem = c->mem };

	metrics_print(&b);
	return web_send(
	    c, "text/plain; version=0.0.4; charset=utf-8", b.bytes, b.len);
}

RESOURCE(pages_metrics, .who = ANYONE, .get = show_metrics,
    .for_loopback = true, .is_quiet = true)

static bool
is_one_of(const char *s, const char *const *allowed)
{
	for (; s != NULL && *allowed != NULL; allowed++)
		if (text_is(s, *allowed))
			return true;
	return false;
}

/* /display?lang=en&theme=dark&text=large&back=/wages: all are optional. */
static enum fail
set_display(struct ctx *c)
{
	static const char *const names[] = { "lang", "theme", "text" };
	static const char *const allowed[][4] = { { "zh", "en", NULL },
		{ "auto", "light", "dark", NULL },
		{ "normal", "large", NULL } };
	enum {
		YEAR_S = 365 * 86400
	};

	for (size_t i = 0; i < 3; i++) {
		const char *value = web_text(c, names[i]);

		if (!is_one_of(value, allowed[i]))
			continue;
		web_set_cookie(c, names[i], value, YEAR_S);
		if (i == 0 && c->viewer.account_id != 0) {
			enum fail f = web_hooks.remember_lang(c, value);

			if (f != OK)
				return f;
		}
	}
	return web_redirect(c, web_local_path(web_text(c, "back"), "/"));
}

RESOURCE(pages_display, .who = ANYONE, .get = set_display)

static enum fail
send_named(struct ctx *c, const char *name)
{
	const struct asset *a = assets_named(name);

	if (a == NULL)
		return FAIL_ABSENT;
	return web_send(c, a->type, a->bytes, a->len);
}

static enum fail
show_favicon(struct ctx *c)
{
	return send_named(c, "favicon.svg");
}

RESOURCE(pages_favicon, .who = ANYONE, .get = show_favicon, .is_quiet = true)

static enum fail
show_robots(struct ctx *c)
{
	return send_named(c, "robots.txt");
}

RESOURCE(pages_robots, .who = ANYONE, .get = show_robots, .is_quiet = true)

/* Where paths of no resource end. */
static enum fail
show_absent(struct ctx *c)
{
	(void)c;
	return FAIL_ABSENT;
}

RESOURCE(pages_absent, .who = ANYONE, .get = show_absent, .post = show_absent,
    .put = show_absent, .patch = show_absent, .delete = show_absent)
