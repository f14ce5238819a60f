/*
 * The ledger of a round: entries that are only added, and the state they
 * say. A state is a function of the entries up to one of them, so any past
 * one can be shown again, byte for byte.
 * Source: docs/rounds.md#ledger
 */
#ifndef ROUNDS_ROUNDS_LEDGER_H
#define ROUNDS_ROUNDS_LEDGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rounds/rounds_entry.h"

struct arena;

enum rounds_issue_status {
	ROUNDS_ISSUE_DRAFT, /* its side alone knows of it */
	ROUNDS_ISSUE_OPEN,
	ROUNDS_ISSUE_TABLED,
	ROUNDS_ISSUE_PACKAGED,
	ROUNDS_ISSUE_PRINCIPLE,
	ROUNDS_ISSUE_AGREED,
	ROUNDS_ISSUE_WITHDRAWN,
	ROUNDS_ISSUE_STATUS_COUNT
};

struct rounds_issue {
	int64_t id; /* of the issue or draft entry */
	int64_t draft_id; /* the draft it was, for its side; or 0 */
	int32_t number; /* 1, 2... among shared issues; 0 for a draft */
	enum rounds_issue_status status;
	const struct rounds_entry *opened;
	const char *title, *text; /* the newest of a draft */
	const struct rounds_entry *last[2]; /* proposals: labour, employer */
	const struct rounds_entry *package; /* it is in, or NULL */
	const struct rounds_entry *accepted; /* the acceptance, or NULL */
	const struct rounds_entry *accepted_proposal;
	bool is_confirmed[2];
	const struct rounds_entry *notes[ROUNDS_NOTES]; /* newest, or NULL */
	const struct rounds_entry *draft; /* the newest of a draft's texts */
	const struct rounds_entry *wording; /* not published yet, or NULL */
	int64_t wording_seen; /* newest wording, an empty one too */
	int64_t seen; /* newest shared entry about it */
	size_t evidence_len, asides_len;
};

struct rounds_ledger {
	struct rounds_issue *issues; /* shared ones by number, then drafts */
	size_t issues_len;
	const struct rounds_entry *entries;
	size_t entries_len;
	int64_t newest; /* id of the newest entry, 0 for none */
	int64_t newest_shared;
	int32_t talk; /* the newest round of talks anybody spoke in */
};

enum msg rounds_issue_label(enum rounds_issue_status status);
const char *rounds_issue_key(enum rounds_issue_status status);

/* Entries up to as_of (0: all), oldest first, as one side reads them. */
void rounds_ledger_replay(struct arena *mem, struct rounds_ledger *out,
    const struct rounds_entry *entries, size_t len, int64_t as_of);

struct rounds_issue *
rounds_ledger_find(const struct rounds_ledger *l, int64_t issue_id);

/* 0 for labour, 1 for employer. */
int rounds_ledger_index(const char *side);

/*
 * The text that an acceptance of that proposal or package would be about:
 * what both chiefs confirm. NULL where there is nothing to accept: no such
 * proposal, not the other side's newest, a package that has fallen.
 */
const char *rounds_ledger_offer(struct arena *mem,
    const struct rounds_ledger *l, int64_t ref_id, const char *by_side);

/* The text accepted, for an issue agreed at least in principle; or NULL. */
const char *rounds_ledger_agreed(struct arena *mem,
    const struct rounds_ledger *l, const struct rounds_issue *issue);

/* Still to be decided: neither agreed nor withdrawn, and on the table. */
bool rounds_issue_is_open(const struct rounds_issue *issue);

/* The whole ledger as text, for export and comparison; no clock, no names. */
const char *
rounds_ledger_write(struct arena *mem, const struct rounds_ledger *l);

#endif
