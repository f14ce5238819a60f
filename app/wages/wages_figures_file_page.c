/* Published figures as CSV: one figure a line, with everything about it. */
#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "text/csv.h"
#include "wages/wages.h"
#include "wages/wages_dataset.h"
#include "wages/wages_figure_store.h"
#include "web/web.h"

static const char *const columns[] = { "dataset", "year", "region", "unit_type",
	"industry", "item_kind", "item", "scope", "tier", "measure", "value",
	"value_to", "not_set", "unit", "growth_pct", "effective_on", "as_of",
	"note", "revision", "source_id", "source", "publisher", "published_on",
	"url", "weak_source", "caveats" };
enum {
	COLUMNS = sizeof(columns) / sizeof(*columns)
};

static const char *
word(struct ctx *c, const char *name)
{
	const char *s = web_text(c, name);

	return s != NULL ? s : "";
}

static enum fail
read_filter(struct ctx *c, struct wages_filter *out)
{
	enum wages_dataset d = WAGES_INDUSTRY;
	enum wages_unit unit;

	if (!wages_dataset_parse(&d, word(c, "dataset")))
		return web_wrong(c,
		    "dataset: industry, region, position, registration, "
		    "occupation, guideline, minimum or macro");
	*out = (struct wages_filter){ .dataset = wages_dataset_key(d),
		.unit_type = "",
		.industry = word(c, "industry"),
		.region = word(c, "region"),
		.item = word(c, "item"),
		.every_revision = text_is(word(c, "revisions"), "all") };
	if (wages_unit_parse(&unit, word(c, "unit")))
		out->unit_type = wages_unit_name(unit);
	if (!num_i32(&out->from_year, word(c, "from"), 0, 9999))
		out->from_year = 0;
	if (!num_i32(&out->to_year, word(c, "to"), 0, 9999))
		out->to_year = 9999;
	return OK;
}

static const char *
caveats_of(struct ctx *c, const struct wages_figure *f,
    const struct wages_caveat *caveats, size_t len)
{
	struct buf b = { .mem = c->mem };

	for (size_t i = 0; i < len; i++) {
		if (!wages_caveat_fits(&caveats[i], f))
			continue;
		if (b.len > 0)
			buf_char(&b, ' ');
		buf_text(&b, caveats[i].text[c->lang]);
	}
	return buf_string(&b);
}

static void
put_line(struct ctx *c, struct buf *b, const struct wages_figure *f,
    const char *caveats)
{
	char day[DAY_TEXT] = "";
	const char *growth = f->has_growth
	    ? text_printf(c->mem, "%.2f", (double)f->growth_bp / 100)
	    : "";
	const char *v[COLUMNS] = { f->dataset,
		text_printf(c->mem, "%d", f->year), f->region, f->unit_type,
		f->industry, f->item_kind, f->item, f->scope,
		f->tier != 0 ? text_printf(c->mem, "%d", f->tier) : "",
		f->measure, f->value, f->value_to, f->is_unset ? "yes" : "",
		f->unit, growth, day, f->as_of, f->note,
		text_printf(c->mem, "%d", f->revision), f->source.id,
		f->source.title, f->source.publisher, f->source.published_on,
		text_starts(f->source.address, "http") ? f->source.address : "",
		f->source.is_weak ? "yes" : "", caveats };

	if (f->effective_on != DAY_NONE)
		day_print(day, f->effective_on);
	for (size_t i = 0; i < COLUMNS; i++)
		csv_put(b, v[i], i == COLUMNS - 1);
}

static enum fail
send(struct ctx *c)
{
	struct buf b = { .mem = c->mem };
	struct wages_filter filter;
	struct wages_figure *figures;
	struct wages_caveat *caveats;
	size_t len, caveats_len;
	enum fail f = read_filter(c, &filter);

	if (f == OK)
		f = wages_figure_store_list(
		    c->db, c->mem, &figures, &len, NULL, &filter);
	if (f == OK)
		f = wages_figure_store_caveats(
		    c->db, c->mem, &caveats, &caveats_len);
	if (f != OK)
		return f;
	buf_text(&b, "\xef\xbb\xbf");
	for (size_t i = 0; i < COLUMNS; i++)
		csv_put(&b, columns[i], i == COLUMNS - 1);
	for (size_t i = 0; i < len; i++)
		put_line(c, &b, &figures[i],
		    caveats_of(c, &figures[i], caveats, caveats_len));
	return web_send_file(c, text_printf(c->mem, "%s.csv", filter.dataset),
	    "text/csv; charset=utf-8", b.bytes, b.len);
}

RESOURCE(wages_figures_file_page, .who = ANYONE, .get = send, .per_minute = 60)
