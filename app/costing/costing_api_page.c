/*
 * POST /api/v1/costing: what proposals cost, for programs and for sliders;
 * POST /api/v1/costing/workbook: the same as a workbook.
 */
#include "base/arena.h"
#include "costing/costing_book_page.h"
#include "costing/costing_job_page.h"
#include "web/web.h"

enum {
	BODY_MAX = 4 * 1024 * 1024
};

static enum fail
run(struct ctx *c, struct costing_job **job, enum costing_job_want want)
{
	enum fail f;

	*job = ARENA_NEW(c->mem, struct costing_job);
	(*job)->want = want;
	(*job)->title = web_say(c, MSG_COSTING_TITLE);
	(*job)->bytes = c->in->body;
	(*job)->len = c->in->body_len;
	f = costing_job_run(c, job);
	if (f == OK && (*job)->problem != NULL)
		f = web_wrong(c, (*job)->problem);
	return f;
}

static enum fail
answer(struct ctx *c)
{
	struct costing_job *j;
	enum fail f = run(c, &j, COSTING_JOB_JSON);

	return f != OK ? f
		       : web_send(c, "application/json", j->json.out.bytes,
			     j->json.out.len);
}

static enum fail
answer_workbook(struct ctx *c)
{
	struct costing_job *j;
	enum fail f = run(c, &j, COSTING_JOB_BOOK);

	return f != OK ? f
		       : web_send_file(c, "costing.xlsx", COSTING_BOOK_TYPE,
			     j->book.bytes, j->book.len);
}

RESOURCE(costing_api_page, .who = ANYONE, .post = answer, .is_api = true,
    .per_minute = 1200, .body_max = BODY_MAX)
RESOURCE(costing_api_page_workbook, .who = ANYONE, .post = answer_workbook,
    .is_api = true, .per_minute = 60, .body_max = BODY_MAX)
