#include "wages/wages_figure.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/money.h"
#include "base/place.h"
#include "base/text.h"

/* 129441.5 as "129,441.5". */
static const char *
grouped(struct arena *mem, const char *decimal)
{
	size_t whole = strcspn(decimal, ".");
	size_t sign = *decimal == '-';
	struct buf b = { .mem = mem };

	for (size_t i = 0; i < whole; i++) {
		if (i > sign && (whole - i) % 3 == 0)
			buf_char(&b, ',');
		buf_char(&b, decimal[i]);
	}
	buf_text(&b, decimal + whole);
	return buf_string(&b);
}

const char *
wages_figure_text(
    struct arena *mem, const struct wages_figure *f, enum lang lang)
{
	if (f->is_unset)
		return message_raw(lang, MSG_WAGES_UNSET);
	if (*f->value_to != '\0')
		return text_printf(mem, "%s–%s", f->value, f->value_to);
	return grouped(mem, f->value);
}

bool
wages_figure_annual_cents(int64_t *out_cents, const struct wages_figure *f)
{
	int64_t cents = f->value_e4 / 100;

	if (*f->value == '\0')
		return false;
	if (text_is(f->unit, "元/年"))
		*out_cents = cents;
	else if (text_is(f->unit, "元/月"))
		*out_cents = cents * 12;
	else
		return false;
	return true;
}

static const struct {
	const char *zh;
	enum msg name;
} names[] = {
	{ "全国", MSG_WAGES_NATION },
	{ "东部地区", MSG_WAGES_EAST },
	{ "中部地区", MSG_WAGES_CENTRE },
	{ "西部地区", MSG_WAGES_WEST },
	{ "东北地区", MSG_WAGES_NORTHEAST },
	{ "全部就业人员", MSG_WAGES_POSITION_ALL },
	{ "中层及以上管理人员", MSG_WAGES_POSITION_MANAGERS },
	{ "专业技术人员", MSG_WAGES_POSITION_TECHNICAL },
	{ "办事人员和有关人员", MSG_WAGES_POSITION_CLERKS },
	{ "社会生产服务和生活服务人员", MSG_WAGES_POSITION_SERVICE },
	{ "生产制造及有关人员", MSG_WAGES_POSITION_PRODUCTION },
	{ "内资单位", MSG_WAGES_REGISTERED_DOMESTIC },
	{ "港澳台投资单位", MSG_WAGES_REGISTERED_HMT },
	{ "外商投资单位", MSG_WAGES_REGISTERED_FOREIGN },
};

static const char *
name_of(enum lang lang, const char *zh)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (text_is(names[i].zh, zh))
			return message_raw(lang, names[i].name);
	return zh;
}

const char *
wages_region_name(enum lang lang, const char *region)
{
	if (lang == LANG_EN)
		for (size_t i = 0; i < place_rows_len; i++)
			if (*place_rows[i].city == '\0' &&
			    text_is(place_rows[i].brief, region))
				return place_rows[i].english;
	return name_of(lang, region);
}

const char *
wages_item_name(enum lang lang, const char *item)
{
	return name_of(lang, item);
}

const char *
wages_source_text(
    struct arena *mem, const struct wages_source *s, enum lang lang)
{
	return message_text(mem, lang,
	    *s->published_on != '\0' ? MSG_WAGES_SOURCE_TEXT
				     : MSG_WAGES_SOURCE_UNDATED,
	    (struct msg_arg[]){ { "publisher", s->publisher },
		{ "title", s->title }, { "day", s->published_on } },
	    3);
}

static bool
fits(const char *wanted, const char *is)
{
	return *wanted == '\0' || text_is(wanted, is);
}

bool
wages_caveat_fits(const struct wages_caveat *c, const struct wages_figure *f)
{
	return f->year >= c->from_year && f->year <= c->to_year &&
	    fits(c->dataset, f->dataset) && fits(c->region, f->region) &&
	    fits(c->unit_type, f->unit_type) &&
	    fits(c->industry, f->industry) && fits(c->item, f->item) &&
	    fits(c->source_id, f->source.id);
}

const struct wages_caveat **
wages_caveats_of(struct arena *mem, size_t *out_len,
    const struct wages_caveat *all, size_t all_len,
    const struct wages_figure *figures, size_t len)
{
	const struct wages_caveat **v =
	    ARENA_MANY(mem, const struct wages_caveat *, all_len);
	size_t n = 0;

	for (size_t i = 0; i < all_len; i++)
		for (size_t j = 0; j < len; j++)
			if (wages_caveat_fits(&all[i], &figures[j])) {
				v[n++] = &all[i];
				break;
			}
	*out_len = n;
	return v;
}

const struct wages_source **
wages_sources_of(struct arena *mem, size_t *out_len,
    const struct wages_figure *figures, size_t len)
{
	const struct wages_source **v =
	    ARENA_MANY(mem, const struct wages_source *, len);
	size_t n = 0, k;

	for (size_t i = 0; i < len; i++) {
		for (k = 0; k < n; k++)
			if (text_is(v[k]->id, figures[i].source.id))
				break;
		if (k == n)
			v[n++] = &figures[i].source;
	}
	*out_len = n;
	return v;
}
