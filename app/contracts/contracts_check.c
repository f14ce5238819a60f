#include "contracts/contracts_check.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_check_state.h"

const char *
contracts_severity_key(enum contracts_severity severity)
{
	static const char *const keys[FINDING_SEVERITIES] = { "illegal",
		"warning", "missing", "unclear", "conflict" };

	return keys[severity];
}

struct contracts_finding *
check_add(struct check *c, enum contracts_severity severity, size_t topic,
    size_t start, size_t end)
{
	struct contracts_checked *out = c->out;
	const struct contracts_topic *t = &c->asked->index->topics.v[topic];

	if (out->len == c->room) {
		size_t more = c->room * 2 + 16;

		out->v = arena_grow(c->mem, out->v, out->len * sizeof(*out->v),
		    more * sizeof(*out->v));
		c->room = more;
	}
	out->v[out->len] = (struct contracts_finding){ .severity = severity,
		.rule = c->rule_of[topic],
		.topic = t,
		.start = c->text.from[start],
		.end = end > start ? c->text.from[end - 1] + 1
				   : c->text.from[start],
		.quote = wording_text(c->mem, c->text.ch, start, end),
		.found = "",
		.wanted = "",
		.better = t->better };
	return &out->v[out->len++];
}

/* The rule that holds for a topic among those of the place. */
static const struct laws_rule *
choose(const struct contracts_topic *t, const struct laws_rule *const *holding,
    size_t len)
{
	const struct laws_rule *best = NULL;

	for (size_t i = 0; i < len; i++)
		for (size_t k = 0; k < t->checks.len; k++)
			if (text_is(holding[i]->check, t->checks.v[k]) &&
			    (t->object == NULL ||
				text_is(holding[i]->object, t->object)) &&
			    (best == NULL ||
				laws_rule_outranks(holding[i], best)))
				best = holding[i];
	return best;
}

static void
choose_all(struct check *c)
{
	const struct contracts_topics *topics = &c->asked->index->topics;
	const struct laws_rule *const *holding;
	size_t n = laws_rules_holding(
	    c->mem, &holding, c->asked->rules, "", &c->asked->the_case);

	c->rule_of = ARENA_MANY(c->mem, const struct laws_rule *, topics->len);
	for (size_t i = 0; i < topics->len; i++) {
		c->rule_of[i] = choose(&topics->v[i], holding, n);
		c->out->rules_read += c->rule_of[i] != NULL;
	}
}

static void
read_part(struct check *c, size_t i)
{
	const struct wording_part *p = &c->text.parts[i];

	c->parts[i].hits_len = contracts_index_hits(c->mem, c->asked->index,
	    &c->text, p->start, p->end, &c->parts[i].hits);
	c->parts[i].amounts_len = contracts_quantities(
	    c->mem, &c->parts[i].amounts, c->text.ch, p->start, p->end);
}

/* Words that may stand anywhere in the clause. */
static void
see_clause(struct check *c, const struct wording_clause *clause)
{
	memset(c->in_clause, 0,
	    c->asked->index->topics.len * sizeof(*c->in_clause));
	for (size_t i = 0; i < clause->parts_len; i++) {
		const struct check_part *p = &c->parts[clause->first_part + i];

		for (size_t k = 0; k < p->hits_len; k++)
			for (size_t u = 0; u < p->hits[k].word->uses_len; u++) {
				const struct contracts_word_use *use =
				    &p->hits[k].word->uses[u];

				if (use->place == WORD_IN)
					c->in_clause[use->topic] |= 1u
					    << use->group;
			}
	}
}

static void
see_word(struct check *c, const struct contracts_word_use *use,
    const struct contracts_hit *hit, size_t part, bool here)
{
	const struct contracts_topic *t =
	    &c->asked->index->topics.v[use->topic];
	struct check_seen *s = &c->seen[use->topic];

	if (use->place == WORD_NOT)
		s->has_not = true;
	if (use->place != WORD_AT)
		return;
	s->at_mask |= 1u << use->group;
	if (use->group + 1u == t->at_len) {
		s->act_at = hit->start;
		s->act_end = hit->end;
		s->act_part = part;
	}
	if (s->first_at == 0 || hit->start < s->first_at - 1)
		s->first_at = hit->start + 1;
	if (!here)
		return;
	if (!s->is_here || hit->end > s->last_at_end)
		s->last_at_end = hit->end;
	s->is_here = true;
}

