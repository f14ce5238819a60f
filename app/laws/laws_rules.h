/*
 * The rules of content/laws/rules.csv: object @ place : subtype, check,
 * operator, value, unit, severity, article. A city's rule stands before its
 * province's, a province's before the nation's; a rule for the kind of
 * contract before one for all kinds.
 */
#ifndef LAWS_LAWS_RULES_H
#define LAWS_LAWS_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/place.h"
#include "laws/laws_kind.h"

struct arena;

enum laws_relation {
	LAWS_IS, /* == */
	LAWS_AT_MOST, /* <= */
	LAWS_AT_LEAST, /* >= */
	LAWS_LESS, /* < */
	LAWS_MORE, /* > */
	LAWS_BETWEEN, /* between 3..9 */
	LAWS_IN, /* one of these */
	LAWS_CONTAINS, /* all of these */
	LAWS_EXISTS,
	LAWS_WINDOW /* within so many days before */
};

enum laws_severity {
	LAWS_ILLEGAL,
	LAWS_WARNING
};

/* Numbers are kept times 10,000: 0.3333 is 3333. */
enum {
	LAWS_SCALE = 10000
};

struct laws_rule {
	const char *id; /* "P004" */
	const char *applies_to; /* "reply@广东省:wage" */
	const char *object; /* "reply", "clause:wage" */
	struct place place;
	const char *subtype; /* "wage", "普通程序", "" */
	const char *check; /* "reply.days_after_receipt" */
	enum laws_relation relation;
	const char *relation_text; /* "<=" */
	const char *value; /* as written */
	bool is_number; /* low and high hold it, scaled */
	int64_t low, high; /* the same unless LAWS_BETWEEN */
	const char *unit; /* "自然日", "工作日", "月", "比例"... */
	enum laws_severity severity;
	const char *law; /* "山东省企业工资集体协商条例" */
	const char *short_title; /* of the library: "山东工资集体协商条例" */
	const char *article_text; /* "第十九条" */
	int32_t article; /* 19; 0 for a text without articles */
	const char *note, *note_en; /* the rule in a sentence */
	int32_t from_on, until_on; /* DAY_NONE: no limit; until is the last */
	const char *replaces; /* ids with ';' between */
	int32_t version; /* 1 as shipped */
};

struct laws_rules {
	const struct laws_rule *v;
	size_t len;
};

/* What is asked about. on DAY_NONE: on any day. */
struct laws_case {
	struct place place;
	enum laws_kind kind;
	unsigned traits; /* enum laws_trait */
	int32_t on; /* the rule must hold then */
};

/* The rule holds there, for that kind, on that day. */
bool laws_rule_fits(const struct laws_rule *rule, const struct laws_case *c);

/* 0 the nation, 1 a province, 2 a city. */
int laws_rule_level(const struct laws_rule *rule);

/* Where both fit a stands before b: nearer, or for the kind itself. */
bool laws_rule_outranks(const struct laws_rule *a, const struct laws_rule *b);

/*
 * The rule that holds for a check, or NULL. object NULL: of any object.
 * *out_next, unless NULL: the one it pushed aside (the province's, the
 * nation's), to be shown beside it, or NULL.
 */
const struct laws_rule *laws_rules_find(const struct laws_rules *rules,
    const char *object, const char *check, const struct laws_case *c,
    const struct laws_rule **out_next);

/* Every rule that holds whose object begins so, in the table's order. */
size_t laws_rules_holding(struct arena *mem,
    const struct laws_rule *const **out, const struct laws_rules *rules,
    const char *object_start, const struct laws_case *c);

const struct laws_rule *
laws_rules_by_id(const struct laws_rules *rules, const char *id);

/* A text of that province is among the rules; always true for the nation. */
bool laws_rules_cover(const struct laws_rules *rules, const struct place *p);

#endif
