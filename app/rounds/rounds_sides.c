#include "rounds/rounds_sides.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "rounds/rounds_rules.h"

/* Counts over the people who take part now. */
struct tally {
	size_t all, chiefs, externals, alternates, women, frontline;
	size_t dispatched, women_heads;
};

static bool
is_active(const struct rounds_person *p)
{
	return p->ended_on == DAY_NONE;
}

static struct tally
tally_of(const struct rounds_team *t)
{
	struct tally n = { 0 };

	for (size_t i = 0; i < t->people_len; i++) {
		const struct rounds_person *p = &t->people[i];

		if (!is_active(p))
			continue;
		if (p->is_alternate) {
			n.alternates++;
			continue;
		}
		n.all++;
		n.chiefs += p->is_chief;
		n.externals += p->is_external;
		n.women += text_is(p->sex, "f");
		n.frontline += p->is_frontline;
		n.dispatched += p->is_dispatched;
		n.women_heads += p->heads_women;
	}
	return n;
}

size_t
rounds_sides_count(const struct rounds_team *team)
{
	return tally_of(team).all;
}

static const struct rounds_rule *
rule(const struct rounds_team *t, const char *check)
{
	return rounds_rules_find(check, t->province, t->city, t->kind);
}

static void
say(struct rounds_findings *out, const struct rounds_rule *r, enum msg id,
    const struct msg_arg *args, size_t args_len)
{
	size_t old = out->len * sizeof(*out->v);

	out->v = arena_grow(out->mem, out->v, old, old + sizeof(*out->v));
	out->v[out->len++] = (struct rounds_finding){
		.severity = r->is_illegal ? ROUNDS_ILLEGAL : ROUNDS_WARNING,
		.text = message_text(out->mem, out->lang, id, args, args_len),
		.law = r->law,
		.article = r->article,
	};
}

static void
say_plain(struct rounds_findings *out, const struct rounds_rule *r, enum msg id)
{
	say(out, r, id, NULL, 0);
}

static void
say_name(struct rounds_findings *out, const struct rounds_rule *r, enum msg id,
    const char *name)
{
	say(out, r, id, &(struct msg_arg){ "name", name }, 1);
}

static void
say_numbers(struct rounds_findings *out, const struct rounds_rule *r,
    enum msg id, size_t have, size_t want)
{
	say(out, r, id,
	    (struct msg_arg[]){ { "have", text_printf(out->mem, "%zu", have) },
		{ "want", text_printf(out->mem, "%zu", want) } },
	    2);
}

static void
check_numbers(struct rounds_findings *out, const struct rounds_team *t,
    const struct tally *n)
{
	const struct rounds_rule *large =
	    t->is_large ? rule(t, "reps.per_side_large") : NULL;
	const struct rounds_rule *r = rule(t, "reps.per_side");
	const struct rounds_rule *low = large != NULL ? large : r;
	const struct rounds_rule *alternates = rule(t, "reps.alternates");

	if (n->all < (size_t)low->min)
		say_numbers(
		    out, low, MSG_REPS_TOO_FEW, n->all, (size_t)low->min);
	if (r->max >= 0 && n->all > (size_t)r->max)
		say_numbers(out, r, MSG_REPS_TOO_MANY, n->all, (size_t)r->max);
	if (alternates != NULL && n->alternates > (size_t)alternates->max)
		say_numbers(out, alternates, MSG_REPS_ALTERNATES, n->alternates,
		    (size_t)alternates->max);
}

static void
check_balance(struct rounds_findings *out, const struct rounds_team *t,
    const struct tally *n)
{
	const struct rounds_rule *r = rule(t, "reps.balance");
	bool is_labour = text_is(t->side, "labour");
	size_t labour = is_labour ? n->all : t->other.names_len;
	size_t employer = is_labour ? t->other.names_len : n->all;

	if (!t->other.is_there)
		return;
	if (r->max == 0 && labour != employer)
		say_numbers(
		    out, r, MSG_REPS_UNEQUAL, n->all, t->other.names_len);
	if (r->max == 1 && employer > labour)
		say_numbers(out, r, MSG_REPS_EMPLOYER_MORE, employer, labour);
}

