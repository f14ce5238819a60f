#include "wages/wages_paylist.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/text.h"

const char *const wages_paylist_titles[3] = { "月工资(元)", "岗位",
	"入职日期" };

static const char *const monthly_titles[] = { "月工资(元)", "月工资",
	"月平均工资", "月应发工资", "应发工资", "monthly pay", "Monthly pay",
	NULL };
static const char *const yearly_titles[] = { "年工资(元)", "年工资",
	"全年应发工资", "全年工资", "annual pay", "Annual pay", NULL };
static const char *const position_titles[] = { "岗位", "岗位名称", "职业",
	"position", "Position", NULL };
static const char *const start_titles[] = { "入职日期", "入职时间",
	"start date", "Start date", NULL };

enum {
	NAME_MAX = 40
};
/* A year's pay that can be meant: 100 to 5 million yuan a month. */
#define YEARLY_MIN_CENTS (INT64_C(1200) * 100)
#define YEARLY_MAX_CENTS (INT64_C(60000000) * 100)

/* One person. */
struct person {
	const char *position;
	int64_t yearly_cents;
};

struct reader {
	struct arena *mem;
	struct wages_paylist *out;
	const struct sheet *sheet;
	uint32_t header, pay, position, start;
	struct person *people;
	int32_t today;
	size_t len;
};

static void
refuse(struct reader *r, uint32_t row, uint32_t column, const char *value,
    enum msg why)
{
	struct wages_paylist *p = r->out;
	char at[SHEET_ADDRESS] = "";

	if (p->wrongs_all++ >= WAGES_PAYLIST_WRONGS_MAX)
		return;
	p->wrongs[p->wrongs_len++] = (struct wages_paylist_wrong){
		.cell = text_copy(r->mem, sheet_address(at, row, column)),
		.value = text_cut(r->mem, value, NAME_MAX),
		.why = why,
	};
}

static uint32_t
find_column(const struct sheet *s, uint32_t row, const char *const *titles)
{
	for (; *titles != NULL; titles++) {
		uint32_t column = sheet_column(s, row, *titles);

		if (column != 0)
			return column;
	}
	return 0;
}

/* The row of titles; false when no row names a pay column. */
static bool
find_header(struct reader *r)
{
	for (uint32_t row = 1; row <= WAGES_PAYLIST_HEADER_MAX; row++) {
		r->pay = find_column(r->sheet, row, monthly_titles);
		if (r->pay == 0) {
			r->pay = find_column(r->sheet, row, yearly_titles);
			r->out->is_yearly = r->pay != 0;
		}
		if (r->pay == 0)
			continue;
		r->header = row;
		r->position = find_column(r->sheet, row, position_titles);
		r->start = find_column(r->sheet, row, start_titles);
		return true;
	}
	return false;
}

/* Trimmed, full width folded. */
static const char *
plain(struct arena *mem, const struct sheet_cell *cell)
{
	return text_trim(mem, text_fold_width(mem, cell->text));
}

/* A cell that is used: merged ones and errors are refused. */
static bool
is_usable(struct reader *r, const struct sheet_cell *cell, uint32_t row,
    uint32_t column)
{
	if (cell->is_merged)
		refuse(r, row, column, cell->text, MSG_PAYLIST_MERGED);
	else if (cell->kind == SHEET_ERROR)
		refuse(r, row, column, cell->text, MSG_PAYLIST_ERROR);
	else
		return true;
	return false;
}

