#include "costing/costing_form.h"

#include "base/arena.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"
#include "costing/costing_kind.h"
#include "costing/costing_list.h"
#include "costing/costing_person.h"
#include "text/sheet.h"

enum {
	LINE_ROWS = 60
};

static const char *
name_of(struct form *f, char kind, size_t i, const char *field)
{
	return text_printf(f->mem, "%c%zu_%s", kind, i, field);
}

static const char *
typed(struct form *f, const char *name)
{
	const char *s = fields_get(f->in, name);

	return text_trim(f->mem, text_fold_width(f->mem, s != NULL ? s : ""));
}

static bool
is_empty(struct form *f, char kind, size_t i, const char *field)
{
	return *typed(f, name_of(f, kind, i, field)) == '\0';
}

/* An optional amount of money. */
static int64_t
read_money(struct form *f, const char *name)
{
	return *typed(f, name) == '\0'
	    ? 0
	    : form_cents(f, name, 0, COSTING_CENTS_MAX);
}

/* An optional number in hundredths. */
static int64_t
read_hundredths(struct form *f, const char *name, int64_t min, int64_t max)
{
	const char *s = typed(f, name);
	size_t len = strlen(s);
	int64_t n = 0;

	if (len == 0)
		return 0;
	if (s[len - 1] == '%')
		s = text_trim(f->mem, arena_copy(f->mem, s, len - 1));
	if (!num_scaled(&n, s, 2))
		form_wrong(f, name, MSG_FORM_NOT_A_NUMBER);
	else if (n < min || n > max)
		form_wrong_with(f, name, MSG_FORM_OUT_OF_RANGE,
		    (struct msg_arg[]){
			{ "min", costing_list_hundredths(f->mem, min) },
			{ "max", costing_list_hundredths(f->mem, max) } },
		    2);
	else
		return n;
	return 0;
}

static int32_t
read_whole(
    struct form *f, const char *name, int32_t usual, int32_t min, int32_t max)
{
	return *typed(f, name) == '\0' ? usual
				       : (int32_t)form_i64(f, name, min, max);
}

static struct costing_line
read_line(struct form *f, size_t i)
{
	return (struct costing_line){
		.post = form_text(f, name_of(f, 'w', i, "post"), 0, 60),
		.band = form_text(f, name_of(f, 'w', i, "band"), 0, 60),
		.heads = read_whole(
		    f, name_of(f, 'w', i, "heads"), 1, 0, COSTING_HEADS_MAX),
		.pay_cents = read_money(f, name_of(f, 'w', i, "pay")),
		.piece_cents = read_money(f, name_of(f, 'w', i, "piece")),
		.allowance_cents =
		    read_money(f, name_of(f, 'w', i, "allowance")),
		.bonus_cents = read_money(f, name_of(f, 'w', i, "bonus")),
		.years = read_whole(f, name_of(f, 'w', i, "years"), 0, 0, 60),
		.skill = read_whole(f, name_of(f, 'w', i, "skill"), 0, 0, 8),
		.nights_cents = (int32_t)read_hundredths(
		    f, name_of(f, 'w', i, "nights"), 0, 3100),
		.hours_cents = { (int32_t)read_hundredths(
				     f, name_of(f, 'w', i, "hours1"), 0, 40000),
		    (int32_t)read_hundredths(
			f, name_of(f, 'w', i, "hours2"), 0, 40000),
		    (int32_t)read_hundredths(
			f, name_of(f, 'w', i, "hours3"), 0, 40000) },
		.is_hot = form_tick(f, name_of(f, 'w', i, "hot")),
	};
}