static void
check_chief(struct rounds_findings *out, const struct rounds_team *t,
    const struct tally *n)
{
	bool is_labour = text_is(t->side, "labour");
	const struct rounds_rule *r =
	    rule(t, is_labour ? "reps.chief_labour" : "reps.chief_employer");

	if (n->chiefs != 1)
		say_plain(out, rule(t, "reps.chief"), MSG_REPS_NO_CHIEF);
	for (size_t i = 0; i < t->people_len; i++) {
		const struct rounds_person *p = &t->people[i];

		if (!is_active(p) || !p->is_chief)
			continue;
		if (p->is_external)
			say_name(out, rule(t, "reps.chief_external"),
			    MSG_REPS_CHIEF_EXTERNAL, p->name);
		if (text_is(p->chosen, "delegated") && !p->has_mandate)
			say_name(out, r, MSG_REPS_CHIEF_NO_MANDATE, p->name);
		else if (!text_is(p->chosen, "delegated") &&
		    !text_is(p->chosen, "office") &&
		    !text_is(t->labour_kind, "elected"))
			say_name(out, r,
			    is_labour ? MSG_REPS_CHIEF_UNION
				      : MSG_REPS_CHIEF_LEGAL,
			    p->name);
	}
}

static void
check_externals(struct rounds_findings *out, const struct rounds_team *t,
    const struct tally *n)
{
	const struct rounds_rule *r = rule(t, "reps.external");
	const struct rounds_rule *advisers = rule(t, "reps.adviser_only");

	if (n->externals * 3 > n->all)
		say_numbers(out, r, MSG_REPS_EXTERNALS, n->externals, n->all);
	if (advisers != NULL && n->externals > 0)
		say_plain(out, advisers, MSG_REPS_ADVISERS);
	for (size_t i = 0; i < t->people_len; i++) {
		const struct rounds_person *p = &t->people[i];

		if (is_active(p) && p->is_external && !p->has_mandate)
			say_name(out, r, MSG_REPS_EXTERNAL_MANDATE, p->name);
	}
}

static bool
is_listed(const struct rounds_listing *l, const char *name)
{
	for (size_t i = 0; i < l->names_len; i++)
		if (text_is(l->names[i], name))
			return true;
	return false;
}

/* Who may not sit on this side at all. */
static void
check_barred(struct rounds_findings *out, const struct rounds_team *t)
{
	bool is_labour = text_is(t->side, "labour");
	const struct rounds_rule *staff = rule(t, "reps.union_staff");
	const struct rounds_rule *kin = rule(t, "reps.owner_kin");
	const struct rounds_rule *manager = rule(t, "reps.manager");

	for (size_t i = 0; i < t->people_len; i++) {
		const struct rounds_person *p = &t->people[i];

		if (!is_active(p))
			continue;
		if (is_listed(&t->other, p->name))
			say_name(out, rule(t, "reps.both_sides"),
			    MSG_REPS_BOTH_SIDES, p->name);
		if (!is_labour && p->is_union_staff && staff != NULL)
			say_name(out, staff, MSG_REPS_UNION_STAFF, p->name);
		if (is_labour && p->is_owner_kin && kin != NULL)
			say_name(out, kin, MSG_REPS_OWNER_KIN, p->name);
		if (is_labour && p->is_manager && manager != NULL)
			say_name(out, manager, MSG_REPS_MANAGER, p->name);
	}
}

/* part of all is at least (or more than) percent. */
static bool
reaches(int32_t part, int32_t all, int percent, bool more)
{
	int64_t left = (int64_t)part * 100, right = (int64_t)all * percent;

	return part >= 0 && all > 0 && (more ? left > right : left >= right);
}

static void
check_composition(struct rounds_findings *out, const struct rounds_team *t,
    const struct tally *n)
{
	const struct rounds_rule *frontline = rule(t, "reps.frontline");
	const struct rounds_rule *committee = rule(t, "reps.women_committee");
	const struct rounds_rule *women = rule(t, "reps.women");
	const struct rounds_rule *head = rule(t, "reps.women_head");
	const struct rounds_rule *dispatched = rule(t, "reps.dispatched");

	if (!text_is(t->side, "labour") || n->all == 0)
		return;
	if (frontline != NULL && n->frontline * 3 < n->all)
		say_numbers(out, frontline, MSG_REPS_FRONTLINE, n->frontline,
		    (n->all + 2) / 3);
	if (committee != NULL && t->has_women_committee && n->women == 0)
		say_plain(out, committee, MSG_REPS_NO_WOMAN);
	if (women != NULL && n->women == 0 &&
	    reaches(t->women, t->workers, women->min, false))
		say_plain(out, women, MSG_REPS_NO_WOMAN);
	if (head != NULL && t->has_women_committee && n->women_heads == 0)
		say_plain(out, head, MSG_REPS_WOMEN_HEAD);
	if (dispatched != NULL && n->dispatched == 0 &&
	    reaches(t->dispatched, t->workers, dispatched->min, true))
		say_plain(out, dispatched, MSG_REPS_NO_DISPATCHED);
}