static bool
read_pay(struct reader *r, int64_t *out_cents, uint32_t row)
{
	const struct sheet_cell *cell = sheet_at(r->sheet, row, r->pay);
	const char *text = plain(r->mem, cell);
	int64_t factor = r->out->is_yearly ? 1 : 12, cents;

	if (!is_usable(r, cell, row, r->pay))
		return false;
	if (*text == '\0')
		refuse(r, row, r->pay, "", MSG_PAYLIST_EMPTY);
	else if (cell->kind == SHEET_DAY)
		refuse(r, row, r->pay, text, MSG_PAYLIST_IS_DAY);
	else if (cell->is_percent || !money_parse(&cents, text))
		refuse(r, row, r->pay, text, MSG_PAYLIST_NO_AMOUNT);
	else if (cents > YEARLY_MAX_CENTS ||
	    cents * factor < YEARLY_MIN_CENTS ||
	    cents * factor > YEARLY_MAX_CENTS)
		refuse(r, row, r->pay, text, MSG_PAYLIST_RANGE);
	else {
		r->out->formulas += cell->is_formula;
		*out_cents = cents * factor;
		return true;
	}
	return false;
}

/* "2026-01-31", "2026/1/31", "2026.1.31", "2026年1月31日". */
static bool
read_day(int32_t *out, struct arena *mem, const char *s)
{
	struct day_civil civil = { 0 };
	int32_t *parts[] = { &civil.year, &civil.month, &civil.day };
	size_t at = 0;
	bool in_number = false;

	s = text_fold_width(mem, s);
	for (; *s != '\0'; s++) {
		if (*s >= '0' && *s <= '9') {
			if (!in_number && at == 3)
				return false;
			at += !in_number;
			in_number = true;
			*parts[at - 1] = *parts[at - 1] * 10 + (*s - '0');
			if (*parts[at - 1] > 9999)
				return false;
		} else {
			in_number = false;
		}
	}
	return at == 3 && day_from_civil(out, civil);
}

/* The start is only checked: a list with wrong days is a wrong list. */
static bool
check_start(struct reader *r, uint32_t row)
{
	const struct sheet_cell *cell;
	int32_t day;
	const char *text;

	if (r->start == 0)
		return true;
	cell = sheet_at(r->sheet, row, r->start);
	text = plain(r->mem, cell);
	if (*text == '\0' && !cell->is_merged)
		return true;
	if (!is_usable(r, cell, row, r->start))
		return false;
	day = cell->day;
	if (cell->kind != SHEET_DAY && !read_day(&day, r->mem, text))
		refuse(r, row, r->start, text, MSG_PAYLIST_NO_DAY);
	else if (day > r->today)
		refuse(r, row, r->start, text, MSG_PAYLIST_LATER);
	else
		return true;
	return false;
}

static const char *
read_position(struct reader *r, uint32_t row)
{
	const struct sheet_cell *cell;
	const char *text;

	if (r->position == 0)
		return "";
	cell = sheet_at(r->sheet, row, r->position);
	text = plain(r->mem, cell);
	if (!is_usable(r, cell, row, r->position))
		return "";
	if (text_starts(text, "合计") || text_starts(text, "总计") ||
	    text_starts(text, "小计"))
		refuse(r, row, r->position, text, MSG_PAYLIST_SUM);
	return text_cut(r->mem, text, NAME_MAX);
}

static bool
is_blank(const struct reader *r, uint32_t row)
{
	const uint32_t used[] = { r->pay, r->position, r->start };

	for (size_t i = 0; i < 3; i++) {
		const struct sheet_cell *cell;

		if (used[i] == 0)
			continue;
		cell = sheet_at(r->sheet, row, used[i]);
		if (cell->kind != SHEET_EMPTY || cell->is_merged)
			return false;
	}
	return true;
}

