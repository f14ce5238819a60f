#include "web/error.h"

#include <stddef.h>

#include "base/json.h"
#include "base/text.h"
#include "gen/tmpl/web/error.h"
#include "web/web.h"

static const struct {
	int status;
	enum msg title, text;
} texts[] = {
	{ 400, MSG_ERROR_400_TITLE, MSG_ERROR_400_TEXT },
	{ 401, MSG_ERROR_401_TITLE, MSG_ERROR_401_TEXT },
	{ 403, MSG_ERROR_403_TITLE, MSG_ERROR_403_TEXT },
	{ 404, MSG_ERROR_404_TITLE, MSG_ERROR_404_TEXT },
	{ 405, MSG_ERROR_405_TITLE, MSG_ERROR_405_TEXT },
	{ 409, MSG_ERROR_409_TITLE, MSG_ERROR_409_TEXT },
	{ 413, MSG_ERROR_413_TITLE, MSG_ERROR_413_TEXT },
	{ 415, MSG_ERROR_415_TITLE, MSG_ERROR_415_TEXT },
	{ 422, MSG_ERROR_422_TITLE, MSG_ERROR_422_TEXT },
	{ 429, MSG_ERROR_429_TITLE, MSG_ERROR_429_TEXT },
	{ 503, MSG_ERROR_503_TITLE, MSG_ERROR_503_TEXT },
	{ 500, MSG_ERROR_500_TITLE, MSG_ERROR_500_TEXT },
};

static struct error_view
view_of(const struct ctx *c, int status)
{
	size_t last = sizeof(texts) / sizeof(*texts) - 1, i;

	for (i = 0; i < last; i++)
		if (texts[i].status == status)
			break;
	return (struct error_view){
		.status = status,
		.title = web_say(c, texts[i].title),
		.text = web_say(c, texts[i].text),
		.request_id = c->in->id,
		.offers_home = status != 503,
	};
}

static void
draw_problem(struct ctx *c, const struct error_view *v)
{
	struct json j = { .out = { .mem = c->mem } };

	json_object(&j);
	json_key_text(&j, "type", "about:blank");
	json_key_text(&j, "title", v->title);
	json_key_i64(&j, "status", v->status);
	json_key_text(
	    &j, "detail", c->out.detail != NULL ? c->out.detail : v->text);
	json_key_text(&j, "instance", v->request_id);
	json_end_object(&j);
	web_send(c, "application/problem+json", j.out.bytes, j.out.len);
}

void
error_draw(struct ctx *c, enum fail f)
{
	int status = c->out.status >= 400 ? c->out.status : fail_status(f);
	struct error_view v = view_of(c, status);

	c->out.status = status;
	c->out.bytes = NULL;
	c->html->out.len = 0;
	if (status == 503)
		web_add_header(c, "retry-after", "5");
	if (text_starts(c->in->path, "/api/")) {
		draw_problem(c, &v);
		return;
	}
	c->out.type = "text/html; charset=utf-8";
	tmpl_web_error(c->html, &v);
}
