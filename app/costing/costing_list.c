#include "costing/costing_list.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"
#include "text/sheet.h"

enum {
	NAMES = 9,
	TITLE_ROWS = 10
};

enum column {
	POST,
	BAND,
	HEADS,
	PAY,
	PIECE,
	ALLOWANCE,
	BONUS,
	YEARS,
	SKILL,
	NIGHTS,
	HOURS_1,
	HOURS_2,
	HOURS_3,
	HOT,
	COLUMNS
};

/* The first name is the one we write. */
static const char *const titles[COLUMNS][NAMES] = {
	[POST] = { "岗位", "岗位名称", "职务", "工种", "post", "position" },
	[BAND] = { "档级", "职级", "级别", "岗级", "band", "grade" },
	[HEADS] = { "人数", "headcount", "people" },
	[PAY] = { "月工资", "月工资(元)", "基本工资", "月基本工资",
	    "基本工资(元/月)", "月平均工资", "应发工资", "monthly pay",
	    "basic pay" },
	[PIECE] = { "计件工资", "piece wages" },
	[ALLOWANCE] = { "津贴补贴", "津贴", "补贴", "allowances" },
	[BONUS] = { "年终奖", "bonus" },
	[YEARS] = { "工龄", "years of service" },
	[SKILL] = { "技能等级", "skill level" },
	[NIGHTS] = { "夜班", "夜班次数", "night shifts" },
	[HOURS_1] = { "平日加班", "平日加班小时", "workday overtime" },
	[HOURS_2] = { "休息日加班", "休息日加班小时", "rest-day overtime" },
	[HOURS_3] = { "法定节假日加班", "节假日加班", "holiday overtime" },
	[HOT] = { "高温", "高温岗位", "heat" },
};

static uint32_t
find_title(const struct sheet *s, uint32_t row, enum column c)
{
	uint32_t found = 0;

	for (int i = 0; i < NAMES && titles[c][i] != NULL && found == 0; i++)
		found = sheet_column(s, row, titles[c][i]);
	return found;
}

static const char *
cell_text(struct arena *mem, const struct sheet *s, uint32_t row, uint32_t at)
{
	if (at == 0)
		return "";
	return text_trim(mem, text_fold_width(mem, sheet_at(s, row, at)->text));
}

/* One row being read; at[] are the columns. */
struct row {
	struct arena *mem;
	const struct sheet *s;
	const uint32_t *at;
	uint32_t row;
	struct costing_list_problem *problem;
};

static void
complain(const struct row *r, enum column c, enum msg why)
{
	if (r->problem->why == MSG_NONE)
		*r->problem =
		    (struct costing_list_problem){ why, r->row, r->at[c] };
}

static int64_t
read_money(const struct row *r, enum column c)
{
	const char *s = cell_text(r->mem, r->s, r->row, r->at[c]);
	int64_t cents = 0;

	if (*s != '\0' &&
	    (!money_parse(&cents, s) || cents < 0 || cents > COSTING_CENTS_MAX))
		complain(r, c, MSG_COSTING_LIST_MONEY);
	return cents;
}

static int32_t
read_hundredths(const struct row *r, enum column c, int64_t max)
{
	const char *s = cell_text(r->mem, r->s, r->row, r->at[c]);
	int64_t n = 0;

	if (*s != '\0' && (!num_scaled(&n, s, 2) || n < 0 || n > max))
		complain(r, c, MSG_COSTING_LIST_NUMBER);
	return (int32_t)n;
}

static int32_t
read_whole(const struct row *r, enum column c, int32_t usual, int64_t max)
{
	const char *s = cell_text(r->mem, r->s, r->row, r->at[c]);
	int64_t n = usual;

	if (*s != '\0' && (!num_scaled(&n, s, 0) || n < 0 || n > max))
		complain(r, c, MSG_COSTING_LIST_NUMBER);
	return (int32_t)n;
}

static bool
is_yes(const char *s)
{
	static const char *const words[] = { "是", "有", "1", "yes", "TRUE",
		"y" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_is_nocase(words[i], s))
			return true;
	return false;
}

static struct costing_line
read_line(const struct row *r)
{
	return (struct costing_line){
		.post = text_cut(
		    r->mem, cell_text(r->mem, r->s, r->row, r->at[POST]), 60),
		.band = text_cut(
		    r->mem, cell_text(r->mem, r->s, r->row, r->at[BAND]), 60),
		.heads = read_whole(r, HEADS, 1, COSTING_HEADS_MAX),
		.pay_cents = read_money(r, PAY),
		.piece_cents = read_money(r, PIECE),
		.allowance_cents = read_money(r, ALLOWANCE),
		.bonus_cents = read_money(r, BONUS),
		.years = read_whole(r, YEARS, 0, 60),
		.skill = read_whole(r, SKILL, 0, 8),
		.nights_cents = read_hundredths(r, NIGHTS, 3100),
		.hours_cents = { read_hundredths(r, HOURS_1, 40000),
		    read_hundredths(r, HOURS_2, 40000),
		    read_hundredths(r, HOURS_3, 40000) },
		.is_hot = is_yes(cell_text(r->mem, r->s, r->row, r->at[HOT])),
	};
}

