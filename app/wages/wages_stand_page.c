/* Where do we stand: the list, the form, taking back. */
#include "wages/wages_stand_page.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "gen/tmpl/wages/stand_form.h"
#include "gen/tmpl/wages/stands.h"
#include "wages/wages_stand.h"
#include "wages/wages_stand_store.h"
#include "wages/wages_stand_view.h"
#include "web/web.h"

const struct chrome_crumb *
wages_stand_page_crumbs(struct ctx *c, size_t *out_len, const char *title)
{
	struct chrome_crumb *v = ARENA_MANY(c->mem, struct chrome_crumb, 2);

	v[0] = (struct chrome_crumb){ web_say(c, MSG_STAND_TITLE),
		"/wages/stands" };
	v[1] = (struct chrome_crumb){ title, NULL };
	*out_len = 2;
	return v;
}

const char *
wages_stand_page_side(struct ctx *c)
{
	return web_viewer_is(c, ROLE_EMPLOYER) ? "employer" : "labour";
}

static enum fail
list(struct ctx *c)
{
	struct wages_stand_list_view v = { .organisation =
					       c->viewer.organisation_name,
		.side = wages_stand_page_side(c) };
	struct sql_wages_stands *rows;
	struct wages_stand_item *out;
	enum fail f = sql_wages_stands(
	    c->db, c->mem, &rows, &v.items_len, c->viewer.organisation_id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct wages_stand_item, v.items_len);
	for (size_t i = 0; i < v.items_len; i++)
		out[i] = (struct wages_stand_item){
			.id = rows[i].stand_id,
			.label =
			    text_printf(c->mem, "%d · %s · %s", rows[i].year,
				web_say(c, sector_label(rows[i].sector)),
				*rows[i].city != '\0' ? rows[i].city
						      : rows[i].province),
			.pay = html_yuan(c->html, rows[i].mean_cents),
			.made_on = html_moment(c->html, rows[i].made_at),
			.is_list = rows[i].is_list,
		};
	v.items = out;
	tmpl_wages_stands(c->html, &v);
	return OK;
}

RESOURCE(wages_stand_page_list, .who = WAGES_STAND_ROLES, .get = list)

static struct part_choice
choose_year(struct ctx *c, struct form *form)
{
	enum {
		YEARS = 11
	};
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, YEARS);
	int32_t now = day_to_civil(c->today).year;
	const char *sent = fields_get(&c->form, "year");

	for (int i = 0; i < YEARS; i++) {
		o[i].value = text_printf(c->mem, "%d", now - i);
		o[i].label = o[i].value;
		o[i].is_chosen =
		    sent != NULL ? text_is(sent, o[i].value) : i == 1;
	}
	return (struct part_choice){ .input = form_input(form, "year"),
		.label = web_say(c, MSG_STAND_YEAR),
		.hint = web_say(c, MSG_STAND_YEAR_HINT),
		.options = o,
		.options_len = YEARS,
		.is_list = true };
}

static struct part_choice
choose_sector(struct ctx *c, struct form *form, const char *own)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, SECTOR_COUNT);
	const char *sent = fields_get(&c->form, "sector");

	for (int i = 0; i < SECTOR_COUNT; i++) {
		o[i].value = text_printf(c->mem, "%c", 'A' + i);
		o[i].label = web_say(c, sector_label(o[i].value));
		o[i].is_chosen = text_is(sent != NULL ? sent : own, o[i].value);
	}
	return (struct part_choice){ .input = form_input(form, "sector"),
		.label = web_say(c, MSG_EXPLORER_INDUSTRY),
		.options = o,
		.options_len = SECTOR_COUNT,
		.is_list = true };
}

static struct part_choice
choose_unit(struct ctx *c, struct form *form)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 2);
	const char *sent = fields_get(&c->form, "unit");

	o[0] = (struct part_option){ "private", web_say(c, MSG_WAGES_PRIVATE),
		web_say(c, MSG_STAND_PRIVATE_HINT),
		sent == NULL || text_is(sent, "private") };
	o[1] = (struct part_option){ "non_private",
		web_say(c, MSG_WAGES_NON_PRIVATE),
		web_say(c, MSG_STAND_NON_PRIVATE_HINT),
		text_is(sent, "non_private") };
	return (struct part_choice){ .input = form_input(form, "unit"),
		.label = web_say(c, MSG_WAGES_UNIT),
		.options = o,
		.options_len = 2 };
}

static void
carry(struct ctx *c, struct wages_stand_form_view *v, const char *name,
    const char *value)
{
	struct wages_stand_hidden *all = arena_grow(c->mem, v->hidden,
	    v->hidden_len * sizeof(*all), (v->hidden_len + 1) * sizeof(*all));

	all[v->hidden_len++] = (struct wages_stand_hidden){ name, value };
	v->hidden = all;
}

static const char *
yuan(struct ctx *c, int64_t cents)
{
	return text_printf(c->mem, "%lld.%02lld", (long long)(cents / 100),
	    (long long)(cents % 100));
}

