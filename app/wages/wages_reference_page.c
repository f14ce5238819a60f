/* Minimum wages, guideline lines, guidance prices, macro figures. */
#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "gen/tmpl/wages/reference.h"
#include "wages/wages.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_notes_page.h"
#include "wages/wages_reference.h"
#include "wages/wages_reference_page.h"
#include "wages/wages_reference_view.h"
#include "web/web.h"

struct asked {
	const struct wages_reference *r;
	const char *region, *item; /* "" for any */
};

static const char *
encoded(struct ctx *c, const char *s)
{
	struct html h = { .out = { .mem = c->mem } };

	html_url_part(&h, s);
	return buf_string(&h.out);
}

static const char *
address(
    struct ctx *c, const struct asked *a, const char *region, const char *item)
{
	return text_printf(c->mem, "%s?region=%s&item=%s", a->r->path,
	    encoded(c, region), encoded(c, item));
}

static const char *
word(struct ctx *c, const char *name)
{
	const char *s = web_text(c, name);

	return s != NULL ? s : "";
}

/* The places there are; for occupations the first is the usual one. */
static enum fail
choose_region(struct ctx *c, struct wages_reference_view *v, struct asked *a)
{
	struct sql_wages_reference_regions *rows;
	struct part_option *o;
	size_t n, used = 0;
	enum fail f = sql_wages_reference_regions(
	    c->db, c->mem, &rows, &n, wages_dataset_key(a->r->set));

	if (f != OK)
		return f;
	if (*a->region == '\0' && n > 0 &&
	    (a->r->set == WAGES_OCCUPATION || a->r->set == WAGES_MACRO))
		a->region = rows[0].region;
	o = ARENA_MANY(c->mem, struct part_option, n + 1);
	if (a->r->set != WAGES_OCCUPATION && a->r->set != WAGES_MACRO)
		o[used++] = (struct part_option){ "",
			web_say(c, MSG_REFERENCE_EVERYWHERE), NULL,
			*a->region == '\0' };
	for (size_t i = 0; i < n; i++)
		o[used++] = (struct part_option){ rows[i].region,
			text_printf(c->mem, "%s (%d–%d)",
			    wages_region_name(c->lang, rows[i].region),
			    rows[i].from_year, rows[i].to_year),
			NULL, text_is(rows[i].region, a->region) };
	v->regions = (struct part_choice){ .input = { .name = "region" },
		.label = web_say(c, MSG_WAGES_REGION),
		.options = o,
		.options_len = used,
		.is_list = true };
	return OK;
}

static enum fail
choose_item(struct ctx *c, struct wages_reference_view *v, struct asked *a)
{
	struct sql_wages_reference_items *rows;
	struct part_option *o;
	size_t n;
	enum fail f;

	v->has_items =
	    a->r->set == WAGES_OCCUPATION || a->r->set == WAGES_MACRO;
	if (!v->has_items)
		return OK;
	f = sql_wages_reference_items(
	    c->db, c->mem, &rows, &n, wages_dataset_key(a->r->set), a->region);
	if (f != OK)
		return f;
	o = ARENA_MANY(c->mem, struct part_option, n + 1);
	o[0] = (struct part_option){ "", web_say(c, MSG_REFERENCE_ALL_ITEMS),
		NULL, *a->item == '\0' };
	for (size_t i = 0; i < n; i++)
		o[i + 1] = (struct part_option){ rows[i].item,
			wages_item_name(c->lang, rows[i].item), NULL,
			text_is(rows[i].item, a->item) };
	v->items = (struct part_choice){ .input = { .name = "item" },
		.label = web_say(c,
		    a->r->set == WAGES_MACRO ? MSG_REFERENCE_INDICATOR
					     : MSG_REFERENCE_WHAT),
		.options = o,
		.options_len = n + 1,
		.is_list = true };
	return OK;
}

static const char *
cell_text(struct ctx *c, const struct wages_figure *f)
{
	const char *text;

	if (f == NULL)
		return "—";
	text = wages_figure_text(c->mem, f, c->lang);
	if (!f->is_unset && text_is(f->unit, "%"))
		return text_printf(c->mem, "%s%%", text);
	return text;
}

/* Units differ from row to row only for pay and macro figures. */
static const char *
unit_of(const struct asked *a, const struct wages_figure *f)
{
	bool differs =
	    a->r->set == WAGES_OCCUPATION || a->r->set == WAGES_MACRO;

	return differs && !text_is(f->unit, "%") ? f->unit : NULL;
}

static struct wages_reference_line
line_of(struct ctx *c, const struct asked *a,
    const struct wages_reference_row *row, size_t columns,
    struct wages_notes *notes)
{
	const struct wages_figure *f = row->first;
	struct wages_reference_cell *cells =
	    ARENA_MANY(c->mem, struct wages_reference_cell, columns);
	struct wages_reference_line out = { .year = f->year,
		.region = wages_region_name(c->lang, f->region),
		.what = wages_reference_what(c->mem, c->lang, f),
		.kind = f->item_kind,
		.when = wages_reference_when(c->mem, c->lang, f),
		.unit = unit_of(a, f),
		.note = f->note,
		.cells = cells,
		.cells_len = columns };

