#include "rounds/rounds_document_field_page.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "laws/laws.h"
#include "rounds/rounds_event_store.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_ledger_store.h"
#include "rounds/rounds_sides.h"
#include "rounds/rounds_team_page.h"
#include "web/web.h"

/* Everything a document may be filled from. */
struct facts {
	struct ctx *c;
	const struct rounds_place *p;
	struct rounds_document_field *v;
	size_t len;
	bool is_labour;
	const char *employers, *key;
	struct rounds_team team;
	struct sql_round_listed *other;
	size_t other_len;
	struct rounds_ledger ledger;
	struct rounds_log log;
};

static void
put(struct facts *k, const char *name, const char *label, const char *value)
{
	if (k->len < ROUNDS_DOCUMENT_FIELDS)
		k->v[k->len++] = (struct rounds_document_field){ name, label,
			text_is_empty(value) ? NULL : value };
}

/* "2026年11月25日"; NULL without a day. */
static const char *
day(struct facts *k, int32_t on)
{
	struct day_civil d;

	if (on == DAY_NONE)
		return NULL;
	d = day_to_civil(on);
	return text_printf(k->c->mem, "%d年%d月%d日", d.year, d.month, d.day);
}

static int32_t
event_day(const struct facts *k, enum rounds_event_kind kind)
{
	const struct rounds_event *e = k->log.course.last[kind];

	return e != NULL ? e->on : DAY_NONE;
}

static int32_t
event_until(const struct facts *k, enum rounds_event_kind kind)
{
	const struct rounds_event *e = k->log.course.last[kind];

	return e != NULL ? e->until : DAY_NONE;
}

/* One person of a list. */
static void
put_person(struct buf *b, const char *name, const char *sex, const char *post,
    bool is_chief, bool is_alternate)
{
	if (b->len > 0)
		buf_char(b, '\n');
	buf_printf(b, "- %s，%s%s%s%s", name, text_is(sex, "f") ? "女" : "男",
	    *post != '\0' ? "，" : "", post,
	    is_chief           ? "，首席代表"
		: is_alternate ? "，候补"
			       : "");
}

static const char *
own_people(struct facts *k, const char **chief)
{
	struct buf b = { .mem = k->c->mem };

	for (size_t i = 0; i < k->team.people_len; i++) {
		const struct rounds_person *q = &k->team.people[i];

		if (q->ended_on != DAY_NONE)
			continue;
		put_person(
		    &b, q->name, q->sex, q->post, q->is_chief, q->is_alternate);
		if (q->is_chief)
			*chief = q->name;
	}
	return buf_string(&b);
}

static const char *
other_people(struct facts *k, const char **chief)
{
	struct buf b = { .mem = k->c->mem };

	for (size_t i = 0; i < k->other_len; i++) {
		const struct sql_round_listed *q = &k->other[i];

		put_person(
		    &b, q->name, q->sex, q->post, q->is_chief, q->is_alternate);
		if (q->is_chief)
			*chief = q->name;
	}
	return buf_string(&b);
}

static void
put_parties(struct facts *k)
{
	const struct sql_round_place *r = k->p->r;
	const char *own_chief = NULL, *other_chief = NULL;
	const char *own = own_people(k, &own_chief);
	const char *other = other_people(k, &other_chief);
	bool is_labour = k->is_labour;
	const char *own_name = is_labour ? r->labour_name : k->employers;
	const char *other_name = is_labour ? k->employers : r->labour_name;
	bool asked = text_is(r->asked_by, is_labour ? "labour" : "employer");

	put(k, "own_side", "本方", is_labour ? "职工方" : "企业方");
	put(k, "own_name", "本方名称", own_name);
	put(k, "other_name", "对方名称", other_name);
	put(k, "asker_name", "要约方名称", asked ? own_name : other_name);
	put(k, "answerer_name", "被要约方名称", asked ? other_name : own_name);
	put(k, "labour_name", "职工方名称", r->labour_name);
	put(k, "employer_name", "用人单位名称", k->employers);
	put(k, "own_chief", "本方首席代表", own_chief);
	put(k, "own_people", "本方协商代表名单", own);
	put(k, "labour_people", "职工方协商代表名单", is_labour ? own : other);
	put(k, "employer_people", "企业方协商代表名单",
	    is_labour ? other : own);
	put(k, "labour_chief", "职工方首席代表",
	    is_labour ? own_chief : other_chief);
	put(k, "employer_chief", "企业方首席代表",
	    is_labour ? other_chief : own_chief);
}

