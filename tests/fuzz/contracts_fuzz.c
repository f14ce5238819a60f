/*
 * The contract check over any text, and any file of words. The first byte
 * chooses. Findings must lie inside the text.
 */
#include <glob.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/file.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_index.h"
#include "contracts/contracts_words.h"
#include "laws/laws.h"
#include "laws/laws_rule_read.h"
#include "text/csv.h"

enum {
	RULES_MAX = 1000
};

static struct arena kept;
static struct laws_rule rule_rows[RULES_MAX];
static struct laws_rules rules = { rule_rows, 0 };
static const struct contracts_index *shipped;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static void
read_rules(void)
{
	struct csv_table t;
	size_t len;
	int line;
	char *bytes = file_read(&kept, "content/laws/rules.csv", &len);

	if (bytes == NULL || csv_read(&kept, &t, &line, bytes, len) != NULL)
		abort();
	for (size_t i = 0; i < t.rows_len && rules.len < RULES_MAX; i++) {
		const char *const *v = t.rows[i].fields;
		struct laws_rule_text in = { v[0], v[1], v[2], v[3], v[4], v[5],
			v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13],
			v[14] };

		if (laws_rule_read(&kept, &rule_rows[rules.len++], &in, 1) !=
		    LAWS_RULE_FINE)
			abort();
	}
}

static void
read_words(void)
{
	struct contracts_topics topics = { 0 };
	glob_t found;
	size_t len;
	int line;

	if (glob("content/checks/*.txt", 0, NULL, &found) != 0)
		abort();
	for (size_t i = 0; i < found.gl_pathc; i++)
		if (contracts_topics_read(&kept, &topics,
			file_read(&kept, found.gl_pathv[i], &len),
			&line) != NULL)
			abort();
	globfree(&found);
	shipped = contracts_index_build(&kept, &topics);
}

static void
check(struct arena *mem, const struct contracts_index *index, const char *text,
    enum laws_kind kind)
{
	struct contracts_check_asked asked = { .rules = &rules,
		.index = index,
		.the_case = { .place = { "浙江省", "杭州市" },
		    .kind = kind,
		    .on = DAY_NONE },
		.minimum = { .month_cents = 200000, .hour_cents = 2000 } };
	struct contracts_checked out;
	size_t n = text_chars(text);

	contracts_check(mem, &out, &asked, text);
	for (size_t i = 0; i < out.len; i++) {
		if (out.v[i].start > out.v[i].end || out.v[i].end > n)
			abort();
		contracts_words_message(mem, LANG_ZH, &out.v[i], &asked);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };
	struct contracts_topics topics = { 0 };
	char *text;
	int line;

	if (shipped == NULL) {
		read_rules();
		read_words();
	}
	if (len < 2 || !text_is_utf8(data + 1, len - 1))
		return 0;
	text = arena_copy(&mem, data + 1, len - 1);
	if (data[0] != 'w')
		check(&mem, shipped, text,
		    (enum laws_kind)(data[0] % LAWS_KIND_COUNT));
	else if (contracts_topics_read(&mem, &topics, text, &line) == NULL)
		check(&mem, contracts_index_build(&mem, &topics),
		    "第一条 每月加班60小时。", LAWS_COLLECTIVE);
	arena_close(&mem);
	return 0;
}