/* The breath has an amount that is more than a condition. */
static bool
has_amount(const struct check_part *p)
{
	for (size_t i = 0; i < p->amounts_len; i++)
		if (p->amounts[i].bound != BOUND_CONDITION &&
		    p->amounts[i].unit != UNIT_TIMES)
			return true;
	return false;
}

/*
 * A breath is read with the ones before it in its sentence; for an amount,
 * back to the last that has one of its own: "员工加班的，平时按1.5倍".
 */
static size_t
scope_start(const struct check *c, size_t part, bool whole)
{
	size_t sentence = c->text.parts[part].sentence;
	size_t clause = c->text.parts[part].clause;

	while (part > 0 && c->text.parts[part - 1].sentence == sentence &&
	    c->text.parts[part - 1].clause == clause &&
	    (whole || !has_amount(&c->parts[part - 1])))
		part--;
	return part;
}

static void
see_scope(struct check *c, size_t from, size_t part)
{
	memset(c->seen, 0, c->asked->index->topics.len * sizeof(*c->seen));
	for (size_t i = from; i <= part; i++) {
		const struct check_part *p = &c->parts[i];

		for (size_t k = 0; k < p->hits_len; k++)
			for (size_t u = 0; u < p->hits[k].word->uses_len; u++)
				see_word(c, &p->hits[k].word->uses[u],
				    &p->hits[k], i, i == part);
	}
}

static bool
is_met(const struct check *c, size_t topic)
{
	const struct contracts_topic *t = &c->asked->index->topics.v[topic];
	const struct check_seen *s = &c->seen[topic];

	return (s->is_here || t->mode == TOPIC_AMOUNT) && !s->has_not &&
	    s->at_mask == (1u << t->at_len) - 1u &&
	    c->in_clause[topic] == (1u << t->in_len) - 1u;
}

/*
 * "自签字之日起十日内，将文本报送审查": the words stand in the breath behind
 * the one that ends with the amount. That one, or the breath itself.
 */
static const struct check_part *
amounts_for(const struct check *c, size_t part)
{
	const struct check_part *p = &c->parts[part];
	const struct wording_part *w = &c->text.parts[part];
	const struct contracts_quantity *last;

	if (p->amounts_len > 0 || part == 0 || p[-1].amounts_len == 0 ||
	    w[-1].sentence != w->sentence || w[-1].clause != w->clause)
		return p;
	last = &p[-1].amounts[p[-1].amounts_len - 1];
	if (last->unit != UNIT_DAY && last->unit != UNIT_WORKDAY &&
	    last->unit != UNIT_MONTH)
		return p;
	return last->end +
		    wording_at_any(c->text.ch, last->end, w[-1].end,
			"内|以内|之内|前|之前") ==
		w[-1].end
	    ? &p[-1]
	    : p;
}

/* The amount the words are about: the next behind them, else the last. */
static const struct contracts_quantity *
nearest(const struct check *c, size_t topic, size_t part)
{
	const struct check_part *p = amounts_for(c, part);
	const struct contracts_quantity *before = NULL;
	enum contracts_unit unit = contracts_unit_of(c->rule_of[topic]->unit);
	bool conditions = c->asked->index->topics.v[topic].conditions_too;
	int64_t value;

	if (c->asked->index->topics.v[topic].value != 0)
		unit = UNIT_RATIO;
	for (size_t i = 0; i < p->amounts_len; i++) {
		const struct contracts_quantity *q = &p->amounts[i];

		if ((q->bound == BOUND_CONDITION && !conditions) ||
		    !contracts_quantity_in(&value, q, unit))
			continue;
		if (q->end > c->seen[topic].last_at_end)
			return q;
		before = q;
	}
	return before;
}

static void
check_topic(struct check *c, size_t topic, size_t from, size_t part)
{
	const struct contracts_topic *t = &c->asked->index->topics.v[topic];
	const struct contracts_quantity *q;

	if (!is_met(c, topic))
		return;
	if (t->mode == TOPIC_VAGUE) {
		if (c->parts[part].amounts_len == 0)
			check_add(c, FINDING_UNCLEAR, topic,
			    c->text.parts[from].start, c->text.parts[part].end);
		return;
	}
	if (c->rule_of[topic] == NULL)
		return;
	if (t->mode == TOPIC_SAYS) {
		check_says(c, topic, from, part);
		return;
	}
	q = nearest(c, topic, part);
	if (q != NULL)
		check_amount(c, topic,
		    q->end > c->text.parts[part].start ? part : part - 1, q);
}

