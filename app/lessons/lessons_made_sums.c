/* Templates of sums. Firms and people in them are invented. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/money.h"
#include "base/text.h"
#include "lessons/lessons_made_maker.h"
#include "wages/wages.h"

enum {
	/* 计薪天数: 人社部发〔2025〕2号 */
	PAID_DAYS_HUNDREDTHS = 2175,
	HOURS_A_DAY = 8,
	PAYS = 9
};

static const struct laws_rule *
rule_of(const struct lessons_maker *k, const char *object, const char *check,
    const char *province, enum laws_kind kind)
{
	struct laws_case c = {
		.place = { province, "" }, .kind = kind, .on = DAY_NONE
	};

	return laws_rules_find(&k->m->book->rules, object, check, &c, NULL);
}

/* The rule's number times that of cents, rounded half away from zero. */
static bool
times_rule(int64_t *out, int64_t cents, const struct laws_rule *rule)
{
	return rule != NULL && rule->is_number &&
	    money_scale(out, cents, rule->low, LAWS_SCALE) == OK;
}

/* How many of so many representatives may come from outside. */
bool
lessons_made_outsiders(struct lessons_question *q, struct lessons_maker *k)
{
	const struct laws_rule *rule =
	    rule_of(k, "reps", "reps.external_share", "", LAWS_COLLECTIVE);
	int64_t all = lessons_maker_pick(k, 4, 14), most = 0;

	if (rule == NULL)
		return false;
	while (most < all && laws_judge_share(rule, most + 1, all) == LAWS_KEPT)
		most++;
	lessons_maker_count(q, k, most, MSG_LESSONS_UNIT_PEOPLE);
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_OUTSIDERS, "all",
	    lessons_maker_number(k, all), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_WHY_COUNT, "basis",
	    lessons_maker_basis(k, rule), "answer",
	    lessons_maker_number(k, most), LESSONS_END);
	return true;
}

/* The fewest that satisfy a share. */
static int64_t
fewest(const struct laws_rule *rule, int64_t all)
{
	int64_t n = 0;

	while (n < all && laws_judge_share(rule, n, all) != LAWS_KEPT)
		n++;
	return n;
}

bool
lessons_made_votes(struct lessons_question *q, struct lessons_maker *k)
{
	static const char *const provinces[] = { "", "浙江省", "山东省",
		"上海市", "重庆市" };
	const char *province = provinces[lessons_maker_pick(k, 0, 4)];
	bool asks_votes = lessons_maker_pick(k, 0, 2) > 0;
	int64_t all = lessons_maker_pick(k, 31, 180), answer;
	const struct laws_rule *rule = rule_of(k, "vote",
	    asks_votes ? "yes / total_all" : "attendance / total",
	    asks_votes ? province : "", LAWS_WAGE);

	if (rule == NULL)
		return false;
	answer = fewest(rule, all);
	lessons_maker_count(q, k, answer, MSG_LESSONS_UNIT_PEOPLE);
	q->text = lessons_maker_say(k,
	    asks_votes ? MSG_LESSONS_MADE_VOTES : MSG_LESSONS_MADE_QUORUM,
	    "place",
	    *province != '\0' && asks_votes
		? province
		: message_raw(k->m->lang, MSG_LESSONS_NATION),
	    "all", lessons_maker_number(k, all), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_WHY_COUNT, "basis",
	    lessons_maker_basis(k, rule), "answer",
	    lessons_maker_number(k, answer), LESSONS_END);
	return true;
}

bool
lessons_made_overtime(struct lessons_question *q, struct lessons_maker *k)
{
	static const struct {
		const char *check;
		enum msg when;
	} kinds[] = {
		{ "overtime.weekday_rate", MSG_LESSONS_MADE_WEEKDAY },
		{ "overtime.restday_rate_no_comp_leave",
		    MSG_LESSONS_MADE_RESTDAY },
		{ "overtime.holiday_rate", MSG_LESSONS_MADE_HOLIDAY },
	};
	int i = (int)lessons_maker_pick(k, 0, 2);
	const struct laws_rule *rule =
	    rule_of(k, "clause:overtime", kinds[i].check, "", LAWS_WAGE);
	/* a multiple of 174 yuan has whole fen an hour */
	int64_t month_cents = 17400 * lessons_maker_pick(k, 15, 60);
	int64_t hours = lessons_maker_pick(k, 2, 12), hour_cents, cents;

	if (money_scale(&hour_cents, month_cents, 100,
		PAID_DAYS_HUNDREDTHS * HOURS_A_DAY) != OK ||
	    !times_rule(&cents, hour_cents * hours, rule))
		return false;
	lessons_maker_cents(q, k, cents);
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_OVERTIME, "pay",
	    lessons_maker_yuan(k, month_cents), "hours",
	    lessons_maker_number(k, hours), "when",
	    message_raw(k->m->lang, kinds[i].when), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_OVERTIME_WHY, "basis",
	    lessons_maker_basis(k, rule), "hour",
	    lessons_maker_yuan(k, hour_cents), "answer",
	    lessons_maker_yuan(k, cents), LESSONS_END);
	return true;
}

bool
lessons_made_pieces(struct lessons_question *q, struct lessons_maker *k)
{
	const struct laws_rule *rule = rule_of(
	    k, "clause:overtime", "overtime.weekday_rate", "", LAWS_WAGE);
	int64_t price_cents = lessons_maker_pick_step(k, 20, 480, 4);
	int64_t pieces = lessons_maker_pick_step(k, 50, 900, 10), cents;

	if (!times_rule(&cents, price_cents * pieces, rule))
		return false;
	lessons_maker_cents(q, k, cents);
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_PIECES, "price",
	    lessons_maker_yuan(k, price_cents), "pieces",
	    lessons_maker_number(k, pieces), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_PIECES_WHY, "answer",
	    lessons_maker_yuan(k, cents), LESSONS_END);
	return true;
}

