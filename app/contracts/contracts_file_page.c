/* A draft as DOCX, PDF and Markdown. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_draft_doc.h"
#include "contracts/contracts_gate_page.h"
#include "text/doc.h"
#include "text/doc_docx.h"
#include "text/doc_pdf.h"
#include "web/job.h"
#include "web/web.h"

static const char docx_type[] =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/* A file while it is made in a thread. */
struct making {
	struct contracts_draft draft;
	const struct contracts_library *lib; /* valid longer than a request */
	int32_t today;
	bool is_pdf;
	const char *bytes;
	size_t len;
	const char *wrong;
};

static void
make(struct arena *own, void *data)
{
	struct making *m = data;
	struct doc *d = contracts_draft_doc(own, m->lib, &m->draft, m->today);
	struct doc_pdf pdf = { 0 };
	struct zip_bytes docx = { 0 };

	if (m->is_pdf) {
		m->wrong = doc_pdf(own, &pdf, d);
		m->bytes = pdf.bytes;
		m->len = pdf.len;
	} else {
		m->wrong = doc_docx(own, &docx, d);
		m->bytes = docx.bytes;
		m->len = docx.len;
	}
}

/* The draft with all its strings in another arena. */
static struct contracts_draft
copy(struct arena *own, const struct contracts_draft *from)
{
	struct contracts_draft_clause *v =
	    ARENA_MANY(own, struct contracts_draft_clause, from->clauses_len);

	for (size_t i = 0; i < from->clauses_len; i++) {
		v[i] = from->clauses[i];
		v[i].library = text_copy(own, v[i].library);
		v[i].title = text_copy(own, v[i].title);
		v[i].text = text_copy(own, v[i].text);
		v[i].author = NULL;
	}
	return (struct contracts_draft){ .kind = from->kind,
		.place = { "", "" },
		.title = text_copy(own, from->title),
		.clauses = v,
		.clauses_len = from->clauses_len };
}

static enum fail
send_made(struct ctx *c, const struct contracts_room *r, const char *format)
{
	struct arena own = { 0 };
	struct making *m = ARENA_NEW(&own, struct making);
	enum fail f;

	*m = (struct making){ .draft = copy(&own, &r->draft),
		.lib = r->lib,
		.today = c->today,
		.is_pdf = text_is(format, "pdf") };
	f = job_thread_with(c, &own, make, m);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	if (m->wrong != NULL)
		return FAIL_BROKEN;
	return web_send_file(c,
	    text_printf(c->mem, "%s.%s", r->draft.title, format),
	    m->is_pdf ? "application/pdf" : docx_type, m->bytes, m->len);
}

static enum fail
send_file(struct ctx *c)
{
	const char *format = web_param(c, "format");
	struct contracts_room r;
	const char *md;
	enum fail f = contracts_gate_draft(c, &r, false, 0);

	if (f != OK)
		return f;
	if (text_is(format, "docx") || text_is(format, "pdf"))
		return send_made(c, &r, format);
	if (!text_is(format, "md"))
		return FAIL_ABSENT;
	md = contracts_draft_doc_markdown(c->mem, r.lib, &r.draft);
	return web_send_file(c, text_printf(c->mem, "%s.md", r.draft.title),
	    "text/markdown; charset=utf-8", md, strlen(md));
}

RESOURCE(
    contracts_file_page, .who = SIGNED_IN, .get = send_file, .per_minute = 60)
