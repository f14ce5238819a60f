#include "wages/wages_paper_value.h"

#include "base/arena.h"
#include "base/money.h"
#include "base/text.h"
#include "wages/wages_series.h"

struct wages_paper_value *
wages_paper_value_add(struct wages_paper_work *w, const char *name,
    const char *text, int sign, const char *rule)
{
	struct wages_paper_value *v;

	if (w->values_len == w->values_room) {
		size_t room = w->values_len * 2 + 64;

		w->values = arena_grow(w->mem, w->values,
		    w->values_len * sizeof(*v), room * sizeof(*v));
		w->values_room = room;
	}
	v = &w->values[w->values_len++];
	*v = (struct wages_paper_value){
		.name = name, .text = text, .sign = sign, .rule = rule
	};
	return v;
}

const struct wages_paper_value *
wages_paper_value_find(const struct wages_paper_work *w, const char *name)
{
	for (size_t i = 0; i < w->values_len; i++)
		if (text_is(w->values[i].name, name))
			return &w->values[i];
	return NULL;
}

const struct wages_figure *
wages_paper_figure(const struct wages_paper_work *w, const char *dataset,
    const char *unit, const char *industry, const char *region,
    const char *item, int32_t year)
{
	const struct wages_figure *found = NULL;

	for (size_t i = 0; i < w->paper->figures_len; i++) {
		const struct wages_figure *f = &w->paper->figures[i];

		if (text_is(f->dataset, dataset) &&
		    text_is(f->unit_type, unit) &&
		    text_is(f->industry, industry) &&
		    text_is(f->region, region) && text_is(f->item, item) &&
		    *f->value != '\0' && (year == 0 || f->year == year) &&
		    (found == NULL || f->year > found->year))
			found = f;
	}
	return found;
}

static const char *
percent(struct wages_paper_work *w, int64_t bp)
{
	char text[MONEY_TEXT];

	money_print_bp(text, bp < 0 ? -bp : bp);
	return text_copy(w->mem, text);
}

/* The sign of what is shown: 0.04 % is shown as 0.0. */
static int
shown_sign(int64_t bp)
{
	if (bp > -5 && bp < 5)
		return 0;
	return bp < 0 ? -1 : 1;
}

static void
add_percent(struct wages_paper_work *w, const char *name, int64_t bp,
    const char *rule, const struct wages_figure *a,
    const struct wages_figure *b)
{
	struct wages_paper_value *v = wages_paper_value_add(
	    w, name, percent(w, bp), shown_sign(bp), rule);

	v->from[0] = a;
	v->from[1] = b;
}

bool
wages_paper_say_figure(
    struct wages_paper_work *w, const char *name, const struct wages_figure *f)
{
	const char *text;

	if (f == NULL)
		return false;
	text = wages_figure_text(w->mem, f, w->lang);
	if (f->value_e4 < 0 && *text == '-')
		text++;
	wages_paper_value_add(
	    w, name, text, f->value_e4 < 0 ? -1 : f->value_e4 > 0, "figure")
	    ->from[0] = f;
	return true;
}

bool
wages_paper_say_month(
    struct wages_paper_work *w, const char *name, const struct wages_figure *f)
{
	char text[MONEY_TEXT];
	int64_t cents, month;

	if (f == NULL || !wages_figure_annual_cents(&cents, f) ||
	    money_scale(&month, cents, 1, 12) != OK)
		return false;
	money_print_yuan(text, month);
	wages_paper_value_add(w, name, text_copy(w->mem, text), 1,
	    text_printf(w->mem, "month(%s)", f->value))
	    ->from[0] = f;
	return true;
}

bool
wages_paper_say_above(struct wages_paper_work *w, const char *name,
    const struct wages_figure *a, const struct wages_figure *b)
{
	int64_t x, y, bp;

	if (a == NULL || b == NULL || !wages_figure_annual_cents(&x, a) ||
	    !wages_figure_annual_cents(&y, b) ||
	    wages_above_bp(&bp, x, y) != OK)
		return false;
	add_percent(w, name, bp,
	    text_printf(w->mem, "above(%s,%s)", a->value, b->value), a, b);
	return true;
}

bool
wages_paper_say_share(struct wages_paper_work *w, const char *name,
    const struct wages_figure *a, const struct wages_figure *b)
{
	int64_t x, y;

	if (a == NULL || b == NULL || !wages_figure_annual_cents(&x, a) ||
	    !wages_figure_annual_cents(&y, b) || y <= 0 || a->year != b->year ||
	    x > INT64_MAX / 10000)
		return false;
	add_percent(w, name, x * 10000 / y,
	    text_printf(w->mem, "share(%s,%s)", a->value, b->value), a, b);
	return true;
}

