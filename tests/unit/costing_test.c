/* What proposals cost, worked out by hand beside each. */
#include "base/text.h"
#include "costing/costing_compute.h"
#include "costing/costing_kind.h"
#include "costing/costing_search.h"
#include "test.h"

static struct costing_line
worker(int32_t heads, int64_t pay_cents)
{
	return (struct costing_line){ .post = "装配工",
		.band = "一线",
		.heads = heads,
		.pay_cents = pay_cents };
}

static struct costing_proposal
propose(enum costing_kind kind, int64_t first, int64_t second, int64_t third)
{
	int32_t extra;

	costing_kind_has_extra(kind, &extra);
	return (struct costing_proposal){ .kind = kind,
		.label = "",
		.band = "",
		.month = 1,
		.extra = extra,
		.values = { { first, second, third }, { 0, 0, 0 } } };
}

static struct costing_spec
spec_of(const struct costing_line *line, const struct costing_proposal *p,
    size_t proposals_len)
{
	return (struct costing_spec){ .base_year = 2026,
		.years = 3,
		.is_compound = true,
		.lines = line,
		.lines_len = 1,
		.proposals = p,
		.proposals_len = proposals_len,
		.province = "",
		.city = "",
		.sector = "" };
}

static struct costing_result
compute(const struct costing_spec *s)
{
	struct costing_result r;

	CHECK_NUMBER(costing_compute(&test_mem, &r, s), COSTING_FINE);
	return r;
}

static struct costing_cost
cost(const struct costing_result *r, size_t proposal, size_t year)
{
	return r->offers[COSTING_LABOUR]
	    .costs[proposal * COSTING_YEARS_MAX + year];
}

TEST(costing, a_raise_in_percent_counts_every_month_of_every_head)
{
	struct costing_line l = worker(10, 450010);
	struct costing_proposal p = propose(COSTING_RAISE_RATE, 500, 0, 0);
	struct costing_spec s = spec_of(&l, &p, 1);
	struct costing_result r = compute(&s);

	/* 4,500.10 x 5 % = 225.005, rounded 225.01; x 12 x 10 */
	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, 22501 * 12 * 10);
	CHECK_NUMBER(cost(&r, 0, 0).cents, 2700120);
	CHECK_NUMBER(cost(&r, 0, 2).cumulative_cents, 3 * 2700120);
	CHECK_NUMBER(cost(&r, 0, 0).per_head_cents, 270012);
	CHECK_NUMBER(cost(&r, 0, 0).share_bp, 500);
	CHECK_NUMBER(r.base.wages_cents, 450010 * 12 * 10);
	CHECK_NUMBER(r.offers[0].stands[0].mean_cents, 472511);
	CHECK_NUMBER(r.offers[0].stands[0].growth_bp, 500);
	CHECK_NUMBER(r.offers[0].stands[1].growth_bp, 0);
}

TEST(costing, raises_of_later_years_compound_or_not)
{
	struct costing_line l = worker(1, 500000);
	struct costing_proposal p = propose(COSTING_RAISE_RATE, 1000, 1000, 0);
	struct costing_spec s = spec_of(&l, &p, 1);
	struct costing_result r = compute(&s);

	CHECK_NUMBER(cost(&r, 0, 1).wages_cents, 105000 * 12);
	s.is_compound = false;
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 1).wages_cents, 100000 * 12);
}

TEST(costing, a_later_month_pays_less_in_its_year_and_all_of_the_next)
{
	struct costing_line l = worker(1, 500000);
	struct costing_proposal p =
	    propose(COSTING_RAISE_AMOUNT, 10000, 20000, 0);
	struct costing_spec s = spec_of(&l, &p, 1);
	struct costing_result r;

	p.month = 7;
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, 10000 * 6);
	CHECK_NUMBER(cost(&r, 0, 1).wages_cents, 10000 * 6 + 30000 * 6);
	CHECK_NUMBER(cost(&r, 0, 2).wages_cents, 30000 * 12);
}

TEST(costing, a_floor_lifts_only_who_is_below_it)
{
	struct costing_line l[2] = { worker(3, 300000), worker(2, 500000) };
	struct costing_proposal p = propose(COSTING_FLOOR, 320000, 0, 0);
	struct costing_spec s = spec_of(l, &p, 1);
	struct costing_result r;

	s.lines_len = 2;
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, 20000 * 12 * 3);
	CHECK_NUMBER(r.base.lowest_cents, 300000);
	CHECK_NUMBER(r.offers[0].stands[0].lowest_cents, 320000);
}

