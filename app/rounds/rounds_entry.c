#include "rounds/rounds_entry.h"

#include "base/text.h"

static const struct {
	const char *key;
	enum msg label;
} kinds[ROUNDS_ENTRY_COUNT] = {
	[ROUNDS_ENTRY_ISSUE] = { "issue", MSG_LEDGER_ISSUE },
	[ROUNDS_ENTRY_PROPOSAL] = { "proposal", MSG_LEDGER_PROPOSAL },
	[ROUNDS_ENTRY_PACKAGE] = { "package", MSG_LEDGER_PACKAGE },
	[ROUNDS_ENTRY_ACCEPT] = { "accept", MSG_LEDGER_ACCEPT },
	[ROUNDS_ENTRY_CONFIRM] = { "confirm", MSG_LEDGER_CONFIRM },
	[ROUNDS_ENTRY_WITHDRAW] = { "withdraw", MSG_LEDGER_WITHDRAW },
	[ROUNDS_ENTRY_REOPEN] = { "reopen", MSG_LEDGER_REOPEN },
	[ROUNDS_ENTRY_DRAFT] = { "draft", MSG_LEDGER_DRAFT },
	[ROUNDS_ENTRY_WORDING] = { "wording", MSG_LEDGER_WORDING },
	[ROUNDS_ENTRY_TARGET] = { "target", MSG_LEDGER_TARGET },
	[ROUNDS_ENTRY_BOTTOM] = { "bottom", MSG_LEDGER_BOTTOM },
	[ROUNDS_ENTRY_ALTERNATIVE] = { "alternative", MSG_LEDGER_ALTERNATIVE },
	[ROUNDS_ENTRY_PRIORITY] = { "priority", MSG_LEDGER_PRIORITY },
	[ROUNDS_ENTRY_REMARK] = { "remark", MSG_LEDGER_REMARK },
	[ROUNDS_ENTRY_EVIDENCE] = { "evidence", MSG_EVIDENCE_LIST },
	[ROUNDS_ENTRY_ASIDE] = { "aside", MSG_LEDGER_ASIDE },
	[ROUNDS_ENTRY_SHOWN] = { "shown", MSG_LEDGER_SHOWN },
};

bool
rounds_entry_parse(enum rounds_entry_kind *out, const char *key)
{
	for (int i = 0; key != NULL && i < ROUNDS_ENTRY_COUNT; i++)
		if (text_is(kinds[i].key, key)) {
			*out = (enum rounds_entry_kind)i;
			return true;
		}
	return false;
}

const char *
rounds_entry_key(enum rounds_entry_kind kind)
{
	return kinds[kind].key;
}

enum msg
rounds_entry_label(enum rounds_entry_kind kind)
{
	return kinds[kind].label;
}
