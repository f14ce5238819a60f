#include "costing/costing_table_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_list.h"
#include "web/web.h"

struct costing_table_page
costing_table_page_new(
    struct ctx *c, const char *caption, size_t rows, size_t columns)
{
	struct costing_table_page t = { .c = c, .columns = columns };

	t.heads = ARENA_MANY(c->mem, struct costing_cell, columns + 1);
	t.rows = ARENA_MANY(c->mem, struct costing_table_row, rows);
	t.table = (struct costing_table){
		.caption = caption, .heads = t.heads, .rows = t.rows
	};
	return t;
}

void
costing_table_page_head(
    struct costing_table_page *t, const char *text, bool is_number)
{
	t->heads[t->table.heads_len++] =
	    (struct costing_cell){ text, "", is_number };
}

void
costing_table_page_row(struct costing_table_page *t, const char *label)
{
	t->rows[t->table.rows_len++] = (struct costing_table_row){ label,
		ARENA_MANY(t->c->mem, struct costing_cell, t->columns), 0 };
}

void
costing_table_page_band(
    struct costing_table_page *t, const char *label, size_t columns)
{
	costing_table_page_row(t, label);
	for (size_t i = 0; i < columns; i++)
		costing_table_page_text(t, "", true);
}

static void
put(struct costing_table_page *t, struct costing_cell cell)
{
	struct costing_table_row *row = &t->rows[t->table.rows_len - 1];

	((struct costing_cell *)row->cells)[row->cells_len++] = cell;
}

void
costing_table_page_text(
    struct costing_table_page *t, const char *text, bool is_number)
{
	put(t, (struct costing_cell){ text, "", is_number });
}

void
costing_table_page_number(
    struct costing_table_page *t, bool is_rate, int64_t value, const char *out)
{
	const char *text = is_rate
	    ? text_printf(
		  t->c->mem, "%s%%", costing_list_hundredths(t->c->mem, value))
	    : html_money(t->c->html, value);

	put(t, (struct costing_cell){ text, out, true });
}
