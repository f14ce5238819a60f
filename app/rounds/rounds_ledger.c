#include "rounds/rounds_ledger.h"

#include "base/arena.h"
#include "base/text.h"

static const struct {
	const char *key;
	enum msg label;
} statuses[ROUNDS_ISSUE_STATUS_COUNT] = {
	[ROUNDS_ISSUE_DRAFT] = { "draft", MSG_ISSUE_DRAFT },
	[ROUNDS_ISSUE_OPEN] = { "open", MSG_ISSUE_OPEN },
	[ROUNDS_ISSUE_TABLED] = { "tabled", MSG_ISSUE_TABLED },
	[ROUNDS_ISSUE_PACKAGED] = { "packaged", MSG_ISSUE_PACKAGED },
	[ROUNDS_ISSUE_PRINCIPLE] = { "principle", MSG_ISSUE_PRINCIPLE },
	[ROUNDS_ISSUE_AGREED] = { "agreed", MSG_ISSUE_AGREED },
	[ROUNDS_ISSUE_WITHDRAWN] = { "withdrawn", MSG_ISSUE_WITHDRAWN },
};

enum msg
rounds_issue_label(enum rounds_issue_status status)
{
	return statuses[status].label;
}

const char *
rounds_issue_key(enum rounds_issue_status status)
{
	return statuses[status].key;
}

int
rounds_ledger_index(const char *side)
{
	return text_is(side, "employer");
}

struct rounds_issue *
rounds_ledger_find(const struct rounds_ledger *l, int64_t issue_id)
{
	for (size_t i = 0; i < l->issues_len; i++)
		if (l->issues[i].id == issue_id)
			return &l->issues[i];
	return NULL;
}

bool
rounds_issue_is_open(const struct rounds_issue *issue)
{
	return issue->status >= ROUNDS_ISSUE_OPEN &&
	    issue->status <= ROUNDS_ISSUE_PRINCIPLE;
}

/* What was accepted or packed together falls together. */
static void
fall(struct rounds_issue *issue)
{
	issue->package = NULL;
	issue->accepted = NULL;
	issue->accepted_proposal = NULL;
	issue->is_confirmed[0] = issue->is_confirmed[1] = false;
	issue->status = issue->last[0] != NULL || issue->last[1] != NULL
	    ? ROUNDS_ISSUE_TABLED
	    : ROUNDS_ISSUE_OPEN;
}

static void
fall_together(struct rounds_ledger *l, struct rounds_issue *issue)
{
	const struct rounds_entry *package = issue->package;

	fall(issue);
	for (size_t i = 0; package != NULL && i < l->issues_len; i++)
		if (l->issues[i].package == package)
			fall(&l->issues[i]);
}

static void
propose(struct rounds_ledger *l, struct rounds_issue *issue,
    const struct rounds_entry *e)
{
	if (issue->status == ROUNDS_ISSUE_AGREED ||
	    issue->status == ROUNDS_ISSUE_WITHDRAWN)
		return;
	fall_together(l, issue);
	issue->last[rounds_ledger_index(e->side)] = e;
	issue->status = ROUNDS_ISSUE_TABLED;
	if (e->talk > l->talk)
		l->talk = e->talk;
}

static void
pack(struct rounds_ledger *l, const struct rounds_entry *e)
{
	int own = rounds_ledger_index(e->side);

	for (size_t i = 0; i < e->members_len; i++) {
		struct rounds_issue *issue =
		    rounds_ledger_find(l, e->members[i]);

		if (issue == NULL || issue->last[own] == NULL ||
		    !rounds_issue_is_open(issue))
			continue;
		fall_together(l, issue);
		issue->package = e;
		issue->status = ROUNDS_ISSUE_PACKAGED;
	}
}

static void
accept_one(struct rounds_issue *issue, const struct rounds_entry *e,
    const struct rounds_entry *proposal)
{
	issue->accepted = e;
	issue->accepted_proposal = proposal;
	issue->is_confirmed[0] = issue->is_confirmed[1] = false;
	issue->status = ROUNDS_ISSUE_PRINCIPLE;
}

static void
accept(struct rounds_ledger *l, const struct rounds_entry *e)
{
	int other = !rounds_ledger_index(e->side);

	for (size_t i = 0; i < l->issues_len; i++) {
		struct rounds_issue *issue = &l->issues[i];

		if (issue->id == e->issue_id)
			issue->seen = e->id;
		if (!rounds_issue_is_open(issue))
			continue;
		if ((issue->package != NULL &&
			issue->package->id == e->ref_id) ||
		    (issue->package == NULL && issue->last[other] != NULL &&
			issue->last[other]->id == e->ref_id))
			accept_one(issue, e, issue->last[other]);
	}
}