/* The sums of a list travel in the form until somebody confirms them. */
static void
carry_list(struct ctx *c, struct wages_stand_form_view *v,
    const struct wages_paylist *p)
{
	const struct {
		const char *name;
		int64_t cents;
	} all[] = { { "mean", p->mean_cents }, { "median", p->p50_cents },
		{ "lowest", p->lowest_cents }, { "p10", p->p10_cents },
		{ "p25", p->p25_cents }, { "p75", p->p75_cents },
		{ "p90", p->p90_cents } };

	carry(c, v, "heads", text_printf(c->mem, "%d", p->heads));
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		carry(c, v, all[i].name, yuan(c, all[i].cents));
	for (size_t i = 0; i < p->groups_len; i++)
		carry(c, v, "group",
		    text_printf(c->mem, "%d|%lld|%lld|%s", p->groups[i].heads,
			(long long)p->groups[i].mean_cents,
			(long long)p->groups[i].p50_cents, p->groups[i].name));
}

/* The same when the confirmation came back wrong. */
static void
carry_sent(struct ctx *c, struct wages_stand_form_view *v)
{
	static const char *const names[] = { "heads", "mean", "median",
		"lowest", "p10", "p25", "p75", "p90" };
	const char *const *groups;
	size_t n = fields_all(c->mem, &groups, &c->form, "group");

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value = fields_get(&c->form, names[i]);

		if (value != NULL)
			carry(c, v, names[i], value);
	}
	for (size_t i = 0; i < n && i < WAGES_PAYLIST_GROUPS_MAX; i++)
		carry(c, v, "group", groups[i]);
}

static void
fill_facts(struct ctx *c, struct wages_stand_form_view *v)
{
	static const struct {
		const char *name;
		enum msg label;
	} shown[] = {
		{ "heads", MSG_STAND_HEADS },
		{ "mean", MSG_STAND_MEAN },
		{ "p10", MSG_EVIDENCE_P10 },
		{ "p25", MSG_EVIDENCE_P25 },
		{ "median", MSG_EVIDENCE_P50 },
		{ "p75", MSG_EVIDENCE_P75 },
		{ "p90", MSG_EVIDENCE_P90 },
		{ "lowest", MSG_STAND_LOWEST },
	};
	struct wages_stand_fact *out = ARENA_MANY(
	    c->mem, struct wages_stand_fact, sizeof(shown) / sizeof(*shown));

	for (size_t i = 0; i < sizeof(shown) / sizeof(*shown); i++)
		for (size_t k = 0; k < v->hidden_len; k++)
			if (text_is(v->hidden[k].name, shown[i].name))
				out[v->facts_len++] = (struct wages_stand_fact){
					web_say(c, shown[i].label),
					v->hidden[k].value
				};
	v->facts = out;
}

static enum fail
find_own(struct ctx *c, const char **sector, const char **place)
{
	struct sql_wages_own_place row;
	enum fail f =
	    sql_wages_own_place(c->db, c->mem, &row, c->viewer.organisation_id);

	*sector = *place = "";
	if (f != OK)
		return f == FAIL_ABSENT ? OK : f;
	if (row.sector != NULL)
		*sector = row.sector;
	*place = text_printf(c->mem, "%s%s", row.province,
	    text_is(row.city, row.province) ? "" : row.city);
	return OK;
}

enum fail
wages_stand_page_form(
    struct ctx *c, struct form *form, const struct wages_paylist *list)
{
	struct wages_stand_form_view v = {
		.organisation = c->viewer.organisation_name,
		.side = wages_stand_page_side(c),
		.errors = { form->errors, form->errors_len },
		.is_list = list != NULL || fields_get(&c->form, "p10") != NULL,
		.years = choose_year(c, form),
		.units = choose_unit(c, form),
		.place = form_input(form, "place"),
		.heads = form_input(form, "heads"),
		.mean = form_input(form, "mean"),
		.median = form_input(form, "median"),
		.lowest = form_input(form, "lowest"),
		.before = form_input(form, "before"),
	};
	const char *sector, *place;
	enum fail f = find_own(c, &sector, &place);

	if (f != OK)
		return f;
	if (fields_get(&c->form, "place") == NULL)
		v.place.value = place;
	v.sectors = choose_sector(c, form, sector);
	if (list != NULL)
		carry_list(c, &v, list);
	else if (v.is_list)
		carry_sent(c, &v);
	fill_facts(c, &v);
	v.crumbs = wages_stand_page_crumbs(c, &v.crumbs_len,
	    web_say(c, v.is_list ? MSG_STAND_CONFIRM : MSG_STAND_NEW));
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_wages_stand_form(c->html, &v);
	return OK;
}

static enum fail
show_new(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);

	return wages_stand_page_form(c, &form, NULL);
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct wages_stand s;
	int64_t id = 0;
	enum fail f;

	wages_stand_read(&s, &form, c->today);
	if (!form_is_fine(&form))
		return wages_stand_page_form(c, &form, NULL);
	s.organisation_id = c->viewer.organisation_id;
	f = wages_stand_store_add(c->db, c->mem, &id, &s);
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  text_printf(c->mem, "/wages/stands/%lld", (long long)id),
		  MSG_SAVED);
}

RESOURCE(wages_stand_page_new, .who = WAGES_STAND_ROLES, .get = show_new,
    .post = save, .per_minute = 60)

static enum fail
end(struct ctx *c)
{
	int64_t id;
	enum fail f = web_param_id(c, "stand", &id);

	if (f == OK)
		f = wages_stand_store_remove(c->db, c->mem, id);
	return f != OK
	    ? f
	    : web_redirect_saying(c, "/wages/stands", MSG_STAND_REMOVED);
}

RESOURCE(wages_stand_page_end, .who = WAGES_STAND_ROLES, .post = end,
    .per_minute = 60)
