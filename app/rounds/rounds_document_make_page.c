#include "rounds/rounds_document_make_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/doc.h"
#include "text/doc_docx.h"
#include "text/doc_html.h"
#include "text/doc_pdf.h"
#include "text/doc_text.h"
#include "text/markdown.h"
#include "web/job.h"
#include "web/web.h"

static const char docx_type[] =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/* {{落款 …}}: a line at the right, as letters end. */
static bool
sign(void *arg, struct doc *d, const char *words)
{
	static const char mark[] = "落款";

	(void)arg;
	if (!text_starts(words, mark))
		return false;
	doc_paragraph(d, text_trim(d->mem, words + strlen(mark)));
	doc_align(d, DOC_END);
	return true;
}

/* Whom a letter is to stands at the left: the first line, if it ends in ：. */
static void
greet(struct doc *d)
{
	struct doc_block *b = d->first;

	while (b != NULL && b->kind != DOC_PARAGRAPH)
		b = b->next;
	if (b != NULL && text_ends(doc_text_plain(d->mem, &b->text), "：") &&
	    b->next != NULL && b->next->kind == DOC_PARAGRAPH)
		b->align = DOC_FLUSH;
}

/* Forms, minutes and contracts; everything else is a letter. */
static bool
is_agreement(const char *key)
{
	static const char *const keys[] = { "receipt", "information_list",
		"minutes", "draft", "review_form", "check_record", "change",
		"contents" };

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (text_is(keys[i], key))
			return true;
	return false;
}

struct doc *
rounds_document_make(struct arena *mem, const struct rounds_document_text *t)
{
	static const struct markdown_hook hook = { sign, NULL };
	bool agreement = is_agreement(t->key);
	struct doc *d = doc_new(
	    mem, LANG_ZH, agreement ? DOC_AGREEMENT : DOC_LETTER, t->title);

	d->author = t->author;
	d->day = t->day;
	d->folio = agreement ? DOC_FOLIO_OF : DOC_FOLIO;
	markdown_read(d, t->text, DOC_OUTLINE, &hook);
	greet(d);
	return d;
}

struct markup
rounds_document_make_html(struct ctx *c, const struct rounds_document_text *t)
{
	return doc_html(c->mem, rounds_document_make(c->mem, t), 2, "paper");
}

/* A file while it is made in a thread. */
struct making {
	struct rounds_document_text text;
	bool is_pdf;
	const char *bytes;
	size_t len;
	const char *wrong;
};

static void
make(struct arena *own, void *data)
{
	struct making *m = data;
	struct doc *d = rounds_document_make(own, &m->text);
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

enum fail
rounds_document_make_send(
    struct ctx *c, const struct rounds_document_text *t, const char *format)
{
	struct arena own = { 0 };
	struct making *m;
	enum fail f;

	if (!text_is(format, "docx") && !text_is(format, "pdf"))
		return FAIL_ABSENT;
	m = ARENA_NEW(&own, struct making);
	m->is_pdf = text_is(format, "pdf");
	m->text = (struct rounds_document_text){ text_copy(&own, t->key),
		text_copy(&own, t->title), text_copy(&own, t->text),
		text_copy(&own, t->author), t->day };
	f = job_thread_with(c, &own, make, m);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	if (m->wrong != NULL)
		return FAIL_BROKEN;
	return web_send_file(c, text_printf(c->mem, "%s.%s", t->title, format),
	    m->is_pdf ? "application/pdf" : docx_type, m->bytes, m->len);
}
