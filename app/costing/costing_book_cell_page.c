/*
 * Columns of a detail sheet: A line, B post, C heads, D proposal, E its name;
 * then for each year pay, piece pay, the proposal's monthly level, what it
 * adds to wages, to contributions and to other cost (per person and year),
 * wages, contributions, and what it costs for all.
 */
#include "costing/costing_book_cell_page.h"

#include <stdarg.h>
#include <stdio.h>

#include "costing/costing_kind.h"
#include "text/xlsx_out.h"

enum {
	FORMULA = 1400,
	FIRST = 6, /* column of the first year's block */
	PAY = 0,
	PIECE,
	LEVEL,
	WAGES,
	CONTRIBUTIONS,
	OTHER,
	ALL_WAGES,
	ALL_CONTRIBUTIONS,
	COST
};

const char *
costing_book_cell_letters(char out[4], uint32_t column)
{
	char *to = out;

	if (column > 26)
		*to++ = (char)('A' + (column - 1) / 26 - 1);
	*to++ = (char)('A' + (column - 1) % 26);
	*to = '\0';
	return out;
}

void
costing_book_cell_put(struct xlsx_out *x, int64_t now, const char *format, ...)
{
	char text[FORMULA];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	xlsx_out_formula(x, XLSX_OUT_WHOLE, text, now);
}

static const char *
cell(char out[16], int year, int column, unsigned at)
{
	char name[4];

	snprintf(out, 16, "%s%u",
	    costing_book_cell_letters(
		name, (uint32_t)(FIRST + year * COSTING_BOOK_BLOCK + column)),
	    at);
	return out;
}

/* The first month's cell, the year's value, and the extra number. */
struct inputs {
	char value[140], month[140], extra[140];
};

static struct inputs
inputs_of(const struct costing_book_row *w)
{
	struct inputs in;
	char name[4];

	snprintf(in.value, sizeof(in.value), "'%s'!%s%u", w->r->proposals,
	    costing_book_cell_letters(
		name, (uint32_t)(12 + (int)w->r->side * 3 + w->year)),
	    w->proposal);
	snprintf(in.month, sizeof(in.month), "'%s'!D%u", w->r->proposals,
	    w->proposal);
	snprintf(in.extra, sizeof(in.extra), "'%s'!E%u", w->r->proposals,
	    w->proposal);
	return in;
}

/* Pay or piece pay after this row. */
static void
put_pay(const struct costing_book_row *w, int column, int64_t now)
{
	const struct inputs in = inputs_of(w);
	enum costing_kind kind = w->p->kind;
	bool moves = kind == COSTING_PIECE
	    ? column == PIECE
	    : costing_kind_class(kind) == 0 && column == PAY;
	struct xlsx_out *x = w->r->x;
	char before[16];

	cell(before, w->year, column, w->at - 1);
	if (!moves)
		costing_book_cell_put(x, now, "=%s", before);
	else if (kind == COSTING_RAISE_AMOUNT)
		costing_book_cell_put(
		    x, now, "=MAX(0,%s+%s)", before, in.value);
	else if (kind == COSTING_FLOOR)
		costing_book_cell_put(x, now, "=MAX(%s,%s)", before, in.value);
	else if (w->r->s->is_compound)
		costing_book_cell_put(x, now, "=MAX(0,%s+ROUND(%s*%s/10000,0))",
		    before, before, in.value);
	else
		costing_book_cell_put(x, now,
		    "=MAX(0,%s+ROUND('%s'!%s%u*%s/10000,0))", before,
		    w->r->lines, column == PAY ? "O" : "P", w->line, in.value);
}

