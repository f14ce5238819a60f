/* The form about an enterprise's own figures. */
#include "base/arena.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/num.h"
#include "base/place.h"
#include "base/sector.h"
#include "base/text.h"
#include "wages/wages_stand.h"

enum {
	YEARS_BACK = 10,
	HEADS_MAX = 1000000
};
#define YEARLY_MIN_CENTS  (INT64_C(1000) * 100)
#define YEARLY_MAX_CENTS  (INT64_C(100000000) * 100)
#define MONTHLY_MIN_CENTS (INT64_C(100) * 100)

static bool
is_empty(const struct form *f, const char *name)
{
	const char *s = fields_get(f->in, name);

	return s == NULL || *text_trim(f->mem, s) == '\0';
}

static int64_t
optional_cents(struct form *f, const char *name, int64_t min, int64_t max)
{
	return is_empty(f, name) ? 0 : form_cents(f, name, min, max);
}

static void
read_place(struct wages_stand *out, struct form *f)
{
	const char *text = form_text(f, "place", 2, 40);
	struct place p;

	out->province = out->city = "";
	if (*text == '\0')
		return;
	if (!place_read(&p, text) || place_is_nation(&p)) {
		form_wrong(f, "place", MSG_STAND_WRONG_PLACE);
		return;
	}
	out->province = wages_region_of(f->mem, p.province);
	if (*p.city == '\0' || text_is(p.city, p.province))
		return;
	for (size_t i = 0; i < place_rows_len; i++)
		if (text_is(place_rows[i].city, p.city))
			out->city = place_rows[i].brief;
}

static void
read_sector(struct wages_stand *out, struct form *f)
{
	const char *code = fields_get(f->in, "sector");

	out->sector = "";
	if (code != NULL && *code != 'T' && sector_label(code) != MSG_NONE)
		out->sector = code;
	else
		form_wrong(f, "sector", MSG_STAND_WRONG_SECTOR);
}

/* Percentiles come from a list; people don't type them. */
static void
read_percentiles(struct wages_stand *out, struct form *f)
{
	const struct {
		const char *name;
		int64_t *to;
	} all[] = { { "p10", &out->p10_cents }, { "p25", &out->p25_cents },
		{ "p75", &out->p75_cents }, { "p90", &out->p90_cents } };

	for (size_t i = 0; i < 4; i++)
		*all[i].to = optional_cents(
		    f, all[i].name, YEARLY_MIN_CENTS, YEARLY_MAX_CENTS * 12);
	out->is_list = out->p10_cents > 0;
	if (out->is_list &&
	    (out->p10_cents > out->p25_cents ||
		out->p25_cents > out->p50_cents ||
		out->p50_cents > out->p75_cents ||
		out->p75_cents > out->p90_cents))
		form_wrong(f, "median", MSG_STAND_WRONG_ORDER);
}

/* Positions as the preview sends them: "人数|平均分|中位分|名称". */
static void
read_groups(struct wages_stand *out, struct form *f)
{
	const char *const *lines;
	size_t n = fields_all(f->mem, &lines, f->in, "group");
	struct wages_paylist_group *v;

	if (n > WAGES_PAYLIST_GROUPS_MAX)
		n = WAGES_PAYLIST_GROUPS_MAX;
	v = ARENA_MANY(f->mem, struct wages_paylist_group, n);
	for (size_t i = 0; i < n; i++) {
		size_t parts;
		char **p = text_split(f->mem, &parts, lines[i], '|');
		struct wages_paylist_group *g = &v[out->groups_len];

		if (parts != 4 ||
		    !num_i32(
			&g->heads, p[0], WAGES_PAYLIST_GROUP_MIN, HEADS_MAX) ||
		    !num_i64(&g->mean_cents, p[1], 1, YEARLY_MAX_CENTS * 12) ||
		    !num_i64(&g->p50_cents, p[2], 1, YEARLY_MAX_CENTS * 12) ||
		    *p[3] == '\0' || text_chars(p[3]) > 60)
			continue;
		g->name = p[3];
		out->groups_len++;
	}
	out->groups = v;
}

void
wages_stand_read(struct wages_stand *out, struct form *f, int32_t today)
{
	static const struct form_choice units[] = { { "private",
							WAGES_PRIVATE },
		{ "non_private", WAGES_NON_PRIVATE }, { NULL, 0 } };
	int32_t this_year = day_to_civil(today).year;

	*out = (struct wages_stand){ 0 };
	out->year =
	    (int32_t)form_i64(f, "year", this_year - YEARS_BACK, this_year);
	read_sector(out, f);
	read_place(out, f);
	out->unit = (enum wages_unit)form_choice(f, "unit", units);
	out->heads = (int32_t)form_i64(f, "heads", 1, HEADS_MAX);
	out->mean_cents =
	    form_cents(f, "mean", YEARLY_MIN_CENTS, YEARLY_MAX_CENTS);
	out->p50_cents =
	    optional_cents(f, "median", YEARLY_MIN_CENTS, YEARLY_MAX_CENTS);
	out->lowest_cents =
	    optional_cents(f, "lowest", MONTHLY_MIN_CENTS, YEARLY_MAX_CENTS);
	out->before_cents =
	    optional_cents(f, "before", YEARLY_MIN_CENTS, YEARLY_MAX_CENTS);
	read_percentiles(out, f);
	read_groups(out, f);
	if (form_is_fine(f) && out->lowest_cents / 10 > out->mean_cents)
		form_wrong(f, "lowest", MSG_STAND_WRONG_LOWEST);
}
