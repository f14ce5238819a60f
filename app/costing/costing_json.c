/* A spec out of JSON that may come from anybody. */
#include "costing/costing_json.h"

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_kind.h"
#include "text/json_in.h"

enum {
	TEXT_MAX = 60
};

/* One object being read; wrong keeps the first complaint. */
struct reading {
	struct arena *mem;
	const struct json_in *v;
	const char *at; /* "workforce[3]." */
	const char *wrong;
};

static void
complain(struct reading *r, const char *key, const char *why)
{
	if (r->wrong == NULL)
		r->wrong = text_printf(r->mem, "%s%s: %s", r->at, key, why);
}

/* An optional text. */
static const char *
read_text(struct reading *r, const char *key, size_t max)
{
	const struct json_in *v = json_in_get(r->v, key);
	const char *s = json_in_string(v);

	if (v == NULL)
		return "";
	if (s == NULL || text_chars(s) > max) {
		complain(r, key,
		    text_printf(
			r->mem, "a text of at most %zu characters", max));
		return "";
	}
	return text_trim(r->mem, s);
}

/* An optional number in hundredths between min and max. */
static int64_t
read_hundredths(struct reading *r, const char *key, int64_t min, int64_t max)
{
	int64_t n = 0;

	if (json_in_get(r->v, key) == NULL)
		return 0;
	if (!json_in_scaled(r->v, key, 2, &n) || n < min || n > max)
		complain(r, key,
		    text_printf(r->mem,
			"a number from %lld to %lld with at most two decimals",
			(long long)min / 100, (long long)max / 100));
	return n;
}

static int32_t
read_whole(
    struct reading *r, const char *key, int32_t usual, int32_t min, int32_t max)
{
	int64_t n = usual;

	if (json_in_get(r->v, key) == NULL)
		return usual;
	if (!json_in_i64(r->v, key, min, max, &n))
		complain(r, key,
		    text_printf(
			r->mem, "a whole number from %d to %d", min, max));
	return (int32_t)n;
}

static bool
read_bool(struct reading *r, const char *key, bool usual)
{
	bool b = usual;

	if (json_in_get(r->v, key) != NULL && !json_in_bool(r->v, key, &b))
		complain(r, key, "true or false");
	return b;
}

/* Items of a list of objects; false with a complaint when it is none. */
static bool
list_of(struct reading *r, const char *key, size_t max, size_t *len)
{
	const struct json_in *v = json_in_get(r->v, key);
	const char *keys[1];

	*len = json_in_len(v);
	if (*len > max) {
		complain(r, key, text_printf(r->mem, "at most %zu items", max));
		return false;
	}
	if (v != NULL && *len == 0 &&
	    (json_in_string(v) != NULL || json_in_keys(v, keys, 1) > 0)) {
		complain(r, key, "a list");
		return false;
	}
	return true;
}

static struct reading
item_of(struct reading *r, const char *key, size_t i)
{
	return (struct reading){ r->mem, json_in_at(json_in_get(r->v, key), i),
		text_printf(r->mem, "%s[%zu].", key, i), NULL };
}

static const char *
read_line(struct reading *r, struct costing_line *l)
{
	static const char *const hours[3] = { "overtime_workday_hours",
		"overtime_rest_hours", "overtime_holiday_hours" };
	int64_t most = COSTING_CENTS_MAX;

	l->post = read_text(r, "post", TEXT_MAX);
	l->band = read_text(r, "band", TEXT_MAX);
	l->heads = read_whole(r, "headcount", 1, 0, COSTING_HEADS_MAX);
	l->pay_cents = read_hundredths(r, "monthly_cny", 0, most);
	l->piece_cents = read_hundredths(r, "piece_cny", 0, most);
	l->allowance_cents = read_hundredths(r, "allowance_cny", 0, most);
	l->bonus_cents = read_hundredths(r, "annual_bonus_cny", 0, most);
	l->years = read_whole(r, "years_of_service", 0, 0, 60);
	l->skill = read_whole(r, "skill_level", 0, 0, 8);
	l->nights_cents = (int32_t)read_hundredths(r, "night_shifts", 0, 3100);
	for (int i = 0; i < 3; i++)
		l->hours_cents[i] =
		    (int32_t)read_hundredths(r, hours[i], 0, 40000);
	l->is_hot = read_bool(r, "works_in_heat", false);
	return r->wrong;
}

static const char *
read_scheme(struct reading *r, struct costing_scheme *k)
{
	k->name = read_text(r, "name", TEXT_MAX);
	k->rate_bp = read_hundredths(r, "rate_pct", 0, 10000);
	k->lower_cents = read_hundredths(r, "lower_cny", 0, COSTING_CENTS_MAX);
	k->upper_cents = read_hundredths(r, "upper_cny", 0, COSTING_CENTS_MAX);
	k->source = read_text(r, "source", 200);
	k->is_housing = read_bool(r, "is_housing_fund", false);
	if (k->upper_cents > 0 && k->upper_cents < k->lower_cents)
		complain(r, "upper_cny", "not below lower_cny");
	return r->wrong;
}