/* The level so far: a month's wages of a raise, else the value itself. */
static void
put_level(const struct costing_book_row *w, int64_t now)
{
	const struct inputs in = inputs_of(w);
	char prior[16] = "0", pay[16], last[16];
	int column = w->p->kind == COSTING_PIECE ? PIECE : PAY;

	if (w->year > 0)
		cell(prior, w->year - 1, LEVEL, w->at);
	cell(pay, w->year, column, w->at);
	cell(last, w->year, column, w->at - 1);
	if (costing_kind_class(w->p->kind) != 0)
		costing_book_cell_put(w->r->x, now, "=%s+%s", prior, in.value);
	else if (column == PIECE)
		costing_book_cell_put(
		    w->r->x, now, "=%s+%s-%s", prior, pay, last);
	else
		costing_book_cell_put(w->r->x, now,
		    "=%s+%s-%s+ROUND(%s*'%s'!Q%u/1740000,0)-"
		    "ROUND(%s*'%s'!Q%u/1740000,0)",
		    prior, pay, last, pay, w->r->lines, w->line, last,
		    w->r->lines, w->line);
}

/* What a level is worth a month: the level's cell stands in. */
static void
monthly(char out[400], const struct costing_book_row *w, const char *level)
{
	const struct inputs in = inputs_of(w);
	const char *lines = w->r->lines;
	char pay[16];

	cell(pay, w->year, PAY, w->at);
	switch (w->p->kind) {
	case COSTING_SKILL:
		snprintf(out, 400, "IF(AND('%s'!I%u>0,'%s'!I%u>=%s),%s,0)",
		    lines, w->line, lines, w->line, in.extra, level);
		break;
	case COSTING_SENIORITY:
		snprintf(out, 400,
		    "%s*IF(%s>0,MIN('%s'!H%u+%d,%s),'%s'!H%u+%d)", level,
		    in.extra, lines, w->line, w->year, in.extra, lines, w->line,
		    w->year);
		break;
	case COSTING_NIGHT:
		snprintf(out, 400, "ROUND(%s*'%s'!T%u/100,0)", level, lines,
		    w->line);
		break;
	case COSTING_OVERTIME:
		snprintf(out, 400,
		    "ROUND(ROUND(%s*'%s'!R%u/17400,0)*%s/10000,0)", pay, lines,
		    w->line, level);
		break;
	case COSTING_MEAL:
		snprintf(out, 400, "ROUND(%s*2067/100,0)", level);
		break;
	default:
		snprintf(out, 400, "%s", level);
		break;
	}
}

/* What the row adds to a person's wages this year. */
static void
put_wages(const struct costing_book_row *w, int64_t now)
{
	const struct inputs in = inputs_of(w);
	char prior[16] = "0", level[16], pay[16], then[400], there[400];
	struct xlsx_out *x = w->r->x;

	cell(level, w->year, LEVEL, w->at);
	cell(pay, w->year, PAY, w->at);
	if (w->year > 0)
		cell(prior, w->year - 1, LEVEL, w->at);
	monthly(then, w, prior);
	monthly(there, w, level);
	switch (w->p->kind) {
	case COSTING_HEAT:
		costing_book_cell_put(x, now, "='%s'!N%u*%s*%s", w->r->lines,
		    w->line, level, in.extra);
		break;
	case COSTING_BONUS:
		costing_book_cell_put(x, now, "=%s", level);
		break;
	case COSTING_BONUS_MONTHS:
		costing_book_cell_put(
		    x, now, "=ROUND(%s*%s/100,0)", pay, level);
		break;
	case COSTING_ONCE:
		costing_book_cell_put(x, now, "=%s", in.value);
		break;
	default:
		if (costing_kind_class(w->p->kind) == 2)
			costing_book_cell_put(x, now, "=0");
		else
			costing_book_cell_put(x, now, "=(%s-1)*%s+(13-%s)*%s",
			    in.month, then, in.month, there);
	}
}

/* The scheme of the housing fund in the workbook's rows; 0: none. */
static unsigned
housing_row(const struct costing_spec *s)
{
	for (size_t i = 0; i < s->schemes_len; i++)
		if (s->schemes[i].is_housing)
			return (unsigned)i + 2;
	return 0;
}

