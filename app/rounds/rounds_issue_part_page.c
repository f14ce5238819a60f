#include "rounds/rounds_issue_part_page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/text.h"
#include "rounds/rounds_ledger_store.h"
#include "rounds/rounds_say_page.h"
#include "web/web.h"

enum {
	SHA_SHOWN = 12
};

static const char *
say_number(struct ctx *c, enum msg id, int32_t n)
{
	return rounds_say1(c, id, "n", text_printf(c->mem, "%d", n));
}

enum fail
rounds_issue_part_open(struct ctx *c, struct rounds_place *p,
    struct rounds_ledger *l, enum rounds_need need)
{
	const char *asked = web_text(c, "as_of");
	int64_t as_of = 0;
	enum fail f = rounds_gate(c, p, need);

	if (f == OK && asked != NULL && !num_i64(&as_of, asked, 1, INT64_MAX))
		return FAIL_ABSENT;
	return f != OK
	    ? f
	    : rounds_ledger_store_read(c->db, c->mem, l, p->id, as_of);
}

enum fail
rounds_issue_part_one(struct ctx *c, struct rounds_place *p,
    struct rounds_ledger *l, struct rounds_issue **out, enum rounds_need need)
{
	int64_t id;
	enum fail f = rounds_issue_part_open(c, p, l, need);

	if (f == OK)
		f = web_param_id(c, "issue", &id);
	if (f != OK)
		return f;
	*out = rounds_ledger_find(l, id);
	return *out != NULL ? OK : FAIL_ABSENT;
}

const char *
rounds_issue_part_href(struct ctx *c, const struct rounds_place *p,
    const struct rounds_issue *issue, const char *tail)
{
	return rounds_gate_href(c, p,
	    text_printf(c->mem, "/issues/%lld%s", (long long)issue->id, tail));
}

static const char *
amount_of(struct ctx *c, const struct rounds_entry *e)
{
	return !e->has_amount ? NULL
			      : rounds_say1(c, MSG_ISSUE_AMOUNT, "yuan",
				    html_money(c->html, e->amount_cents));
}

static struct rounds_position
position_of(struct ctx *c, const struct rounds_entry *e, enum msg label,
    const char *side)
{
	struct rounds_position v = { .side = side, .label = web_say(c, label) };

	if (e == NULL)
		return v;
	v.text = e->text;
	v.amount = amount_of(c, e);
	if (e->talk > 0)
		v.talk = say_number(c, MSG_ISSUE_TALK, e->talk);
	return v;
}

static enum part_state
state_of(enum rounds_issue_status status)
{
	static const enum part_state states[ROUNDS_ISSUE_STATUS_COUNT] = {
		[ROUNDS_ISSUE_DRAFT] = STATE_TODO,
		[ROUNDS_ISSUE_OPEN] = STATE_TODO,
		[ROUNDS_ISSUE_TABLED] = STATE_DOING,
		[ROUNDS_ISSUE_PACKAGED] = STATE_DOING,
		[ROUNDS_ISSUE_PRINCIPLE] = STATE_NOTICE,
		[ROUNDS_ISSUE_AGREED] = STATE_DONE,
		[ROUNDS_ISSUE_WITHDRAWN] = STATE_TODO,
	};

	return states[status];
}

/* The other issues of its package, by number. */
static const char *
package_of(struct ctx *c, const struct rounds_ledger *l,
    const struct rounds_issue *issue)
{
	struct buf b = { .mem = c->mem };

	if (issue->package == NULL)
		return NULL;
	for (size_t i = 0; i < l->issues_len; i++)
		if (l->issues[i].package == issue->package &&
		    &l->issues[i] != issue)
			buf_printf(&b, "%s%d", b.len > 0 ? "、" : "",
			    l->issues[i].number);
	return rounds_say1(c, MSG_ISSUE_PACKAGE_IN, "list", buf_string(&b));
}

static const char *
note_text(const struct rounds_issue *issue, enum rounds_entry_kind kind)
{
	const struct rounds_entry *e = issue->notes[kind - ROUNDS_ENTRY_TARGET];

	return e != NULL && *e->text != '\0' ? e->text : NULL;
}

struct rounds_issue_row
rounds_issue_part_row(struct ctx *c, const struct rounds_place *p,
    const struct rounds_ledger *l, const struct rounds_issue *issue)
{
	return (struct rounds_issue_row){ .issue_id = issue->id,
		.href = rounds_issue_part_href(c, p, issue, ""),
		.number = issue->number > 0
		    ? say_number(c, MSG_ISSUE_NUMBER, issue->number)
		    : NULL,
		.title = issue->title,
		.raised = rounds_say1(c, MSG_ISSUE_RAISED, "side",
		    web_say(c, rounds_side_label(issue->opened->side))),
		.state = state_of(issue->status),
		.word = web_say(c, rounds_issue_label(issue->status)),
		.package = package_of(c, l, issue),
		.labour = position_of(
		    c, issue->last[0], MSG_ISSUE_LABOUR_SAYS, "labour"),
		.employer = position_of(
		    c, issue->last[1], MSG_ISSUE_EMPLOYER_SAYS, "employer"),
		.target = note_text(issue, ROUNDS_ENTRY_TARGET),
		.bottom = note_text(issue, ROUNDS_ENTRY_BOTTOM),
		.priority = note_text(issue, ROUNDS_ENTRY_PRIORITY) };
}

struct rounds_entry_row
rounds_issue_part_entry(
    struct ctx *c, const struct rounds_place *p, const struct rounds_entry *e)
{
	struct buf b = { .mem = c->mem };
	const char *amount = amount_of(c, e);

	if (e->talk > 0)
		buf_printf(&b, "%s ", say_number(c, MSG_ISSUE_TALK, e->talk));
	if (amount != NULL)
		buf_printf(&b, "%s ", amount);
	if (*e->sha256 != '\0')
		buf_printf(&b, "SHA-256 %.*s…", SHA_SHOWN, e->sha256);
	return (struct rounds_entry_row){ .entry_id = e->id,
		.label = web_say(c, rounds_entry_label(e->kind)),
		.side = e->side,
		.side_label = web_say(c, rounds_side_label(e->side)),
		.is_private = e->is_private,
		.text = *e->text != '\0' ? e->text : NULL,
		.about = b.len > 0 ? buf_string(&b) : NULL,
		.at = e->at,
		.href = rounds_gate_href(c, p,
		    text_printf(
			c->mem, "/issues?as_of=%lld", (long long)e->id)) };
}

const char *
rounds_issue_part_as_of(struct ctx *c, const struct rounds_ledger *l)
{
	const struct rounds_entry *last;

	if (web_text(c, "as_of") == NULL || l->entries_len == 0)
		return NULL;
	last = &l->entries[l->entries_len - 1];
	return rounds_say2(c, MSG_ISSUE_AS_OF, "n",
	    text_printf(c->mem, "%zu", l->entries_len), "when",
	    html_moment(c->html, last->at));
}
