/*
 * Wording that breaks a rule by itself, and when a "not" turns it round.
 */
#include "contracts/contracts_bound.h"
#include "contracts/contracts_check_state.h"

/*
 * "禁止因怀孕降低工资", "不得因怀孕、产假，降低工资": a "not" before the act,
 * in its breath, or in one before that says 不得因 and the like; or the
 * sentence ends with "无效".
 */
static bool
is_negated(const struct check *c, size_t topic, size_t from, size_t part)
{
	const struct check_seen *s = &c->seen[topic];
	const struct wording *w = &c->text;
	size_t sentence = w->parts[part].sentence;

	bool before = !c->asked->index->topics.v[topic].negated_too;

	if (before &&
	    contracts_bound_negated(
		w->ch, w->parts[s->act_part].start, s->act_at))
		return true;
	for (size_t i = from; before && i < s->act_part; i++)
		if (wording_has(w->ch, w->parts[i].start, w->parts[i].end,
			"不得因|不因|不得以|不以|不得在|不得有|不得存在|"
			"不得出现|不得对|禁止|严禁|不得利用|不得通过|"
			"不得要求|不得强迫|不得采取|不得将|不得单方"))
			return true;
	for (size_t i = s->act_part;
	     i < w->parts_len && w->parts[i].sentence == sentence; i++)
		if (wording_has(w->ch,
			i == s->act_part ? s->act_end : w->parts[i].start,
			w->parts[i].end,
			"无效|违法|有权拒绝|不予认可|仍应|仍须|仍由|"
			"属于违约|承担违约|"
			"承担赔偿|追究"))
			return true;
	return false;
}

void
check_says(struct check *c, size_t topic, size_t from, size_t part)
{
	const struct laws_rule *rule = c->rule_of[topic];
	const struct wording_part *p = &c->text.parts[part];
	struct contracts_finding *f;

	if (c->seen[topic].act_part != part || is_negated(c, topic, from, part))
		return;
	f = check_add(c,
	    rule->severity == LAWS_ILLEGAL ? FINDING_ILLEGAL : FINDING_WARNING,
	    topic, c->text.parts[from].start, p->end);
	f->found = wording_text(c->mem, c->text.ch, c->seen[topic].act_at,
	    c->seen[topic].last_at_end);
}