static void
put_other(const struct costing_book_row *w, int64_t now)
{
	const struct inputs in = inputs_of(w);
	char prior[16] = "0", level[16], pay[16], wages[16], base[300];
	unsigned housing = housing_row(w->r->s);

	cell(level, w->year, LEVEL, w->at);
	cell(pay, w->year, PAY, w->at);
	cell(wages, w->year, ALL_WAGES, w->at);
	if (w->year > 0)
		cell(prior, w->year - 1, LEVEL, w->at);
	snprintf(base, sizeof(base), "%s", wages);
	if (w->p->kind == COSTING_FUND && housing > 0)
		snprintf(base, sizeof(base), "MIN(MAX(%s,'%s'!G%u),'%s'!H%u)",
		    wages, w->r->schemes, housing, w->r->schemes, housing);
	if (w->p->kind == COSTING_LEAVE)
		costing_book_cell_put(
		    w->r->x, now, "=ROUND(%s*%s/2175,0)", pay, level);
	else if (w->p->kind == COSTING_FUND || w->p->kind == COSTING_TRAINING)
		costing_book_cell_put(w->r->x, now,
		    "=ROUND(%s*((%s-1)*%s+(13-%s)*%s)/120000,0)", base,
		    in.month, prior, in.month, level);
	else
		costing_book_cell_put(w->r->x, now, "=0");
}

/* Contributions on the wages of this row. */
static void
put_contributions(const struct costing_book_row *w, int64_t now)
{
	char text[FORMULA] = "=0", wages[16];
	size_t len = 2;

	cell(wages, w->year, ALL_WAGES, w->at);
	for (unsigned i = 0; i < w->r->s->schemes_len && len < FORMULA; i++)
		len += (size_t)snprintf(text + len, FORMULA - len,
		    "+ROUND(MIN(MAX(%s,'%s'!G%u),'%s'!H%u)*'%s'!F%u/10000,0)",
		    wages, w->r->schemes, i + 2, w->r->schemes, i + 2,
		    w->r->schemes, i + 2);
	xlsx_out_formula(w->r->x, XLSX_OUT_WHOLE, text, now);
}

void
costing_book_cell_block(
    const struct costing_book_row *w, const struct costing_book_state *t)
{
	char a[16], b[16], c[16];
	struct xlsx_out *x = w->r->x;

	put_pay(w, PAY, t->pay);
	put_pay(w, PIECE, t->piece);
	put_level(w, t->level);
	put_wages(w, t->part.wages_cents);
	costing_book_cell_put(x, t->part.contributions_cents, "=%s-%s",
	    cell(a, w->year, ALL_CONTRIBUTIONS, w->at),
	    cell(b, w->year, ALL_CONTRIBUTIONS, w->at - 1));
	put_other(w, t->part.other_cents);
	costing_book_cell_put(x, t->wages, "=%s+%s",
	    cell(a, w->year, ALL_WAGES, w->at - 1),
	    cell(b, w->year, WAGES, w->at));
	put_contributions(w, t->contributions);
	costing_book_cell_put(x,
	    (t->part.wages_cents + t->part.contributions_cents +
		t->part.other_cents) *
		t->heads,
	    "=C%u*(%s+%s+%s)", w->at, cell(a, w->year, WAGES, w->at),
	    cell(b, w->year, CONTRIBUTIONS, w->at),
	    cell(c, w->year, OTHER, w->at));
}

void
costing_book_cell_base(
    const struct costing_book_row *w, const struct costing_book_state *t)
{
	struct xlsx_out *x = w->r->x;
	char last[16];

	for (int column = PAY; column <= PIECE; column++) {
		int64_t now = column == PAY ? t->pay : t->piece;

		if (w->year == 0)
			costing_book_cell_put(x, now, "='%s'!%s%u", w->r->lines,
			    column == PAY ? "O" : "P", w->line);
		else
			costing_book_cell_put(x, now, "=%s",
			    cell(last, w->year - 1, column, w->last));
	}
	for (int column = LEVEL; column <= OTHER; column++)
		xlsx_out_i64(x, 0);
	costing_book_cell_put(x, t->wages, "='%s'!S%u", w->r->lines, w->line);
	put_contributions(w, t->contributions);
	xlsx_out_i64(x, 0);
}