/*
 * "平时、休息日、法定节假日分别按1.5倍、2倍、3倍": as many topics before as
 * amounts behind; each has the one of its own place. True when it was so.
 */
static bool
check_respective(struct check *c, size_t part)
{
	const struct contracts_topics *topics = &c->asked->index->topics;
	size_t order[16], n = 0, amounts = 0, sentence, last;
	const struct contracts_quantity *q[16];
	size_t q_part[16];

	if (!wording_has(c->text.ch, c->text.parts[part].start,
		c->text.parts[part].end, "分别"))
		return false;
	for (size_t t = 0; t < topics->len && n < 16; t++)
		if (topics->v[t].mode == TOPIC_AMOUNT &&
		    c->rule_of[t] != NULL && topics->v[t].value == 0 &&
		    c->seen[t].at_mask == (1u << topics->v[t].at_len) - 1u &&
		    c->in_clause[t] == (1u << topics->v[t].in_len) - 1u &&
		    contracts_unit_of(c->rule_of[t]->unit) == UNIT_RATIO)
			order[n++] = t;
	for (size_t i = 1; i < n; i++)
		for (size_t k = i; k > 0 &&
		     c->seen[order[k]].first_at <
			 c->seen[order[k - 1]].first_at;
		     k--) {
			size_t swap = order[k];

			order[k] = order[k - 1];
			order[k - 1] = swap;
		}
	sentence = c->text.parts[part].sentence;
	last = part;
	for (size_t i = part;
	     i < c->text.parts_len && c->text.parts[i].sentence == sentence;
	     i++)
		for (size_t k = 0; k < c->parts[i].amounts_len; k++)
			if (c->parts[i].amounts[k].unit == UNIT_RATIO &&
			    amounts < 16) {
				q[amounts] = &c->parts[i].amounts[k];
				q_part[amounts++] = last = i;
			}
	if (n < 2 || n != amounts)
		return false;
	for (size_t i = 0; i < n; i++)
		check_amount(c, order[i], q_part[i], q[i]);
	return last >= part;
}

/* Amounts are read in a narrow scope, words in their whole sentence. */
static void
check_mode(struct check *c, size_t part, bool words)
{
	const struct contracts_topics *topics = &c->asked->index->topics;
	size_t from = scope_start(c, part, words);

	see_scope(c, from, part);
	if (!words && check_respective(c, part))
		return;
	for (size_t t = 0; t < topics->len; t++)
		if (c->seen[t].at_mask != 0 &&
		    (topics->v[t].mode != TOPIC_AMOUNT) == words)
			check_topic(c, t, from, part);
}

static void
check_clause(struct check *c, const struct wording_clause *clause)
{
	see_clause(c, clause);
	for (size_t i = 0; i < clause->parts_len; i++) {
		size_t part = clause->first_part + i;

		if (amounts_for(c, part)->amounts_len > 0)
			check_mode(c, part, false);
		if (c->parts[part].hits_len > 0)
			check_mode(c, part, true);
	}
}

void
contracts_check(struct arena *mem, struct contracts_checked *out,
    const struct contracts_check_asked *asked, const char *text)
{
	size_t topics = asked->index->topics.len;
	struct check c = { .mem = mem, .asked = asked, .out = out };

	*out = (struct contracts_checked){ 0 };
	wording_read(mem, &c.text, text);
	c.parts = ARENA_MANY(mem, struct check_part, c.text.parts_len);
	c.seen = ARENA_MANY(mem, struct check_seen, topics);
	c.in_clause = ARENA_MANY(mem, uint32_t, topics);
	c.values = ARENA_MANY(mem, struct check_value, topics);
	choose_all(&c);
	for (size_t i = 0; i < c.text.parts_len; i++)
		read_part(&c, i);
	for (size_t i = 0; i < c.text.clauses_len; i++)
		check_clause(&c, &c.text.clauses[i]);
	out->clauses = c.text.clauses_len;
	out->is_whole = out->clauses >= CHECK_WHOLE_CLAUSES;
	if (out->is_whole)
		check_missing(&c);
}