/* Rows of people, and those of the pasted list. */
static void
read_lines(struct form *f, struct costing_spec *out, size_t rows)
{
	const char *list = fields_get(f->in, "list");
	struct costing_line *pasted = NULL, *lines;
	struct costing_list_problem problem;
	struct sheet_book book;
	size_t n = 0, pasted_len = 0;

	if (list != NULL && *text_trim(f->mem, list) != '\0') {
		if (sheet_read(f->mem, &book, list, strlen(list)).fault !=
		    SHEET_OK)
			form_wrong(f, "list", MSG_COSTING_LIST_TITLES);
		else if (!costing_list_read(f->mem, &pasted, &pasted_len,
			     &problem, sheet_first(&book)))
			form_wrong_with(f, "list", problem.why,
			    &(struct msg_arg){
				"row", text_printf(f->mem, "%u", problem.row) },
			    1);
	}
	lines = ARENA_MANY(f->mem, struct costing_line, rows + pasted_len);
	for (size_t i = 0; i < rows; i++)
		if (!is_empty(f, 'w', i, "post") ||
		    !is_empty(f, 'w', i, "heads") ||
		    !is_empty(f, 'w', i, "pay") ||
		    !is_empty(f, 'w', i, "piece"))
			lines[n++] = read_line(f, i);
	for (size_t i = 0; i < pasted_len && n < COSTING_LINES_MAX; i++)
		lines[n++] = pasted[i];
	out->lines = lines;
	out->lines_len = n;
}

static void
read_schemes(struct form *f, struct costing_spec *out, size_t rows)
{
	struct costing_scheme *v =
	    ARENA_MANY(f->mem, struct costing_scheme, rows);
	size_t n = 0;

	for (size_t i = 0; i < rows; i++) {
		const char *upper = name_of(f, 'k', i, "upper");

		if (is_empty(f, 'k', i, "name"))
			continue;
		v[n] = (struct costing_scheme){
			.name = form_text(f, name_of(f, 'k', i, "name"), 0, 60),
			.rate_bp = read_hundredths(
			    f, name_of(f, 'k', i, "rate"), 0, 10000),
			.lower_cents =
			    read_money(f, name_of(f, 'k', i, "lower")),
			.upper_cents = read_money(f, upper),
			.source =
			    form_text(f, name_of(f, 'k', i, "source"), 0, 200),
			.is_housing = form_tick(f, name_of(f, 'k', i, "fund")),
		};
		if (v[n].upper_cents > 0 && v[n].upper_cents < v[n].lower_cents)
			form_wrong(f, upper, MSG_COSTING_UPPER_BELOW);
		n++;
	}
	out->schemes = v;
	out->schemes_len = n;
}

static void
read_values(struct form *f, struct costing_proposal *p, size_t i)
{
	static const char *const names[COSTING_SIDES][COSTING_YEARS_MAX] = {
		{ "a1", "a2", "a3" }, { "b1", "b2", "b3" }
	};
	int64_t min = -COSTING_CENTS_MAX, max = COSTING_CENTS_MAX;

	switch (costing_kind_unit(p->kind)) {
	case COSTING_PERCENT:
		min = -10000;
		max = 100000;
		break;
	case COSTING_DAYS:
		min = -36600;
		max = 36600;
		break;
	case COSTING_MONTHS:
		min = -2400;
		max = 2400;
		break;
	case COSTING_YUAN:
		break;
	}
	for (int side = 0; side < COSTING_SIDES; side++)
		for (int y = 0; y < COSTING_YEARS_MAX; y++)
			p->values[side][y] = read_hundredths(
			    f, name_of(f, 'p', i, names[side][y]), min, max);
}

static void
read_proposals(struct form *f, struct costing_spec *out, size_t rows)
{
	struct costing_proposal *v =
	    ARENA_MANY(f->mem, struct costing_proposal, rows);
	size_t n = 0;
	int32_t usual;

	for (size_t i = 0; i < rows; i++) {
		struct costing_proposal *p = &v[n];

		if (!costing_kind_parse(
			&p->kind, typed(f, name_of(f, 'p', i, "kind"))))
			continue;
		costing_kind_has_extra(p->kind, &usual);
		p->label = form_text(f, name_of(f, 'p', i, "label"), 0, 60);
		p->band = form_text(f, name_of(f, 'p', i, "band"), 0, 60);
		p->month = read_whole(f, name_of(f, 'p', i, "month"), 1, 1, 12);
		p->extra = read_whole(f, name_of(f, 'p', i, "extra"), usual, 0,
		    p->kind == COSTING_HEAT ? 12 : 60);
		read_values(f, p, i);
		n++;
	}
	out->proposals = v;
	out->proposals_len = n;
}

