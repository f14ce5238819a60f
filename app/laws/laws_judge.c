#include "laws/laws_judge.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "laws/laws_rules.h"

enum {
	THIRD = 3333, /* as rules.csv writes one third */
	TWO_THIRDS = 6667,
	SEPARATOR = ','
};

static enum laws_verdict
verdict(bool is_kept)
{
	return is_kept ? LAWS_KEPT : LAWS_BROKEN;
}

/* left and right have the same unit, times whatever scale. */
static enum laws_verdict
relate(enum laws_relation relation, __int128 left, __int128 right)
{
	switch (relation) {
	case LAWS_IS:
		return verdict(left == right);
	case LAWS_AT_MOST:
		return verdict(left <= right);
	case LAWS_AT_LEAST:
		return verdict(left >= right);
	case LAWS_LESS:
		return verdict(left < right);
	case LAWS_MORE:
		return verdict(left > right);
	case LAWS_WINDOW:
		return verdict(left >= 0 && left <= right);
	default:
		return LAWS_UNCLEAR;
	}
}

enum laws_verdict
laws_judge_number(const struct laws_rule *rule, int64_t value_scaled)
{
	if (!rule->is_number)
		return LAWS_UNCLEAR;
	if (rule->relation == LAWS_BETWEEN)
		return verdict(
		    value_scaled >= rule->low && value_scaled <= rule->high);
	return relate(rule->relation, value_scaled, rule->low);
}

enum laws_verdict
laws_judge_count(const struct laws_rule *rule, int64_t count)
{
	int64_t scaled;

	if (__builtin_mul_overflow(count, LAWS_SCALE, &scaled))
		return LAWS_UNCLEAR;
	return laws_judge_number(rule, scaled);
}

enum laws_verdict
laws_judge_share(const struct laws_rule *rule, int64_t part, int64_t whole)
{
	int64_t top = rule->low, bottom = LAWS_SCALE;

	if (!rule->is_number || whole <= 0 || rule->relation == LAWS_BETWEEN)
		return LAWS_UNCLEAR;
	if (top == THIRD || top == TWO_THIRDS) {
		top = top == THIRD ? 1 : 2;
		bottom = 3;
	}
	return relate(
	    rule->relation, (__int128)part * bottom, (__int128)whole * top);
}

enum laws_verdict
laws_judge_flag(const struct laws_rule *rule, bool is)
{
	bool wants = text_is(rule->value, "true");

	if (rule->relation != LAWS_IS && rule->relation != LAWS_EXISTS)
		return LAWS_UNCLEAR;
	if (!wants && !text_is(rule->value, "false"))
		return LAWS_UNCLEAR;
	return verdict(is == wants);
}

/* word stands in "时间,地点,内容". */
static bool
has_word(const char *list, const char *word, size_t len)
{
	while (*list != '\0') {
		const char *comma = strchr(list, SEPARATOR);
		size_t n =
		    comma == NULL ? strlen(list) : (size_t)(comma - list);

		if (n == len && strncmp(list, word, len) == 0)
			return true;
		list += comma == NULL ? n : n + 1;
	}
	return false;
}

static bool
is_among(const char *word, size_t len, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(words[i]) == len &&
		    strncmp(words[i], word, len) == 0)
			return true;
	return false;
}

static enum laws_verdict
judge_in(const struct laws_rule *rule, const char *const *words, size_t len,
    const char **out_missing)
{
	for (size_t i = 0; i < len; i++) {
		if (has_word(rule->value, words[i], strlen(words[i])))
			continue;
		*out_missing = words[i];
		return LAWS_BROKEN;
	}
	return LAWS_KEPT;
}

/* *out_missing points into the rule's list: up to the next comma. */
static enum laws_verdict
judge_contains(const struct laws_rule *rule, const char *const *words,
    size_t len, const char **out_missing)
{
	for (const char *at = rule->value; *at != '\0';) {
		size_t n = strcspn(at, ",");

		if (!is_among(at, n, words, len)) {
			*out_missing = at;
			return LAWS_BROKEN;
		}
		at += at[n] == '\0' ? n : n + 1;
	}
	return LAWS_KEPT;
}

enum laws_verdict
laws_judge_words(const struct laws_rule *rule, const char *const *words,
    size_t len, const char **out_missing)
{
	const char *ignored;

	if (out_missing == NULL)
		out_missing = &ignored;
	*out_missing = NULL;
	if (rule->relation == LAWS_CONTAINS)
		return judge_contains(rule, words, len, out_missing);
	if (rule->relation == LAWS_IN || rule->relation == LAWS_IS)
		return judge_in(rule, words, len, out_missing);
	return LAWS_UNCLEAR;
}

enum laws_verdict
laws_judge_pair(const struct laws_rule *rule, int64_t left, int64_t right)
{
	if (rule->is_number || text_is(rule->unit, "bool"))
		return LAWS_UNCLEAR;
	return relate(rule->relation, left, right);
}

enum laws_verdict
laws_judge_formula(const struct laws_rule *rule, int64_t n, int64_t count)
{
	long base, step, from, width;
	int end = 0;

	if (sscanf(rule->value, "%5ld+%5ld*floor((n-%5ld)/%5ld)%n", &base,
		&step, &from, &width, &end) != 4 ||
	    end == 0 || rule->value[end] != '\0' || width <= 0 || n < from)
		return LAWS_UNCLEAR;
	return relate(rule->relation, count,
	    base + (__int128)step * ((n - from) / width));
}
