/* Specs and results as JSON. */
#include "base/arena.h"
#include "base/json.h"
#include "base/text.h"
#include "costing/costing_json.h"
#include "costing/costing_kind.h"

static void
key_cents(struct json *j, const char *key, int64_t cents)
{
	json_key(j, key);
	json_cents(j, cents);
}

/* Left out when it is nothing: lists stay short. */
static void
key_cents_if(struct json *j, const char *key, int64_t cents)
{
	if (cents != 0)
		key_cents(j, key, cents);
}

static void
key_text_if(struct json *j, const char *key, const char *s)
{
	if (*s != '\0')
		json_key_text(j, key, s);
}

static void
key_whole_if(struct json *j, const char *key, int64_t n)
{
	if (n != 0)
		json_key_i64(j, key, n);
}

static void
write_line(struct json *j, const struct costing_line *l)
{
	json_object(j);
	key_text_if(j, "post", l->post);
	key_text_if(j, "band", l->band);
	json_key_i64(j, "headcount", l->heads);
	key_cents(j, "monthly_cny", l->pay_cents);
	key_cents_if(j, "piece_cny", l->piece_cents);
	key_cents_if(j, "allowance_cny", l->allowance_cents);
	key_cents_if(j, "annual_bonus_cny", l->bonus_cents);
	key_whole_if(j, "years_of_service", l->years);
	key_whole_if(j, "skill_level", l->skill);
	key_cents_if(j, "night_shifts", l->nights_cents);
	key_cents_if(j, "overtime_workday_hours", l->hours_cents[0]);
	key_cents_if(j, "overtime_rest_hours", l->hours_cents[1]);
	key_cents_if(j, "overtime_holiday_hours", l->hours_cents[2]);
	if (l->is_hot)
		json_key_bool(j, "works_in_heat", true);
	json_end_object(j);
}

static void
write_scheme(struct json *j, const struct costing_scheme *k)
{
	json_object(j);
	json_key_text(j, "name", k->name);
	key_cents(j, "rate_pct", k->rate_bp);
	key_cents_if(j, "lower_cny", k->lower_cents);
	key_cents_if(j, "upper_cny", k->upper_cents);
	key_text_if(j, "source", k->source);
	if (k->is_housing)
		json_key_bool(j, "is_housing_fund", true);
	json_end_object(j);
}

static void
write_values(struct json *j, const char *key, const int64_t *v)
{
	json_key(j, key);
	json_array(j);
	for (int i = 0; i < COSTING_YEARS_MAX; i++)
		json_cents(j, v[i]);
	json_end_array(j);
}

static void
write_proposal(struct json *j, const struct costing_proposal *p)
{
	int32_t usual;

	json_object(j);
	json_key_text(j, "kind", costing_kind_key(p->kind));
	key_text_if(j, "label", p->label);
	key_text_if(j, "band", p->band);
	json_key_i64(j, "month", p->month);
	if (costing_kind_has_extra(p->kind, &usual))
		json_key_i64(j, "extra", p->extra);
	write_values(j, "labour", p->values[COSTING_LABOUR]);
	write_values(j, "employer", p->values[COSTING_EMPLOYER]);
	json_end_object(j);
}

void
costing_json_write(struct json *j, const struct costing_spec *s)
{
	json_object(j);
	json_key_i64(j, "base_year", s->base_year);
	json_key_i64(j, "years", s->years);
	json_key_bool(j, "compounding", s->is_compound);
	key_cents_if(j, "budget_cny", s->budget_cents);
	key_text_if(j, "province", s->province);
	key_text_if(j, "city", s->city);
	key_text_if(j, "sector", s->sector);
	json_key(j, "workforce");
	json_array(j);
	for (size_t i = 0; i < s->lines_len; i++)
		write_line(j, &s->lines[i]);
	json_end_array(j);
	json_key(j, "contributions");
	json_array(j);
	for (size_t i = 0; i < s->schemes_len; i++)
		write_scheme(j, &s->schemes[i]);
	json_end_array(j);
	json_key(j, "proposals");
	json_array(j);
	for (size_t i = 0; i < s->proposals_len; i++)
		write_proposal(j, &s->proposals[i]);
	json_end_array(j);
	json_end_object(j);
}

