/*
 * Amounts against rules, and what a whole contract must have.
 */
#include <inttypes.h>

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_check_state.h"

/* A number times 10,000 without needless zeros. */
static const char *
plain(struct arena *mem, int64_t scaled)
{
	int64_t whole = scaled / LAWS_SCALE, rest = scaled % LAWS_SCALE;
	char *s;
	size_t n;

	if (rest == 0)
		return text_printf(mem, "%" PRId64, whole);
	s = text_printf(mem, "%" PRId64 ".%04" PRId64, whole, rest);
	for (n = text_chars(s); s[n - 1] == '0'; n--)
		s[n - 1] = '\0';
	return s;
}

const char *
check_wanted(struct arena *mem, const struct laws_rule *rule)
{
	const char *unit = text_is(rule->unit, "比例") ? "%" : rule->unit;
	int64_t factor = text_is(rule->unit, "比例") ? 100 : 1;

	if (!rule->is_number)
		return "";
	if (rule->relation == LAWS_BETWEEN)
		return text_printf(mem, "%s–%s%s",
		    plain(mem, rule->low * factor),
		    plain(mem, rule->high * factor), unit);
	return text_printf(mem, "%s%s", plain(mem, rule->low * factor), unit);
}

/* A limit as the check compares with it. */
struct limit {
	enum laws_relation relation;
	int64_t low, high;
};

static bool
breaks_floor(const struct limit *l, int64_t value, enum contracts_bound bound)
{
	bool strict = l->relation == LAWS_MORE;

	switch (bound) {
	case BOUND_BELOW: /* may be less than value */
		return value <= l->low;
	case BOUND_ABOVE: /* more than value */
		return value < l->low;
	default:
		return strict ? value <= l->low : value < l->low;
	}
}

static bool
breaks_ceiling(const struct limit *l, int64_t value, enum contracts_bound bound)
{
	bool strict = l->relation == LAWS_LESS;

	switch (bound) {
	case BOUND_ABOVE:
		return value >= l->high;
	case BOUND_BELOW:
		return false;
	default:
		return strict ? value >= l->high : value > l->high;
	}
}

static bool
is_broken(const struct limit *l, int64_t low, int64_t high,
    enum contracts_bound bound)
{
	switch (l->relation) {
	case LAWS_AT_LEAST:
	case LAWS_MORE:
		return breaks_floor(l, low, bound);
	case LAWS_AT_MOST:
	case LAWS_LESS:
	case LAWS_WINDOW:
		return breaks_ceiling(l, high, bound);
	case LAWS_BETWEEN:
		return breaks_ceiling(l, high, bound) ||
		    (bound != BOUND_AT_MOST && breaks_floor(l, low, bound)) ||
		    (bound == BOUND_AT_MOST && high < l->low);
	case LAWS_IS:
		return low != l->low;
	default:
		return false;
	}
}

/* The local minimum wage as a limit in yuan; false when not known. */
static bool
minimum_limit(struct check *c, const struct contracts_quantity *q,
    const struct laws_rule *rule, bool weak, struct limit *out)
{
	const struct contracts_minimum *m = &c->asked->minimum;
	int64_t cents = weak
	    ? (q->is_hourly ? m->weak_hour_cents : m->weak_month_cents)
	    : (q->is_hourly ? m->hour_cents : m->month_cents);

	if (q->is_daily)
		return false; /* the law sets none by the day */
	if (cents <= 0) {
		c->out->skipped_minimum |= !weak;
		return false;
	}
	*out = (struct limit){ rule->relation, cents * (LAWS_SCALE / 100),
		cents * (LAWS_SCALE / 100) };
	return true;
}

static bool
limit_of(struct check *c, size_t topic, const struct contracts_quantity *q,
    bool weak, struct limit *out)
{
	const struct laws_rule *rule = c->rule_of[topic];
	const struct contracts_topic *t = &c->asked->index->topics.v[topic];
	int64_t factor = text_is(rule->unit, "次/月") ? 12 : 1;

	if (weak && !text_is(rule->value, "local_min_wage"))
		return false;
	if (t->value != 0) {
		*out = (struct limit){ rule->relation, t->value, t->value };
		return true;
	}
	if (text_is(rule->value, "local_min_wage"))
		return minimum_limit(c, q, rule, weak, out);
	*out = (struct limit){ rule->relation, rule->low * factor,
		rule->high * factor };
	/* the table rounds thirds */
	if (rule->low == 6667)
		out->low = out->high = 6666;
	return rule->is_number;
}