bool
wages_paper_say_times(struct wages_paper_work *w, const char *name,
    const struct wages_figure *a, const struct wages_figure *b, bool months)
{
	struct wages_paper_value *v;
	int64_t x, hundredths;

	if (a == NULL || b == NULL || b->value_e4 <= 0 ||
	    !wages_figure_annual_cents(&x, a) ||
	    money_scale(&hundredths, x * 100, 100,
		b->value_e4 * (months ? 12 : 1)) != OK)
		return false;
	v = wages_paper_value_add(w, name,
	    text_printf(w->mem, "%lld.%02lld", (long long)(hundredths / 100),
		(long long)(hundredths % 100)),
	    1,
	    text_printf(w->mem, "%s(%s,%s)", months ? "months" : "times",
		a->value, b->value));
	v->from[0] = a;
	v->from[1] = b;
	return true;
}

/* Growth and its rule; false when it can't be known. */
static bool
growth_of(struct wages_paper_work *w, int64_t *out_bp, const char **rule,
    const struct wages_figure *f, const struct wages_figure *before)
{
	int64_t x, y;

	if (f == NULL)
		return false;
	if (f->has_growth) {
		char text[MONEY_TEXT];

		*out_bp = f->growth_bp;
		money_print_bp(text, f->growth_bp);
		*rule = text_printf(w->mem, "published(%s)", text);
		return true;
	}
	if (before == NULL || before->year != f->year - 1 ||
	    !wages_figure_annual_cents(&x, f) ||
	    !wages_figure_annual_cents(&y, before) ||
	    wages_above_bp(out_bp, x, y) != OK)
		return false;
	*rule = text_printf(w->mem, "above(%s,%s)", f->value, before->value);
	return true;
}

bool
wages_paper_say_growth(struct wages_paper_work *w, const char *name,
    const struct wages_figure *f, const struct wages_figure *before)
{
	const char *rule;
	int64_t bp;

	if (!growth_of(w, &bp, &rule, f, before))
		return false;
	add_percent(w, name, bp, rule, f, f->has_growth ? NULL : before);
	return true;
}

const struct wages_figure *
wages_paper_prices(const struct wages_paper_work *w, int32_t year)
{
	const struct wages_figure *f = wages_paper_figure(
	    w, "macro", "", "", "全国", "居民消费价格涨跌幅", year);

	return f != NULL ? f
			 : wages_paper_figure(w, "macro", "", "", "全国",
			       "居民消费价格涨跌幅(世界银行)", year);
}

bool
wages_paper_say_real(struct wages_paper_work *w, const char *name,
    const struct wages_figure *f, const struct wages_figure *before)
{
	const struct wages_figure *prices =
	    f != NULL ? wages_paper_prices(w, f->year) : NULL;
	const char *rule;
	int64_t bp, real;

	if (prices == NULL || !growth_of(w, &bp, &rule, f, before) ||
	    wages_real_bp(&real, bp, prices->value_e4) != OK)
		return false;
	add_percent(w, name, real,
	    text_printf(w->mem, "real(%s,%s)", rule, prices->value), f, prices);
	return true;
}

void
wages_paper_say_count(struct wages_paper_work *w, const char *name, size_t n)
{
	wages_paper_value_add(w, name, text_printf(w->mem, "%zu", n), n > 0,
	    text_printf(w->mem, "count(%zu)", n));
}

void
wages_paper_say_text(
    struct wages_paper_work *w, const char *name, const char *text)
{
	wages_paper_value_add(w, name, text, 0, "name");
}

const char *
wages_paper_percent(
    struct wages_paper_work *w, const struct wages_paper_value *v)
{
	if (v == NULL)
		return "—";
	return text_printf(w->mem, "%s%s%%", v->sign < 0 ? "-" : "", v->text);
}

uint32_t
wages_paper_source(struct wages_paper_work *w, const struct wages_figure *f)
{
	const struct wages_source *s = &f->source;
	const char *text = wages_source_text(w->mem, s, w->lang);

	if (s->is_weak)
		text = text_printf(
		    w->mem, "%s%s", text, message_raw(w->lang, MSG_PAPER_WEAK));
	return doc_source(
	    w->d, text, text_starts(s->address, "http") ? s->address : NULL);
}
