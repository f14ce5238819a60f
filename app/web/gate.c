#include "web/gate.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "web/body.h"
#include "web/cookie.h"
#include "web/hooks.h"
#include "web/lang.h"
#include "web/settings.h"
#include "web/web.h"

const char *
gate_session_cookie(void)
{
	return web_settings.is_secure ? "__Host-sid" : "sid";
}

static enum fail
load_viewer(struct ctx *c)
{
	const char *header, *token;

	if (c->match.route != NULL && c->match.route->resource->is_api) {
		header = web_header(c, "authorization");
		if (header == NULL || strncasecmp(header, "bearer ", 7) != 0)
			return OK;
		return web_hooks.load_bearer(c, header + 7);
	}
	token =
	    cookie_get(c->mem, web_header(c, "cookie"), gate_session_cookie());
	return token == NULL ? OK : web_hooks.load_viewer(c, token);
}

static void
choose_lang(struct ctx *c)
{
	const char *cookies = web_header(c, "cookie");

	if (c->viewer.has_lang)
		c->lang = c->viewer.lang;
	else if (!lang_parse(&c->lang, cookie_get(c->mem, cookies, "lang")))
		c->lang = lang_accepted(web_header(c, "accept-language"));
	c->html->lang = c->lang;
}

/* The message a form left in the "flash" cookie, said once. */
static const char *
take_flash(struct ctx *c, const char *cookies)
{
	const char *key = cookie_get(c->mem, cookies, "flash");

	if (key == NULL)
		return NULL;
	web_set_cookie(c, "flash", "", 0);
	for (int id = 1; id < MSG_COUNT; id++)
		if (text_is(message_key((enum msg)id), key))
			return web_say(c, (enum msg)id);
	return NULL;
}

static const char *
csrf_of(struct ctx *c)
{
	const char *secret = c->viewer.secret;

	if (secret == NULL)
		secret = cookie_get(c->mem, web_header(c, "cookie"), "visit");
	if (secret == NULL) {
		secret = web_hooks.random_token(c->mem);
		web_set_cookie(c, "visit", secret, -1);
		c->viewer.secret = secret; /* one for all forms of the page */
	}
	return web_hooks.prove(c->mem, secret);
}

void
gate_dress(struct ctx *c)
{
	struct chrome *to = &c->chrome;
	const char *cookies = web_header(c, "cookie");
	const char *theme = cookie_get(c->mem, cookies, "theme");
	const char *text = cookie_get(c->mem, cookies, "text");

	choose_lang(c);
	to->ctx = c;
	to->csrf = csrf_of;
	to->lang = c->lang;
	to->lang_tag = message_lang_tag(c->lang);
	to->path = *c->in->query == '\0'
	    ? c->in->path
	    : text_printf(c->mem, "%s?%s", c->in->path, c->in->query);
	to->theme =
	    theme != NULL && (text_is(theme, "light") || text_is(theme, "dark"))
	    ? theme
	    : "auto";
	to->is_large = text != NULL && text_is(text, "large");
	to->is_signed_in = c->viewer.account_id != 0;
	to->viewer_name = c->viewer.name;
	to->organisation_name = c->viewer.organisation_name;
	to->side = web_viewer_is(c, ROLE_EMPLOYER) ? "employer"
	    : web_viewer_is(c, ROLE_OFFICER | ROLE_CHIEF | ROLE_WORKER)
	    ? "labour"
	    : "";
	to->may_administer = web_viewer_is(c, ROLE_ADMIN);
	to->is_dev = web_settings.is_dev;
	to->request_id = c->in->id;
	if (c->in->method == METHOD_GET && to->flash == NULL)
		to->flash = take_flash(c, cookies);
	c->html->chrome = to;
}

/* The function for the method; NULL when the resource has none. */
static enum fail (*page_of(const struct ctx *c))(struct ctx *)
{
	const struct resource *r = c->match.route->resource;

	switch (c->in->method) {
	case METHOD_GET:
	case METHOD_HEAD:
		return r->get;
	case METHOD_POST:
		return r->post;
	case METHOD_PUT:
		return r->put;
	case METHOD_PATCH:
		return r->patch;
	case METHOD_DELETE:
		return r->delete;
	default:
		return NULL;
	}
}