static void
put_round(struct facts *k)
{
	const struct sql_round_place *r = k->p->r;
	struct ctx *c = k->c;

	put(k, "contract_name", "合同名称",
	    message_raw(LANG_ZH, rounds_kind_label(r->kind)));
	put(k, "place", "所在地",
	    text_printf(c->mem, "%s%s%s", r->province,
		text_is(r->province, r->city) ? "" : r->city, r->district));
	put(k, "workers", "职工人数", text_printf(c->mem, "%d", r->workers));
	put(k, "sector", "所属行业",
	    r->sector == NULL ? NULL
			      : message_raw(LANG_ZH, sector_label(r->sector)));
	put(k, "meet_on", "协商时间", day(k, r->meet_on));
	put(k, "meet_at", "协商地点", r->meet_at);
	put(k, "today", "日期", day(k, c->today));
}

static void
put_days(struct facts *k)
{
	put(k, "sent_on", "要约发出日期",
	    day(k, event_day(k, ROUNDS_EVENT_SENT)));
	put(k, "received_on", "要约收到日期",
	    day(k, event_day(k, ROUNDS_EVENT_RECEIVED)));
	put(k, "passed_on", "职代会通过日期",
	    day(k, event_day(k, ROUNDS_EVENT_PASSED)));
	put(k, "signed_on", "签字日期",
	    day(k, event_day(k, ROUNDS_EVENT_SIGNED)));
	put(k, "filed_on", "报送日期",
	    day(k, event_day(k, ROUNDS_EVENT_FILED)));
	put(k, "effective_on", "生效日期",
	    day(k, event_day(k, ROUNDS_EVENT_EFFECTIVE)));
	put(k, "valid_from", "合同起始日期",
	    day(k, event_day(k, ROUNDS_EVENT_EFFECTIVE)));
	put(k, "valid_until", "合同期满日期",
	    day(k, event_until(k, ROUNDS_EVENT_SIGNED)));
	put(k, "silence", "对方的答复情况",
	    event_day(k, ROUNDS_EVENT_REFUSED) != DAY_NONE
		? "你方书面拒绝协商，未说明正当理由"
		: "我方未收到书面答复");
}

/* Deadlines with their articles, from the clock of the law. */
static void
put_deadlines(struct facts *k)
{
	struct arena *mem = k->c->mem;
	const struct rounds_step *reply =
	    rounds_step_find(k->log.steps, k->log.steps_len, ROUNDS_STEP_REPLY);
	const struct rounds_step *facts = rounds_step_find(
	    k->log.steps, k->log.steps_len, ROUNDS_STEP_INFORMATION);
	bool has = reply != NULL && reply->deadline != NULL &&
	    reply->deadline->amount > 0;
	bool is_more = text_is(k->p->r->province, "浙江省") ||
	    text_is(k->p->r->province, "山东省");

	put(k, "reply_days", "答复期限",
	    has ? text_printf(mem, "收到之日起%s",
		      laws_words_span(mem, LANG_ZH, reply->deadline))
		: NULL);
	put(k, "reply_basis", "答复期限的依据",
	    has ? laws_words_basis(mem, LANG_ZH, reply->deadline->rule) : NULL);
	put(k, "information_due", "提供资料的时间",
	    facts != NULL ? day(k, facts->due_on) : NULL);
	put(k, "vote_rule", "表决规则",
	    is_more ? "且须经全体职工代表或者全体职工过半数同意"
		    : "且须经全体职工代表半数以上或者全体职工半数以上同意");
	put(k, "copies", "份数",
	    text_is(k->p->r->province, "浙江省") ? "五份" : "三份");
}

static void
put_item(struct buf *b, size_t n, const char *title, const char *text)
{
	if (b->len > 0)
		buf_char(b, '\n');
	buf_printf(b, "%zu. %s%s%s", n, title, *text != '\0' ? "：" : "", text);
}

