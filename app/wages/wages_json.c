#include "wages/wages_json.h"

#include "base/day.h"
#include "base/json.h"
#include "base/text.h"
#include "wages/wages.h"
#include "wages/wages_figure.h"

void
wages_json_source(struct json *j, const struct wages_source *s)
{
	json_object(j);
	json_key_text(j, "id", s->id);
	json_key_text(j, "title", s->title);
	json_key_text(j, "publisher", s->publisher);
	json_key_text(j, "published_on", s->published_on);
	json_key_text(
	    j, "url", text_starts(s->address, "http") ? s->address : NULL);
	json_key_text(j, "note", s->note);
	json_key_bool(j, "weak", s->is_weak);
	json_end_object(j);
}

static void
put_caveats(struct json *j, const struct wages_figure *f,
    const struct wages_caveat *caveats, size_t len, enum lang lang)
{
	json_key(j, "caveats");
	json_array(j);
	for (size_t i = 0; i < len; i++)
		if (wages_caveat_fits(&caveats[i], f))
			json_text(j, caveats[i].text[lang]);
	json_end_array(j);
}

/* What a figure is about; "" is left out. */
static void
put_about(struct json *j, const struct wages_figure *f)
{
	enum wages_unit unit;

	json_key_text(j, "region", f->region);
	if (*f->unit_type != '\0')
		json_key_text(j, "unit",
		    wages_unit_of_name(&unit, f->unit_type)
			? wages_unit_key(unit)
			: f->unit_type);
	if (*f->industry != '\0')
		json_key_text(j, "industry", f->industry);
	if (*f->item_kind != '\0')
		json_key_text(j, "kind", f->item_kind);
	if (*f->item != '\0')
		json_key_text(j, "item", f->item);
}

static const char *
key_of(const struct wages_figure *f)
{
	if (text_is(f->dataset, "industry"))
		return f->industry;
	if (text_is(f->dataset, "region"))
		return f->region;
	return f->item;
}

static bool
is_same_entry(const struct wages_figure *a, const struct wages_figure *b)
{
	return a->year == b->year && text_is(a->region, b->region) &&
	    text_is(a->unit_type, b->unit_type) &&
	    text_is(a->industry, b->industry) &&
	    text_is(a->item_kind, b->item_kind) && text_is(a->item, b->item) &&
	    text_is(a->unit, b->unit) && text_is(a->source.id, b->source.id);
}

static void
put_cents(struct json *j, const struct wages_figure *f)
{
	int64_t cents;

	if (!wages_figure_annual_cents(&cents, f))
		json_null(j);
	else if (cents % 100 == 0)
		json_i64(j, cents / 100);
	else
		json_cents(j, cents);
}

/* One entry: figures[0..len). */
static void
put_entry(struct json *j, const struct wages_figure *f, size_t len,
    const struct wages_caveat *caveats, size_t caveats_len, enum lang lang)
{
	json_object(j);
	json_key_i64(j, "year", f->year);
	json_key_text(j, "key", key_of(f));
	put_about(j, f);
	json_key(j, "annual_cny");
	json_object(j);
	for (size_t i = 0; i < len; i++) {
		json_key(j, f[i].measure);
		put_cents(j, &f[i]);
	}
	json_end_object(j);
	json_key(j, "published");
	json_object(j);
	json_key_text(j, "unit", f->unit);
	for (size_t i = 0; i < len; i++) {
		json_key(j, f[i].measure);
		json_number(j, f[i].value);
	}
	json_end_object(j);
	if (f->has_growth) {
		json_key(j, "nominal_growth_pct");
		json_cents(j, f->growth_bp);
	}
	json_key_i64(j, "revision", f->revision);
	put_caveats(j, f, caveats, caveats_len, lang);
	json_key(j, "source");
	wages_json_source(j, &f->source);
	json_end_object(j);
}

void
wages_json_series(struct json *j, const struct wages_figure *figures,
    size_t len, const struct wages_caveat *caveats, size_t caveats_len,
    enum lang lang)
{
	size_t n;

	json_array(j);
	for (size_t i = 0; i < len; i += n) {
		n = 1;
		while (
		    i + n < len && is_same_entry(&figures[i], &figures[i + n]))
			n++;
		put_entry(j, &figures[i], n, caveats, caveats_len, lang);
	}
	json_end_array(j);
}

static void
put_row(struct json *j, const struct wages_figure *f,
    const struct wages_caveat *caveats, size_t caveats_len, enum lang lang)
{
	char day[DAY_TEXT];

	json_object(j);
	json_key_i64(j, "year", f->year);
	put_about(j, f);
	if (f->tier != 0) {
		json_key_text(j, "scope", f->scope);
		json_key_i64(j, "tier", f->tier);
	}
	json_key_text(j, "measure", f->measure);
	json_key(j, "value");
	if (*f->value == '\0')
		json_null(j);
	else
		json_number(j, f->value);
	if (*f->value_to != '\0') {
		json_key(j, "value_to");
		json_number(j, f->value_to);
	}
	json_key_bool(j, "explicitly_not_set", f->is_unset);
	json_key_text(j, "unit_of_value", f->unit);
	if (f->effective_on != DAY_NONE) {
		day_print(day, f->effective_on);
		json_key_text(j, "effective_on", day);
	}
	if (*f->as_of != '\0')
		json_key_text(j, "as_of", f->as_of);
	json_key_text(j, "note", f->note);
	put_caveats(j, f, caveats, caveats_len, lang);
	json_key(j, "source");
	wages_json_source(j, &f->source);
	json_end_object(j);
}

void
wages_json_rows(struct json *j, const struct wages_figure *figures, size_t len,
    const struct wages_caveat *caveats, size_t caveats_len, enum lang lang)
{
	json_array(j);
	for (size_t i = 0; i < len; i++)
		put_row(j, &figures[i], caveats, caveats_len, lang);
	json_end_array(j);
}
