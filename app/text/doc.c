#include "text/doc.h"

#include <assert.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/doc_numeral.h"

enum {
	CHAPTERS,
	ARTICLES,
	OUTLINE, /* level 1; the others behind it */
	LEVELS = 4
};

/* Room for one more in a list that grows. */
static void *
grow(struct arena *mem, void *list, size_t len, size_t *room, size_t size)
{
	if (len < *room)
		return list;
	*room = len < 4 ? 4 : len * 2;
	return arena_grow(mem, list, len * size, *room * size);
}

struct doc *
doc_new(
    struct arena *mem, enum lang lang, enum doc_look look, const char *title)
{
	struct doc *d = ARENA_NEW(mem, struct doc);

	d->mem = mem;
	d->lang = lang;
	d->look = look;
	d->folio = look == DOC_CERTIFICATE ? DOC_NO_FOLIO : DOC_FOLIO;
	d->title = title;
	d->subject = d->author = d->header = d->footer = "";
	d->day = DAY_NONE;
	return d;
}

static struct doc_block *
add(struct doc *d, enum doc_kind kind, const char *text)
{
	struct doc_block *b = ARENA_NEW(d->mem, struct doc_block);

	b->kind = kind;
	b->label = "";
	if (d->last != NULL)
		d->last->next = b;
	else
		d->first = b;
	d->last = b;
	d->open = &b->text;
	doc_say(d, 0, text);
	return b;
}

struct doc_run *
doc_run(struct doc *d, unsigned style, const char *text)
{
	struct doc_text *t = d->open;

	assert(t != NULL);
	t->runs =
	    grow(d->mem, t->runs, t->len, &t->room, sizeof(struct doc_run));
	t->runs[t->len] = (struct doc_run){ .text = text, .style = style };
	return &t->runs[t->len++];
}

void
doc_say(struct doc *d, unsigned style, const char *text)
{
	if (!text_is_empty(text))
		doc_run(d, style, text);
}

void
doc_link(struct doc *d, const char *text, const char *href)
{
	if (!text_is_empty(text))
		doc_run(d, 0, text)->href = href;
}

void
doc_note(struct doc *d, const char *text)
{
	struct doc_text *here = d->open;

	d->notes = grow(d->mem, d->notes, d->notes_len, &d->notes_room,
	    sizeof(struct doc_text));
	d->open = &d->notes[d->notes_len++];
	*d->open = (struct doc_text){ 0 };
	doc_say(d, 0, text);
	d->open = here;
	doc_run(d, 0, "")->note = (uint32_t)d->notes_len;
}

uint32_t
doc_source(struct doc *d, const char *text, const char *href)
{
	for (size_t i = 0; i < d->sources_len; i++)
		if (text_is(d->sources[i].text, text) &&
		    text_is(d->sources[i].href, href))
			return (uint32_t)i + 1;
	d->sources = grow(d->mem, d->sources, d->sources_len, &d->sources_room,
	    sizeof(struct doc_source));
	d->sources[d->sources_len++] = (struct doc_source){ text, href };
	return (uint32_t)d->sources_len;
}

void
doc_cite(struct doc *d, uint32_t source)
{
	assert(source > 0 && source <= d->sources_len);
	doc_run(d, 0, "")->source = source;
}

struct doc_block *
doc_title(struct doc *d, const char *text)
{
	return add(d, DOC_TITLE, text != NULL ? text : d->title);
}

struct doc_block *
doc_subtitle(struct doc *d, const char *text)
{
	return add(d, DOC_SUBTITLE, text);
}

/* Counts one more of its kind; a level begins again under the next above. */
static void
count(struct doc *d, struct doc_block *b, enum doc_number number)
{
	size_t at = number == DOC_CHAPTER ? CHAPTERS
	    : number == DOC_ARTICLE       ? ARTICLES
					  : OUTLINE + (size_t)b->level - 1;

	b->number = number;
	b->ordinal = ++d->counts[at];
	for (size_t i = at + 1; at >= OUTLINE && i < OUTLINE + LEVELS; i++)
		d->counts[i] = 0;
	b->label = doc_numeral_label(
	    d->mem, d->lang, number, b->level, b->ordinal, d->counts + OUTLINE);
}