TEST(costing, a_raise_lifts_overtime_pay_too)
{
	struct costing_line l = worker(1, 522000);
	struct costing_proposal p = propose(COSTING_RAISE_AMOUNT, 17400, 0, 0);
	struct costing_spec s = spec_of(&l, &p, 1);
	struct costing_result r;

	l.hours_cents[0] = 2000; /* 20 h x 1.5 = 30 h; an hour is 1/174 */
	r = compute(&s);
	CHECK_NUMBER(r.base.wages_cents, (522000 + 90000) * 12);
	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, (17400 + 3000) * 12);
}

TEST(costing, contributions_stop_at_their_limits)
{
	struct costing_line l = worker(1, 400000);
	struct costing_proposal p = propose(COSTING_RAISE_AMOUNT, 200000, 0, 0);
	struct costing_scheme k = { .name = "养老",
		.rate_bp = 1600,
		.lower_cents = 476700,
		.upper_cents = 500000,
		.source = "" };
	struct costing_spec s = spec_of(&l, &p, 1);
	struct costing_result r;

	s.schemes = &k;
	s.schemes_len = 1;
	r = compute(&s);
	/* from the lower limit to the upper one */
	CHECK_NUMBER(cost(&r, 0, 0).contributions_cents,
	    (500000 - 476700) * 12 * 16 / 100);
	CHECK_NUMBER(r.base.contributions_cents, 476700 * 12 * 16 / 100);
}

TEST(costing, allowances_ask_for_what_they_are_for)
{
	struct costing_line l = worker(1, 500000);
	struct costing_proposal p[6] = {
		propose(COSTING_SKILL, 20000, 0, 0),
		propose(COSTING_SENIORITY, 1000, 0, 0),
		propose(COSTING_NIGHT, 2000, 0, 0),
		propose(COSTING_MEAL, 500, 0, 0),
		propose(COSTING_HEAT, 30000, 0, 0),
		propose(COSTING_BONUS_MONTHS, 100, 0, 0),
	};
	struct costing_spec s = spec_of(&l, p, 6);
	struct costing_result r;

	l.skill = 3;
	l.years = 4;
	l.nights_cents = 850;
	l.is_hot = true;
	p[0].extra = 4;
	p[1].extra = 5;
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, 0);
	CHECK_NUMBER(cost(&r, 1, 0).wages_cents, 4 * 1000 * 12);
	CHECK_NUMBER(cost(&r, 1, 2).wages_cents, 5 * 1000 * 12); /* capped */
	CHECK_NUMBER(cost(&r, 2, 0).wages_cents, 17000 * 12);
	CHECK_NUMBER(cost(&r, 3, 0).wages_cents, 10335 * 12);
	CHECK_NUMBER(cost(&r, 4, 0).wages_cents, 30000 * 5);
	CHECK_NUMBER(cost(&r, 5, 0).wages_cents, 500000);
	p[0].extra = 3;
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, 20000 * 12);
}

TEST(costing, what_is_no_wage_brings_no_contributions)
{
	struct costing_line l = worker(2, 435000);
	struct costing_proposal p[3] = { propose(COSTING_LEAVE, 300, 0, 0),
		propose(COSTING_TRAINING, 150, 0, 0),
		propose(COSTING_FUND, 200, 0, 0) };
	struct costing_scheme k = { "公积金", 500, 0, 400000, "", true };
	struct costing_spec s = spec_of(&l, p, 3);
	struct costing_result r;

	s.schemes = &k;
	s.schemes_len = 1;
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 0).other_cents, 435000 * 3 * 100 / 2175 * 2);
	CHECK_NUMBER(cost(&r, 1, 0).other_cents, 435000 * 12 * 15 / 1000 * 2);
	CHECK_NUMBER(cost(&r, 2, 0).other_cents, 400000 * 12 / 50 * 2);
	CHECK_NUMBER(r.offers[0].totals[0].contributions_cents, 0);
}

TEST(costing, a_band_is_for_its_people_alone)
{
	struct costing_line l = worker(5, 500000);
	struct costing_proposal p = propose(COSTING_ALLOWANCE, 10000, 0, 0);
	struct costing_spec s = spec_of(&l, &p, 1);
	struct costing_result r;

	p.band = "管理";
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 0).cents, 0);
	p.band = "一线";
	r = compute(&s);
	CHECK_NUMBER(cost(&r, 0, 0).cents, 10000 * 12 * 5);
}