	for (size_t i = 0; i < columns; i++)
		cells[i].text = cell_text(c, row->cells[i]);
	if (*a->region == '\0')
		out.region_href = address(c, a, f->region, a->item);
	if (*f->item != '\0' && *a->item == '\0')
		out.what_href = address(c, a, f->region, f->item);
	out.source = wages_notes_source(notes, &f->source);
	out.caveats = wages_notes_caveats(notes, &out.caveats_len, f);
	out.evidence_ref = text_printf(c->mem, "%s/%s/%d%s%s", f->dataset,
	    f->region, f->year, *f->item != '\0' ? "/" : "", f->item);
	return out;
}

static void
fill_lines(struct ctx *c, struct wages_reference_view *v, const struct asked *a,
    const struct wages_reference_row *rows, size_t n, struct wages_notes *notes)
{
	struct wages_reference_line *out =
	    ARENA_MANY(c->mem, struct wages_reference_line, n);

	for (size_t i = 0; i < n; i++) {
		out[i] = line_of(c, a, &rows[i], v->columns_len, notes);
		v->has_what = v->has_what || *out[i].what != '\0';
		v->has_when = v->has_when || *out[i].when != '\0';
	}
	v->lines = out;
	v->lines_len = n;
	v->notes = wages_notes_part(notes);
}

static void
fill_columns(struct ctx *c, struct wages_reference_view *v,
    const struct wages_reference *r)
{
	const char **out =
	    ARENA_MANY(c->mem, const char *, WAGES_REFERENCE_MEASURES);
	size_t n = 0;

	while (n < WAGES_REFERENCE_MEASURES && r->measures[n] != NULL) {
		out[n] = web_say(c, wages_reference_label(r->measures[n]));
		n++;
	}
	v->columns = out;
	v->columns_len = n;
}

/* With one place or item chosen its history, otherwise the newest. */
static bool
wants_newest(const struct asked *a)
{
	if (a->r->set == WAGES_OCCUPATION)
		return false;
	return a->r->set == WAGES_MACRO ? *a->item == '\0' : *a->region == '\0';
}

static enum fail
draw(struct ctx *c, struct wages_reference_view *v, const struct asked *a)
{
	struct wages_filter filter = { .dataset = wages_dataset_key(a->r->set),
		.unit_type = "",
		.industry = "",
		.region = a->region,
		.item = a->item,
		.from_year = 0,
		.to_year = 9999 };
	struct wages_reference_row *rows;
	struct wages_figure *figures;
	struct wages_caveat *caveats;
	struct wages_notes notes;
	size_t len, n, caveats_len;
	enum fail f = wages_figure_store_list(
	    c->db, c->mem, &figures, &len, NULL, &filter);

	if (f == OK)
		f = wages_figure_store_caveats(
		    c->db, c->mem, &caveats, &caveats_len);
	if (f != OK)
		return f;
	notes = wages_notes_new(c, caveats, caveats_len);
	rows = wages_reference_rows(c->mem, &n, a->r, figures, len);
	if (wants_newest(a))
		n = wages_reference_newest(a->r, rows, n);
	wages_reference_page_draw(c, v, a->r, rows, n);
	if (!wants_newest(a))
		wages_reference_turn(c->mem, rows, n);
	fill_lines(c, v, a, rows, n, &notes);
	v->scope = web_say(
	    c, wants_newest(a) ? MSG_REFERENCE_NEWEST : MSG_REFERENCE_HISTORY);
	tmpl_wages_reference(c->html, v);
	return OK;
}

static enum fail
show(struct ctx *c, enum wages_reference_kind kind)
{
	static const char *const apis[WAGES_REFERENCE_COUNT] = {
		"minimum-wages?", "guideline-lines?", "?dimension=occupation&",
		"macro?"
	};
	struct asked a = { &wages_references[kind], word(c, "region"),
		word(c, "item") };
	struct wages_reference_view v = { .path = a.r->path,
		.title = web_say(c, a.r->title),
		.about = web_say(c, a.r->about) };
	enum fail f = choose_region(c, &v, &a);

	if (f == OK)
		f = choose_item(c, &v, &a);
	if (f != OK)
		return f;
	fill_columns(c, &v, a.r);
	v.csv_href = text_printf(c->mem,
	    "/wages/figures.csv?dataset=%s&region=%s&item=%s",
	    wages_dataset_key(a.r->set), encoded(c, a.region),
	    encoded(c, a.item));
	v.json_href = text_printf(c->mem, "/api/v1/wages%s%sregion=%s&%s=%s",
	    kind == WAGES_REFERENCE_OCCUPATION ? "" : "/", apis[kind],
	    encoded(c, a.region),
	    kind == WAGES_REFERENCE_MACRO ? "indicator" : "item",
	    encoded(c, a.item));
	return draw(c, &v, &a);
}

static enum fail
show_minimum(struct ctx *c)
{
	return show(c, WAGES_REFERENCE_MINIMUM);
}

static enum fail
show_guideline(struct ctx *c)
{
	return show(c, WAGES_REFERENCE_GUIDELINE);
}

static enum fail
show_occupation(struct ctx *c)
{
	return show(c, WAGES_REFERENCE_OCCUPATION);
}

static enum fail
show_macro(struct ctx *c)
{
	return show(c, WAGES_REFERENCE_MACRO);
}

RESOURCE(wages_reference_page_minimum, .who = ANYONE, .get = show_minimum,
    .cache_s = 60)
RESOURCE(wages_reference_page_guideline, .who = ANYONE, .get = show_guideline,
    .cache_s = 60)
RESOURCE(wages_reference_page_occupation, .who = ANYONE, .get = show_occupation,
    .cache_s = 60)
RESOURCE(
    wages_reference_page_macro, .who = ANYONE, .get = show_macro, .cache_s = 60)