const char *
costing_json_text(struct arena *mem, const struct costing_spec *s)
{
	struct json j = { .out = { .mem = mem } };

	costing_json_write(&j, s);
	return buf_string(&j.out);
}

static void
write_cost(struct json *j, const struct costing_spec *s,
    const struct costing_cost *c, int y)
{
	json_object(j);
	json_key_i64(j, "year", s->base_year + 1 + y);
	key_cents(j, "wages_cny", c->wages_cents);
	key_cents(j, "contributions_cny", c->contributions_cents);
	key_cents(j, "other_cny", c->other_cents);
	key_cents(j, "cost_cny", c->cents);
	key_cents(j, "share_of_payroll_pct", c->share_bp);
	key_cents(j, "cumulative_cny", c->cumulative_cents);
	key_cents(j, "per_head_cny", c->per_head_cents);
	json_end_object(j);
}

static void
write_stand(struct json *j, const struct costing_stand *t)
{
	key_cents(j, "wages_cny", t->wages_cents);
	key_cents(j, "contributions_cny", t->contributions_cents);
	key_cents(j, "mean_monthly_cny", t->mean_cents);
	key_cents(j, "lowest_monthly_cny", t->lowest_cents);
	key_cents(j, "p10_monthly_cny", t->p10_cents);
	key_cents(j, "p50_monthly_cny", t->p50_cents);
	key_cents(j, "p90_monthly_cny", t->p90_cents);
	key_cents(j, "p90_to_p10_pct", t->spread_bp);
	key_cents(j, "growth_pct", t->growth_bp);
}

static void
write_offer(
    struct json *j, const struct costing_spec *s, const struct costing_offer *o)
{
	json_object(j);
	json_key(j, "proposals");
	json_array(j);
	for (size_t i = 0; i < s->proposals_len; i++) {
		json_object(j);
		json_key_text(
		    j, "kind", costing_kind_key(s->proposals[i].kind));
		key_text_if(j, "label", s->proposals[i].label);
		json_key(j, "years");
		json_array(j);
		for (int y = 0; y < s->years; y++)
			write_cost(j, s,
			    &o->costs[i * COSTING_YEARS_MAX + (size_t)y], y);
		json_end_array(j);
		json_end_object(j);
	}
	json_end_array(j);
	json_key(j, "totals");
	json_array(j);
	for (int y = 0; y < s->years; y++)
		write_cost(j, s, &o->totals[y], y);
	json_end_array(j);
	json_key(j, "workforce");
	json_array(j);
	for (int y = 0; y < s->years; y++) {
		json_object(j);
		json_key_i64(j, "year", s->base_year + 1 + y);
		write_stand(j, &o->stands[y]);
		json_end_object(j);
	}
	json_end_array(j);
	json_end_object(j);
}

void
costing_json_result(struct json *j, const struct costing_spec *s,
    const struct costing_result *r)
{
	json_object(j);
	json_key_i64(j, "headcount", r->heads);
	json_key_text(
	    j, "rounding", "per person, to the fen, half away from zero");
	json_key(j, "base");
	json_object(j);
	json_key_i64(j, "year", s->base_year);
	write_stand(j, &r->base);
	json_end_object(j);
	json_key(j, "offers");
	json_object(j);
	json_key(j, "labour");
	write_offer(j, s, &r->offers[COSTING_LABOUR]);
	json_key(j, "employer");
	write_offer(j, s, &r->offers[COSTING_EMPLOYER]);
	json_end_object(j);
	json_end_object(j);
}

const char *
costing_json_wrong(enum costing_wrong wrong)
{
	switch (wrong) {
	case COSTING_WRONG_NOBODY:
		return "workforce: at least one person";
	case COSTING_WRONG_YEARS:
		return "years: 1 to 3";
	case COSTING_WRONG_VALUE:
		return "proposals: a value is out of range";
	case COSTING_WRONG_LARGE:
		return "a sum goes beyond 9,000,000,000,000,000 yuan";
	case COSTING_FINE:
		break;
	}
	return "";
}
