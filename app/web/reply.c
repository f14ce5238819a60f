#include "web/reply.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <kore/kore.h>
#include <kore/http.h>

#include "base/hash.h"
#include "base/text.h"
#include "web/assets.h"
#include "web/cache.h"
#include "web/cookie.h"
#include "web/gate.h"
#include "web/lang.h"
#include "web/log.h"
#include "web/metrics.h"
#include "web/settings.h"
#include "web/web.h"

/* One value for Kore, many lines on the wire: it prints "name: value". */
static const char security_lines[] =
    "nosniff\r\n"
    "content-security-policy: default-src 'none'; script-src 'self'; "
    "style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'\r\n"
    "referrer-policy: same-origin\r\n"
    "x-frame-options: DENY\r\n"
    "cross-origin-opener-policy: same-origin\r\n"
    "cross-origin-resource-policy: same-origin\r\n"
    "permissions-policy: camera=(), geolocation=(), microphone=()\r\n";

extern const struct resource pages_absent;
static const struct route no_route = { .pattern = "none",
	.resource = &pages_absent };

static const char *
date_line(void)
{
	static char text[64];
	static time_t printed;
	time_t now = time(NULL);
	struct tm tm;

	if (now != printed) {
		gmtime_r(&now, &tm);
		strftime(text, sizeof(text),
		    "date: %a, %d %b %Y %H:%M:%S GMT\r\n", &tm);
		printed = now;
	}
	return text;
}

/* Sends with the common headers; lines end in CR LF, none is from outside. */
static void
put(struct http_request *req, struct ctx *c, int status, const char *type,
    const char *lines, const void *bytes, size_t len)
{
	struct buf b = { .mem = c->mem };

	if (kore_worker_is_quitting)
		req->owner->flags |= CONN_CLOSE_EMPTY;
	buf_text(&b, security_lines);
	if (web_settings.is_secure)
		BUF_LITERAL(&b,
		    "strict-transport-security: "
		    "max-age=31536000; includeSubDomains\r\n");
	buf_text(&b, date_line());
	buf_text(&b, lines);
	if (type != NULL)
		buf_printf(&b, "content-type: %s\r\n", type);
	BUF_LITERAL(&b, "x-request-id: ");
	buf_text(&b, c->in->id);
	http_response_header(req, "x-content-type-options", buf_string(&b));
	http_response(req, status, bytes, len);
	c->out.status = status;
}

static bool
is_read(const struct ctx *c)
{
	return c->in->method == METHOD_GET || c->in->method == METHOD_HEAD;
}

/* The client's If-None-Match names this ETag. */
static bool
has_etag(const struct ctx *c, const char *etag)
{
	const char *header = web_header(c, "if-none-match");

	return header != NULL &&
	    (text_is(header, "*") || strstr(header, etag) != NULL);
}

static void
send_asset(struct ctx *c, struct http_request *req, const struct asset *a)
{
	const char *accepts = web_header(c, "accept-encoding");
	bool gzip = a->gzip != NULL && accepts != NULL &&
	    strstr(accepts, "gzip") != NULL;
	const char *lines = text_printf(c->mem,
	    "cache-control: public, max-age=31536000, immutable\r\n"
	    "vary: Accept-Encoding\r\n%s",
	    gzip ? "content-encoding: gzip\r\n" : "");

	put(req, c, 200, a->type, lines, gzip ? a->gzip : a->bytes,
	    gzip ? a->gzip_len : a->len);
}

/* What a shared reply depends on; NULL when this one can't be shared. */
static const char *
shared_key(const struct ctx *c)
{
	const char *cookies = web_header(c, "cookie"), *lang;
	enum lang chosen;

	if (!is_read(c) || c->match.route->resource->cache_s == 0)
		return NULL;
	if (cookies == NULL)
		return text_printf(c->mem, "%d %s?%s",
		    (int)lang_accepted(web_header(c, "accept-language")),
		    c->in->path, c->in->query);
	if (cookie_get(c->mem, cookies, gate_session_cookie()) != NULL ||
	    cookie_get(c->mem, cookies, "flash") != NULL ||
	    cookie_get(c->mem, cookies, "theme") != NULL ||
	    cookie_get(c->mem, cookies, "text") != NULL)
		return NULL;
	lang = cookie_get(c->mem, cookies, "lang");
	if (!lang_parse(&chosen, lang))
		chosen = lang_accepted(web_header(c, "accept-language"));
	return text_printf(
	    c->mem, "%d %s?%s", (int)chosen, c->in->path, c->in->query);
}

static bool
send_shared(struct ctx *c, struct http_request *req)
{
	const char *key = shared_key(c);
	struct cache_reply r;

	if (key == NULL || !cache_find(&r, key, c->in->started_us))
		return false;
	if (has_etag(c, r.etag))
		put(req, c, 304, NULL, r.headers, NULL, 0);
	else
		put(req, c, 200, NULL, r.headers, r.bytes, r.len);
	return true;
}

bool
reply_at_once(struct ctx *c, struct http_request *req)
{
	size_t len = strlen(c->in->path);
	const struct asset *a;

	if (is_read(c) && text_starts(c->in->path, "/assets/")) {
		a = assets_find(c->in->path, len);
		if (a != NULL) {
			send_asset(c, req, a);
			return true;
		}
	}
	if (route_find(c->mem, &c->match, c->in->path, len) == NULL) {
		c->match.route = &no_route;
		return false;
	}
	return send_shared(c, req);
}

static const char *
cache_lines(const struct ctx *c)
{
	if (c->out.status != 200 && c->out.status != 304)
		return "cache-control: no-store\r\n";
	if (c->match.route->resource->is_api)
		return "cache-control: no-cache\r\n";
	return "cache-control: private, no-cache\r\n"
	       "vary: Cookie, Accept-Language\r\n";
}

static void
share(const struct ctx *c, const char *lines, const char *etag,
    const void *bytes, size_t len)
{
	const char *key = shared_key(c);
	int seconds = c->match.route->resource->cache_s;

	if (key == NULL || c->viewer.account_id != 0 ||
	    strstr(lines, "set-cookie:") != NULL)
		return;
	cache_keep(key,
	    &(struct cache_reply){
		.headers = text_printf(
		    c->mem, "%scontent-type: %s\r\n", lines, c->out.type),
		.etag = etag,
		.bytes = bytes,
		.len = len },
	    metrics_now_us() + (int64_t)seconds * 1000000);
}

void
reply_send(struct ctx *c, struct http_request *req)
{
	struct web_reply *out = &c->out;
	const void *bytes = out->bytes;
	size_t len = out->len;
	const char *etag, *lines;

	if (bytes == NULL) {
		bytes = buf_string(&c->html->out);
		len = c->html->out.len;
	}
	lines = text_printf(c->mem, "%s%s", buf_string(&out->headers),
	    strstr(buf_string(&out->headers), "cache-control:") != NULL
		? ""
		: cache_lines(c));
	if (out->status != 200 || !is_read(c)) {
		put(req, c, out->status, len > 0 ? out->type : NULL, lines,
		    bytes, len);
		return;
	}
	etag = text_printf(
	    c->mem, "\"%016llx\"", (unsigned long long)hash_bytes(bytes, len));
	lines = text_printf(c->mem, "%setag: %s\r\n", lines, etag);
	share(c, lines, etag, bytes, len);
	if (has_etag(c, etag))
		put(req, c, 304, NULL, lines, NULL, 0);
	else
		put(req, c, 200, out->type, lines, bytes, len);
}
