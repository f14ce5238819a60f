/* One entry of a round's ledger, and the words for its kind. */
#ifndef ROUNDS_ROUNDS_ENTRY_H
#define ROUNDS_ROUNDS_ENTRY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

enum rounds_entry_kind {
	/* both sides read these */
	ROUNDS_ENTRY_ISSUE, /* a demand on the table: title, text */
	ROUNDS_ENTRY_PROPOSAL, /* or counter-proposal: text, amount, talk */
	ROUNDS_ENTRY_PACKAGE, /* members stand or fall together */
	ROUNDS_ENTRY_ACCEPT, /* ref: the proposal or package; sha256 */
	ROUNDS_ENTRY_CONFIRM, /* by a chief; sha256 */
	ROUNDS_ENTRY_WITHDRAW,
	ROUNDS_ENTRY_REOPEN, /* text: why */
	/* its side alone reads these */
	ROUNDS_ENTRY_DRAFT, /* a demand in preparation: title, text */
	ROUNDS_ENTRY_WORDING, /* a proposal in preparation */
	ROUNDS_ENTRY_TARGET,
	ROUNDS_ENTRY_BOTTOM,
	ROUNDS_ENTRY_ALTERNATIVE,
	ROUNDS_ENTRY_PRIORITY,
	ROUNDS_ENTRY_REMARK,
	ROUNDS_ENTRY_EVIDENCE,
	ROUNDS_ENTRY_ASIDE, /* typed while somebody else was faster */
	ROUNDS_ENTRY_SHOWN, /* ref: the shared issue a draft became */
	ROUNDS_ENTRY_COUNT
};

enum {
	ROUNDS_NOTES = 5 /* target to remark */
};

struct rounds_entry {
	int64_t id;
	const char *side;
	bool is_private;
	enum rounds_entry_kind kind;
	int64_t issue_id, ref_id, evidence_id; /* 0: none */
	const int64_t *members;
	size_t members_len;
	int32_t talk;
	const char *title, *text;
	bool has_amount;
	int64_t amount_cents;
	const char *sha256;
	int64_t at;
};

bool rounds_entry_parse(enum rounds_entry_kind *out, const char *key);
const char *rounds_entry_key(enum rounds_entry_kind kind);
enum msg rounds_entry_label(enum rounds_entry_kind kind);
#endif