struct doc_block *
doc_heading(struct doc *d, int level, enum doc_number number, const char *text)
{
	struct doc_block *b = add(d, DOC_HEADING, text);

	assert(level >= 1 && level <= LEVELS);
	b->level = level;
	if (number == DOC_CHAPTER || number == DOC_OUTLINE)
		count(d, b, number);
	return b;
}

struct doc_block *
doc_paragraph(struct doc *d, const char *text)
{
	return add(d, DOC_PARAGRAPH, text);
}

struct doc_block *
doc_quote(struct doc *d, const char *text)
{
	return add(d, DOC_QUOTE, text);
}

struct doc_block *
doc_article(struct doc *d, const char *text)
{
	struct doc_block *b = add(d, DOC_PARAGRAPH, text);

	count(d, b, DOC_ARTICLE);
	return b;
}

/* Items under the one before begin at 1, items beside it count on. */
struct doc_block *
doc_item(struct doc *d, int level, enum doc_number number, const char *text)
{
	struct doc_block *b;
	const struct doc_block *before = d->last;

	if (before == NULL || before->kind != DOC_ITEM)
		level = 0;
	else if (level > before->level + 1)
		level = before->level + 1;
	assert(level >= 0 && level <= 2);
	if (before == NULL || before->kind != DOC_ITEM)
		d->items[0] = d->items[1] = d->items[2] = 0;
	for (int i = level + 1; i <= 2; i++)
		d->items[i] = 0;
	b = add(d, DOC_ITEM, text);
	b->level = level;
	b->number = number;
	b->ordinal = ++d->items[level];
	b->label = doc_numeral_label(
	    d->mem, d->lang, number, level, b->ordinal, d->items);
	return b;
}

struct doc_block *
doc_field(struct doc *d, const char *label, const char *value)
{
	struct doc_block *b = add(d, DOC_FIELD, value);

	b->name = label;
	return b;
}

void
doc_align(struct doc *d, enum doc_align align)
{
	d->last->align = align;
}

void
doc_remark(struct doc *d, const char *text)
{
	d->last->remark = text;
}

struct doc_block *
doc_table(struct doc *d, const char *caption, const struct doc_column *columns,
    size_t columns_len)
{
	struct doc_block *b = add(d, DOC_TABLE, NULL);

	b->name = caption;
	b->table.columns = columns;
	b->table.columns_len = columns_len;
	return b;
}

void
doc_row(struct doc *d)
{
	struct doc_table *t = &d->last->table;

	assert(d->last->kind == DOC_TABLE);
	t->rows =
	    grow(d->mem, t->rows, t->len, &t->room, sizeof(struct doc_row));
	t->rows[t->len++] = (struct doc_row){ 0 };
}

void
doc_cell_wide(struct doc *d, uint16_t span, const char *text)
{
	struct doc_table *t = &d->last->table;
	struct doc_row *r = &t->rows[t->len - 1];

	assert(d->last->kind == DOC_TABLE && t->len > 0 && span > 0);
	r->cells =
	    grow(d->mem, r->cells, r->len, &r->room, sizeof(struct doc_cell));
	r->cells[r->len] = (struct doc_cell){ .span = span };
	d->open = &r->cells[r->len++].text;
	doc_say(d, 0, text);
}

void
doc_cell(struct doc *d, const char *text)
{
	doc_cell_wide(d, 1, text);
}

struct doc_block *
doc_figure(struct doc *d, const char *svg, const char *alt, const char *caption)
{
	struct doc_block *b = add(d, DOC_FIGURE, NULL);

	b->svg = svg;
	b->alt = alt;
	b->name = caption;
	return b;
}

struct doc_block *
doc_signatures(
    struct doc *d, const struct doc_signature *columns, size_t columns_len)
{
	struct doc_block *b = add(d, DOC_SIGNATURES, NULL);

	b->signatures = columns;
	b->signatures_len = columns_len;
	return b;
}

void
doc_page_break(struct doc *d)
{
	add(d, DOC_PAGE_BREAK, NULL);
}

void
doc_contents(struct doc *d, const char *heading)
{
	add(d, DOC_CONTENTS, NULL)->name = heading;
}

void
doc_sources(struct doc *d, const char *heading)
{
	doc_heading(d, 1, DOC_NO_NUMBER, heading);
	add(d, DOC_SOURCES, NULL);
}
