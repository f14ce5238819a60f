#include "web/web.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "web/cookie.h"
#include "web/settings.h"

const char *
web_text(const struct ctx *c, const char *name)
{
	return fields_get(&c->query, name);
}

const char *
web_field(const struct ctx *c, const char *name)
{
	return fields_get(&c->form, name);
}

const char *
web_param(const struct ctx *c, const char *name)
{
	for (int i = 0; i < c->match.params_len; i++)
		if (text_is(c->match.params[i].name, name))
			return c->match.params[i].value;
	return "";
}

enum fail
web_param_id(const struct ctx *c, const char *name, int64_t *out)
{
	return num_i64(out, web_param(c, name), 1, INT64_MAX) ? OK
							      : FAIL_ABSENT;
}

const char *
web_header(const struct ctx *c, const char *name)
{
	for (size_t i = 0; i < c->in->headers_len; i++)
		if (text_is_nocase(c->in->headers[i].name, name))
			return c->in->headers[i].value;
	return NULL;
}

void
web_add_header(struct ctx *c, const char *name, const char *value)
{
	buf_printf(&c->out.headers, "%s: %s\r\n", name, value);
}

void
web_set_cookie(
    struct ctx *c, const char *name, const char *value, int max_age_s)
{
	web_add_header(c, "set-cookie",
	    cookie_set(c->mem, name, value, max_age_s, web_settings.is_secure));
}

enum fail
web_redirect(struct ctx *c, const char *href)
{
	struct html location = { .out = { .mem = c->mem } };

	/* percent-encode what may not stand in a header */
	for (const char *p = href; *p != '\0'; p++) {
		char one[2] = { *p, '\0' };

		if ((unsigned char)*p <= ' ' || (unsigned char)*p >= 0x7f)
			html_url_part(&location, one);
		else
			html_raw(&location, one, 1);
	}
	c->out.status = 303;
	web_add_header(c, "location", buf_string(&location.out));
	return OK;
}

enum fail
web_redirect_saying(struct ctx *c, const char *href, enum msg say)
{
	if (say != MSG_NONE)
		web_set_cookie(c, "flash", message_key(say), 60);
	return web_redirect(c, href);
}

void
web_status(struct ctx *c, int status)
{
	c->out.status = status;
}

enum fail
web_wrong(struct ctx *c, const char *detail)
{
	c->out.detail = detail;
	return FAIL_INVALID;
}

enum fail
web_send(struct ctx *c, const char *type, const void *bytes, size_t len)
{
	c->out.type = type;
	c->out.bytes = bytes;
	c->out.len = len;
	return OK;
}

enum fail
web_send_file(struct ctx *c, const char *name, const char *type,
    const void *bytes, size_t len)
{
	struct html encoded = { .out = { .mem = c->mem } };

	html_url_part(&encoded, name);
	web_add_header(c, "content-disposition",
	    text_printf(c->mem, "attachment; filename*=UTF-8''%s",
		buf_string(&encoded.out)));
	return web_send(c, type, bytes, len);
}

const char *
web_say(const struct ctx *c, enum msg id)
{
	return message_raw(c->lang, id);
}

const char *
web_local_path(const char *path, const char *fallback)
{
	if (path == NULL || path[0] != '/' || path[1] == '/' || path[1] == '\\')
		return fallback;
	for (const char *p = path; *p != '\0'; p++)
		if ((unsigned char)*p <= ' ' || *p == '\\')
			return fallback;
	return path;
}

bool
web_viewer_is(const struct ctx *c, unsigned roles)
{
	return (c->viewer.roles & roles) != 0;
}
