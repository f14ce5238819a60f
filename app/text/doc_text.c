#include "text/doc_text.h"

#include "base/arena.h"
#include "base/text.h"
#include "text/doc_numeral.h"

const char *
doc_text_run(struct arena *mem, const struct doc_run *r)
{
	if (r->note > 0)
		return text_printf(mem, "〔%u〕", r->note);
	if (r->source > 0)
		return text_printf(mem, "[%u]", r->source);
	return r->text;
}

static void
put(struct buf *b, const struct doc_text *t)
{
	for (size_t i = 0; i < t->len; i++) {
		const struct doc_run *r = &t->runs[i];

		if (r->change == NULL || r->change->kind != DOC_DELETED)
			buf_text(b, doc_text_run(b->mem, r));
	}
}

const char *
doc_text_plain(struct arena *mem, const struct doc_text *t)
{
	struct buf b = { .mem = mem };

	put(&b, t);
	return buf_string(&b);
}

static void
put_line(struct buf *to, const struct doc *d, const struct doc_block *b)
{
	buf_text(to, b->label);
	buf_text(to, doc_numeral_gap(d->lang, b->number, b->level));
	put(to, &b->text);
}

const char *
doc_text_line(struct arena *mem, const struct doc *d, const struct doc_block *b)
{
	struct buf to = { .mem = mem };

	put_line(&to, d, b);
	return buf_string(&to);
}

bool
doc_text_is_listed(const struct doc_block *b)
{
	return b->kind == DOC_HEADING && b->level <= 2;
}

bool
doc_text_has_header(const struct doc_table *t)
{
	for (size_t i = 0; i < t->columns_len; i++)
		if (!text_is_empty(t->columns[i].title))
			return true;
	return false;
}

static void
put_name(struct buf *to, const char *s)
{
	if (text_is_empty(s))
		return;
	buf_text(to, s);
	buf_char(to, '\n');
}

static void
put_table(struct buf *to, const struct doc_block *b)
{
	const struct doc_table *t = &b->table;

	put_name(to, b->name);
	for (size_t i = 0; doc_text_has_header(t) && i < t->columns_len; i++) {
		buf_text(to, i > 0 ? "\t" : "");
		if (t->columns[i].title != NULL)
			buf_text(to, t->columns[i].title);
		if (i + 1 == t->columns_len)
			buf_char(to, '\n');
	}
	for (size_t r = 0; r < t->len; r++) {
		for (size_t i = 0; i < t->rows[r].len; i++) {
			buf_text(to, i > 0 ? "\t" : "");
			put(to, &t->rows[r].cells[i].text);
		}
		buf_char(to, '\n');
	}
	put_name(to, b->remark);
}

static void
put_signatures(struct buf *to, const struct doc_block *b)
{
	for (size_t i = 0; i < b->signatures_len; i++)
		for (size_t k = 0; k < b->signatures[i].len; k++)
			put_name(to, b->signatures[i].lines[k]);
}

static void
put_contents(struct buf *to, const struct doc *d)
{
	for (const struct doc_block *b = d->first; b != NULL; b = b->next)
		if (doc_text_is_listed(b)) {
			put_line(to, d, b);
			buf_char(to, '\n');
		}
}

static void
put_sources(struct buf *to, const struct doc *d)
{
	for (size_t i = 0; i < d->sources_len; i++) {
		buf_printf(to, "[%zu] %s", i + 1, d->sources[i].text);
		if (d->sources[i].href != NULL)
			buf_printf(to, " %s", d->sources[i].href);
		buf_char(to, '\n');
	}
}

static void
put_block(struct buf *to, const struct doc *d, const struct doc_block *b)
{
	switch (b->kind) {
	case DOC_TABLE:
		put_table(to, b);
		break;
	case DOC_FIGURE:
		put_name(to, b->name);
		put_name(to, b->remark);
		break;
	case DOC_SIGNATURES:
		put_signatures(to, b);
		break;
	case DOC_CONTENTS:
		put_name(to, b->name);
		put_contents(to, d);
		break;
	case DOC_SOURCES:
		put_sources(to, d);
		break;
	case DOC_PAGE_BREAK:
		break;
	case DOC_FIELD:
		buf_text(to, b->name);
		buf_text(to, d->lang == LANG_ZH ? "：" : ": ");
		/* fallthrough */
	default:
		put_line(to, d, b);
		buf_char(to, '\n');
	}
}

const char *
doc_text(struct arena *mem, const struct doc *d)
{
	struct buf to = { .mem = mem };

	for (const struct doc_block *b = d->first; b != NULL; b = b->next)
		if (b->change == NULL || b->change->kind != DOC_DELETED)
			put_block(&to, d, b);
	if (d->notes_len > 0)
		put_name(&to, message_raw(d->lang, MSG_DOC_NOTES));
	for (size_t i = 0; i < d->notes_len; i++) {
		buf_printf(&to, "〔%zu〕", i + 1);
		put(&to, &d->notes[i]);
		buf_char(&to, '\n');
	}
	return buf_string(&to);
}
