/* What the explorer shows as CSV, as XLSX, and for programs. */
#include "base/arena.h"
#include "base/json.h"
#include "base/text.h"
#include "db/db.h"
#include "text/csv.h"
#include "text/xlsx_out.h"
#include "wages/wages_explore.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_json.h"
#include "web/web.h"

static enum fail
load(struct ctx *c, struct wages_explored *x)
{
	struct wages_explore asked;

	wages_explore_read(c->mem, &asked, &c->query);
	return wages_figure_store_explore(c->db, c->mem, x, &asked);
}

/* Caveats of a figure in one text. */
static const char *
caveats_of(
    struct ctx *c, const struct wages_explored *x, const struct wages_figure *f)
{
	struct buf b = { .mem = c->mem };

	for (size_t i = 0; i < x->caveats_len; i++) {
		if (!wages_caveat_fits(&x->caveats[i], f))
			continue;
		if (b.len > 0)
			buf_char(&b, ' ');
		buf_text(&b, x->caveats[i].text[c->lang]);
	}
	return buf_string(&b);
}

enum {
	COLUMNS = 19
};
static const char *const columns[COLUMNS] = { "series", "industry", "region",
	"unit", "item", "year", "view", "value", "value_unit", "published",
	"published_unit", "compared_with", "missing", "source_id", "source",
	"publisher", "published_on", "url", "caveats" };

static void
fill_source(const char *v[COLUMNS], const struct wages_source *s)
{
	v[13] = s->id;
	v[14] = s->title;
	v[15] = s->publisher;
	v[16] = s->published_on;
	v[17] = text_starts(s->address, "http") ? s->address : "";
}

static void
fill_line(struct ctx *c, const char *v[COLUMNS], const struct wages_explored *x,
    size_t i, int32_t year)
{
	const struct wages_key *k = &x->asked.keys[i];
	struct wages_cell cell = wages_explore_cell(x, i, year);

	for (size_t n = 0; n < COLUMNS; n++)
		v[n] = "";
	v[0] = wages_key_code(c->mem, k);
	v[1] = k->industry;
	v[2] = k->region;
	v[3] = wages_unit_key(k->unit);
	v[4] = k->item;
	v[5] = text_printf(c->mem, "%d", year);
	v[6] = wages_view_key(x->asked.view);
	v[8] = wages_view_unit(x->asked.view);
	if (cell.figure != NULL) {
		v[9] = cell.figure->value;
		v[10] = cell.figure->unit;
		fill_source(v, &cell.figure->source);
		v[18] = caveats_of(c, x, cell.figure);
	}
	if (cell.is_known) {
		v[7] = wages_cell_plain(c->mem, x->asked.view, cell.value);
		v[11] = wages_explore_beside(c->mem, c->lang, x, i, &cell);
	} else {
		v[12] = web_say(c, cell.why);
	}
}

static enum fail
send_csv(struct ctx *c)
{
	struct buf b = { .mem = c->mem };
	struct wages_explored x;
	const char *v[COLUMNS];
	enum fail f = load(c, &x);

	if (f != OK)
		return f;
	buf_text(&b, "\xef\xbb\xbf");
	for (size_t n = 0; n < COLUMNS; n++)
		csv_put(&b, columns[n], n == COLUMNS - 1);
	for (size_t i = 0; i < x.asked.keys_len; i++)
		for (int32_t y = x.asked.from_year; y <= x.asked.to_year; y++) {
			fill_line(c, v, &x, i, y);
			for (size_t n = 0; n < COLUMNS; n++)
				csv_put(&b, v[n], n == COLUMNS - 1);
		}
	return web_send_file(
	    c, "wages.csv", "text/csv; charset=utf-8", b.bytes, b.len);
}

RESOURCE(wages_explore_file_page_csv, .who = ANYONE, .get = send_csv,
    .per_minute = 120)

static void
put_value(struct xlsx_out *out, enum wages_view view, int64_t value)
{
	switch (view) {
	case WAGES_PAY:
		xlsx_out_cents(out, value);
		return;
	case WAGES_INDEX:
	case WAGES_REAL_INDEX:
		xlsx_out_scaled(out, value, 1);
		return;
	default:
		xlsx_out_scaled(out, value, 2);
	}
}

