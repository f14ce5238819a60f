#include "contracts/contracts_quantity.h"

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_bound.h"
#include "contracts/contracts_number.h"
#include "contracts/contracts_wording.h"

/* Longer words first. Values of such a unit times num / den. */
static const struct {
	const char *word;
	enum contracts_unit unit;
	int64_t num, den;
} units[] = {
	{ "%", UNIT_RATIO, 1, 100 },
	{ "倍", UNIT_RATIO, 1, 1 },
	{ "折", UNIT_RATIO, 1, 10 },
	{ "元", UNIT_YUAN, 1, 1 },
	{ "圆", UNIT_YUAN, 1, 1 },
	{ "块钱", UNIT_YUAN, 1, 1 },
	{ "个半小时", UNIT_HOUR, 1, 1 },
	{ "个半月", UNIT_MONTH, 1, 1 },
	{ "个小时", UNIT_HOUR, 1, 1 },
	{ "小时", UNIT_HOUR, 1, 1 },
	{ "个钟头", UNIT_HOUR, 1, 1 },
	{ "个钟", UNIT_HOUR, 1, 1 },
	{ "分钟", UNIT_HOUR, 1, 60 },
	{ "个工作日", UNIT_WORKDAY, 1, 1 },
	{ "工作日", UNIT_WORKDAY, 1, 1 },
	{ "个工作天", UNIT_WORKDAY, 1, 1 },
	{ "个自然日", UNIT_DAY, 1, 1 },
	{ "自然日", UNIT_DAY, 1, 1 },
	{ "个日历日", UNIT_DAY, 1, 1 },
	{ "日", UNIT_DAY, 1, 1 },
	{ "天", UNIT_DAY, 1, 1 },
	{ "个星期", UNIT_DAY, 7, 1 },
	{ "星期", UNIT_DAY, 7, 1 },
	{ "周岁", UNIT_YEAR, 1, 1 },
	{ "周", UNIT_DAY, 7, 1 },
	{ "个月", UNIT_MONTH, 1, 1 },
	{ "年", UNIT_YEAR, 1, 1 },
	{ "岁", UNIT_YEAR, 1, 1 },
	{ "次", UNIT_TIMES, 1, 1 },
	{ "名", UNIT_PERSON, 1, 1 },
	{ "人", UNIT_PERSON, 1, 1 },
	{ "位", UNIT_PERSON, 1, 1 },
};

struct reader {
	struct arena *mem;
	const uint32_t *ch;
	size_t start, end;
	struct contracts_quantity *v;
	size_t len;
	size_t every_at; /* 每 whose 次 may follow; end: none */
	int64_t every; /* that often a year, times 10,000 */
	size_t every_end;
};

static void
emit(struct reader *r, struct contracts_quantity q)
{
	struct contracts_quantity *v = arena_grow(
	    r->mem, r->v, r->len * sizeof(*v), (r->len + 1) * sizeof(*v));

	v[r->len++] = q;
	r->v = v;
}

/* The unit's characters behind a number, 0 for none. */
static size_t
read_unit(const struct reader *r, size_t i, size_t *which)
{
	for (size_t k = 0; k < sizeof(units) / sizeof(*units); k++) {
		size_t n = wording_at(r->ch, i, r->end, units[k].word);

		if (n == 0)
			continue;
		*which = k;
		/* 三人民…, 一日三餐 and the like are rare enough */
		return n;
	}
	return 0;
}

static int64_t
scale(size_t which, int64_t n)
{
	int64_t den = units[which].den;

	if (text_starts(units[which].word, "个半"))
		n += QUANTITY_SCALE / 2;
	if (units[which].word[0] == "折"[0] &&
	    text_is(units[which].word, "折") && n >= 10 * QUANTITY_SCALE)
		den = 100; /* 85 折 */
	return n * units[which].num / den;
}

/* "2026年", "8月15日", "每月15日", "第3日", "三期": dates and numbers. */
static bool
is_date(const struct reader *r, size_t i, size_t which, int64_t n)
{
	if (units[which].unit == UNIT_YEAR && n >= 1900 * QUANTITY_SCALE)
		return true;
	if (units[which].unit != UNIT_DAY || !text_is(units[which].word, "日"))
		return false;
	return i > r->start &&
	    (r->ch[i - 1] == 0x6708 || r->ch[i - 1] == 0x53f7); /* 月 号 */
}

static bool
is_ordinal(const struct reader *r, size_t i)
{
	return i > r->start && r->ch[i - 1] == 0x7b2c; /* 第 */
}

/* 一名 as in 之一名, 一人 of 任何一人: no matter; but 一般, 一致 have no unit.
 */
