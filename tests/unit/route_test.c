/* The router, on a site map of its own. */
#include "web/resource.h"
#include "web/route.h"
#include "web/settings.h"
#include "test.h"

struct web_settings web_settings;

static const struct resource home = { .name = "home" };
static const struct resource round_one = { .name = "round" };
static const struct resource round_new = { .name = "new" };
static const struct resource issue = { .name = "issue" };

const struct route web_routes[] = {
	{ "/", &home },
	{ "/rounds/new", &round_new },
	{ "/rounds/:id", &round_one },
	{ "/rounds/:id/issues/:issue", &issue },
};
const size_t web_routes_len = 4;

static const char *
found(struct route_match *m, const char *path)
{
	const struct route *r = route_find(&test_mem, m, path, strlen(path));

	return r == NULL ? "" : r->resource->name;
}

TEST(route, finds_literal_steps_before_parameters)
{
	struct route_match m;

	CHECK_TEXT(found(&m, "/"), "home");
	CHECK_TEXT(found(&m, "/rounds/new"), "new");
	CHECK_TEXT(found(&m, "/rounds/7"), "round");
	CHECK_TEXT(m.params[0].name, "id");
	CHECK_TEXT(m.params[0].value, "7");
	CHECK_TEXT(found(&m, "/rounds/7/issues/a%20b"), "issue");
	CHECK_TEXT(m.params[1].value, "a b");
}

TEST(route, refuses_tricks)
{
	static const char *const tricks[] = { "", "rounds", "//", "/rounds/",
		"/rounds//issues/1", "/rounds/..", "/rounds/%2e%2e",
		"/rounds/a%2fb", "/rounds/a%00", "/rounds/%zz", "/rounds/%4",
		"/rounds/%ff", "/rounds/1/issues/1/more", "/Rounds/1",
		"/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o" };
	struct route_match m;

	for (size_t i = 0; i < sizeof(tricks) / sizeof(*tricks); i++)
		CHECK_TEXT(found(&m, tricks[i]), "");
}