TEST(costing, a_cut_saves_and_never_goes_below_nothing)
{
	struct costing_line l = worker(1, 300000);
	struct costing_proposal p =
	    propose(COSTING_RAISE_AMOUNT, -400000, 0, 0);
	struct costing_spec s = spec_of(&l, &p, 1);
	struct costing_result r = compute(&s);

	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, -300000 * 12);
	CHECK_NUMBER(r.offers[0].stands[0].lowest_cents, 0);
	CHECK_NUMBER(cost(&r, 0, 0).share_bp, -10000);
}

TEST(costing, pay_is_raised_before_what_is_paid_on_it)
{
	struct costing_line l = worker(1, 500000);
	struct costing_proposal p[2] = { propose(
					     COSTING_BONUS_MONTHS, 100, 0, 0),
		propose(COSTING_RAISE_RATE, 1000, 0, 0) };
	struct costing_spec s = spec_of(&l, p, 2);
	struct costing_result r = compute(&s);

	CHECK_NUMBER(cost(&r, 0, 0).wages_cents, 550000);
}

TEST(costing, nobody_and_sums_without_end_are_refused)
{
	struct costing_line l = worker(0, 300000);
	struct costing_proposal p[2] = { propose(COSTING_RAISE_RATE, 100000,
					     100000, 100000),
		propose(COSTING_RAISE_RATE, 100000, 100000, 100000) };
	struct costing_spec s = spec_of(&l, p, 2);
	struct costing_result r;

	CHECK_NUMBER(costing_compute(&test_mem, &r, &s), COSTING_WRONG_NOBODY);
	l.heads = 10000000;
	l.pay_cents = COSTING_CENTS_MAX;
	CHECK_NUMBER(costing_compute(&test_mem, &r, &s), COSTING_WRONG_LARGE);
	s.years = 4;
	CHECK_NUMBER(costing_compute(&test_mem, &r, &s), COSTING_WRONG_YEARS);
	s.years = 1;
	p[0].values[0][0] = 100001;
	CHECK_NUMBER(costing_compute(&test_mem, &r, &s), COSTING_WRONG_VALUE);
}

TEST(costing, quantiles_count_heads_not_rows)
{
	struct costing_line l[3] = { worker(8, 300000), worker(1, 400000),
		worker(1, 900000) };
	struct costing_spec s = spec_of(l, NULL, 0);
	struct costing_result r;

	s.lines_len = 3;
	r = compute(&s);
	CHECK_NUMBER(r.base.p10_cents, 300000);
	CHECK_NUMBER(r.base.p50_cents, 300000);
	CHECK_NUMBER(r.base.p90_cents, 400000);
	CHECK_NUMBER(r.base.spread_bp, 13333);
}

TEST(costing, rounds_half_away_from_zero_however_large)
{
	CHECK_NUMBER(costing_person_round(5, 1, 10), 1);
	CHECK_NUMBER(costing_person_round(-5, 1, 10), -1);
	CHECK_NUMBER(costing_person_round(4, 1, 10), 0);
	CHECK_NUMBER(costing_person_round(INT64_C(900000000000000005),
			 INT64_C(1000000), INT64_C(10000000)),
	    INT64_C(90000000000000001));
	CHECK_NUMBER(costing_person_round(INT64_MAX, INT64_MAX, 1), INT64_MAX);
}

TEST(costing, finds_the_raise_that_fits_a_budget)
{
	struct costing_line l = worker(100, 500000);
	struct costing_proposal p[2] = { propose(COSTING_BONUS, 50000, 0, 0),
		propose(COSTING_RAISE_RATE, 800, 0, 0) };
	struct costing_spec s = spec_of(&l, p, 2);
	int64_t bp = 0, cents;

	CHECK_NUMBER(costing_search_raise(&s), 1);
	/* 5,000,000 of bonus and 4 % of 600,000,000 */
	CHECK(costing_search_value(
	    &bp, &s, COSTING_LABOUR, 1, 5000000 + 24000000));
	CHECK_NUMBER(bp, 400);
	CHECK(costing_search_value(
	    &bp, &s, COSTING_LABOUR, 1, 5000000 + 23999999));
	CHECK_NUMBER(bp, 399);
	CHECK(!costing_search_value(
	    &bp, &s, COSTING_LABOUR, 1, INT64_C(-1000000000000)));
	CHECK_NUMBER(
	    costing_search_step_cost(&cents, &s, COSTING_LABOUR, 1), OK);
	CHECK_NUMBER(cents, 6000000);
}
