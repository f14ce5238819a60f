#include "contracts/contracts_clause_read.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "contracts/contracts_clause.h"

struct reader {
	struct arena *mem;
	struct contracts_library *lib;
	enum laws_kind kind;
	bool is_common; /* parameters.txt */
	struct contracts_clause clause;
	bool has_clause;
	const char **more; /* what a continued line is added to */
};

/* list grown by one; the new element is zero. */
static void *
grow(struct arena *mem, const void *list, size_t *len, size_t size)
{
	void *v = arena_grow(mem, list, *len * size, (*len + 1) * size);

	(*len)++;
	return v;
}

static const struct {
	const char *word;
	enum contracts_type type;
	const char *unit;
} types[] = { { "money", TYPE_MONEY, "元" }, { "percent", TYPE_PERCENT, "%" },
	{ "times", TYPE_TIMES, "倍" }, { "count", TYPE_NUMBER, "" },
	{ "days", TYPE_NUMBER, "日" }, { "workdays", TYPE_NUMBER, "个工作日" },
	{ "months", TYPE_NUMBER, "个月" }, { "years", TYPE_NUMBER, "年" },
	{ "hours", TYPE_NUMBER, "小时" }, { "minutes", TYPE_NUMBER, "分钟" },
	{ "date", TYPE_DATE, "" }, { "text", TYPE_TEXT, "" },
	{ "choice", TYPE_CHOICE, "" } };

static bool
read_type(struct arena *mem, struct contracts_param *p, const char *s)
{
	size_t n;
	char **words = text_split(mem, &n, s, ' ');

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (text_is(words[0], types[i].word)) {
			p->type = types[i].type;
			p->unit = n > 1 ? words[1] : types[i].unit;
			return true;
		}
	return false;
}

static bool
read_bound(int64_t *out, enum contracts_type type, const char *s)
{
	int32_t day;

	if (type == TYPE_DATE) {
		if (!day_parse(&day, s))
			return false;
		*out = day;
		return true;
	}
	return num_scaled(out, s, type == TYPE_TEXT ? 0 : 4);
}

static bool
read_bounds(struct arena *mem, struct contracts_param *p, const char *s)
{
	const char *dots = strstr(s, "..");

	if (p->type == TYPE_CHOICE) {
		p->choices = (const char *const *)text_split(
		    mem, &p->choices_len, s, '/');
		return p->choices_len > 1;
	}
	return dots != NULL &&
	    read_bound(
		&p->low, p->type, arena_copy(mem, s, (size_t)(dots - s))) &&
	    read_bound(&p->high, p->type, dots + 2) && p->low <= p->high;
}

/* name | type unit | bounds | default | question | help | rule */
static const char *
read_param(struct arena *mem, struct contracts_param *p, const char *s)
{
	size_t n;
	char **v = text_split(mem, &n, s, '|');

	if (n < 6)
		return "param: name | type | bounds | default | question | "
		       "help";
	for (size_t i = 0; i < n; i++)
		v[i] = text_trim(mem, v[i]);
	*p = (struct contracts_param){ .name = v[0],
		.initial = text_is(v[3], "-") ? "" : v[3],
		.question = v[4],
		.help = v[5],
		.rule = n > 6 ? v[6] : "" };
	if (!read_type(mem, p, v[1]))
		return "an unknown type";
	return read_bounds(mem, p, v[2]) ? NULL : "bad bounds";
}

static bool
read_need_word(enum contracts_need *out, const char *s)
{
	static const char *const words[] = { "optional", "usual", "required" };

	for (int i = 0; i < 3; i++)
		if (text_is(s, words[i])) {
			*out = (enum contracts_need)i;
			return true;
		}
	return false;
}

/* "usual; 浙江省 required 浙江省集体合同条例19" */
static const char *
read_needs(struct reader *r, const char *s)
{
	struct contracts_clause *c = &r->clause;
	size_t n;
	char **pieces = text_split(r->mem, &n, s, ';');

	for (size_t i = 0; i < n; i++) {
		size_t words_len;
		char **words = text_split(
		    r->mem, &words_len, text_trim(r->mem, pieces[i]), ' ');
		struct contracts_place_need *v =
		    grow(r->mem, c->needs, &c->needs_len, sizeof(*v));
		struct contracts_place_need *at = &v[c->needs_len - 1];
		bool is_placed = words_len > 1;

		c->needs = v;
		at->basis = words_len > 2 ? words[2] : "";
		if (!place_read(&at->place, is_placed ? words[0] : "") ||
		    !read_need_word(&at->need, words[is_placed]))
			return "need: required, usual or optional, by place";
	}
	return NULL;
}

static const char *
read_also(struct reader *r, const char *s)
{
	size_t n;
	char **words = text_split(r->mem, &n, s, ' ');

	for (size_t i = 0; i < n; i++) {
		enum laws_kind kind;

		if (*words[i] == '\0')
			continue;
		if (!laws_kind_parse(&kind, words[i]))
			return "also: an unknown kind";
		r->clause.kinds |= 1u << kind;
	}
	return NULL;
}

