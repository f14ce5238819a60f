#include "wages/wages_lookup.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/place.h"
#include "base/text.h"

static int
add_slot(struct wages_lookup *l, struct wages_slot s)
{
	for (size_t i = 0; i < l->slots_len; i++)
		if (text_is(l->slots[i].dataset, s.dataset) &&
		    text_is(l->slots[i].industry, s.industry) &&
		    text_is(l->slots[i].region, s.region) &&
		    text_is(l->slots[i].unit_type, s.unit_type) &&
		    text_is(l->slots[i].item, s.item))
			return (int)i;
	if (l->slots_len == WAGES_LOOKUP_MAX)
		return WAGES_LOOKUP_NONE;
	l->slots[l->slots_len] = s;
	return (int)l->slots_len++;
}

struct wages_lookup
wages_lookup_new(struct arena *mem)
{
	struct wages_lookup l = { .mem = mem };

	l.prices[0] = add_slot(&l,
	    (struct wages_slot){
		"macro", "", "全国", "", "居民消费价格涨跌幅", NULL, 0 });
	l.prices[1] = add_slot(&l,
	    (struct wages_slot){ "macro", "", "全国", "",
		"居民消费价格涨跌幅(世界银行)", NULL, 0 });
	l.products = add_slot(&l,
	    (struct wages_slot){
		"macro", "", "全国", "", "全员劳动生产率", NULL, 0 });
	return l;
}

/* The one or two datasets that hold a series. */
static void
add_series(struct wages_lookup *l, int out[2], const struct wages_key *k)
{
	const char *unit = wages_unit_name(k->unit);
	struct wages_slot s = { "industry", k->industry, k->region, unit,
		k->item, NULL, 0 };
	bool is_total = text_is(k->industry, "T") && *k->item == '\0';

	out[1] = WAGES_LOOKUP_NONE;
	if (k->unit == WAGES_LARGE) {
		s.dataset = "position";
		if (*k->item == '\0')
			s.item = "全部就业人员";
	} else if (*k->item != '\0') {
		s.dataset = "registration";
	}
	out[0] = add_slot(l, s);
	if (!is_total)
		return;
	s.dataset = "region";
	s.item = "";
	out[1] = add_slot(l, s);
}

const char *
wages_lookup_province(struct arena *mem, const char *region)
{
	struct place p;

	if (!place_read(&p, region) || place_is_nation(&p))
		return "";
	return wages_region_of(mem, p.province);
}

void
wages_lookup_add(struct wages_lookup *l, const struct wages_key *key)
{
	struct wages_lookup_parts *p = &l->parts[l->keys_len];
	struct wages_key mean = { "T", "全国", "", key->unit };
	const char *province = wages_lookup_province(l->mem, key->region);

	if (l->keys_len == WAGES_SERIES_MAX)
		return;
	*p = (struct wages_lookup_parts){ .lines = { WAGES_LOOKUP_NONE,
					      WAGES_LOOKUP_NONE },
		.minimums = WAGES_LOOKUP_NONE };
	add_series(l, p->series, key);
	add_series(l, p->means, &mean);
	if (*province != '\0') {
		p->minimums = add_slot(l,
		    (struct wages_slot){
			"minimum", "", province, "", "", NULL, 0 });
		p->lines[0] = add_slot(l,
		    (struct wages_slot){
			"guideline", "", key->region, "", "", NULL, 0 });
		p->lines[1] = add_slot(l,
		    (struct wages_slot){
			"guideline", "", province, "", "", NULL, 0 });
	}
	l->keys[l->keys_len++] = *key;
}

static struct wages_run
run_of(const struct wages_lookup *l, int slot)
{
	if (slot == WAGES_LOOKUP_NONE)
		return (struct wages_run){ NULL, 0 };
	return (struct wages_run){ l->slots[slot].v, l->slots[slot].len };
}

struct wages_run
wages_lookup_merge(struct arena *mem, struct wages_run a, struct wages_run b)
{
	struct wages_figure *v =
	    ARENA_MANY(mem, struct wages_figure, a.len + b.len);
	size_t n = 0, i = 0, j = 0;

	if (b.len == 0)
		return a;
	if (a.len == 0)
		return b;
	while (i < a.len || j < b.len) {
		if (j == b.len || (i < a.len && a.v[i].year <= b.v[j].year))
			v[n++] = a.v[i++];
		else if (wages_run_year(a, b.v[j].year) != NULL)
			j++;
		else
			v[n++] = b.v[j++];
	}
	return (struct wages_run){ v, n };
}

