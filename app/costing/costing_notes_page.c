#include "costing/costing_notes_page.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_json.h"
#include "costing/costing_list.h"
#include "costing/costing_say_page.h"
#include "costing/costing_search.h"
#include "db/db.h"
#include "gen/sql_costing.h"
#include "wages/wages.h"
#include "web/web.h"

enum {
	NOTES = 30,
	SPEC_MAX = 200 * 1024 /* larger ones are not dragged */
};

/* Sentences as they come. */
struct notes {
	struct ctx *c;
	struct costing_note *v;
	size_t len;
};

static void
add(struct notes *n, bool is_warning, const char *text)
{
	if (n->len < NOTES)
		n->v[n->len++] = (struct costing_note){ text, is_warning };
}

static const char *
percent(struct ctx *c, int64_t bp)
{
	return text_printf(c->mem, "%s%%", costing_list_hundredths(c->mem, bp));
}

static const char *
number(struct ctx *c, int64_t n)
{
	return text_printf(c->mem, "%lld", (long long)n);
}

/* The raise of both offers against one published figure. */
static void
hold_against(struct notes *n, const struct costing_job *j,
    const struct sql_costing_references *r)
{
	enum msg what = text_is(r->kind, "guideline") ? MSG_COSTING_VS_GUIDELINE
	    : text_is(r->kind, "prices")              ? MSG_COSTING_VS_PRICES
						      : MSG_COSTING_VS_SECTOR;
	struct ctx *c = n->c;

	add(n, false,
	    message_text(c->mem, c->lang, what,
		(struct msg_arg[]){ { "year", number(c, r->year) },
		    { "place", r->region },
		    { "value", percent(c, r->value_bp) },
		    { "labour",
			percent(c, j->result.offers[0].stands[0].growth_bp) },
		    { "employer",
			percent(c, j->result.offers[1].stands[0].growth_bp) },
		    { "source",
			text_printf(c->mem, "%s《%s》", r->publisher,
			    r->source_title) } },
		6));
}

/* "珠海市" is "珠海" in the tables. */
static const char *
short_city(struct ctx *c, const char *city)
{
	size_t len = strlen(city);

	return text_ends(city, "市")
	    ? arena_copy(c->mem, city, len - strlen("市"))
	    : city;
}

static enum fail
add_references(struct notes *n, const struct costing_job *j, const char *region,
    const char *city)
{
	struct sql_costing_references *rows;
	struct ctx *c = n->c;
	bool has_line = false;
	size_t len;
	enum fail f = sql_costing_references(
	    c->db, c->mem, &rows, &len, region, city, j->spec.sector);

	for (size_t i = 0; f == OK && i < len; i++) {
		hold_against(n, j, &rows[i]);
		has_line = has_line || text_is(rows[i].kind, "guideline");
	}
	if (f == OK && !has_line)
		add(n, false,
		    web_say(c,
			*region == '\0' ? MSG_COSTING_NO_PLACE
					: MSG_COSTING_NO_GUIDELINE));
	return f;
}

/* Pay below the minimum wage of the place (劳动法 第四十八条). */
static enum fail
add_minimum(struct notes *n, const struct costing_job *j, const char *region,
    const char *city)
{
	struct sql_costing_minimum m;
	struct ctx *c = n->c;
	int64_t lowest = j->result.base.lowest_cents;
	bool is_below;
	enum fail f = sql_costing_minimum(c->db, c->mem, &m, region, city);

	if (f == FAIL_ABSENT)
		return OK;
	if (f != OK)
		return f;
	for (int side = 0; side < COSTING_SIDES; side++)
		for (int y = 0; y < j->spec.years; y++)
			if (j->result.offers[side].stands[y].lowest_cents <
			    lowest)
				lowest = j->result.offers[side]
					     .stands[y]
					     .lowest_cents;
	is_below = lowest < m.cents;
	add(n, is_below,
	    message_text(c->mem, c->lang,
		is_below ? MSG_COSTING_BELOW_MINIMUM : MSG_COSTING_MINIMUM,
		(struct msg_arg[]){ { "minimum", html_money(c->html, m.cents) },
		    { "lowest", html_money(c->html, lowest) },
		    { "year", number(c, m.year) }, { "place", region },
		    { "source", m.source_title } },
		5));
	return OK;
}

