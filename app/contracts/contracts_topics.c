#include "contracts/contracts_topics.h"

#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"

/* "a|b|c" as a list; empty pieces are left out. */
static struct contracts_topic_words
read_words(struct arena *mem, const char *s)
{
	size_t n, kept = 0;
	char **pieces = text_split(mem, &n, s, '|');
	const char **v = ARENA_MANY(mem, const char *, n);

	for (size_t i = 0; i < n; i++) {
		const char *word = text_trim(mem, pieces[i]);

		if (*word != '\0')
			v[kept++] = word;
	}
	return (struct contracts_topic_words){ NULL, v, kept };
}

static const char *
add_group(struct contracts_topic_words *groups, size_t *len, size_t max,
    struct contracts_topic_words words)
{
	if (*len == max)
		return "too many groups of words";
	if (words.len == 0)
		return "a group without words";
	groups[(*len)++] = words;
	return NULL;
}

static const char *
add_field(struct arena *mem, struct contracts_topic *t, const char *s)
{
	const char *sign = strchr(s, '=');
	struct contracts_topic_words words;

	if (sign == NULL)
		return "a field is written name = words";
	words = read_words(mem, sign + 1);
	words.name = text_trim(mem, arena_copy(mem, s, (size_t)(sign - s)));
	return add_group(t->fields, &t->fields_len, TOPIC_FIELDS, words);
}

static const char *
set_mode(struct contracts_topic *t, const char *s)
{
	if (text_is(s, "amount"))
		t->mode = TOPIC_AMOUNT;
	else if (text_is(s, "says"))
		t->mode = TOPIC_SAYS;
	else if (text_is(s, "has"))
		t->mode = TOPIC_HAS;
	else if (text_is(s, "vague"))
		t->mode = TOPIC_VAGUE;
	else
		return "mode is amount, says, has or vague";
	return NULL;
}

static const char *
set(struct arena *mem, struct contracts_topic *t, const char *key,
    const char *value)
{
	if (text_is(key, "in"))
		return add_group(
		    t->in, &t->in_len, TOPIC_GROUPS, read_words(mem, value));
	if (text_is(key, "at"))
		return add_group(
		    t->at, &t->at_len, TOPIC_GROUPS, read_words(mem, value));
	if (text_is(key, "field"))
		return add_field(mem, t, value);
	if (text_is(key, "mode"))
		return set_mode(t, value);
	if (text_is(key, "not"))
		t->not = read_words(mem, value);
	else if (text_is(key, "label"))
		t->label = value;
	else if (text_is(key, "label_en"))
		t->label_en = value;
	else if (text_is(key, "object"))
		t->object = value;
	else if (text_is(key, "better"))
		t->better = value;
	else if (text_is(key, "conditions"))
		t->conditions_too = text_is(value, "too");
	else if (text_is(key, "negated"))
		t->negated_too = text_is(value, "too");
	else if (!text_is(key, "value") || !num_scaled(&t->value, value, 4))
		return "an unknown key or a bad value";
	return NULL;
}

static const char *
whole(const struct contracts_topic *t)
{
	if (t->label == NULL || t->label_en == NULL)
		return "a topic without label or label_en";
	if (t->mode == TOPIC_HAS ? t->fields_len == 0 : t->at_len == 0)
		return "a topic without words";
	return NULL;
}

static void
append(struct arena *mem, struct contracts_topics *out,
    const struct contracts_topic *t)
{
	struct contracts_topic *v = arena_grow(
	    mem, out->v, out->len * sizeof(*v), (out->len + 1) * sizeof(*v));

	v[out->len++] = *t;
	out->v = v;
}

static const char *
read_line(struct arena *mem, struct contracts_topic *t, const char *line)
{
	const char *colon = strchr(line, ':');

	if (t->check == NULL)
		return "text before the first topic";
	if (colon == NULL)
		return "a line is written key: value";
	return set(mem, t, arena_copy(mem, line, (size_t)(colon - line)),
	    text_trim(mem, colon + 1));
}

const char *
contracts_topics_read(struct arena *mem, struct contracts_topics *out,
    const char *text, int *out_line)
{
	struct contracts_topic t = { 0 };
	size_t n;
	char **lines = text_split(mem, &n, text, '\n');
	const char *wrong = NULL;

	for (size_t i = 0; i <= n && wrong == NULL; i++) {
		const char *line = i < n ? text_trim(mem, lines[i]) : "## ";

		*out_line = (int)i + 1;
		if (*line == '\0' || (*line == '#' && line[1] != '#'))
			continue;
		if (!text_starts(line, "##")) {
			wrong = read_line(mem, &t, line);
			continue;
		}
		if (t.check != NULL && (wrong = whole(&t)) == NULL)
			append(mem, out, &t);
		t = (struct contracts_topic){ .checks =
						  read_words(mem, line + 2) };
		t.check = t.checks.len > 0 ? t.checks.v[0] : NULL;
	}
	return wrong;
}
