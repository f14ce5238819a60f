/*
 * Rules and questions to the clock. The first byte chooses: a rule's columns
 * one a line, or a query as it comes with a request. A rule that is read
 * joins the shipped ones, and every step is counted with it.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/file.h"
#include "base/text.h"
#include "laws/laws.h"
#include "laws/laws_clock_form.h"
#include "laws/laws_rule_read.h"
#include "laws/laws_words.h"
#include "text/csv.h"

enum {
	COLUMNS = 15,
	RULES_MAX = 1000
};

static struct laws_rule rules[RULES_MAX + 1];
static size_t rules_len;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static struct laws_rule_text
text_of(const char *const *v)
{
	return (struct laws_rule_text){ v[0], v[1], v[2], v[3], v[4], v[5],
		v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13], v[14] };
}

static void
read_shipped(void)
{
	static struct arena mem;
	struct csv_table t;
	size_t len;
	int line;
	char *bytes = file_read(&mem, "content/laws/rules.csv", &len);

	if (bytes == NULL || csv_read(&mem, &t, &line, bytes, len) != NULL)
		abort();
	for (size_t i = 0; i < t.rows_len && rules_len < RULES_MAX; i++) {
		struct laws_rule_text in = text_of(t.rows[i].fields);

		if (laws_rule_read(&mem, &rules[rules_len++], &in, 1) !=
		    LAWS_RULE_FINE)
			abort();
	}
}

/* Each deadline in words, and within what the clock may answer. */
static void
look_at(struct arena *mem, const struct laws_deadline *d)
{
	size_t n;

	if (d->from_on == DAY_NONE && d->due_on != DAY_NONE)
		abort();
	if (d->way == LAWS_AFTER && d->due_on != DAY_NONE &&
	    d->due_on < d->from_on)
		abort();
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		(void)laws_words_span(mem, (enum lang)lang, d);
		(void)laws_words_basis(mem, (enum lang)lang, d->rule);
		(void)laws_words_caveats(mem, &n, (enum lang)lang, d);
	}
}

static void
count_all(struct arena *mem, const struct laws_clock_asked *a)
{
	struct laws_rules all = { rules, rules_len };
	struct laws_calendar none = { 0 };
	struct laws_deadline *v;
	const struct laws_rule *const *holding;
	size_t n =
	    laws_clock_all(mem, &v, &all, &none, &a->the_case, a->events_on);

	for (size_t i = 0; i < n; i++)
		look_at(mem, &v[i]);
	(void)laws_rules_holding(mem, &holding, &all, "", &a->the_case);
}

static void
try_rule(struct arena *mem, const char *s)
{
	static const char *const none[COLUMNS] = { "", "", "", "", "", "", "",
		"", "", "", "", "", "", "", "" };
	const char *v[COLUMNS];
	size_t n;
	char **lines = text_split(mem, &n, s, '\n');
	struct laws_clock_asked a = { .the_case.on = DAY_NONE };
	struct laws_rule_text in;

	for (size_t i = 0; i < COLUMNS; i++)
		v[i] = i < n ? lines[i] : none[i];
	in = text_of(v);
	if (laws_rule_read(mem, &rules[rules_len], &in, 1) != LAWS_RULE_FINE)
		return;
	a.the_case.place = rules[rules_len].place;
	for (int i = 0; i < LAWS_EVENT_COUNT; i++)
		a.events_on[i] = 20000 + i;
	(void)laws_judge_count(&rules[rules_len], (int64_t)n);
	(void)laws_judge_share(&rules[rules_len], 1, 2);
	(void)laws_judge_formula(&rules[rules_len], 100, 30);
	rules_len++;
	count_all(mem, &a);
	rules_len--;
}

static void
try_query(struct arena *mem, const char *s, size_t len)
{
	struct laws_clock_asked a;
	struct fields query;

	if (fields_read(mem, &query, s, len) == FIELDS_OK &&
	    laws_clock_form_read(&a, &query) == NULL)
		count_all(mem, &a);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };

	if (rules_len == 0)
		read_shipped();
	if (len > 1 && text_is_utf8(data + 1, len - 1)) {
		char *s = arena_copy(&mem, data + 1, len - 1);

		if (*data & 1)
			try_rule(&mem, s);
		else
			try_query(&mem, s, len - 1);
	}
	arena_close(&mem);
	return 0;
}