/* What is entered and what is missing. */
static void
add_warnings(struct notes *n, const struct costing_spec *s)
{
	const char *unknown = "";
	bool has_cut = false;
	struct ctx *c = n->c;

	for (size_t i = 0; i < s->schemes_len; i++) {
		const struct costing_scheme *k = &s->schemes[i];

		if (k->rate_bp == 0)
			unknown = text_printf(c->mem, "%s%s%s", unknown,
			    *unknown == '\0' ? "" : "、", k->name);
		else if (k->is_housing &&
		    (k->rate_bp < 500 || k->rate_bp > 1200))
			add(n, true,
			    message_text(c->mem, c->lang,
				MSG_COSTING_FUND_RANGE,
				&(struct msg_arg){
				    "rate", percent(c, k->rate_bp) },
				1));
	}
	if (*unknown != '\0' || s->schemes_len == 0)
		add(n, true,
		    message_text(c->mem, c->lang, MSG_COSTING_UNKNOWN_RATES,
			&(struct msg_arg){ "names",
			    *unknown == '\0'
				? web_say(c, MSG_COSTING_ALL_SCHEMES)
				: unknown },
			1));
	for (size_t i = 0; i < s->proposals_len; i++)
		for (int side = 0; side < COSTING_SIDES; side++)
			for (int y = 0; y < s->years; y++)
				has_cut = has_cut ||
				    s->proposals[i].values[side][y] < 0;
	if (has_cut)
		add(n, true, web_say(c, MSG_COSTING_CUT));
}

/* The raise at which both cost the same, and the one a budget allows. */
static void
add_even(struct notes *n, const struct costing_job *j)
{
	const struct costing_spec *s = &j->spec;
	struct ctx *c = n->c;

	if (j->raise_at == s->proposals_len)
		return;
	if (j->has_even && j->even_bp < 0)
		add(n, false, web_say(c, MSG_COSTING_EVEN_NEVER));
	else if (j->has_even)
		add(n, false,
		    message_text(c->mem, c->lang, MSG_COSTING_EVEN,
			(struct msg_arg[]){ { "rate", percent(c, j->even_bp) },
			    { "now",
				percent(c,
				    s->proposals[j->raise_at].values[0][0]) } },
			2));
	if (s->budget_cents > 0)
		add(n, false,
		    message_text(c->mem, c->lang,
			j->has_budget_raise && j->budget_raise_bp >= 0
			    ? MSG_COSTING_IN_BUDGET
			    : MSG_COSTING_OUT_OF_BUDGET,
			(struct msg_arg[]){
			    { "budget", html_money(c->html, s->budget_cents) },
			    { "rate", percent(c, j->budget_raise_bp) } },
			2));
}

enum fail
costing_notes_fill(
    struct ctx *c, struct costing_result_view *out, const struct costing_job *j)
{
	struct notes n = { c, ARENA_MANY(c->mem, struct costing_note, NOTES),
		0 };
	const char *region = wages_region_of(c->mem, j->spec.province);
	const char *city = short_city(c, j->spec.city);
	enum fail f;

	add_even(&n, j);
	f = add_references(&n, j, region, city);
	if (f == OK && *region != '\0')
		f = add_minimum(&n, j, region, city);
	add_warnings(&n, &j->spec);
	out->notes = n.v;
	out->notes_len = n.len;
	return f;
}

void
costing_notes_slides(
    struct ctx *c, struct costing_result_view *out, const struct costing_job *j)
{
	const struct costing_spec *s = &j->spec;
	struct costing_slide *v =
	    ARENA_MANY(c->mem, struct costing_slide, 2 * s->proposals_len);

	out->spec = j->len <= SPEC_MAX ? costing_json_text(c->mem, s) : "";
	for (size_t i = 0; *out->spec != '\0' && i < s->proposals_len; i++)
		for (int side = 0; side < COSTING_SIDES; side++) {
			const struct costing_proposal *p = &s->proposals[i];
			int64_t step = costing_search_step(p->kind) / 10;
			int64_t value = p->values[side][0];
			int64_t most = step * 100;

			while (most < value * 2)
				most *= 2;
			v[out->slides_len++] = (struct costing_slide){
				.id = text_printf(
				    c->mem, "slide-%zu-%d", i, side),
				.label = text_printf(c->mem, "%s · %s",
				    costing_say_side(
					c->lang, (enum costing_side)side),
				    costing_say_proposal(c->mem, c->lang, p)),
				.unit = web_say(c, costing_say_unit(p->kind)),
				.at = text_printf(c->mem, "%zu.%s", i,
				    side == 0 ? "labour" : "employer"),
				.min = costing_list_hundredths(
				    c->mem, value < 0 ? value : 0),
				.max = costing_list_hundredths(c->mem, most),
				.step = costing_list_hundredths(c->mem, step),
				.value = costing_list_hundredths(c->mem, value),
			};
		}
	out->slides = v;
}