/* The issues: as lists of what is on the table, agreed, still open. */
static void
put_issues(struct facts *k)
{
	struct arena *mem = k->c->mem;
	struct buf topics = { .mem = mem }, agreed = { .mem = mem };
	struct buf open = { .mem = mem }, said = { .mem = mem };
	bool is_offer = text_is(k->key, "offer");
	size_t n = 0, a = 0, o = 0;

	for (size_t i = 0; i < k->ledger.issues_len; i++) {
		const struct rounds_issue *q = &k->ledger.issues[i];
		const char *text;

		if (q->number == 0 && !is_offer)
			continue; /* its side alone knows of it */
		if (q->status == ROUNDS_ISSUE_WITHDRAWN)
			continue;
		put_item(&topics, ++n, q->title, is_offer ? q->text : "");
		if (q->number == 0)
			continue;
		text = q->status == ROUNDS_ISSUE_AGREED
		    ? rounds_ledger_agreed(mem, &k->ledger, q)
		    : NULL;
		if (text != NULL)
			put_item(&agreed, ++a, q->title, text);
		else
			put_item(&open, ++o, q->title, "");
		for (int side = 0; side < 2; side++)
			if (q->last[side] != NULL)
				buf_printf(&said, "%s- %s，%s：%s",
				    said.len > 0 ? "\n" : "", q->title,
				    side == 0 ? "职工方" : "企业方",
				    q->last[side]->text);
	}
	put(k, "topics", "协商内容", buf_string(&topics));
	put(k, "agreed", "协商一致的条款", buf_string(&agreed));
	put(k, "open_issues", "尚未达成一致的事项", buf_string(&open));
	put(k, "positions", "双方意见", buf_string(&said));
}

/* What happened, a line an event. */
static void
put_history(struct facts *k)
{
	struct buf b = { .mem = k->c->mem };

	for (size_t i = 0; i < k->log.events_len; i++) {
		const struct rounds_event *e = &k->log.events[i];

		if (e->is_undone || e->kind == ROUNDS_EVENT_UNDONE)
			continue;
		buf_printf(&b, "%s- %s，%s：%s", b.len > 0 ? "\n" : "",
		    day(k, e->on),
		    text_is(e->side, "labour") ? "职工方" : "企业方",
		    message_raw(LANG_ZH, rounds_event_label(e->kind)));
	}
	put(k, "history", "协商过程", buf_string(&b));
	put(k, "attachments", "附件清单",
	    "1. 集体合同文本\n2. 集体合同报送审查表\n3. 集体协商情况说明\n"
	    "4. 职工代表大会决议\n5. 双方协商代表名单和委托书");
}

static enum fail
load(struct facts *k)
{
	struct ctx *c = k->c;
	struct sql_round_employers_of *rows;
	size_t n;
	enum fail f =
	    sql_round_employers_of(c->db, c->mem, &rows, &n, k->p->id);

	k->employers = "";
	for (size_t i = 0; f == OK && i < n; i++)
		if (rows[i].ended_on == DAY_NONE)
			k->employers = text_printf(c->mem, "%s%s%s",
			    k->employers, *k->employers == '\0' ? "" : "、",
			    rows[i].name);
	if (f == OK)
		f = rounds_team_load(c, &k->team, k->p);
	if (f == OK)
		f = sql_round_listed(c->db, c->mem, &k->other, &k->other_len,
		    k->p->id, rounds_other_side(k->p->room));
	if (f == OK)
		f = rounds_ledger_store_read(
		    c->db, c->mem, &k->ledger, k->p->id, 0);
	if (f == OK)
		f = rounds_event_store_log(
		    c->db, c->mem, &k->log, k->p->id, k->p->r, c->today);
	return f;
}

enum fail
rounds_document_field_all(struct ctx *c, struct rounds_document_field **out,
    size_t *out_len, const struct rounds_place *p, const char *key)
{
	struct facts k = { .c = c,
		.p = p,
		.key = key,
		.is_labour = text_is(p->room, "labour") };
	enum fail f;

	k.v = ARENA_MANY(
	    c->mem, struct rounds_document_field, ROUNDS_DOCUMENT_FIELDS);
	f = load(&k);
	if (f != OK)
		return f;
	put_parties(&k);
	put_round(&k);
	put_days(&k);
	put_deadlines(&k);
	put_issues(&k);
	put_history(&k);
	*out = k.v;
	*out_len = k.len;
	return OK;
}
