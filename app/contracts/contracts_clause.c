#include "contracts/contracts_clause.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

const struct contracts_clause *
contracts_clause_find(const struct contracts_library *lib, const char *id)
{
	for (size_t i = 0; i < lib->clauses_len; i++)
		if (text_is(lib->clauses[i].id, id))
			return &lib->clauses[i];
	return NULL;
}

static const struct contracts_param *
find_param(const struct contracts_param *v, size_t len, const char *name)
{
	for (size_t i = 0; i < len; i++)
		if (text_is(v[i].name, name))
			return &v[i];
	return NULL;
}

const struct contracts_param *
contracts_clause_param(const struct contracts_library *lib,
    const struct contracts_clause *clause, const char *name)
{
	const struct contracts_param *p = NULL;

	if (clause != NULL)
		p = find_param(clause->params, clause->params_len, name);
	return p != NULL ? p : find_param(lib->common, lib->common_len, name);
}

enum contracts_need
contracts_clause_need(const struct contracts_clause *clause,
    const struct place *place, const char **out_basis)
{
	const struct contracts_place_need *best = &clause->needs[0];
	int best_level = -1;

	for (size_t i = 0; i < clause->needs_len; i++) {
		const struct contracts_place_need *n = &clause->needs[i];
		int level =
		    (*n->place.province != '\0') + (*n->place.city != '\0');

		if ((*n->place.province == '\0' ||
			text_is(n->place.province, place->province)) &&
		    (*n->place.city == '\0' ||
			text_is(n->place.city, place->city)) &&
		    level > best_level) {
			best = n;
			best_level = level;
		}
	}
	if (out_basis != NULL)
		*out_basis = best->basis;
	return best->need;
}

size_t
contracts_clause_of_kind(struct arena *mem,
    const struct contracts_clause *const **out,
    const struct contracts_library *lib, enum laws_kind kind)
{
	const struct contracts_clause **v =
	    ARENA_MANY(mem, const struct contracts_clause *, lib->clauses_len);
	size_t n = 0;

	for (int part = 0; part < PART_COUNT; part++)
		for (int lent = 0; lent < 2; lent++)
			for (size_t i = 0; i < lib->clauses_len; i++) {
				const struct contracts_clause *c =
				    &lib->clauses[i];

				if ((int)c->part == part &&
				    (c->kinds >> kind & 1) != 0 &&
				    (c->kind != kind) == lent)
					v[n++] = c;
			}
	*out = v;
	return n;
}

/* The name between braces at s, or NULL; *s moves behind it. */
static const char *
hole(struct arena *mem, const char **s)
{
	const char *end = **s == '{' ? strchr(*s, '}') : NULL;
	const char *name;

	if (end == NULL)
		return NULL;
	name = arena_copy(mem, *s + 1, (size_t)(end - *s - 1));
	*s = end + 1;
	return name;
}

const char *
contracts_clause_fill(struct arena *mem, const char *wording,
    const char *(*value)(void *to, const char *name), void *to)
{
	struct buf b = { .mem = mem };

	while (*wording != '\0') {
		const char *name = hole(mem, &wording);
		const char *text;

		if (name == NULL) {
			buf_char(&b, *wording++);
			continue;
		}
		text = value(to, name);
		buf_text(&b, text_is_empty(text) ? "____" : text);
	}
	return text_copy(mem, buf_string(&b));
}

size_t
contracts_clause_holes(
    struct arena *mem, const char *const **out, const char *wording)
{
	const char **v = ARENA_MANY(mem, const char *, strlen(wording) / 2 + 1);
	size_t n = 0;

	while (*wording != '\0') {
		const char *name = hole(mem, &wording);
		bool known = false;

		if (name == NULL) {
			wording++;
			continue;
		}
		for (size_t i = 0; i < n; i++)
			known |= text_is(v[i], name);
		if (!known)
			v[n++] = name;
	}
	*out = v;
	return n;
}