static void
write_sheet(struct ctx *c, struct xlsx_out *out, const struct wages_explored *x)
{
	const char *v[COLUMNS];

	for (size_t i = 0; i < x->asked.keys_len; i++)
		for (int32_t y = x->asked.from_year; y <= x->asked.to_year;
		     y++) {
			struct wages_cell cell = wages_explore_cell(x, i, y);

			fill_line(c, v, x, i, y);
			xlsx_out_row(out);
			for (size_t n = 0; n < COLUMNS; n++) {
				if (n == 5)
					xlsx_out_plain(out, y);
				else if (n == 7 && cell.is_known)
					put_value(
					    out, x->asked.view, cell.value);
				else
					xlsx_out_text(out, v[n]);
			}
		}
}

static enum fail
send_xlsx(struct ctx *c)
{
	struct xlsx_out_column heads[COLUMNS];
	struct zip_bytes bytes = { 0 };
	struct wages_explored x;
	struct xlsx_out *out;
	enum fail f = load(c, &x);

	if (f != OK)
		return f;
	for (size_t n = 0; n < COLUMNS; n++)
		heads[n] = (struct xlsx_out_column){ columns[n],
			n == 0 || n == 14 || n == 18 ? 32 : 14 };
	out = xlsx_out_new(
	    c->mem, web_say(c, wages_view_label(x.asked.view)), c->now_at);
	xlsx_out_sheet(out, web_say(c, wages_view_label(x.asked.view)));
	xlsx_out_columns(out, heads, COLUMNS);
	xlsx_out_header(out);
	write_sheet(c, out, &x);
	if (xlsx_out_finish(out, &bytes) != NULL)
		return FAIL_BROKEN;
	return web_send_file(c, "wages.xlsx",
	    "application/vnd.openxmlformats-officedocument."
	    "spreadsheetml.sheet",
	    bytes.bytes, bytes.len);
}

RESOURCE(wages_explore_file_page_xlsx, .who = ANYONE, .get = send_xlsx,
    .per_minute = 60)

static void
put_point(struct ctx *c, struct json *j, const struct wages_explored *x,
    size_t i, int32_t year)
{
	struct wages_cell cell = wages_explore_cell(x, i, year);

	json_object(j);
	json_key_i64(j, "year", year);
	json_key(j, "value");
	if (cell.is_known)
		json_number(
		    j, wages_cell_plain(c->mem, x->asked.view, cell.value));
	else
		json_null(j);
	if (!cell.is_known)
		json_key_text(j, "missing", web_say(c, cell.why));
	if (cell.figure != NULL) {
		const char *caveats = caveats_of(c, x, cell.figure);

		json_key(j, "published");
		json_number(j, cell.figure->value);
		json_key_text(j, "published_unit", cell.figure->unit);
		if (*caveats != '\0')
			json_key_text(j, "caveats", caveats);
		json_key(j, "source");
		wages_json_source(j, &cell.figure->source);
	}
	if (cell.is_known && cell.other != NULL) {
		json_key_text(j, "compared_with",
		    wages_explore_beside(c->mem, c->lang, x, i, &cell));
		json_key(j, "other_source");
		wages_json_source(j, &cell.other->source);
	}
	json_end_object(j);
}

static enum fail
send_json(struct ctx *c)
{
	struct json j = { .out = { .mem = c->mem } };
	struct wages_explored x;
	enum fail f = load(c, &x);

	if (f != OK)
		return f;
	if (x.asked.has_odd || x.asked.is_full)
		return web_wrong(c,
		    "s: up to five of industry.region.unit or "
		    "industry.region.unit.item, like C.全国.private");
	json_object(&j);
	json_key_text(&j, "view", wages_view_key(x.asked.view));
	json_key_text(&j, "value_unit", wages_view_unit(x.asked.view));
	json_key_i64(&j, "base_year", x.asked.base_year);
	json_key(&j, "series");
	json_array(&j);
	for (size_t i = 0; i < x.asked.keys_len; i++) {
		json_object(&j);
		json_key_text(
		    &j, "code", wages_key_code(c->mem, &x.asked.keys[i]));
		json_key_text(&j, "label",
		    wages_key_label(c->mem, &x.asked.keys[i], c->lang));
		json_key(&j, "points");
		json_array(&j);
		for (int32_t y = x.asked.from_year; y <= x.asked.to_year; y++)
			put_point(c, &j, &x, i, y);
		json_end_array(&j);
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_object(&j);
	return web_send(c, "application/json", j.out.bytes, j.out.len);
}

RESOURCE(wages_explore_file_page_json, .who = ANYONE, .get = send_json,
    .is_api = true, .cache_s = 60, .per_minute = 120)