static void
check_consent(struct rounds_findings *out, const struct rounds_team *t)
{
	if (!text_is(t->side, "labour") || !text_is(t->labour_kind, "elected"))
		return;
	for (size_t i = 0; i < t->people_len; i++) {
		const struct rounds_person *p = &t->people[i];

		if (is_active(p) && !p->is_external &&
		    !text_is(p->chosen, "nominated"))
			say_name(out, rule(t, "reps.consent"), MSG_REPS_CONSENT,
			    p->name);
	}
}

/* Who has left without being replaced, and whose mandate has run out. */
static void
check_terms(struct rounds_findings *out, const struct rounds_team *t,
    const struct tally *n)
{
	const struct rounds_rule *vacancy = rule(t, "reps.vacancy");
	int32_t last = DAY_NONE;
	char day[DAY_TEXT];

	for (size_t i = 0; i < t->people_len; i++) {
		const struct rounds_person *p = &t->people[i];

		if (p->ended_on != DAY_NONE && !p->is_alternate &&
		    p->ended_on > last)
			last = p->ended_on;
		if (!is_active(p))
			continue;
		if (p->mandate_until != DAY_NONE && p->mandate_until < t->today)
			say_name(out, rule(t, "reps.term"), MSG_REPS_EXPIRED,
			    p->name);
		if (p->has_left)
			say_name(out, vacancy, MSG_REPS_LEFT, p->name);
	}
	if (last == DAY_NONE ||
	    (n->chiefs == 1 && n->all >= (size_t)rule(t, "reps.per_side")->min))
		return;
	day_print(day, last + vacancy->max);
	say(out, vacancy, MSG_REPS_VACANCY, &(struct msg_arg){ "day", day }, 1);
}

static int
by_severity(const void *a, const void *b)
{
	const struct rounds_finding *x = a, *y = b;

	return (int)x->severity - (int)y->severity;
}

void
rounds_sides_check(struct rounds_findings *out, const struct rounds_team *team)
{
	struct tally n = tally_of(team);

	check_numbers(out, team, &n);
	check_balance(out, team, &n);
	check_chief(out, team, &n);
	check_externals(out, team, &n);
	check_barred(out, team);
	check_composition(out, team, &n);
	check_consent(out, team);
	check_terms(out, team, &n);
	if (out->len > 1)
		qsort(out->v, out->len, sizeof(*out->v), by_severity);
}

enum msg
rounds_chosen_label(const char *key, const char *side)
{
	static const struct {
		const char *key;
		enum msg labour, employer;
	} words[] = {
		{ "appointed", MSG_CHOSEN_BY_UNION, MSG_CHOSEN_BY_LEGAL },
		{ "elected", MSG_CHOSEN_ELECTED, MSG_NONE },
		{ "nominated", MSG_CHOSEN_NOMINATED, MSG_NONE },
		{ "office", MSG_CHOSEN_CHAIR, MSG_CHOSEN_LEGAL },
		{ "delegated", MSG_CHOSEN_DELEGATED, MSG_CHOSEN_DELEGATED },
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_is(words[i].key, key))
			return text_is(side, "labour") ? words[i].labour
						       : words[i].employer;
	return MSG_NONE;
}

const char *
rounds_sides_text(struct arena *mem, const struct rounds_team *t)
{
	struct buf b = { .mem = mem };
	bool is_labour = text_is(t->side, "labour");
	int n = 0;

	buf_printf(&b, "%s协商代表名单\n", is_labour ? "职工方" : "企业方");
	for (size_t i = 0; i < t->people_len; i++) {
		const struct rounds_person *p = &t->people[i];

		if (!is_active(p))
			continue;
		buf_printf(&b, "\n%d. %s（%s%s%s%s%s%s）", ++n, p->name,
		    text_is(p->sex, "f") ? "女" : "男",
		    *p->post != '\0' ? "，" : "", p->post,
		    p->is_chief ? "，首席代表" : "",
		    p->is_alternate ? "，候补代表" : "",
		    p->is_external ? "，本单位以外专业人员" : "");
	}
	buf_text(&b, "\n");
	return buf_string(&b);
}
