/*
 * What wording a rule is about: the files of content/checks, beside the table
 * of rules. A topic names a check of the table ("overtime.per_month") and the
 * words by which it is recognised in a contract; it holds no number of its
 * own, the table does. docs/contract-check.md has the format.
 */
#ifndef CONTRACTS_CONTRACTS_TOPICS_H
#define CONTRACTS_CONTRACTS_TOPICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum contracts_topic_mode {
	TOPIC_AMOUNT, /* a quantity beside the words is compared */
	TOPIC_SAYS, /* the words themselves break the rule, unless negated */
	TOPIC_HAS, /* a whole contract must have one of the words */
	TOPIC_VAGUE /* the words promise nothing one could enforce */
};

/* Words of which one must stand there; or a field that must be there. */
struct contracts_topic_words {
	const char *name; /* of a field, else NULL */
	const char *const *v;
	size_t len;
};

enum {
	TOPIC_GROUPS = 6,
	TOPIC_FIELDS = 12
};

struct contracts_topic {
	const char *check; /* as in the table of rules; first of checks */
	struct contracts_topic_words checks; /* "a | b": whichever holds */
	const char *object; /* "clause:wage"; NULL: any rule of that check */
	enum contracts_topic_mode mode;
	const char *label, *label_en; /* "每月加班时间" */
	/* in: anywhere in the clause; at: in the same breath as the amount */
	struct contracts_topic_words in[TOPIC_GROUPS], at[TOPIC_GROUPS];
	size_t in_len, at_len;
	struct contracts_topic_words not ; /* not in the same breath */
	struct contracts_topic_words fields[TOPIC_FIELDS]; /* TOPIC_HAS */
	size_t fields_len;
	int64_t value; /* scaled; 0: the rule's own */
	bool conditions_too; /* 年满15周岁 is an amount here */
	bool negated_too; /* a "not" before the words changes nothing */
	const char *better; /* a lawful wording to offer, or NULL */
};

struct contracts_topics {
	const struct contracts_topic *v;
	size_t len;
};

/*
 * Reads one file's text. NULL, or what is wrong, with *out_line; topics are
 * added behind those already in out.
 */
const char *contracts_topics_read(struct arena *mem,
    struct contracts_topics *out, const char *text, int *out_line);

#endif