static void
add(struct reader *r, size_t from, size_t to, size_t which, int64_t low,
    int64_t high)
{
	struct contracts_quantity q = { .start = from,
		.end = to,
		.value = scale(which, low),
		.high = scale(which, high),
		.unit = units[which].unit };
	size_t floor = r->len > 0 ? r->v[r->len - 1].end : r->start;

	if (is_ordinal(r, from) || is_date(r, from, which, high))
		return;
	if (q.unit == UNIT_TIMES && r->every_at < r->end) {
		q.value = q.value * r->every / QUANTITY_SCALE;
		q.high = q.high * r->every / QUANTITY_SCALE;
		q.bound = contracts_bound_of(
		    r->ch, r->every_end, from, to, r->end, q.unit);
		q.start = r->every_at;
		r->every_at = r->end;
		emit(r, q);
		return;
	}
	q.is_hourly = q.unit == UNIT_YUAN &&
	    (wording_at_any(r->ch, to, r->end, "/小时|每小时|/时|一小时") > 0 ||
		wording_has(r->ch, floor, from, "每小时|小时工资|时薪"));
	q.is_daily = q.unit == UNIT_YUAN &&
	    (wording_at_any(r->ch, to, r->end, "/天|/日|每天|每日|一天") > 0 ||
		wording_has(r->ch, floor, from, "每天|每日|日工资|日薪"));
	q.bound = contracts_bound_of(r->ch, floor, from, to, r->end, q.unit);
	emit(r, q);
}

/* "至", "到", "-", "~", "—" between two numbers. */
static size_t
range_sign(const struct reader *r, size_t i)
{
	return wording_at_any(r->ch, i, r->end, "至|到|-|~|—|–|——|～|－");
}

/* A number with its unit at i; the characters read, or 0. */
static size_t
read_amount(struct reader *r, size_t i)
{
	int64_t low, high;
	size_t which = 0, second = 0, sign;
	size_t n = contracts_number_read(&low, r->ch, i, r->end);
	size_t to = i + n, unit;

	if (n == 0)
		return 0;
	high = low;
	unit = read_unit(r, to, &which);
	sign = range_sign(r, to + unit);
	if (sign > 0)
		second = contracts_number_read(
		    &high, r->ch, to + unit + sign, r->end);
	if (second > 0 &&
	    (n = read_unit(r, to + unit + sign + second, &which)) > 0) {
		to += unit + sign + second + n;
		add(r, i, to, which, low, high);
		return to - i;
	}
	high = low;
	if (unit > 0) {
		add(r, i, to + unit, which, low, high);
		return to + unit - i;
	}
	/* 三分之二 has no unit; 八成 is not 八成员 */
	if (wording_has(r->ch, i, to, "分之") ||
	    (wording_at(r->ch, to, r->end, "成") > 0 &&
		wording_at_any(r->ch, to, r->end,
		    "成员|成立|成果|成本|成年|成绩|成人") == 0)) {
		bool tenth = !wording_has(r->ch, i, to, "分之");

		emit(r,
		    (struct contracts_quantity){ .start = i,
			.end = to + tenth,
			.value = tenth ? low / 10 : low,
			.high = tenth ? low / 10 : low,
			.unit = UNIT_RATIO,
			.bound = contracts_bound_of(r->ch,
			    r->len > 0 ? r->v[r->len - 1].end : r->start, i,
			    to + tenth, r->end, UNIT_RATIO) });
		return to + tenth - i;
	}
	return to - i;
}

/* 半年, 半个月, 半小时, 半数: what has no number of its own. */
static size_t
read_half(struct reader *r, size_t i)
{
	static const struct {
		const char *word;
		enum contracts_unit unit;
		int64_t value;
	} halves[] = {
		{ "半年", UNIT_MONTH, 6 * QUANTITY_SCALE },
		{ "半个月", UNIT_DAY, 15 * QUANTITY_SCALE },
		{ "半个小时", UNIT_HOUR, QUANTITY_SCALE / 2 },
		{ "半小时", UNIT_HOUR, QUANTITY_SCALE / 2 },
		{ "半天", UNIT_DAY, QUANTITY_SCALE / 2 },
		{ "半数", UNIT_RATIO, QUANTITY_SCALE / 2 },
		{ "一半", UNIT_RATIO, QUANTITY_SCALE / 2 },
		{ "过半", UNIT_RATIO, QUANTITY_SCALE / 2 },
		{ "双倍", UNIT_RATIO, 2 * QUANTITY_SCALE },
		{ "双薪", UNIT_RATIO, 2 * QUANTITY_SCALE },
		{ "三薪", UNIT_RATIO, 3 * QUANTITY_SCALE },
	};

	for (size_t k = 0; k < sizeof(halves) / sizeof(*halves); k++) {
		size_t n = wording_at(r->ch, i, r->end, halves[k].word);

		if (n == 0)
			continue;
		bool over = text_is(halves[k].word, "过半") ||
		    (i > r->start && r->ch[i - 1] == 0x8fc7);

		emit(r,
		    (struct contracts_quantity){ .start = i,
			.end = i + n,
			.value = halves[k].value,
			.high = halves[k].value,
			.unit = halves[k].unit,
			.bound = over
			    ? BOUND_ABOVE
			    : contracts_bound_of(r->ch,
				  r->len > 0 ? r->v[r->len - 1].end : r->start,
				  i, i + n, r->end, halves[k].unit) });
		return n;
	}
	return 0;
}

