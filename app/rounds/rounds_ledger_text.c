/* The texts of a ledger: what is confirmed, and the whole as an export. */
#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/money.h"
#include "base/text.h"
#include "rounds/rounds_ledger.h"

static void
put_clause(struct buf *b, const struct rounds_issue *issue,
    const struct rounds_entry *proposal)
{
	char amount[MONEY_TEXT];

	buf_printf(
	    b, "议题%d %s\n%s\n", issue->number, issue->title, proposal->text);
	if (proposal->has_amount) {
		money_print(amount, proposal->amount_cents);
		buf_printf(b, "金额 %s 元\n", amount);
	}
}

const char *
rounds_ledger_offer(struct arena *mem, const struct rounds_ledger *l,
    int64_t ref_id, const char *by_side)
{
	struct buf b = { .mem = mem };
	int other = !rounds_ledger_index(by_side);

	for (size_t i = 0; i < l->issues_len; i++) {
		const struct rounds_issue *issue = &l->issues[i];
		const struct rounds_entry *p = issue->last[other];

		if (!rounds_issue_is_open(issue) || p == NULL)
			continue;
		if (issue->package != NULL ? issue->package->id == ref_id &&
			    text_is(issue->package->side, p->side)
					   : p->id == ref_id)
			put_clause(&b, issue, p);
	}
	return b.len > 0 ? buf_string(&b) : NULL;
}

const char *
rounds_ledger_agreed(struct arena *mem, const struct rounds_ledger *l,
    const struct rounds_issue *issue)
{
	struct buf b = { .mem = mem };

	if (issue->accepted == NULL)
		return NULL;
	for (size_t i = 0; i < l->issues_len; i++)
		if (l->issues[i].accepted == issue->accepted)
			put_clause(
			    &b, &l->issues[i], l->issues[i].accepted_proposal);
	return buf_string(&b);
}

/* Lines of a text stand behind a bar, so that none looks like ours. */
static void
put_quoted(struct buf *b, const char *s)
{
	BUF_LITERAL(b, "  | ");
	for (; *s != '\0'; s++) {
		buf_char(b, *s);
		if (*s == '\n')
			BUF_LITERAL(b, "  | ");
	}
	buf_char(b, '\n');
}

static void
put_entry(struct buf *b, const struct rounds_entry *e)
{
	char when[DAY_MOMENT_TEXT], amount[MONEY_TEXT];

	day_print_moment(when, e->at);
	buf_printf(b, "[%lld] %s %s%s %s", (long long)e->id, when, e->side,
	    e->is_private ? " private" : "", rounds_entry_key(e->kind));
	if (e->issue_id != 0)
		buf_printf(b, " issue=%lld", (long long)e->issue_id);
	if (e->ref_id != 0)
		buf_printf(b, " ref=%lld", (long long)e->ref_id);
	if (e->talk > 0)
		buf_printf(b, " talk=%d", e->talk);
	for (size_t i = 0; i < e->members_len; i++)
		buf_printf(b, "%s%lld", i == 0 ? " members=" : ",",
		    (long long)e->members[i]);
	if (e->has_amount) {
		money_print(amount, e->amount_cents);
		buf_printf(b, " amount=%s", amount);
	}
	if (*e->sha256 != '\0')
		buf_printf(b, " sha256=%s", e->sha256);
	buf_char(b, '\n');
	if (*e->title != '\0')
		put_quoted(b, e->title);
	if (*e->text != '\0')
		put_quoted(b, e->text);
}

const char *
rounds_ledger_write(struct arena *mem, const struct rounds_ledger *l)
{
	static const char *const sides[] = { "labour", "employer" };
	struct buf b = { .mem = mem };

	for (size_t i = 0; i < l->issues_len; i++) {
		const struct rounds_issue *issue = &l->issues[i];

		buf_printf(&b, "%d %s (%lld): %s\n", issue->number,
		    rounds_issue_key(issue->status), (long long)issue->id,
		    issue->title);
		for (int k = 0; k < 2; k++)
			if (issue->last[k] != NULL)
				buf_printf(&b, "  %s: %lld\n", sides[k],
				    (long long)issue->last[k]->id);
		if (issue->package != NULL)
			buf_printf(&b, "  package: %lld\n",
			    (long long)issue->package->id);
		if (issue->accepted != NULL)
			buf_printf(
			    &b, "  sha256: %s\n", issue->accepted->sha256);
	}
	BUF_LITERAL(&b, "\n");
	for (size_t i = 0; i < l->entries_len; i++)
		put_entry(&b, &l->entries[i]);
	return buf_string(&b);
}
