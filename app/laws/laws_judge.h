/*
 * A rule against what is there. Shares are compared as whole numbers:
 * 0.3333 means one third, 0.6667 two thirds.
 */
#ifndef LAWS_LAWS_JUDGE_H
#define LAWS_LAWS_JUDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct laws_rule;

enum laws_verdict {
	LAWS_KEPT,
	LAWS_BROKEN,
	LAWS_UNCLEAR /* the rule is not about such a thing */
};

/* value times LAWS_SCALE: 10 days are 100000. */
enum laws_verdict
laws_judge_number(const struct laws_rule *rule, int64_t value_scaled);

/* A whole number. */
enum laws_verdict laws_judge_count(const struct laws_rule *rule, int64_t count);

/* part of whole: 34 votes of 67. whole <= 0 is LAWS_UNCLEAR. */
enum laws_verdict
laws_judge_share(const struct laws_rule *rule, int64_t part, int64_t whole);

enum laws_verdict laws_judge_flag(const struct laws_rule *rule, bool is);

/*
 * Words: "in" wants each of them in the rule's list, "contains" each of the
 * rule's list among them, "==" the one. *out_missing, unless NULL, is the
 * first that is out of place.
 */
enum laws_verdict laws_judge_words(const struct laws_rule *rule,
    const char *const *words, size_t len, const char **out_missing);

/* Against the thing the rule names as its value: employer to labour side. */
enum laws_verdict
laws_judge_pair(const struct laws_rule *rule, int64_t left, int64_t right);

/*
 * Against a value like "30+5*floor((n-100)/100)" for n. LAWS_UNCLEAR where
 * the value has another form.
 */
enum laws_verdict
laws_judge_formula(const struct laws_rule *rule, int64_t n, int64_t count);

#endif
