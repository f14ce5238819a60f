#include "text/doc_in_parts.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/text.h"

struct reader {
	struct docx_in *in;
	struct xml_in *x;
	struct doc_text *to;
	unsigned style;
	bool is_hidden;
	const char *href;
	const struct doc_change *change;
};

static bool
is_on(const char *value)
{
	return value == NULL ||
	    (!text_is(value, "0") && !text_is(value, "false") &&
		!text_is(value, "none"));
}

/* "2026-01-31T08:00:00Z" in seconds; what is no date is 0. */
static int64_t
moment(struct arena *mem, const char *s)
{
	int64_t at = 0;

	if (s != NULL && strlen(s) >= 19 && s[10] == 'T')
		day_parse_moment(
		    &at, text_printf(mem, "%.10s %.8s+00", s, s + 11));
	return at;
}

static const struct doc_change *
change_here(struct docx_in *in, struct xml_in *x)
{
	struct doc_change *c;
	enum doc_change_kind kind = 0;

	if (xml_in_is(x, "ins") || xml_in_is(x, "moveTo"))
		kind = DOC_INSERTED;
	if (xml_in_is(x, "del") || xml_in_is(x, "moveFrom"))
		kind = DOC_DELETED;
	if (kind == 0)
		return NULL;
	c = ARENA_NEW(in->mem, struct doc_change);
	c->kind = kind;
	c->author = xml_in_get(x, "author");
	if (c->author == NULL)
		c->author = "";
	c->at_seconds = moment(in->mem, xml_in_peek(x, "date"));
	return c;
}

/* One run more, "" for a note's mark; NULL: too large. */
static struct doc_run *
add_run(struct reader *r, const char *text)
{
	struct doc_text *t = r->to;
	size_t len = strlen(text);

	if (len > r->in->text_left || r->in->runs_left == 0) {
		r->in->is_too_large = true;
		return NULL;
	}
	r->in->text_left -= len;
	r->in->runs_left--;
	if (t->len == t->room) {
		size_t room = t->room * 2 + 4;

		t->runs = arena_grow(r->in->mem, t->runs,
		    t->len * sizeof(*t->runs), room * sizeof(*t->runs));
		t->room = room;
	}
	t->runs[t->len] = (struct doc_run){ .text = text,
		.style = r->style,
		.href = r->href,
		.change = r->change };
	return &t->runs[t->len++];
}

static void
add(struct reader *r, const char *text)
{
	if (*text != '\0')
		add_run(r, text);
}

static bool
look_alike(const struct doc_run *a, const struct doc_run *b)
{
	return a->style == b->style && a->href == b->href &&
	    a->change == b->change && a->note == 0 && b->note == 0;
}

/* Word cuts runs where nothing changes: makes one of those that look alike. */
static void
join(struct docx_in *in, struct doc_text *t)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->len;) {
		struct buf b = { .mem = in->mem };
		size_t from = i++;

		while (i < t->len && look_alike(&t->runs[from], &t->runs[i]))
			i++;
		for (size_t k = from; k < i; k++)
			buf_text(&b, t->runs[k].text);
		t->runs[kept] = t->runs[from];
		t->runs[kept++].text = buf_string(&b);
	}
	t->len = kept;
}

static void
add_note(struct reader *r)
{
	const char *id = xml_in_get(r->x, "id");
	struct doc_run *run;

	for (size_t i = 0; id != NULL && i < r->in->notes_len; i++)
		if (text_is(r->in->notes[i].id, id)) {
			struct doc_text *open = r->in->d->open;
			struct doc_text scratch = { 0 };

			r->in->d->open = &scratch;
			doc_note(r->in->d, r->in->notes[i].text);
			r->in->d->open = open;
			run = add_run(r, "");
			if (run != NULL)
				run->note = (uint32_t)r->in->d->notes_len;
			return;
		}
}

static void
set_style(struct reader *r, unsigned bit)
{
	if (is_on(xml_in_peek(r->x, "val")))
		r->style |= bit;
	else
		r->style &= ~bit;
}

static bool
read_properties(struct reader *r)
{
	int depth = xml_in_depth(r->x);
	enum xml_event e;

	r->style = 0;
	r->is_hidden = false;
	while ((e = xml_in_next(r->x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(r->x) == depth)
			return true;
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(r->x, "b"))
			set_style(r, DOC_BOLD);
		else if (xml_in_is(r->x, "i"))
			set_style(r, DOC_ITALIC);
		else if (xml_in_is(r->x, "u"))
			set_style(r, DOC_UNDERLINE);
		else if (xml_in_is(r->x, "strike"))
			set_style(r, DOC_STRIKE);
		else if (xml_in_is(r->x, "vanish"))
			r->is_hidden = is_on(xml_in_peek(r->x, "val"));
	}
	return false;
}

