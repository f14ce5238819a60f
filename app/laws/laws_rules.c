#include "laws/laws_rules.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"

/* "contract:wage" is about wage contracts alone, and so on. */
static bool
object_fits(const char *object, enum laws_kind kind)
{
	if (!text_starts(object, "contract:"))
		return true;
	if (kind == LAWS_MEMORANDUM)
		return false;
	if (text_is(object, "contract:wage"))
		return kind == LAWS_WAGE;
	if (text_is(object, "contract:special"))
		return kind == LAWS_WAGE || kind == LAWS_WOMEN ||
		    kind == LAWS_SAFETY;
	return true;
}

bool
laws_rule_fits(const struct laws_rule *rule, const struct laws_case *c)
{
	if (*rule->place.province != '\0' &&
	    !text_is(rule->place.province, c->place.province))
		return false;
	if (*rule->place.city != '\0' &&
	    !text_is(rule->place.city, c->place.city))
		return false;
	if (c->on != DAY_NONE &&
	    ((rule->from_on != DAY_NONE && c->on < rule->from_on) ||
		(rule->until_on != DAY_NONE && c->on > rule->until_on)))
		return false;
	return object_fits(rule->object, c->kind) &&
	    laws_kind_fits(rule->subtype, c->kind, c->traits);
}

int
laws_rule_level(const struct laws_rule *rule)
{
	return (*rule->place.province != '\0') + (*rule->place.city != '\0');
}

/* How closely the rule names what it is for. */
static int
closeness(const struct laws_rule *rule)
{
	return (*rule->subtype != '\0') +
	    (text_is(rule->object, "contract:wage") ||
		text_is(rule->object, "contract:special"));
}

bool
laws_rule_outranks(const struct laws_rule *a, const struct laws_rule *b)
{
	if (laws_rule_level(a) != laws_rule_level(b))
		return laws_rule_level(a) > laws_rule_level(b);
	return closeness(a) > closeness(b);
}

/* id stands in "C009;C010". */
static bool
names(const char *list, const char *id)
{
	size_t len = strlen(id);

	for (const char *at = list; (at = strstr(at, id)) != NULL; at += len)
		if ((at == list || at[-1] == ';') &&
		    (at[len] == '\0' || at[len] == ';'))
			return true;
	return false;
}

/* Another rule that fits says it stands in this one's place. */
static bool
is_replaced(const struct laws_rules *rules, const struct laws_rule *rule,
    const struct laws_case *c)
{
	for (size_t i = 0; i < rules->len; i++)
		if (*rules->v[i].replaces != '\0' &&
		    names(rules->v[i].replaces, rule->id) &&
		    laws_rule_fits(&rules->v[i], c))
			return true;
	return false;
}

/* The same question, also where one asks it of wage contracts alone. */
static bool
same_matter(const struct laws_rule *a, const struct laws_rule *b)
{
	return text_is(a->check, b->check) &&
	    (text_is(a->object, b->object) ||
		(text_starts(a->object, "contract:") &&
		    text_starts(b->object, "contract:")));
}

const struct laws_rule *
laws_rules_find(const struct laws_rules *rules, const char *object,
    const char *check, const struct laws_case *c,
    const struct laws_rule **out_next)
{
	const struct laws_rule *best = NULL, *next = NULL;

	for (size_t i = 0; i < rules->len; i++) {
		const struct laws_rule *r = &rules->v[i];

		if (!text_is(r->check, check) ||
		    (object != NULL && !text_is(r->object, object)) ||
		    !laws_rule_fits(r, c))
			continue;
		if (best == NULL || laws_rule_outranks(r, best)) {
			next = best;
			best = r;
		} else if (next == NULL || laws_rule_outranks(r, next))
			next = r;
	}
	if (best != NULL && is_replaced(rules, best, c))
		best = next = NULL;
	if (out_next != NULL)
		*out_next = next;
	return best;
}

static bool
is_outranked(const struct laws_rules *rules, const struct laws_rule *rule,
    const struct laws_case *c)
{
	for (size_t i = 0; i < rules->len; i++)
		if (same_matter(&rules->v[i], rule) &&
		    laws_rule_outranks(&rules->v[i], rule) &&
		    laws_rule_fits(&rules->v[i], c))
			return true;
	return false;
}

size_t
laws_rules_holding(struct arena *mem, const struct laws_rule *const **out,
    const struct laws_rules *rules, const char *object_start,
    const struct laws_case *c)
{
	const struct laws_rule **v =
	    ARENA_MANY(mem, const struct laws_rule *, rules->len);
	size_t n = 0;

	for (size_t i = 0; i < rules->len; i++) {
		const struct laws_rule *r = &rules->v[i];

		if (text_starts(r->object, object_start) &&
		    laws_rule_fits(r, c) && !is_replaced(rules, r, c) &&
		    !is_outranked(rules, r, c))
			v[n++] = r;
	}
	*out = v;
	return n;
}

const struct laws_rule *
laws_rules_by_id(const struct laws_rules *rules, const char *id)
{
	for (size_t i = 0; i < rules->len; i++)
		if (text_is(rules->v[i].id, id))
			return &rules->v[i];
	return NULL;
}

bool
laws_rules_cover(const struct laws_rules *rules, const struct place *p)
{
	if (place_is_nation(p))
		return true;
	for (size_t i = 0; i < rules->len; i++)
		if (text_is(rules->v[i].place.province, p->province))
			return true;
	return false;
}
