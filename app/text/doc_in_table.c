#include "text/doc_in_parts.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/text.h"

enum {
	COLUMNS_MAX = 63 /* as in Word */
};

struct cell {
	struct doc_text text;
	uint16_t span;
	bool is_covered; /* by the cell above */
};

struct rows {
	struct docx_in *in;
	struct doc_column columns[COLUMNS_MAX];
	size_t columns_len;
	struct cell cells[COLUMNS_MAX + 1]; /* the last: what is too much */
	size_t cells_len;
	bool is_header, has_rows;
};

static void
append(struct docx_in *in, struct doc_text *to, const struct doc_text *from)
{
	struct doc_text *open = in->d->open;

	in->d->open = to;
	if (to->len > 0 && from->len > 0)
		doc_say(in->d, 0, "\n");
	for (size_t i = 0; i < from->len; i++)
		*doc_run(in->d, 0, "") = from->runs[i];
	in->d->open = open;
}

static bool
read_cell_part(struct rows *r, struct xml_in *x, struct cell *c)
{
	struct docx_paragraph p;
	struct doc_text t = { 0 };
	int32_t n;

	if (xml_in_is(x, "p")) {
		const char *label;

		if (!docx_in_paragraph(r->in, x, &p, &t))
			return false;
		label = !text_is_empty(p.num)
		    ? docx_in_label(r->in, p.num, p.level)
		    : "";
		if (*label != '\0') {
			struct doc_run run = { .text = label };
			struct doc_text lead = { &run, 1, 1 };

			append(r->in, &c->text, &lead);
			for (size_t i = 0; i < t.len; i++) {
				struct doc_text *open = r->in->d->open;

				r->in->d->open = &c->text;
				*doc_run(r->in->d, 0, "") = t.runs[i];
				r->in->d->open = open;
			}
		} else
			append(r->in, &c->text, &t);
	} else if (xml_in_is(x, "gridSpan") && xml_in_peek(x, "val") &&
	    num_i32(&n, xml_in_peek(x, "val"), 1, COLUMNS_MAX))
		c->span = (uint16_t)n;
	else if (xml_in_is(x, "vMerge"))
		c->is_covered = !text_is(xml_in_peek(x, "val"), "restart");
	return true;
}

/* At <w:tc>; a table inside is read as the text of its cells. */
static bool
read_cell(struct rows *r, struct xml_in *x)
{
	int depth = xml_in_depth(x);
	struct cell *c = &r->cells[r->cells_len];
	enum xml_event e;

	r->cells_len += r->cells_len < COLUMNS_MAX;
	*c = (struct cell){ .span = 1 };
	if (r->in->cells_left == 0)
		r->in->is_too_large = true;
	else
		r->in->cells_left--;
	while (!r->in->is_too_large && (e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(x) == depth)
			return true;
		if (e == XML_IN_START && !read_cell_part(r, x, c))
			return false;
	}
	return false;
}

/* The first rows of a table may be its header: then they name columns. */
static void
take_header(struct rows *r, struct doc_block *b)
{
	size_t column = 0;

	for (size_t i = 0; i < r->cells_len; i++) {
		struct buf title = { .mem = r->in->mem };
		const struct doc_text *t = &r->cells[i].text;

		for (size_t k = 0; k < t->len; k++)
			buf_text(&title, t->runs[k].text);
		if (column < b->table.columns_len)
			r->columns[column].title = buf_string(&title);
		column += r->cells[i].span;
	}
}

static void
end_row(struct rows *r, struct doc_block *b)
{
	bool is_plain = true;

	for (size_t i = 0; i < r->cells_len; i++)
		is_plain = is_plain && r->cells[i].span == 1;
	if (r->is_header && !r->has_rows && is_plain &&
	    r->cells_len == b->table.columns_len) {
		take_header(r, b);
		r->has_rows = true;
		return;
	}
	r->has_rows = true;
	if (r->cells_len == 0)
		return;
	doc_row(r->in->d);
	for (size_t i = 0; i < r->cells_len; i++) {
		doc_cell_wide(r->in->d, r->cells[i].span, "");
		if (!r->cells[i].is_covered)
			*r->in->d->open = r->cells[i].text;
	}
}

static void
add_column(struct rows *r, struct xml_in *x)
{
	int32_t twips = 0;

	if (r->columns_len == COLUMNS_MAX)
		return;
	if (xml_in_peek(x, "w") == NULL ||
	    !num_i32(&twips, xml_in_peek(x, "w"), 0, 60000))
		twips = 0;
	r->columns[r->columns_len++].width =
	    (uint16_t)(twips > 20 ? twips / 20 : 1);
}

bool
docx_in_table(struct docx_in *in, struct xml_in *x)
{
	struct rows *r = ARENA_NEW(in->mem, struct rows);
	struct doc_block *b = doc_table(in->d, NULL, r->columns, 0);
	int depth = xml_in_depth(x);
	enum xml_event e = XML_IN_DONE;

	r->in = in;
	while (!in->is_too_large && (e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(x) == depth)
			break;
		if (e == XML_IN_END && xml_in_is(x, "tr"))
			end_row(r, b);
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "gridCol"))
			add_column(r, x);
		else if (xml_in_is(x, "tblHeader"))
			r->is_header = true;
		else if (xml_in_is(x, "tr")) {
			b->table.columns_len = r->columns_len;
			r->cells_len = 0;
			r->is_header = false;
		} else if (xml_in_is(x, "tc") && !read_cell(r, x))
			return false;
	}
	/* a damaged grid: as many columns as the widest row has cells */
	b->table.columns_len = r->columns_len;
	for (size_t i = 0; i < b->table.len; i++) {
		size_t n = 0;

		for (size_t k = 0; k < b->table.rows[i].len; k++)
			n += b->table.rows[i].cells[k].span;
		if (n > b->table.columns_len)
			b->table.columns_len =
			    n < COLUMNS_MAX ? n : COLUMNS_MAX;
	}
	return !in->is_too_large && e > XML_IN_BROKEN;
}