static void
turn_field(struct reader *r)
{
	const char *type = xml_in_peek(r->x, "fldCharType");

	r->in->is_in_field = text_is(type, "begin");
}

/* One element of a run; false: damaged. */
static bool
read_piece(struct reader *r)
{
	struct xml_in *x = r->x;

	if (xml_in_is(x, "rPr"))
		return read_properties(r);
	if (xml_in_is(x, "t") || xml_in_is(x, "delText")) {
		const char *s = xml_in_all_text(x);

		if (s != NULL && !r->is_hidden && !r->in->is_in_field)
			add(r, s);
		return s != NULL;
	}
	if (xml_in_is(x, "tab"))
		add(r, "\t");
	else if (xml_in_is(x, "br") || xml_in_is(x, "cr"))
		add(r, text_is(xml_in_peek(x, "type"), "page") ? "" : "\n");
	else if (xml_in_is(x, "noBreakHyphen"))
		add(r, "-");
	else if (xml_in_is(x, "footnoteReference"))
		add_note(r);
	else if (xml_in_is(x, "fldChar"))
		turn_field(r);
	return xml_in_skip(x); /* drawings, instructions, symbols */
}

static bool
read_run(struct reader *r)
{
	int depth = xml_in_depth(r->x);
	enum xml_event e;

	r->style = 0;
	r->is_hidden = false;
	while ((e = xml_in_next(r->x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(r->x) == depth)
			return true;
		if (e == XML_IN_START && !read_piece(r))
			return false;
	}
	return false;
}

static const char *
link_here(struct docx_in *in, struct xml_in *x)
{
	const char *id = xml_in_get(x, "id");

	for (size_t i = 0; id != NULL && i < in->relations_len; i++)
		if (in->relations[i].is_outside &&
		    text_is(in->relations[i].id, id))
			return in->relations[i].target;
	return NULL;
}

static enum doc_align
align_of(const char *jc)
{
	if (text_is(jc, "center"))
		return DOC_CENTER;
	return text_is(jc, "right") || text_is(jc, "end") ? DOC_END : DOC_USUAL;
}

/* At <w:pPr>. */
static bool
read_paragraph_properties(
    struct docx_in *in, struct xml_in *x, struct docx_paragraph *p)
{
	int depth = xml_in_depth(x);
	enum xml_event e;
	int32_t n;

	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		const struct doc_change *c;

		if (e == XML_IN_END && xml_in_depth(x) == depth)
			return true;
		if (e != XML_IN_START)
			continue;
		c = change_here(in, x);
		if (c != NULL)
			p->change = c;
		else if (xml_in_is(x, "pStyle"))
			p->style = docx_in_style(in, xml_in_peek(x, "val"));
		else if (xml_in_is(x, "jc"))
			p->align = align_of(xml_in_peek(x, "val"));
		else if (xml_in_is(x, "numId"))
			p->num = xml_in_get(x, "val");
		else if (xml_in_is(x, "ilvl") && xml_in_peek(x, "val") &&
		    num_i32(&n, xml_in_peek(x, "val"), 0, DOCX_LEVELS - 1))
			p->level = n;
		else if (xml_in_is(x, "outlineLvl") && xml_in_peek(x, "val") &&
		    num_i32(&n, xml_in_peek(x, "val"), 0, 9))
			p->outline = n < 9 ? n : -1;
		else if (xml_in_is(x, "pPrChange") && !xml_in_skip(x))
			return false;
	}
	return false;
}

bool
docx_in_paragraph(struct docx_in *in, struct xml_in *x,
    struct docx_paragraph *p, struct doc_text *t)
{
	struct reader r = { .in = in, .x = x, .to = t };
	int depth = xml_in_depth(x), in_link = -1, in_change = -1;
	enum xml_event e;

	*p = (struct docx_paragraph){ .outline = -1 };
	while (!in->is_too_large && (e = xml_in_next(x)) > XML_IN_BROKEN) {
		int here = xml_in_depth(x);
		const struct doc_change *c;

		if (e == XML_IN_END && here == depth) {
			join(in, t);
			return true;
		}
		if (e == XML_IN_END && here == in_link)
			r.href = NULL;
		if (e == XML_IN_END && here == in_change)
			r.change = NULL;
		if (e != XML_IN_START)
			continue;
		c = change_here(in, x);
		if (c != NULL) {
			r.change = c;
			in_change = here;
		} else if (xml_in_is(x, "hyperlink")) {
			r.href = link_here(in, x);
			in_link = here;
		} else if (xml_in_is(x, "pPr")) {
			if (!read_paragraph_properties(in, x, p))
				return false;
		} else if (xml_in_is(x, "r")) {
			if (!read_run(&r))
				return false;
		} else if (xml_in_is(x, "Fallback") && !xml_in_skip(x))
			return false;
	}
	return false;
}
