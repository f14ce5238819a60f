/*
 * What the pieces of the check share while one text is read.
 */
#ifndef CONTRACTS_CONTRACTS_CHECK_STATE_H
#define CONTRACTS_CONTRACTS_CHECK_STATE_H

#include "contracts/contracts_check.h"
#include "contracts/contracts_index.h"
#include "contracts/contracts_quantity.h"
#include "contracts/contracts_topics.h"
#include "contracts/contracts_wording.h"

/* What one breath of the text holds. */
struct check_part {
	struct contracts_hit *hits;
	size_t hits_len;
	struct contracts_quantity *amounts;
	size_t amounts_len;
};

/* A topic while the breaths of one scope are read. */
struct check_seen {
	uint32_t in_mask, at_mask;
	bool has_not;
	bool is_here; /* one of its words in this breath */
	size_t first_at; /* of the scope, plus one */
	size_t last_at_end; /* in this breath */
	size_t act_at, act_end; /* the words of the last group */
	size_t act_part;
};

struct check {
	struct arena *mem;
	const struct contracts_check_asked *asked;
	struct wording text;
	struct check_part *parts; /* as text.parts */
	const struct laws_rule **rule_of; /* by topic; NULL: none holds */
	struct check_seen *seen; /* by topic */
	uint32_t *in_clause; /* masks by topic, of the clause being read */
	struct check_value *values; /* by topic: the first exact one */
	struct contracts_checked *out;
	size_t room;
};

struct check_value {
	bool is_known;
	int64_t value;
	size_t clause;
};

/* A finding about the characters [start, end) of c->text. */
struct contracts_finding *check_add(struct check *c,
    enum contracts_severity severity, size_t topic, size_t start, size_t end);

/* Amount q, which stands in part p, against the topic's rule. */
void check_amount(struct check *c, size_t topic, size_t part,
    const struct contracts_quantity *q);

/* The words of a topic in breath part and those before it from from on: a
 * finding unless they are negated. */
void check_says(struct check *c, size_t topic, size_t from, size_t part);

/* What a whole contract must have. */
void check_missing(struct check *c);

/* "不低于" the rule's number, in words: "150%", "36 小时", "2 倍". */
const char *check_wanted(struct arena *mem, const struct laws_rule *rule);

#endif