/* 每年, 每半年, 每季度, 每两个月: how often. */
static size_t
read_every(struct reader *r, size_t i)
{
	static const struct {
		const char *words;
		int64_t a_year;
	} spans[] = { { "半年", 2 }, { "年度|年", 1 }, { "季度|季", 4 },
		{ "个月|月份|月", 12 }, { "周|星期|个星期", 52 },
		{ "日|天|个工作日|工作日", 365 } };
	int64_t n = QUANTITY_SCALE;
	size_t at = i + 1, number;

	if (r->ch[i] != 0x6bcf) /* 每 */
		return 0;
	number = contracts_number_read(&n, r->ch, at, r->end);
	if (number == 0)
		n = QUANTITY_SCALE;
	for (size_t k = 0; k < sizeof(spans) / sizeof(*spans); k++) {
		size_t len =
		    wording_at_any(r->ch, at + number, r->end, spans[k].words);

		if (len == 0 || n == 0)
			continue;
		r->every_at = i;
		r->every =
		    spans[k].a_year * QUANTITY_SCALE * QUANTITY_SCALE / n;
		r->every_end = at + number + len;
		return r->every_end - i;
	}
	return 0;
}

static void
end_every(struct reader *r)
{
	if (r->every_at >= r->end)
		return;
	emit(r,
	    (struct contracts_quantity){ .start = r->every_at,
		.end = r->every_end,
		.value = r->every,
		.high = r->every,
		.unit = UNIT_TIMES });
}

size_t
contracts_quantities(struct arena *mem, struct contracts_quantity **out,
    const uint32_t *text, size_t start, size_t end)
{
	struct reader r = { mem, text, start, end, NULL, 0, end, 0, 0 };

	for (size_t i = start; i < end;) {
		size_t n = read_every(&r, i);

		if (n == 0)
			n = read_half(&r, i);
		if (n == 0)
			n = read_amount(&r, i);
		if (n == 0)
			n = contracts_number_run(text, i, end);
		i += n > 0 ? n : 1;
	}
	end_every(&r);
	*out = r.v;
	return r.len;
}

static int64_t
times(int64_t value, int64_t num, int64_t den)
{
	return value > INT64_MAX / num ? INT64_MAX / den : value * num / den;
}

bool
contracts_quantity_in(
    int64_t *out, const struct contracts_quantity *q, enum contracts_unit unit)
{
	static const struct {
		enum contracts_unit from, to;
		int64_t num, den;
	} ways[] = {
		{ UNIT_WORKDAY, UNIT_DAY, 7, 5 },
		{ UNIT_DAY, UNIT_WORKDAY, 5, 7 },
		{ UNIT_MONTH, UNIT_DAY, 30, 1 },
		{ UNIT_MONTH, UNIT_WORKDAY, 22, 1 },
		{ UNIT_YEAR, UNIT_DAY, 365, 1 },
		{ UNIT_YEAR, UNIT_MONTH, 12, 1 },
		{ UNIT_MONTH, UNIT_YEAR, 1, 12 },
		{ UNIT_DAY, UNIT_MONTH, 1, 30 },
	};

	*out = q->value;
	if (q->unit == unit)
		return true;
	for (size_t k = 0; k < sizeof(ways) / sizeof(*ways); k++)
		if (ways[k].from == q->unit && ways[k].to == unit) {
			*out = times(q->value, ways[k].num, ways[k].den);
			return true;
		}
	return false;
}

enum contracts_unit
contracts_unit_of(const char *word)
{
	static const struct {
		const char *word;
		enum contracts_unit unit;
	} words[] = { { "倍", UNIT_RATIO }, { "比例", UNIT_RATIO },
		{ "元/月", UNIT_YUAN }, { "小时", UNIT_HOUR },
		{ "天", UNIT_DAY }, { "自然日", UNIT_DAY },
		{ "工作日", UNIT_WORKDAY }, { "月", UNIT_MONTH },
		{ "年", UNIT_YEAR }, { "次/年", UNIT_TIMES },
		{ "次/月", UNIT_TIMES }, { "次", UNIT_TIMES },
		{ "人", UNIT_PERSON } };

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (text_is(words[k].word, word))
			return words[k].unit;
	return UNIT_NONE;
}