static int
by_size(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

bool
lessons_made_median(struct lessons_question *q, struct lessons_maker *k)
{
	struct buf list = { .mem = k->m->mem };
	int64_t v[PAYS], sum = 0;
	bool asks_mean = lessons_maker_pick(k, 0, 2) == 0;

	for (int i = 0; i < PAYS; i++) {
		v[i] = lessons_maker_pick_step(
		    k, i == 0 ? 12000 : 3000, i == 0 ? 21000 : 8000, 90);
		sum += v[i];
	}
	for (int i = PAYS - 1; i >= 0; i--)
		buf_printf(&list, "%s%s", list.len > 0 ? ", " : "",
		    lessons_maker_number(k, v[i]));
	qsort(v, PAYS, sizeof(*v), by_size);
	lessons_maker_cents(q, k,
	    asks_mean ? (sum * 100 + PAYS / 2) / PAYS : v[PAYS / 2] * 100);
	q->text = lessons_maker_say(k,
	    asks_mean ? MSG_LESSONS_MADE_MEAN : MSG_LESSONS_MADE_MEDIAN, "list",
	    buf_string(&list), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_MEDIAN_WHY, "median",
	    lessons_maker_number(k, v[PAYS / 2]), "mean",
	    lessons_maker_yuan(k, (sum * 100 + PAYS / 2) / PAYS), LESSONS_END);
	return true;
}

bool
lessons_made_growth(struct lessons_question *q, struct lessons_maker *k)
{
	int64_t from = lessons_maker_pick_step(k, 400000, 900000, 1000);
	int64_t to = from + lessons_maker_pick_step(k, 6000, 90000, 500), bp;
	char text[MONEY_TEXT];

	if (wages_above_bp(&bp, to, from) != OK)
		return false;
	money_print_bp(text, bp);
	q->kind = LESSONS_COMPUTE;
	q->answer_e6 = bp * 10000;
	q->tolerance_e6 = 60000; /* one decimal will do */
	q->unit = "%";
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_GROWTH, "from",
	    lessons_maker_yuan(k, from), "to", lessons_maker_yuan(k, to),
	    LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_GROWTH_WHY, "from",
	    lessons_maker_yuan(k, from), "to", lessons_maker_yuan(k, to),
	    "answer", text, LESSONS_END);
	return true;
}

/* Which items of a pay slip count against the minimum wage. */
bool
lessons_made_minimum(struct lessons_question *q, struct lessons_maker *k)
{
	const struct laws_rule *rule = rule_of(
	    k, "clause:wage", "min_wage_compare.exclude", "", LAWS_WAGE);
	int64_t base = lessons_maker_pick_step(k, 180000, 260000, 1000);
	int64_t post = lessons_maker_pick_step(k, 10000, 40000, 1000);
	int64_t more = lessons_maker_pick_step(k, 20000, 80000, 1000);
	int64_t night = lessons_maker_pick_step(k, 6000, 30000, 1000);

	if (rule == NULL)
		return false;
	lessons_maker_cents(q, k, base + post);
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_MINIMUM, "base",
	    lessons_maker_yuan(k, base), "post", lessons_maker_yuan(k, post),
	    "more", lessons_maker_yuan(k, more), "night",
	    lessons_maker_yuan(k, night), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_MINIMUM_WHY, "basis",
	    lessons_maker_basis(k, rule), "answer",
	    lessons_maker_yuan(k, base + post), LESSONS_END);
	return true;
}

bool
lessons_made_raise(struct lessons_question *q, struct lessons_maker *k)
{
	int64_t people = lessons_maker_pick_step(k, 40, 600, 10);
	int64_t raise = lessons_maker_pick_step(k, 10000, 60000, 1000);
	int64_t month = lessons_maker_pick(k, 2, 10), months = 13 - month;

	lessons_maker_cents(q, k, people * raise * months);
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_RAISE, "people",
	    lessons_maker_number(k, people), "raise",
	    lessons_maker_yuan(k, raise), "month",
	    lessons_maker_number(k, month), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_RAISE_WHY, "people",
	    lessons_maker_number(k, people), "raise",
	    lessons_maker_yuan(k, raise), "months",
	    lessons_maker_number(k, months), "answer",
	    lessons_maker_yuan(k, people * raise * months), LESSONS_END);
	return true;
}

/* Labour cost as a share of revenue. */
bool
lessons_made_share(struct lessons_question *q, struct lessons_maker *k)
{
	int64_t revenue = lessons_maker_pick_step(k, 2000, 90000, 250);
	int64_t share_bp = lessons_maker_pick_step(k, 800, 3600, 40), bp;
	int64_t cost = revenue * share_bp / 10000;
	char text[MONEY_TEXT];

	if (money_scale(&bp, cost, 10000, revenue) != OK)
		return false;
	money_print_bp(text, bp);
	q->kind = LESSONS_COMPUTE;
	q->answer_e6 = bp * 10000;
	q->tolerance_e6 = 60000;
	q->unit = "%";
	q->text = lessons_maker_say(k, MSG_LESSONS_MADE_SHARE, "cost",
	    lessons_maker_number(k, cost), "revenue",
	    lessons_maker_number(k, revenue), LESSONS_END);
	q->why = lessons_maker_say(k, MSG_LESSONS_MADE_SHARE_WHY, "cost",
	    lessons_maker_number(k, cost), "revenue",
	    lessons_maker_number(k, revenue), "answer", text, LESSONS_END);
	return true;
}