/* Counts for the acceptance whose text it names, and for no other. */
static void
confirm(struct rounds_ledger *l, struct rounds_issue *about,
    const struct rounds_entry *e)
{
	const struct rounds_entry *accepted = about->accepted;

	if (accepted == NULL || about->status != ROUNDS_ISSUE_PRINCIPLE ||
	    !text_is(accepted->sha256, e->sha256))
		return;
	for (size_t i = 0; i < l->issues_len; i++) {
		struct rounds_issue *issue = &l->issues[i];

		if (issue->accepted != accepted)
			continue;
		issue->is_confirmed[rounds_ledger_index(e->side)] = true;
		if (issue->is_confirmed[0] && issue->is_confirmed[1])
			issue->status = ROUNDS_ISSUE_AGREED;
	}
}

static void
note(struct rounds_issue *issue, const struct rounds_entry *e)
{
	if (e->kind >= ROUNDS_ENTRY_TARGET && e->kind <= ROUNDS_ENTRY_REMARK)
		issue->notes[e->kind - ROUNDS_ENTRY_TARGET] = e;
	else if (e->kind == ROUNDS_ENTRY_DRAFT) {
		issue->draft = e;
		issue->title = e->title;
		issue->text = e->text;
	} else if (e->kind == ROUNDS_ENTRY_WORDING) {
		issue->wording = *e->text != '\0' ? e : NULL;
		issue->wording_seen = e->id;
	} else if (e->kind == ROUNDS_ENTRY_EVIDENCE)
		issue->evidence_len++;
	else if (e->kind == ROUNDS_ENTRY_ASIDE)
		issue->asides_len++;
}

static void
open_issue(
    struct rounds_ledger *l, const struct rounds_entry *e, int32_t *number)
{
	bool is_draft = e->kind == ROUNDS_ENTRY_DRAFT;

	l->issues[l->issues_len++] = (struct rounds_issue){ .id = e->id,
		.number = is_draft ? 0 : ++*number,
		.status = is_draft ? ROUNDS_ISSUE_DRAFT : ROUNDS_ISSUE_OPEN,
		.opened = e,
		.draft = is_draft ? e : NULL,
		.title = e->title,
		.text = e->text,
		.seen = is_draft ? 0 : e->id };
}

/* An entry about one issue. */
static void
apply(struct rounds_ledger *l, struct rounds_issue *issue,
    const struct rounds_entry *e)
{
	if (!e->is_private)
		issue->seen = e->id;
	if (e->kind == ROUNDS_ENTRY_PROPOSAL)
		propose(l, issue, e);
	else if (e->kind == ROUNDS_ENTRY_CONFIRM)
		confirm(l, issue, e);
	else if (e->kind == ROUNDS_ENTRY_WITHDRAW) {
		fall_together(l, issue);
		issue->status = ROUNDS_ISSUE_WITHDRAWN;
	} else if (e->kind == ROUNDS_ENTRY_REOPEN)
		fall_together(l, issue);
	else if (e->kind == ROUNDS_ENTRY_SHOWN)
		issue->status = ROUNDS_ISSUE_WITHDRAWN;
	else
		note(issue, e);
}

/* What a draft's side noted goes with the issue the draft became. */
static void
hand_over(struct rounds_ledger *l, const struct rounds_entry *e)
{
	struct rounds_issue *from = rounds_ledger_find(l, e->issue_id);
	struct rounds_issue *to = rounds_ledger_find(l, e->ref_id);

	if (from == NULL || to == NULL)
		return;
	for (int i = 0; i < ROUNDS_NOTES; i++)
		if (to->notes[i] == NULL)
			to->notes[i] = from->notes[i];
	to->evidence_len += from->evidence_len;
	to->draft_id = from->id;
}

/* A draft that was shown is gone from the list: it is an issue now. */
static void
drop_shown(struct rounds_ledger *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->issues_len; i++)
		if (l->issues[i].number > 0 ||
		    l->issues[i].status != ROUNDS_ISSUE_WITHDRAWN)
			l->issues[n++] = l->issues[i];
	l->issues_len = n;
}

void
rounds_ledger_replay(struct arena *mem, struct rounds_ledger *out,
    const struct rounds_entry *entries, size_t len, int64_t as_of)
{
	int32_t number = 0;

	*out = (struct rounds_ledger){ .entries = entries };
	out->issues = ARENA_MANY(mem, struct rounds_issue, len);
	for (size_t i = 0; i < len; i++) {
		const struct rounds_entry *e = &entries[i];
		struct rounds_issue *issue;

		if (as_of != 0 && e->id > as_of)
			break;
		out->entries_len++;
		out->newest = e->id;
		if (!e->is_private)
			out->newest_shared = e->id;
		if (e->kind == ROUNDS_ENTRY_SHOWN)
			hand_over(out, e);
		if (e->kind == ROUNDS_ENTRY_PACKAGE)
			pack(out, e);
		else if (e->kind == ROUNDS_ENTRY_ACCEPT)
			accept(out, e);
		else if (e->issue_id == 0)
			open_issue(out, e, &number);
		else if ((issue = rounds_ledger_find(out, e->issue_id)) != NULL)
			apply(out, issue, e);
	}
	drop_shown(out);
}