struct wages_run
wages_lookup_measure(struct arena *mem, const struct wages_figure *v,
    size_t len, const char *measure)
{
	struct wages_figure *out = ARENA_MANY(mem, struct wages_figure, len);
	size_t n = 0;

	for (size_t i = 0; i < len; i++)
		if (text_is(v[i].measure, measure))
			out[n++] = v[i];
	return (struct wages_run){ out, n };
}

/* The tier a city had in that year; 0 when nobody says. */
static int32_t
tier_in(
    const struct wages_tier *tiers, size_t len, const char *place, int32_t year)
{
	int32_t tier = 0, since = DAY_NONE;

	for (size_t i = 0; i < len; i++)
		if (text_is(tiers[i].place, place) && tiers[i].since >= since &&
		    day_to_civil(tiers[i].since).year <= year) {
			tier = tiers[i].tier;
			since = tiers[i].since;
		}
	return tier;
}

/* 2: the place's own line, 1: its tier, 0: of another place. */
static int
fits(const struct wages_figure *f, const char *region, bool is_province,
    const struct wages_tier *tiers, size_t tiers_len)
{
	bool is_class = *f->scope == '\0' || text_ends(f->scope, "类");

	if (!text_is(f->measure, "monthly") || *f->value == '\0')
		return 0;
	if (is_province)
		return *f->scope == '\0' && f->tier == 1;
	if (text_is(f->scope, region))
		return 2;
	return is_class &&
	    f->tier == tier_in(tiers, tiers_len, region, f->year);
}

struct wages_run
wages_lookup_minimums(struct arena *mem, const struct wages_figure *v,
    size_t len, const char *region, const struct wages_tier *tiers,
    size_t tiers_len)
{
	struct wages_figure *out = ARENA_MANY(mem, struct wages_figure, len);
	bool is_province = len > 0 && text_is(v[0].region, region);
	size_t n = 0;
	int best = 0;

	for (size_t i = 0; i < len; i++) {
		int fit = fits(&v[i], region, is_province, tiers, tiers_len);

		if (fit == 0)
			continue;
		if (n > 0 && out[n - 1].year == v[i].year) {
			if (fit >= best)
				out[n - 1] = v[i];
			best = fit > best ? fit : best;
			continue;
		}
		out[n++] = v[i];
		best = fit;
	}
	return (struct wages_run){ out, n };
}

/* A place's own lines, and those of its province for the years between. */
static struct wages_run
lines_of(const struct wages_lookup *l, const struct wages_lookup_parts *p,
    const char *measure)
{
	struct wages_run own = run_of(l, p->lines[0]);
	struct wages_run above = run_of(l, p->lines[1]);

	own = wages_lookup_measure(l->mem, own.v, own.len, measure);
	if (p->lines[0] == p->lines[1])
		return own;
	above = wages_lookup_measure(l->mem, above.v, above.len, measure);
	return wages_lookup_merge(l->mem, own, above);
}

struct wages_track
wages_lookup_track(const struct wages_lookup *l, size_t i)
{
	const struct wages_lookup_parts *p = &l->parts[i];
	struct wages_run minimums = run_of(l, p->minimums);
	struct wages_track t = { .key = l->keys[i] };

	t.run = wages_lookup_merge(
	    l->mem, run_of(l, p->series[0]), run_of(l, p->series[1]));
	t.against.prices = wages_lookup_merge(
	    l->mem, run_of(l, l->prices[0]), run_of(l, l->prices[1]));
	t.against.means = wages_lookup_merge(
	    l->mem, run_of(l, p->means[0]), run_of(l, p->means[1]));
	t.against.minimums = wages_lookup_minimums(l->mem, minimums.v,
	    minimums.len, l->keys[i].region, l->tiers, l->tiers_len);
	t.against.lines = lines_of(l, p, "baseline");
	t.uppers = lines_of(l, p, "upper");
	t.lowers = lines_of(l, p, "lower");
	t.against.products = run_of(l, l->products);
	return t;
}