static const char *
read_part(struct reader *r, const char *s)
{
	static const char *const words[PART_COUNT] = { "opening", "substance",
		"performance", "change", "disputes", "closing" };

	for (int i = 0; i < PART_COUNT; i++)
		if (text_is(s, words[i])) {
			r->clause.part = (enum contracts_part)i;
			return NULL;
		}
	return "an unknown part";
}

static const char *
read_illegal(struct reader *r, const char *s)
{
	struct contracts_clause *c = &r->clause;
	const char *arrow = strstr(s, "=>");
	struct contracts_illegal *v;

	if (arrow == NULL)
		return "illegal: wording => why";
	v = grow(r->mem, c->illegal, &c->illegal_len, sizeof(*v));
	v[c->illegal_len - 1] = (struct contracts_illegal){
		text_trim(r->mem, arena_copy(r->mem, s, (size_t)(arrow - s))),
		text_trim(r->mem, arrow + 2)
	};
	c->illegal = v;
	return NULL;
}

static const char *
add_param(struct reader *r, const char *s)
{
	struct contracts_library *lib = r->lib;
	struct contracts_clause *c = &r->clause;
	struct contracts_param *v;

	if (r->is_common) {
		v = grow(r->mem, lib->common, &lib->common_len, sizeof(*v));
		lib->common = v;
		return read_param(r->mem, &v[lib->common_len - 1], s);
	}
	v = grow(r->mem, c->params, &c->params_len, sizeof(*v));
	c->params = v;
	return read_param(r->mem, &v[c->params_len - 1], s);
}

static const char *
add_wording(struct reader *r, const char *s)
{
	struct contracts_clause *c = &r->clause;

	if (c->wordings_len == CLAUSE_WORDINGS)
		return "more than three wordings";
	c->wordings[c->wordings_len] = s;
	r->more = &c->wordings[c->wordings_len++];
	return NULL;
}

static const char *
set(struct reader *r, const char *key, const char *value)
{
	struct contracts_clause *c = &r->clause;
	const struct {
		const char *key;
		const char **to;
	} plain[] = { { "id", &c->id }, { "lesson", &c->lesson },
		{ "cites", &c->cites }, { "purpose", &c->purpose },
		{ "minimum", &c->minimum }, { "labour", &c->labour },
		{ "employer", &c->employer }, { "en", &c->en } };
	const struct {
		const char *key;
		const char *(*read)(struct reader *, const char *);
	} read[] = { { "part", read_part }, { "need", read_needs },
		{ "also", read_also }, { "illegal", read_illegal },
		{ "text", add_wording }, { "fallback", add_wording } };

	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
		if (text_is(key, plain[i].key)) {
			*plain[i].to = value;
			r->more = plain[i].to;
			return NULL;
		}
	for (size_t i = 0; i < sizeof(read) / sizeof(*read); i++)
		if (text_is(key, read[i].key))
			return read[i].read(r, value);
	return "an unknown key";
}

static const char *
end_clause(struct reader *r)
{
	struct contracts_clause *v;
	const struct contracts_clause *c = &r->clause;

	if (!r->has_clause)
		return NULL;
	if (c->id == NULL || c->purpose == NULL || c->minimum == NULL ||
	    c->labour == NULL || c->employer == NULL || c->en == NULL ||
	    c->wordings_len != CLAUSE_WORDINGS || c->needs_len == 0)
		return "a clause lacks lines";
	v = grow(r->mem, r->lib->clauses, &r->lib->clauses_len, sizeof(*v));
	v[r->lib->clauses_len - 1] = *c;
	r->lib->clauses = v;
	return NULL;
}

static const char *
read_line(struct reader *r, const char *line)
{
	const char *colon = strchr(line, ':');
	const char *key, *value;

	if (text_starts(line, "  ") && r->more != NULL) {
		*r->more = text_printf(
		    r->mem, "%s\n%s", *r->more, text_trim(r->mem, line));
		return NULL;
	}
	if (colon == NULL)
		return r->has_clause ? "a line is written key: value" : NULL;
	key = arena_copy(r->mem, line, (size_t)(colon - line));
	value = text_trim(r->mem, colon + 1);
	r->more = NULL;
	if (text_is(key, "param"))
		return add_param(r, value);
	return r->has_clause ? set(r, key, value) : NULL;
}

const char *
contracts_clause_read(struct arena *mem, struct contracts_library *out,
    const char *name, const char *text, int *out_line)
{
	struct reader r = { .mem = mem, .lib = out };
	const char *wrong = NULL;
	size_t n;
	char **lines = text_split(mem, &n, text, '\n');

	*out_line = 0;
	r.is_common = text_is(name, "parameters");
	if (!r.is_common && !laws_kind_parse(&r.kind, name))
		return "not a kind of contract";
	for (size_t i = 0; i < n && wrong == NULL; i++) {
		*out_line = (int)i + 1;
		if (text_starts(lines[i], "## ")) {
			wrong = end_clause(&r);
			r.clause = (struct contracts_clause){
				.title = text_trim(mem, lines[i] + 3),
				.kind = r.kind,
				.kinds = 1u << r.kind,
				.lesson = "",
				.cites = "",
			};
			r.has_clause = true;
			r.more = NULL;
		} else if (*lines[i] != '\0' && *lines[i] != '#')
			wrong = read_line(&r, lines[i]);
	}
	return wrong != NULL ? wrong : end_clause(&r);
}