/* The rule's number in the place of theirs: a wording to offer. */
static const char *
reworded(struct check *c, size_t part, const struct contracts_quantity *q,
    const struct laws_rule *rule)
{
	const struct wording_part *p = &c->text.parts[part];

	if (!rule->is_number || rule->relation == LAWS_BETWEEN)
		return NULL;
	return text_printf(c->mem, "%s%s%s",
	    wording_text(c->mem, c->text.ch, p->start, q->start),
	    check_wanted(c->mem, rule),
	    wording_text(c->mem, c->text.ch, q->end, p->end));
}

/* The same matter with two numbers in two clauses. */
static void
compare(struct check *c, size_t topic, size_t part,
    const struct contracts_quantity *q, int64_t value)
{
	struct check_value *known = &c->values[topic];
	size_t clause = c->text.parts[part].clause;

	if (q->bound != BOUND_EXACT || q->value != q->high)
		return;
	if (!known->is_known)
		*known = (struct check_value){ true, value, clause };
	else if (known->clause != clause && known->value != value)
		check_add(c, FINDING_CONFLICT, topic, c->text.parts[part].start,
		    c->text.parts[part].end);
}

static void
report(struct check *c, size_t topic, size_t part,
    const struct contracts_quantity *q, const struct limit *limit, bool weak)
{
	const struct laws_rule *rule = c->rule_of[topic];
	const struct wording_part *p = &c->text.parts[part];
	bool is_illegal = rule->severity == LAWS_ILLEGAL && !weak;
	struct contracts_finding *f =
	    check_add(c, is_illegal ? FINDING_ILLEGAL : FINDING_WARNING, topic,
		p->start, p->end);

	f->is_weak = weak;
	f->found = wording_text(c->mem, c->text.ch, q->start, q->end);
	f->wanted = check_wanted(c->mem, rule);
	if (!rule->is_number && f->topic->value == 0)
		f->wanted =
		    text_printf(c->mem, "%s元", plain(c->mem, limit->low));
	if (f->better == NULL)
		f->better = reworded(c, part, q, rule);
}

void
check_amount(struct check *c, size_t topic, size_t part,
    const struct contracts_quantity *q)
{
	struct contracts_quantity other = *q;
	enum contracts_unit unit = contracts_unit_of(c->rule_of[topic]->unit);
	int64_t low, high;

	if (c->asked->index->topics.v[topic].value != 0)
		unit = UNIT_RATIO;
	other.value = q->high;
	if (!contracts_quantity_in(&low, q, unit) ||
	    !contracts_quantity_in(&high, &other, unit))
		return;
	for (int weak = 0; weak < 2; weak++) {
		struct limit limit;

		if (!limit_of(c, topic, q, weak, &limit) ||
		    !is_broken(&limit, low, high, q->bound))
			continue;
		report(c, topic, part, q, &limit, weak);
		return;
	}
	compare(c, topic, part, q, low);
}

static bool
has_field(const struct check *c, size_t topic, size_t field)
{
	for (size_t i = 0; i < c->text.parts_len; i++)
		for (size_t k = 0; k < c->parts[i].hits_len; k++) {
			const struct contracts_word *w =
			    c->parts[i].hits[k].word;

			for (size_t u = 0; u < w->uses_len; u++)
				if (w->uses[u].topic == topic &&
				    w->uses[u].place == WORD_FIELD &&
				    w->uses[u].group == field)
					return true;
		}
	return false;
}

/* A special contract need not hold what the general one must. */
static bool
is_asked_of(const struct laws_rule *rule, enum laws_kind kind)
{
	if (text_is(rule->object, "contract:collective"))
		return kind != LAWS_WAGE && kind != LAWS_WOMEN &&
		    kind != LAWS_SAFETY;
	if (text_is(rule->object, "clause:women"))
		return kind != LAWS_WAGE && kind != LAWS_SAFETY;
	return true;
}

void
check_missing(struct check *c)
{
	const struct contracts_topics *topics = &c->asked->index->topics;

	for (size_t t = 0; t < topics->len; t++) {
		if (topics->v[t].mode != TOPIC_HAS || c->rule_of[t] == NULL ||
		    !is_asked_of(c->rule_of[t], c->asked->the_case.kind))
			continue;
		for (size_t k = 0; k < topics->v[t].fields_len; k++)
			if (!has_field(c, t, k))
				check_add(c, FINDING_MISSING, t, 0, 0)->field =
				    topics->v[t].fields[k].name;
	}
}