/* How many rows the form says it has. */
static size_t
count(struct form *f, const char *name, int64_t most)
{
	int64_t n = 0;

	return num_i64(&n, typed(f, name), 0, most) ? (size_t)n : 0;
}

void
costing_form_read(
    struct form *f, struct costing_spec *out, struct costing_form_rows *rows)
{
	*out = (struct costing_spec){ 0 };
	rows->lines = count(f, "w_len", LINE_ROWS);
	rows->schemes = count(f, "k_len", COSTING_SCHEMES_MAX);
	rows->proposals = count(f, "p_len", COSTING_PROPOSALS_MAX);
	out->base_year = read_whole(f, "base_year", 2025, 2000, 2100);
	out->years = read_whole(f, "years", 1, 1, COSTING_YEARS_MAX);
	out->is_compound = !text_is(typed(f, "compound"), "no");
	out->budget_cents = *typed(f, "budget") == '\0'
	    ? 0
	    : form_cents(f, "budget", 0, COSTING_SUM_MAX);
	out->province = form_text(f, "province", 0, 30);
	out->city = form_text(f, "city", 0, 30);
	out->sector = form_text(f, "sector", 0, 1);
	read_lines(f, out, rows->lines);
	read_schemes(f, out, rows->schemes);
	read_proposals(f, out, rows->proposals);
}

static size_t
more(size_t filled, size_t most)
{
	return filled + COSTING_FORM_BLANK < most ? filled + COSTING_FORM_BLANK
						  : most;
}

struct costing_form_rows
costing_form_rows_of(const struct costing_spec *s)
{
	size_t lines = s->lines_len > COSTING_FORM_LINES ? 0 : s->lines_len;

	return (struct costing_form_rows){ more(lines, LINE_ROWS),
		more(s->schemes_len, COSTING_SCHEMES_MAX),
		more(s->proposals_len, COSTING_PROPOSALS_MAX) };
}

/* The usual contributions; rates stay empty until somebody enters them. */
static void
usual_schemes(struct arena *mem, struct costing_spec *s)
{
	static const char *const names[] = { "养老保险", "医疗保险（含生育）",
		"失业保险", "工伤保险", "住房公积金" };
	struct costing_scheme *v = ARENA_MANY(mem, struct costing_scheme, 5);

	for (size_t i = 0; i < 5; i++)
		v[i] = (struct costing_scheme){
			.name = names[i], .source = "", .is_housing = i == 4
		};
	s->schemes = v;
	s->schemes_len = 5;
}

struct costing_spec
costing_form_new(struct arena *mem, int32_t this_year, bool with_example)
{
	static const struct costing_line lines[] = {
		{ .post = "装配工",
		    .band = "一线",
		    .heads = 300,
		    .pay_cents = 420000,
		    .hours_cents = { 2000, 800, 0 },
		    .nights_cents = 600 },
		{ .post = "技工",
		    .band = "技术",
		    .heads = 80,
		    .pay_cents = 560000,
		    .skill = 3,
		    .years = 6 },
		{ .post = "管理人员",
		    .band = "管理",
		    .heads = 40,
		    .pay_cents = 880000,
		    .bonus_cents = 1200000 },
	};
	static const struct costing_proposal proposals[] = {
		{ COSTING_RAISE_RATE, "", "", 1, 0,
		    { { 600, 0, 0 }, { 300, 0, 0 } } },
		{ COSTING_FLOOR, "", "", 1, 0,
		    { { 460000, 0, 0 }, { 0, 0, 0 } } },
		{ COSTING_NIGHT, "", "一线", 1, 0,
		    { { 1500, 0, 0 }, { 800, 0, 0 } } },
	};
	struct costing_spec s = { .base_year = this_year,
		.years = 1,
		.is_compound = true,
		.province = "",
		.city = "",
		.sector = "" };

	usual_schemes(mem, &s);
	if (with_example) {
		s.lines = lines;
		s.lines_len = 3;
	}
	s.proposals = proposals;
	s.proposals_len = with_example ? 3 : 0;
	return s;
}
