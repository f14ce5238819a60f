/* The filing package: what is there, what is missing, and all of it at once. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/filing.h"
#include "rounds/rounds_document_make_page.h"
#include "rounds/rounds_document_view.h"
#include "rounds/rounds_filing.h"
#include "rounds/rounds_gate_page.h"
#include "text/doc_docx.h"
#include "text/doc_pdf.h"
#include "text/zip_out.h"
#include "web/job.h"
#include "web/web.h"

/* One item with what was found for it. */
struct item {
	struct rounds_filing_paper paper;
	bool is_there;
	struct rounds_document_text text;
	const char *href, *from; /* where it comes from, in words */
};

struct package {
	struct rounds_place p;
	struct item v[ROUNDS_FILING_ITEMS];
	size_t len;
};

/* Own documents first: the newest of its kind. */
static enum fail
find_own(struct ctx *c, struct package *k)
{
	struct sql_round_documents_of *rows;
	size_t n;
	enum fail f = sql_round_documents_of(c->db, c->mem, &rows, &n, k->p.id);

	for (size_t d = 0; f == OK && d < n; d++)
		for (size_t i = 0; f == OK && i < k->len; i++) {
			struct sql_round_document row;
			struct item *t = &k->v[i];

			if (!text_is(t->paper.kind, rows[d].template))
				continue;
			f = sql_round_document(c->db, c->mem, &row, k->p.id,
			    rows[d].document_id, 0);
			if (f != OK)
				return f;
			t->is_there = true;
			t->text = (struct rounds_document_text){ row.template,
				row.title, row.text, "",
				day_of_moment(row.at) };
			t->href = rounds_gate_href(c, &k->p,
			    text_printf(c->mem, "/documents/%lld",
				(long long)rows[d].document_id));
			t->from = web_say(c, MSG_FILING_OWN);
		}
	return f;
}

/* Else what either side has shown. */
static enum fail
find_shown(struct ctx *c, struct package *k)
{
	struct sql_round_papers_shown *rows;
	size_t n;
	enum fail f = sql_round_papers_shown(c->db, c->mem, &rows, &n, k->p.id);

	for (size_t d = 0; f == OK && d < n; d++)
		for (size_t i = 0; i < k->len; i++) {
			struct item *t = &k->v[i];

			if (t->is_there ||
			    !text_is(t->paper.kind, rows[d].kind) ||
			    (*t->paper.side != '\0' &&
				!text_is(t->paper.side, rows[d].side)))
				continue;
			t->is_there = true;
			t->text = (struct rounds_document_text){ rows[d].kind,
				rows[d].title, rows[d].text, "", DAY_NONE };
			t->href = rounds_gate_href(c, &k->p,
			    text_printf(c->mem, "/publications/%lld",
				(long long)rows[d].publication_id));
			t->from = web_say(c, MSG_FILING_SHOWN);
		}
	return f;
}

static enum fail
gather(struct ctx *c, struct package *k)
{
	struct rounds_filing_paper papers[ROUNDS_FILING_ITEMS];
	enum fail f = rounds_gate(c, &k->p, ROUNDS_TO_ENTER);

	if (f != OK)
		return f;
	k->len = rounds_filing_list(papers, k->p.r->province, k->p.r->kind);
	for (size_t i = 0; i < k->len; i++)
		k->v[i] =
		    (struct item){ .paper = papers[i], .href = "", .from = "" };
	f = find_own(c, k);
	return f != OK ? f : find_shown(c, k);
}

static enum fail
show(struct ctx *c)
{
	struct package *k = ARENA_NEW(c->mem, struct package);
	struct rounds_filing_view v = { .is_whole = true };
	struct rounds_filing_item *items;
	enum fail f = gather(c, k);

	if (f != OK)
		return f;
	items = ARENA_MANY(c->mem, struct rounds_filing_item, k->len);
	for (size_t i = 0; i < k->len; i++) {
		const struct item *t = &k->v[i];
		bool by_hand = *t->paper.kind == '\0';

		v.is_whole = v.is_whole && (t->is_there || by_hand);
		items[i] = (struct rounds_filing_item){
			.name = t->paper.name,
			.note = text_printf(c->mem, "%s%s%s", t->paper.note,
			    *t->paper.note != '\0' && *t->from != '\0' ? " · "
								       : "",
			    t->from),
			.href = t->href,
			.state = t->is_there ? STATE_DONE
			    : by_hand        ? STATE_NOTICE
					     : STATE_TODO,
			.state_label = web_say(c,
			    t->is_there   ? MSG_FILING_THERE
				: by_hand ? MSG_FILING_BY_HAND
					  : MSG_FILING_MISSING),
		};
	}
	v.head =
	    rounds_gate_head(c, &k->p, ROUNDS_TAB_DOCUMENTS, MSG_FILING_TITLE);
	v.basis = rounds_filing_basis(k->p.r->province, k->p.r->kind);
	v.action = rounds_gate_href(c, &k->p, "/filing/package");
	v.items = items;
	v.items_len = k->len;
	tmpl_rounds_filing(c->html, &v);
	return OK;
}

