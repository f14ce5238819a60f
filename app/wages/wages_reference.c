#include "wages/wages_reference.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"

const struct wages_reference wages_references[WAGES_REFERENCE_COUNT] = {
	[WAGES_REFERENCE_MINIMUM] = { WAGES_MINIMUM, "/wages/minimum-wages",
	    MSG_REFERENCE_MINIMUM, MSG_REFERENCE_MINIMUM_ABOUT,
	    MSG_REFERENCE_NONE, { "monthly", "hourly" } },
	[WAGES_REFERENCE_GUIDELINE] = { WAGES_GUIDELINE,
	    "/wages/guideline-lines", MSG_REFERENCE_GUIDELINE,
	    MSG_REFERENCE_GUIDELINE_ABOUT, MSG_REFERENCE_NONE,
	    { "baseline", "upper", "lower", "base_amount" } },
	[WAGES_REFERENCE_OCCUPATION] = { WAGES_OCCUPATION, "/wages/occupations",
	    MSG_REFERENCE_OCCUPATION, MSG_REFERENCE_OCCUPATION_ABOUT,
	    MSG_REFERENCE_NONE, { "p10", "p25", "p50", "p75", "p90", "mean" } },
	[WAGES_REFERENCE_MACRO] = { WAGES_MACRO, "/wages/macro",
	    MSG_REFERENCE_MACRO, MSG_REFERENCE_MACRO_ABOUT, MSG_REFERENCE_NONE,
	    { "value" } },
};

int
wages_reference_measure(const struct wages_reference *r, const char *measure)
{
	for (int i = 0; i < WAGES_REFERENCE_MEASURES; i++)
		if (r->measures[i] != NULL && text_is(r->measures[i], measure))
			return i;
	return -1;
}

enum msg
wages_reference_label(const char *measure)
{
	static const struct {
		const char *key;
		enum msg label;
	} labels[] = {
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
		{ "monthly", MSG_REFERENCE_MONTHLY },
		{ "hourly", MSG_REFERENCE_HOURLY },
	};

	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
		if (text_is(labels[i].key, measure))
			return labels[i].label;
	return MSG_REFERENCE_VALUE;
}

/* The same thing but for the measure; money a month and an hour are one. */
static bool
is_same(const struct wages_figure *a, const struct wages_figure *b)
{
	bool is_pay = text_is(a->dataset, "occupation");

	return a->year == b->year && text_is(a->region, b->region) &&
	    text_is(a->industry, b->industry) &&
	    text_is(a->item_kind, b->item_kind) && text_is(a->item, b->item) &&
	    text_is(a->scope, b->scope) && a->tier == b->tier &&
	    a->effective_on == b->effective_on && text_is(a->as_of, b->as_of) &&
	    text_is(a->source.id, b->source.id) &&
	    (!is_pay || text_is(a->unit, b->unit));
}

static bool
is_out_of_order(const struct wages_figure *a, const struct wages_figure *b)
{
	return a->year == b->year && text_is(a->region, b->region) &&
	    text_is(a->as_of, b->as_of) && a->tier > b->tier;
}

/* The store sorts by the class's name; people read by tier. */
static void
sort_tiers(struct wages_reference_row *rows, size_t len)
{
	for (size_t i = 1; i < len; i++)
		for (size_t j = i;
		     j > 0 && is_out_of_order(rows[j - 1].first, rows[j].first);
		     j--) {
			struct wages_reference_row kept = rows[j];

			rows[j] = rows[j - 1];
			rows[j - 1] = kept;
		}
}

struct wages_reference_row *
wages_reference_rows(struct arena *mem, size_t *out_len,
    const struct wages_reference *r, const struct wages_figure *figures,
    size_t len)
{
	struct wages_reference_row *rows =
	    ARENA_MANY(mem, struct wages_reference_row, len);
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		int at = wages_reference_measure(r, figures[i].measure);

		if (at < 0)
			continue;
		if (n == 0 || !is_same(rows[n - 1].first, &figures[i]) ||
		    rows[n - 1].cells[at] != NULL)
			rows[n++].first = &figures[i];
		rows[n - 1].cells[at] = &figures[i];
	}
	sort_tiers(rows, n);
	*out_len = n;
	return rows;
}

/* Rows with the same key compete for being the newest. */
static bool
competes(const struct wages_reference *r, const struct wages_figure *a,
    const struct wages_figure *b)
{
	if (!text_is(a->region, b->region))
		return false;
	return r->set != WAGES_MACRO || text_is(a->item, b->item);
}

static bool
is_newer(const struct wages_figure *a, const struct wages_figure *b)
{
	if (a->year != b->year)
		return a->year > b->year;
	return strcmp(a->as_of, b->as_of) > 0;
}

size_t
wages_reference_newest(const struct wages_reference *r,
    struct wages_reference_row *rows, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		bool is_old = false;

		for (size_t j = 0; j < len && !is_old; j++)
			is_old = competes(r, rows[i].first, rows[j].first) &&
			    is_newer(rows[j].first, rows[i].first);
		if (!is_old)
			rows[n++] = rows[i];
	}
	return n;
}

void
wages_reference_turn(
    struct arena *mem, struct wages_reference_row *rows, size_t len)
{
	struct wages_reference_row *turned =
	    ARENA_MANY(mem, struct wages_reference_row, len);
	size_t n = 0, end = len;

	while (end > 0) {
		size_t from = end - 1;

		while (from > 0 &&
		    rows[from - 1].first->year == rows[end - 1].first->year)
			from--;
		for (size_t i = from; i < end; i++)
			turned[n++] = rows[i];
		end = from;
	}
	memcpy(rows, turned, len * sizeof(*rows));
}

const char *
wages_reference_what(
    struct arena *mem, enum lang lang, const struct wages_figure *f)
{
	const char *tier;

	if (*f->item != '\0')
		return wages_item_name(lang, f->item);
	if (f->tier == 0)
		return "";
	tier = message_text(mem, lang, MSG_EVIDENCE_TIER,
	    (struct msg_arg[]){ { "n", text_printf(mem, "%d", f->tier) } }, 1);
	if (*f->scope == '\0' || text_ends(f->scope, "类"))
		return tier;
	return text_printf(mem, "%s · %s", f->scope, tier);
}

const char *
wages_reference_when(
    struct arena *mem, enum lang lang, const struct wages_figure *f)
{
	bool is_set = f->effective_on != DAY_NONE;
	char day[DAY_TEXT] = "";

	if (is_set)
		day_print(day, f->effective_on);
	else if (*f->as_of == '\0')
		return "";
	return message_text(mem, lang,
	    is_set ? MSG_REFERENCE_IN_FORCE : MSG_REFERENCE_AS_OF,
	    (struct msg_arg[]){ { "day", is_set ? day : f->as_of } }, 1);
}
