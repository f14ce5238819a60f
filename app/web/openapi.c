/* /api/v1/openapi.json, and the same for people at /developers. */
#include "web/openapi.h"

#include "base/arena.h"
#include "base/text.h"
#include "gen/tmpl/web/api.h"
#include "web/settings.h"
#include "web/web.h"

static enum fail
send_document(struct ctx *c)
{
	return web_send(c, "application/json", openapi_text, openapi_text_len);
}

RESOURCE(openapi_document, .who = ANYONE, .get = send_document, .is_api = true,
    .cache_s = 300)

static const char *
command(struct ctx *c, const struct openapi_operation *op,
    const struct openapi_example *e)
{
	const char *url =
	    text_printf(c->mem, "%s%s", web_settings.origin, e->path);

	if (e->body == NULL)
		return text_is(op->method, "get")
		    ? text_printf(c->mem, "curl '%s'", url)
		    : text_printf(c->mem, "curl -X %s '%s'", op->method, url);
	return text_printf(c->mem,
	    "curl '%s' -H 'content-type: application/json' -d '%s'", url,
	    e->body);
}

static const struct openapi_param_row *
params_of(struct ctx *c, const struct openapi_operation *op)
{
	struct openapi_param_row *v =
	    ARENA_MANY(c->mem, struct openapi_param_row, op->params_len);

	for (size_t i = 0; i < op->params_len; i++)
		v[i] = (struct openapi_param_row){
			.name = op->params[i].name,
			.place = op->params[i].place,
			.text = op->params[i].text[c->lang],
			.is_required = op->params[i].is_required,
		};
	return v;
}

static const char *const *
examples_of(struct ctx *c, const struct openapi_operation *op)
{
	const char **v = ARENA_MANY(c->mem, const char *, op->examples_len);

	for (size_t i = 0; i < op->examples_len; i++)
		v[i] = command(c, op, &op->examples[i]);
	return v;
}

static enum fail
show(struct ctx *c)
{
	struct openapi_row *v =
	    ARENA_MANY(c->mem, struct openapi_row, openapi_operations_len);

	for (size_t i = 0; i < openapi_operations_len; i++) {
		const struct openapi_operation *op = &openapi_operations[i];

		v[i] = (struct openapi_row){
			.method = op->method,
			.path = op->path,
			.text = op->text[c->lang],
			.params = params_of(c, op),
			.params_len = op->params_len,
			.examples = examples_of(c, op),
			.examples_len = op->examples_len,
		};
	}
	tmpl_web_api(
	    c->html, &(struct openapi_view){ v, openapi_operations_len });
	return OK;
}

RESOURCE(openapi_page, .who = ANYONE, .get = show, .cache_s = 300)
