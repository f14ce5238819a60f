#include "wages/wages_evidence.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/html.h"
#include "base/num.h"
#include "base/sector.h"
#include "base/text.h"
#include "wages/wages.h"
#include "wages/wages_series.h"

enum {
	YEAR_MIN = 1950,
	YEAR_MAX = 2100,
	SHOWN = 40
};

/* Which parts stand before the place: s a sector, u a kind of unit. */
static const struct {
	const char *dataset, *parts;
} shapes[] = {
	{ "industry", "su" },
	{ "position", "su" },
	{ "region", "u" },
	{ "registration", "u" },
	{ "occupation", "" },
	{ "guideline", "" },
	{ "minimum", "" },
	{ "macro", "" },
};

static const char *
shape_of(const char *dataset)
{
	for (size_t i = 0; i < sizeof(shapes) / sizeof(*shapes); i++)
		if (text_is(shapes[i].dataset, dataset))
			return shapes[i].parts;
	return NULL;
}

bool
wages_evidence_parse(
    struct arena *mem, struct wages_filter *out, const char *ref)
{
	size_t n, at = 1;
	char **part = text_split(mem, &n, ref, '/');
	const char *shape = shape_of(part[0]);
	struct wages_filter f = { .unit_type = "", .industry = "", .item = "" };
	enum wages_unit unit;

	if (shape == NULL)
		return false;
	f.dataset = part[0];
	for (; *shape != '\0'; shape++, at++) {
		if (at >= n)
			return false;
		if (*shape == 's')
			f.industry = part[at];
		else if (wages_unit_parse(&unit, part[at]))
			f.unit_type = wages_unit_name(unit);
		else
			return false;
	}
	if (n < at + 2 || n > at + 3 || *part[at] == '\0' ||
	    (*f.industry == '\0' && text_is(shape_of(f.dataset), "su")) ||
	    !num_i32(&f.from_year, part[at + 1], YEAR_MIN, YEAR_MAX))
		return false;
	f.region = part[at];
	f.to_year = f.from_year;
	if (n == at + 3)
		f.item = part[at + 2];
	f.most = SHOWN;
	*out = f;
	return true;
}

const char *
wages_evidence_ref(struct arena *mem, const struct wages_figure *f)
{
	const char *shape = shape_of(f->dataset);
	struct buf b = { .mem = mem };
	enum wages_unit unit;

	buf_text(&b, f->dataset);
	for (; shape != NULL && *shape != '\0'; shape++)
		buf_printf(&b, "/%s",
		    *shape == 's' ? f->industry
			: wages_unit_of_name(&unit, f->unit_type)
			? wages_unit_key(unit)
			: "");
	buf_printf(&b, "/%s/%d", f->region, f->year);
	if (*f->item != '\0')
		buf_printf(&b, "/%s", f->item);
	return buf_string(&b);
}

/* The page that shows the figures. */
static const char *
page_of(struct arena *mem, const struct wages_filter *filter)
{
	static const struct {
		const char *dataset, *path;
	} pages[] = {
		{ "minimum", "/wages/minimum-wages" },
		{ "guideline", "/wages/guideline-lines" },
		{ "occupation", "/wages/occupations" },
		{ "macro", "/wages/macro" },
	};
	struct html h = { .out = { .mem = mem } };
	enum wages_unit unit;

	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++)
		if (text_is(pages[i].dataset, filter->dataset)) {
			html_url_part(&h, filter->region);
			return text_printf(mem, "%s?region=%s", pages[i].path,
			    buf_string(&h.out));
		}
	if (!wages_unit_of_name(&unit, filter->unit_type))
		return "/wages";
	html_url_part(&h,
	    wages_key_code(mem,
		&(struct wages_key){
		    *filter->industry != '\0' ? filter->industry : "T",
		    filter->region, filter->item, unit }));
	return text_printf(mem, "/wages/explorer?s=%s", buf_string(&h.out));
}

static const char *
measure_word(enum lang lang, const char *measure)
{
	static const struct {
		const char *key;
		enum msg word;
	} words[] = {
		{ "mean", MSG_EVIDENCE_MEAN },
		{ "p10", MSG_EVIDENCE_P10 },
		{ "p25", MSG_EVIDENCE_P25 },
		{ "p50", MSG_EVIDENCE_P50 },
		{ "p75", MSG_EVIDENCE_P75 },
		{ "p90", MSG_EVIDENCE_P90 },
		{ "baseline", MSG_EVIDENCE_BASELINE },
		{ "upper", MSG_EVIDENCE_UPPER },
		{ "lower", MSG_EVIDENCE_LOWER },
		{ "base_amount", MSG_EVIDENCE_BASE_AMOUNT },
		{ "monthly", MSG_EVIDENCE_MONTHLY },
		{ "hourly", MSG_EVIDENCE_HOURLY },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_is(words[i].key, measure))
			return message_raw(lang, words[i].word);
	return "";
}

/* One line a figure: what it measures, the number, its unit. */
static void
write_line(struct arena *mem, struct buf *b, enum lang lang,
    const struct wages_figure *f)
{
	if (*f->item != '\0')
		buf_printf(b, "%s ", wages_item_name(lang, f->item));
	if (*f->scope != '\0')
		buf_printf(b, "%s ", f->scope);
	if (f->tier > 0)
		buf_text(b,
		    message_text(mem, lang, MSG_EVIDENCE_TIER,
			&(struct msg_arg){
			    "n", text_printf(mem, "%d", f->tier) },
			1));
	buf_printf(b, "%s %s %s\n", measure_word(lang, f->measure),
	    wages_figure_text(mem, f, lang), f->unit);
}

void
wages_evidence_write(struct arena *mem, struct evidence *out, enum lang lang,
    const struct wages_filter *filter, const struct wages_figure *figures,
    size_t len, const struct wages_caveat *caveats, size_t caveats_len)
{
	struct buf title = { .mem = mem }, text = { .mem = mem },
		   cited = { .mem = mem };
	size_t n;
	const struct wages_caveat **said =
	    wages_caveats_of(mem, &n, caveats, caveats_len, figures, len);
	const struct wages_source **from;
	enum wages_unit unit;

	buf_printf(&title, "%s %d", wages_region_name(lang, filter->region),
	    filter->from_year);
	if (*filter->industry != '\0')
		buf_printf(&title, " · %s",
		    message_raw(lang, sector_label(filter->industry)));
	if (wages_unit_of_name(&unit, filter->unit_type))
		buf_printf(
		    &title, " · %s", message_raw(lang, wages_unit_label(unit)));
	if (*filter->item != '\0')
		buf_printf(
		    &title, " · %s", wages_item_name(lang, filter->item));
	for (size_t i = 0; i < len; i++)
		write_line(mem, &text, lang, &figures[i]);
	for (size_t i = 0; i < n; i++)
		buf_printf(&text, "! %s\n", said[i]->text[lang]);
	from = wages_sources_of(mem, &n, figures, len);
	for (size_t i = 0; i < n; i++)
		buf_printf(&cited, "%s%s%s%s", i > 0 ? "\n" : "",
		    wages_source_text(mem, from[i], lang),
		    *from[i]->address != '\0' ? " " : "", from[i]->address);
	out->title = buf_string(&title);
	out->text = buf_string(&text);
	out->citation = buf_string(&cited);
	out->as_of = text_printf(mem, "%d", filter->from_year);
	out->href = page_of(mem, filter);
}
