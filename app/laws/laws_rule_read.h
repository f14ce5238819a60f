/*
 * A rule from text: a row of rules.csv, a row of the database, a form.
 */
#ifndef LAWS_LAWS_RULE_READ_H
#define LAWS_LAWS_RULE_READ_H

#include <stdint.h>

struct arena;
struct laws_rule;

/* As the columns of rules.csv; none is NULL. */
struct laws_rule_text {
	const char *id, *applies_to, *check, *relation_text, *value, *unit,
	    *severity, *basis_title, *basis_article, *note_zh, *short_title,
	    *note_en, *from, *until, *replaces;
};

enum laws_rule_fault {
	LAWS_RULE_FINE,
	LAWS_RULE_ID, /* not like P004 */
	LAWS_RULE_APPLIES_TO, /* not object@place or object@place:subtype */
	LAWS_RULE_CHECK,
	LAWS_RULE_OPERATOR,
	LAWS_RULE_VALUE, /* does not go with operator and unit */
	LAWS_RULE_UNIT,
	LAWS_RULE_SEVERITY,
	LAWS_RULE_BASIS, /* no text, or an article that can't be read */
	LAWS_RULE_NOTE, /* missing or too long */
	LAWS_RULE_SPAN, /* from or until is no day, or they are crossed */
	LAWS_RULE_REPLACES, /* not ids with ';' between */
	LAWS_RULE_FAULT_COUNT
};

/* *out points into in and mem. The first fault found, or LAWS_RULE_FINE. */
enum laws_rule_fault laws_rule_read(struct arena *mem, struct laws_rule *out,
    const struct laws_rule_text *in, int32_t version);

/* The column that is wrong: "value"; and a sentence for logs. */
const char *laws_rule_fault_column(enum laws_rule_fault fault);
const char *laws_rule_fault_text(enum laws_rule_fault fault);

#endif