RESOURCE(rounds_filing_page, .who = SIGNED_IN, .get = show)

/* The package while it is made in a thread. */
struct making {
	struct rounds_document_text texts[ROUNDS_FILING_ITEMS + 1];
	const char *names[ROUNDS_FILING_ITEMS + 1];
	size_t len;
	struct zip_bytes zip;
	const char *wrong;
};

static void
make(struct arena *own, void *data)
{
	struct making *m = data;
	struct zip_file files[(ROUNDS_FILING_ITEMS + 1) * 2];
	size_t n = 0;

	for (size_t i = 0; m->wrong == NULL && i < m->len; i++) {
		struct doc *d = rounds_document_make(own, &m->texts[i]);
		struct zip_bytes docx;
		struct doc_pdf pdf;

		m->wrong = doc_docx(own, &docx, d);
		if (m->wrong == NULL)
			m->wrong = doc_pdf(own, &pdf, d);
		if (m->wrong != NULL)
			return;
		files[n++] =
		    (struct zip_file){ text_printf(own, "%s.docx", m->names[i]),
			    docx.bytes, docx.len, true };
		files[n++] = (struct zip_file){ text_printf(own, "PDF/%s.pdf",
						    m->names[i]),
			pdf.bytes, pdf.len, true };
	}
	m->wrong = zip_out(own, &m->zip, files, n);
}

/* The list of everything, also of what is missing. */
static const char *
contents(struct arena *mem, const struct package *k)
{
	struct buf b = { .mem = mem };

	buf_printf(&b, "# 报送材料目录\n\n依据：%s\n\n",
	    rounds_filing_basis(k->p.r->province, k->p.r->kind));
	buf_text(&b, "| 序号 | 材料 | 情况 | 说明 |\n|---|---|---|---|\n");
	for (size_t i = 0; i < k->len; i++)
		buf_printf(&b, "| %zu | %s | %s | %s |\n", i + 1,
		    k->v[i].paper.name,
		    k->v[i].is_there                  ? "已附"
			: *k->v[i].paper.kind == '\0' ? "自备"
						      : "缺",
		    k->v[i].paper.note);
	return buf_string(&b);
}

static void
add(struct arena *own, struct making *m, const char *name,
    const struct rounds_document_text *t)
{
	m->names[m->len] =
	    text_printf(own, "%02zu %s", m->len, zip_out_name(own, name));
	m->texts[m->len++] = (struct rounds_document_text){ text_copy(
								own, t->key),
		text_copy(own, t->title), text_copy(own, t->text), "", t->day };
}

static enum fail
send_package(struct ctx *c)
{
	struct package *k = ARENA_NEW(c->mem, struct package);
	struct arena own = { 0 };
	struct making *m;
	enum fail f = gather(c, k);

	if (f != OK)
		return f;
	m = ARENA_NEW(&own, struct making);
	add(&own, m, "报送材料目录",
	    &(struct rounds_document_text){ "contents", "报送材料目录",
		contents(c->mem, k), "", c->today });
	for (size_t i = 0; i < k->len; i++)
		if (k->v[i].is_there)
			add(&own, m, k->v[i].paper.name, &k->v[i].text);
	f = job_thread_with(c, &own, make, m);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	if (m->wrong != NULL)
		return FAIL_BROKEN;
	return web_send_file(c,
	    text_printf(c->mem, "报送材料 %s.zip", k->p.r->title),
	    "application/zip", m->zip.bytes, m->zip.len);
}

RESOURCE(rounds_filing_page_package, .who = SIGNED_IN, .get = send_package,
    .per_minute = 30)