/* Up to three values of a side, in hundredths of the kind's unit. */
static void
read_values(struct reading *r, const char *key, struct costing_proposal *p,
    enum costing_side side)
{
	const struct json_in *list = json_in_get(r->v, key);
	size_t len = json_in_len(list);
	struct reading one = { r->mem, r->v, r->at, NULL };

	if (list == NULL)
		return;
	if (len == 0) { /* a bare number is the first year's */
		if (!json_in_scaled(r->v, key, 2, &p->values[side][0]))
			complain(&one, key, "a number, or a list of numbers");
	} else if (len > COSTING_YEARS_MAX)
		complain(&one, key, "at most three values");
	for (size_t i = 0; i < len && i < COSTING_YEARS_MAX; i++)
		if (!json_in_scaled_at(list, i, 2, &p->values[side][i]))
			complain(&one, key, "numbers with two decimals");
	for (int i = 0; i < COSTING_YEARS_MAX; i++)
		if (!costing_kind_allows(p->kind, p->values[side][i]))
			complain(&one, key,
			    "out of range: -100 to 1000 %, 100 million "
			    "yuan, 366 days or 24 months at most");
	if (r->wrong == NULL)
		r->wrong = one.wrong;
}

static const char *
read_proposal(struct reading *r, struct costing_proposal *p)
{
	int32_t usual;

	if (!costing_kind_parse(&p->kind, read_text(r, "kind", TEXT_MAX))) {
		complain(r, "kind", "one of the kinds of the description");
		return r->wrong;
	}
	p->label = read_text(r, "label", TEXT_MAX);
	p->band = read_text(r, "band", TEXT_MAX);
	p->month = read_whole(r, "month", 1, 1, 12);
	costing_kind_has_extra(p->kind, &usual);
	p->extra = read_whole(r, "extra", usual, 0, 60);
	if (p->kind == COSTING_HEAT && p->extra > 12)
		complain(r, "extra", "at most 12 hot months");
	read_values(r, "labour", p, COSTING_LABOUR);
	read_values(r, "employer", p, COSTING_EMPLOYER);
	return r->wrong;
}

static const char *
read_lists(struct reading *r, struct costing_spec *out)
{
	struct costing_line *lines;
	struct costing_scheme *schemes;
	struct costing_proposal *proposals;

	if (!list_of(r, "workforce", COSTING_LINES_MAX, &out->lines_len) ||
	    !list_of(
		r, "contributions", COSTING_SCHEMES_MAX, &out->schemes_len) ||
	    !list_of(
		r, "proposals", COSTING_PROPOSALS_MAX, &out->proposals_len))
		return r->wrong;
	out->lines = lines =
	    ARENA_MANY(r->mem, struct costing_line, out->lines_len);
	out->schemes = schemes =
	    ARENA_MANY(r->mem, struct costing_scheme, out->schemes_len);
	out->proposals = proposals =
	    ARENA_MANY(r->mem, struct costing_proposal, out->proposals_len);
	for (size_t i = 0; r->wrong == NULL && i < out->lines_len; i++) {
		struct reading one = item_of(r, "workforce", i);

		r->wrong = read_line(&one, &lines[i]);
	}
	for (size_t i = 0; r->wrong == NULL && i < out->schemes_len; i++) {
		struct reading one = item_of(r, "contributions", i);

		r->wrong = read_scheme(&one, &schemes[i]);
	}
	for (size_t i = 0; r->wrong == NULL && i < out->proposals_len; i++) {
		struct reading one = item_of(r, "proposals", i);

		r->wrong = read_proposal(&one, &proposals[i]);
	}
	return r->wrong;
}

const char *
costing_json_read(
    struct arena *mem, struct costing_spec *out, const struct json_in *root)
{
	struct reading r = { mem, root, "", NULL };
	const char *keys[1];

	*out = (struct costing_spec){ 0 };
	if (json_in_keys(root, keys, 1) == 0)
		return "an object with workforce and proposals";
	out->base_year = read_whole(&r, "base_year", 2025, 2000, 2100);
	out->years = read_whole(&r, "years", 1, 1, COSTING_YEARS_MAX);
	out->is_compound = read_bool(&r, "compounding", true);
	out->budget_cents =
	    read_hundredths(&r, "budget_cny", 0, COSTING_SUM_MAX);
	out->province = read_text(&r, "province", TEXT_MAX);
	out->city = read_text(&r, "city", TEXT_MAX);
	out->sector = read_text(&r, "sector", 1);
	return read_lists(&r, out);
}

const char *
costing_json_parse(
    struct arena *mem, struct costing_spec *out, const char *bytes, size_t len)
{
	struct json_in *root;
	const char *wrong = json_in_read(&root, bytes, len);

	if (wrong != NULL)
		return text_copy(mem, wrong);
	wrong = costing_json_read(mem, out, root);
	json_in_close(root);
	return wrong;
}