static int
by_amount(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static int
by_position(const void *a, const void *b)
{
	const struct person *x = a, *y = b;
	int order = strcmp(x->position, y->position);

	if (order != 0)
		return order;
	return (x->yearly_cents > y->yearly_cents) -
	    (x->yearly_cents < y->yearly_cents);
}

static int
by_heads(const void *a, const void *b)
{
	const struct wages_paylist_group *x = a, *y = b;

	if (x->heads != y->heads)
		return x->heads < y->heads ? 1 : -1;
	return strcmp(x->name, y->name);
}

int64_t
wages_paylist_rank(const int64_t *sorted, size_t len, int share_pct)
{
	size_t at = (len * (size_t)share_pct + 99) / 100;

	return sorted[at > 0 ? at - 1 : 0];
}

static int64_t
mean(const int64_t *v, size_t len)
{
	int64_t sum = 0;

	for (size_t i = 0; i < len; i++)
		sum += v[i];
	return (sum + (int64_t)len / 2) / (int64_t)len;
}

/* Positions with enough people, the largest first; r->people is sorted. */
static void
make_groups(struct reader *r, int64_t *amounts)
{
	struct wages_paylist *p = r->out;
	size_t end;

	p->groups = ARENA_MANY(r->mem, struct wages_paylist_group,
	    r->len / WAGES_PAYLIST_GROUP_MIN + 1);
	p->left_out = p->heads;
	for (size_t from = 0; from < r->len; from = end) {
		const char *name = r->people[from].position;

		for (end = from;
		     end < r->len && strcmp(r->people[end].position, name) == 0;
		     end++)
			amounts[end - from] = r->people[end].yearly_cents;
		if (end - from < WAGES_PAYLIST_GROUP_MIN || *name == '\0')
			continue;
		p->groups[p->groups_len++] = (struct wages_paylist_group){
			.name = name,
			.heads = (int32_t)(end - from),
			.mean_cents = mean(amounts, end - from),
			.p50_cents =
			    wages_paylist_rank(amounts, end - from, 50),
		};
	}
	qsort(p->groups, p->groups_len, sizeof(*p->groups), by_heads);
	if (p->groups_len > WAGES_PAYLIST_GROUPS_MAX)
		p->groups_len = WAGES_PAYLIST_GROUPS_MAX;
	for (size_t i = 0; i < p->groups_len; i++)
		p->left_out -= p->groups[i].heads;
}

static void
sum_up(struct reader *r)
{
	struct wages_paylist *p = r->out;
	int64_t *v = ARENA_MANY(r->mem, int64_t, r->len);

	qsort(r->people, r->len, sizeof(*r->people), by_position);
	for (size_t i = 0; i < r->len; i++)
		v[i] = r->people[i].yearly_cents;
	qsort(v, r->len, sizeof(*v), by_amount);
	p->heads = (int32_t)r->len;
	p->mean_cents = mean(v, r->len);
	p->p10_cents = wages_paylist_rank(v, r->len, 10);
	p->p25_cents = wages_paylist_rank(v, r->len, 25);
	p->p50_cents = wages_paylist_rank(v, r->len, 50);
	p->p75_cents = wages_paylist_rank(v, r->len, 75);
	p->p90_cents = wages_paylist_rank(v, r->len, 90);
	p->lowest_cents = v[0] / 12;
	make_groups(r, v);
}

void
wages_paylist_read(struct arena *mem, struct wages_paylist *out,
    const struct sheet *s, int32_t today)
{
	struct reader r = {
		.mem = mem, .out = out, .sheet = s, .today = today
	};

	*out = (struct wages_paylist){ .wrongs = ARENA_MANY(mem,
					   struct wages_paylist_wrong,
					   WAGES_PAYLIST_WRONGS_MAX) };
	if (!find_header(&r)) {
		refuse(
		    &r, 1, 1, sheet_at(s, 1, 1)->text, MSG_PAYLIST_NO_COLUMN);
		return;
	}
	r.people = ARENA_MANY(mem, struct person, s->rows_len);
	for (uint32_t row = r.header + 1; row <= s->rows_len; row++) {
		struct person one = { 0 };
		bool is_fine;

		if (is_blank(&r, row))
			continue;
		one.position = read_position(&r, row);
		is_fine = read_pay(&r, &one.yearly_cents, row);
		if (check_start(&r, row) && is_fine)
			r.people[r.len++] = one;
	}
	if (r.len == 0 && out->wrongs_all == 0)
		refuse(&r, r.header + 1, r.pay, "", MSG_PAYLIST_NO_ROWS);
	if (out->wrongs_all == 0)
		sum_up(&r);
}