/* The row with the title of pay; 0: none. */
static uint32_t
find_titles(const struct sheet *s, uint32_t at[COLUMNS])
{
	uint32_t row = 1;

	while (row <= TITLE_ROWS && find_title(s, row, PAY) == 0)
		row++;
	if (row > TITLE_ROWS)
		return 0;
	for (int c = 0; c < COLUMNS; c++)
		at[c] = find_title(s, row, (enum column)c);
	return row;
}

bool
costing_list_read(struct arena *mem, struct costing_line **out, size_t *out_len,
    struct costing_list_problem *problem, const struct sheet *s)
{
	uint32_t at[COLUMNS], row = find_titles(s, at);
	struct row r = { mem, s, at, row, problem };
	size_t n = 0;

	*problem = (struct costing_list_problem){ MSG_NONE, 0, 0 };
	if (row == 0)
		problem->why = MSG_COSTING_LIST_TITLES;
	*out = ARENA_MANY(mem, struct costing_line,
	    s->rows_len < COSTING_LINES_MAX ? s->rows_len : COSTING_LINES_MAX);
	while (problem->why == MSG_NONE && ++r.row <= s->rows_len) {
		if (*cell_text(mem, s, r.row, at[PAY]) == '\0' &&
		    *cell_text(mem, s, r.row, at[PIECE]) == '\0')
			continue; /* a sum, a note, an empty row */
		if (n == COSTING_LINES_MAX)
			complain(&r, PAY, MSG_COSTING_LIST_LONG);
		else
			(*out)[n++] = read_line(&r);
	}
	*out_len = n;
	if (problem->why == MSG_NONE && n == 0)
		problem->why = MSG_COSTING_LIST_NOBODY;
	return problem->why == MSG_NONE;
}

const char *
costing_list_hundredths(struct arena *mem, int64_t n)
{
	uint64_t m = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
	const char *sign = n < 0 ? "-" : "";

	if (m % 100 == 0)
		return text_printf(
		    mem, "%s%llu", sign, (unsigned long long)(m / 100));
	if (m % 10 == 0)
		return text_printf(mem, "%s%llu.%llu", sign,
		    (unsigned long long)(m / 100),
		    (unsigned long long)(m % 100 / 10));
	return text_printf(mem, "%s%llu.%02llu", sign,
	    (unsigned long long)(m / 100), (unsigned long long)(m % 100));
}

/* A text without what would end its field. */
static void
put_text(struct buf *b, const char *s)
{
	buf_char(b, '"');
	for (; *s != '\0'; s++) {
		if (*s == '"')
			buf_char(b, '"');
		buf_char(b, *s);
	}
	BUF_LITERAL(b, "\",");
}

static void
put_hundredths(struct arena *mem, struct buf *b, int64_t n, char end)
{
	if (n != 0)
		buf_text(b, costing_list_hundredths(mem, n));
	buf_char(b, end);
}

const char *
costing_list_text(
    struct arena *mem, const struct costing_line *lines, size_t len)
{
	struct buf b = { .mem = mem };

	for (int c = 0; c < COLUMNS; c++) {
		buf_text(&b, titles[c][0]);
		buf_char(&b, c < COLUMNS - 1 ? ',' : '\n');
	}
	for (size_t i = 0; i < len; i++) {
		const struct costing_line *l = &lines[i];

		put_text(&b, l->post);
		put_text(&b, l->band);
		put_hundredths(mem, &b, l->heads * INT64_C(100), ',');
		buf_text(&b, costing_list_hundredths(mem, l->pay_cents));
		buf_char(&b, ',');
		put_hundredths(mem, &b, l->piece_cents, ',');
		put_hundredths(mem, &b, l->allowance_cents, ',');
		put_hundredths(mem, &b, l->bonus_cents, ',');
		put_hundredths(mem, &b, l->years * INT64_C(100), ',');
		put_hundredths(mem, &b, l->skill * INT64_C(100), ',');
		put_hundredths(mem, &b, l->nights_cents, ',');
		for (int h = 0; h < 3; h++)
			put_hundredths(mem, &b, l->hours_cents[h], ',');
		buf_text(&b, l->is_hot ? "是\n" : "\n");
	}
	return buf_string(&b);
}

const char *
costing_list_example(void)
{
	return "岗位,档级,人数,月工资,夜班,平日加班\n"
	       "装配工,一线,300,4200,6,20\n技工,技术,80,5600,,10\n";
}