static enum fail
refuse_method(struct ctx *c)
{
	const struct resource *r = c->match.route->resource;

	web_add_header(c, "allow",
	    text_printf(c->mem, "%s%s%s%s%sOPTIONS",
		r->get != NULL ? "GET, HEAD, " : "",
		r->post != NULL ? "POST, " : "", r->put != NULL ? "PUT, " : "",
		r->patch != NULL ? "PATCH, " : "",
		r->delete != NULL ? "DELETE, " : ""));
	web_status(c, 405);
	return FAIL_INVALID;
}

static bool
may_use(const struct ctx *c, const struct resource *r)
{
	if (r->who & ANYONE)
		return true;
	if (c->viewer.account_id == 0)
		return false;
	return (r->who & SIGNED_IN) || (r->who & c->viewer.roles);
}

/* A visitor at a closed door: to sign-in, and back here afterwards. */
static enum fail
ask_to_sign_in(struct ctx *c)
{
	struct html next = { .out = { .mem = c->mem } };

	if (c->match.route->resource->is_api) {
		web_add_header(c, "www-authenticate", "Bearer");
		web_status(c, 401);
		return FAIL_DENIED;
	}
	if (c->in->method != METHOD_GET && c->in->method != METHOD_HEAD) {
		web_status(c, 403);
		return FAIL_DENIED;
	}
	html_url_part(&next, c->chrome.path);
	return web_redirect(
	    c, text_printf(c->mem, "/sign-in?next=%s", buf_string(&next.out)));
}

static bool
is_our_origin(const struct ctx *c)
{
	const char *origin = web_header(c, "origin");
	const char *host = web_header(c, "host");
	const char *site = web_header(c, "sec-fetch-site");

	if (site != NULL && !text_is(site, "same-origin") &&
	    !text_is(site, "none"))
		return false;
	if (origin == NULL)
		return true; /* the token decides */
	if (text_is(origin, web_settings.origin))
		return true;
	return text_is(origin,
	    text_printf(c->mem, "%s%s",
		web_settings.is_secure ? "https://" : "http://", host));
}

static enum fail
check_form_is_ours(struct ctx *c)
{
	const char *proof = web_field(c, "csrf");
	const char *secret = c->viewer.secret;

	if (c->match.route->resource->is_api)
		return OK; /* no cookie counts there */
	if (proof == NULL)
		proof = web_header(c, "x-csrf-token");
	if (secret == NULL)
		secret = cookie_get(c->mem, web_header(c, "cookie"), "visit");
	if (is_our_origin(c) && proof != NULL && secret != NULL &&
	    web_hooks.proof_fits(secret, proof))
		return OK;
	c->chrome.flash = web_say(c, MSG_ERROR_STALE_FORM);
	return FAIL_DENIED;
}

static enum fail
check_rate(struct ctx *c)
{
	const struct resource *r = c->match.route->resource;
	bool allowed = true;
	enum fail f;

	if (r->per_minute == 0 || !web_settings.limits_rates)
		return OK;
	f = web_hooks.take_rate(c,
	    text_printf(c->mem, "%s %s", r->name, c->in->peer), r->per_minute,
	    &allowed);
	if (f != OK || allowed)
		return f;
	web_add_header(c, "retry-after", "60");
	web_status(c, 429);
	return FAIL_BUSY;
}

enum fail
gate_enter(struct ctx *c, enum fail (**out_page)(struct ctx *))
{
	const struct resource *r = c->match.route->resource;
	enum fail (*page)(struct ctx *) = page_of(c);
	bool changes =
	    c->in->method != METHOD_GET && c->in->method != METHOD_HEAD;
	enum fail f = load_viewer(c);

	gate_dress(c);
	if (f != OK)
		return f;
	if (r->for_loopback && !c->in->is_loopback)
		return FAIL_ABSENT;
	if (!may_use(c, r))
		return c->viewer.account_id == 0 ? ask_to_sign_in(c)
						 : FAIL_DENIED;
	if (page == NULL)
		return refuse_method(c);
	f = check_rate(c);
	if (f == OK && changes)
		f = body_read(c);
	if (f == OK && changes)
		f = check_form_is_ours(c);
	if (f == OK)
		*out_page = page;
	return f;
}
