#include "web/body.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "web/web.h"

size_t
body_limit(const struct resource *r)
{
	return r->body_max > 0 ? r->body_max : BODY_USUAL_BYTES;
}

static enum fail
refuse(struct ctx *c, int status)
{
	web_status(c, status);
	return FAIL_INVALID;
}

static enum fail
read_urlencoded(struct ctx *c)
{
	enum fields_fault fault =
	    fields_read(c->mem, &c->form, c->in->body, c->in->body_len);

	if (fault == FIELDS_TOO_MANY)
		return refuse(c, 413);
	return fault == FIELDS_OK ? OK : refuse(c, 400);
}

/* The text parts of a multipart body, as fields. */
static enum fail
fields_of_parts(struct ctx *c)
{
	struct field *v = ARENA_MANY(c->mem, struct field, c->parts.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < c->parts.len; i++) {
		const struct multipart_part *p = &c->parts.v[i];
		char *value;
		size_t len;

		if (p->filename != NULL)
			continue;
		value = arena_copy(c->mem, p->bytes, p->len);
		len = fields_plain_lines(value, p->len);
		value[len] = '\0';
		if (!fields_is_text(value, len))
			return refuse(c, 400);
		v[n].name = p->name;
		v[n++].value = value;
	}
	c->form.v = v;
	c->form.len = n;
	return OK;
}

static enum fail
read_multipart(struct ctx *c, const char *type)
{
	const char *boundary = multipart_boundary(c->mem, type);

	if (boundary == NULL ||
	    multipart_read(c->mem, &c->parts, c->in->body, c->in->body_len,
		boundary) != NULL)
		return refuse(c, 400);
	return fields_of_parts(c);
}

static bool
is_type(const char *header, const char *type)
{
	size_t len = strlen(type);

	return strncasecmp(header, type, len) == 0 &&
	    (header[len] == '\0' || header[len] == ';' || header[len] == ' ');
}

enum fail
body_read(struct ctx *c)
{
	const char *type = web_header(c, "content-type");

	if (c->in->body_was_dropped ||
	    c->in->body_len > body_limit(c->match.route->resource))
		return refuse(c, 413);
	if (c->in->body_len == 0)
		return OK;
	if (type == NULL)
		return refuse(c, 415);
	if (is_type(type, "application/x-www-form-urlencoded"))
		return read_urlencoded(c);
	if (is_type(type, "multipart/form-data"))
		return read_multipart(c, type);
	if (is_type(type, "application/json") ||
	    is_type(type, "application/octet-stream"))
		return c->match.route->resource->is_api ||
			is_type(type, "application/octet-stream") ||
			web_header(c, "x-csrf-token") != NULL
		    ? OK
		    : refuse(c, 415);
	return refuse(c, 415);
}
