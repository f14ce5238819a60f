/*
 * The legal check of a contract's wording against the table of rules. Pure:
 * rules, minimum wage and day come in as arguments. docs/contract-check.md
 * says how it reads and what it leaves out.
 */
#ifndef CONTRACTS_CONTRACTS_CHECK_H
#define CONTRACTS_CONTRACTS_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "laws/laws.h"

struct arena;
struct contracts_index;
struct contracts_topic;

enum contracts_severity {
	FINDING_ILLEGAL,
	FINDING_WARNING,
	FINDING_MISSING, /* a whole contract lacks what it must have */
	FINDING_UNCLEAR, /* nobody could enforce it */
	FINDING_CONFLICT, /* two clauses say different things */
	FINDING_SEVERITIES
};

struct contracts_finding {
	enum contracts_severity severity;
	const struct laws_rule *rule; /* NULL: unclear, conflict */
	const struct contracts_topic *topic;
	size_t start, end; /* characters of the text; equal when missing */
	const char *quote; /* those characters */
	const char *found; /* the amount or words, "" when missing */
	const char *wanted; /* the rule's number with its unit, or "" */
	const char *field; /* what is missing, or NULL */
	bool is_weak; /* rests on a minimum wage of a weak source */
	const char *better; /* a lawful wording to offer, or NULL */
};

/* A minimum wage of the place on the day; 0: unknown. */
struct contracts_minimum {
	int64_t month_cents, hour_cents;
	/* a newer one that only a weak source reports; breaking it warns */
	int64_t weak_month_cents, weak_hour_cents;
	const char *from; /* "2021-12-01", where it was read */
	const char *source, *weak_source;
	bool is_lowest; /* the province's lowest tier: the place's is unknown */
};

struct contracts_check_asked {
	const struct laws_rules *rules;
	const struct contracts_index *index;
	struct laws_case the_case;
	struct contracts_minimum minimum;
};

struct contracts_checked {
	struct contracts_finding *v; /* by place in the text */
	size_t len;
	size_t clauses; /* how many were read */
	size_t rules_read; /* rules of the place that have words */
	bool is_whole; /* long enough to ask what is missing */
	bool skipped_minimum; /* a wage stands there, no minimum is known */
};

enum {
	CHECK_TEXT_MAX = 300000, /* characters */
	CHECK_WHOLE_CLAUSES = 6 /* fewer are an excerpt */
};

/* text is valid UTF-8 of at most CHECK_TEXT_MAX characters. */
void contracts_check(struct arena *mem, struct contracts_checked *out,
    const struct contracts_check_asked *asked, const char *text);

/* "illegal", "warning", "missing", "unclear", "conflict". */
const char *contracts_severity_key(enum contracts_severity severity);

#endif
