#include "contracts/contracts_bound.h"

#include "contracts/contracts_wording.h"

static const char least_words[] =
    "不低于|不得低于|不应低于|不能低于|不会低于|不可低于|"
    "不少于|不得少于|不应少于|不能少于|至少|最低|最少|起码|"
    "不短于|不得短于|不小于|不得小于";
static const char most_words[] =
    "不超过|不得超过|不应超过|不能超过|不可超过|不会超过|"
    "不高于|不得高于|不应高于|不多于|不得多于|不大于|不得大于|"
    "不长于|不得长于|最多|至多|最长|最高|上限|封顶|不迟于|"
    "不得迟于|不晚于|不得晚于";
static const char more_words[] = "超过|高于|多于|大于|长于|突破|超出";
static const char less_words[] = "低于|少于|短于|小于";
static const char step_words[] = "满|不满|未满|不足|年满|逾|每满|每|凡";

enum {
	NEAR = 16 /* characters between the word and its amount */
};

bool
contracts_bound_negated(const uint32_t *ch, size_t start, size_t at)
{
	/* 不加班, 不解除 */
	if (at > start && ch[at - 1] == 0x4e0d)
		return true;
	for (size_t i = start; i < at; i++) {
		if (wording_at_any(ch, i, at, "不得不|不能不|不可不") > 0) {
			i += 2;
			continue;
		}
		if (wording_at_any(ch, i, at,
			"不得|不能|不应|不可|不会|不允许|不准|禁止|严禁|"
			"不承担|不支付|不缴纳|不因|不以|不上|不再|不向|不对|"
			"不收|不扣|不从|无权|"
			"杜绝|避免|防止|不要求|不强迫|"
			"不强制|不安排|不予安排|不将|不存在|不采取|不实行|"
			"取消|不接受|拒绝") > 0)
			return true;
	}
	return false;
}

/* The word is part of another: 最低工资标准, 最高人民法院. */
static bool
is_name(const uint32_t *ch, size_t i, size_t end)
{
	return wording_at_any(ch, i, end,
		   "最低工资|最低标准|最低生活|最低档|最低缴费|最低就业|"
		   "最高人民|最高标准") > 0;
}

/* The last of the words before the amount; its place, or from. */
static size_t
last(const uint32_t *ch, size_t floor, size_t from, const char *words)
{
	size_t start = from > floor + NEAR ? from - NEAR : floor;

	for (size_t i = from; i-- > start;)
		if (wording_at_any(ch, i, from, words) > 0 &&
		    !is_name(ch, i, from + NEAR))
			return i;
	return from;
}

/* "超过三小时的", "36小时部分": it only says when. */
static bool
is_when(const uint32_t *ch, size_t to, size_t end)
{
	return to >= end ||
	    wording_at_any(ch, to, end,
		"的,|的部分|部分|时|者|的职工|的员工|的劳动者|的应|的可|"
		"的按|的由|以上的部分|后") > 0 ||
	    (wording_at(ch, to, end, "的") > 0 && to + 1 >= end);
}

/* "满一年", "10年以上的", "工作一年的职工". */
static bool
is_condition(const uint32_t *ch, size_t floor, size_t from, size_t to,
    size_t end, enum contracts_unit unit)
{
	bool is_span =
	    unit == UNIT_YEAR || unit == UNIT_MONTH || unit == UNIT_PERSON;

	for (size_t i = from > floor + 2 ? from - 2 : floor; i < from; i++)
		if (i + wording_at_any(ch, i, from, step_words) == from &&
		    (i == floor || ch[i - 1] != 0x671f)) /* 期满 */
			return true;
	if (wording_at_any(ch, to, end,
		"以上的|以上不满|以上未满|以上不足|以上者|以下的|以内的|"
		"及以上的|含以上的") > 0)
		return true;
	/* 怀孕四个月以上流产的 */
	if (is_span && end > to && ch[end - 1] == 0x7684)
		return true;
	return is_span &&
	    wording_at_any(ch, to, end, "的|以上工龄|以上职工|以上女职工") > 0;
}

static enum contracts_bound
after(const uint32_t *ch, size_t to, size_t end)
{
	if (wording_at_any(ch, to, end, "以上|及以上|(含)以上") > 0)
		return BOUND_AT_LEAST;
	if (wording_at_any(ch, to, end, "以下|以内|之内|内|及以下") > 0)
		return BOUND_AT_MOST;
	return BOUND_EXACT;
}

enum contracts_bound
contracts_bound_of(const uint32_t *ch, size_t floor, size_t from, size_t to,
    size_t end, enum contracts_unit unit)
{
	size_t least = last(ch, floor, from, least_words);
	size_t most = last(ch, floor, from, most_words);
	size_t more = last(ch, floor, from, more_words);
	size_t less = last(ch, floor, from, less_words);
	bool has_least = least < from, has_most = most < from;

	/* 不得低于 holds 低于, which is found two characters later */
	if (has_least && (!has_most || least > most) &&
	    (more == from || more < least))
		return BOUND_AT_LEAST;
	if (has_most && (less == from || less < most))
		return BOUND_AT_MOST;
	if (is_condition(ch, floor, from, to, end, unit))
		return BOUND_CONDITION;
	if (more < from || less < from) {
		bool is_more = more < from && (less == from || more > less);

		if (contracts_bound_negated(ch, floor, is_more ? more : less))
			return is_more ? BOUND_AT_MOST : BOUND_AT_LEAST;
		if (!wording_has(ch, floor, is_more ? more : less,
			"可|允许|有权|能够") &&
		    is_when(ch, to, end))
			return BOUND_CONDITION;
		return is_more ? BOUND_ABOVE : BOUND_BELOW;
	}
	return after(ch, to, end);
}
