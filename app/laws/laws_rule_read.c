#include "laws/laws_rule_read.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "laws/laws_numeral.h"
#include "laws/laws_rules.h"

enum {
	ID_MAX = 8,
	CHECK_MAX = 100,
	NOTE_MAX = 400,
	PLACES = 4, /* decimals of a value: LAWS_SCALE */
	TIME_MAX = 3660 /* days, months...: ten years */
};

static const struct {
	const char *sign;
	enum laws_relation relation;
} relations[] = {
	{ "==", LAWS_IS },
	{ "<=", LAWS_AT_MOST },
	{ ">=", LAWS_AT_LEAST },
	{ "<", LAWS_LESS },
	{ ">", LAWS_MORE },
	{ "between", LAWS_BETWEEN },
	{ "in", LAWS_IN },
	{ "contains", LAWS_CONTAINS },
	{ "exists", LAWS_EXISTS },
	{ "window", LAWS_WINDOW },
};

enum sort {
	TIME, /* a whole number the clock counts with */
	NUMBER,
	OPEN, /* a number, or the name of one */
	FLAG
};

static const struct {
	const char *name;
	enum sort sort;
} units[] = {
	{ "自然日", TIME },
	{ "工作日", TIME },
	{ "小时", TIME },
	{ "月", TIME },
	{ "年", TIME },
	{ "天", NUMBER },
	{ "次", NUMBER },
	{ "次/年", NUMBER },
	{ "次/月", NUMBER },
	{ "比例", NUMBER },
	{ "人", OPEN },
	{ "倍", OPEN },
	{ "元/月", OPEN },
	{ "bool", FLAG },
	{ "enum", OPEN },
	{ "fields", OPEN },
	{ "-", OPEN },
};

static bool
is_id(const char *s)
{
	size_t letters = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	size_t digits = strspn(s + letters, "0123456789");

	return letters >= 1 && digits >= 1 && letters + digits <= ID_MAX &&
	    s[letters + digits] == '\0';
}

/* Small letters, digits and _ with at most one ':' between. */
static bool
is_object(const char *s)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_";
	size_t len = strspn(s, letters);

	if (len > 0 && s[len] == ':') {
		size_t more = strspn(s + len + 1, letters);

		return more > 0 && s[len + 1 + more] == '\0';
	}
	return len > 0 && s[len] == '\0';
}

/* "全国", "广东省", "浙江省/杭州市": the names in full. */
static bool
read_place(struct arena *mem, struct place *out, const char *s)
{
	if (text_is(s, "全国")) {
		*out = (struct place){ "", "" };
		return true;
	}
	if (!place_read(out, s) || place_is_nation(out))
		return false;
	return text_is(s,
	    *out->city == '\0'
		? out->province
		: text_printf(mem, "%s/%s", out->province, out->city));
}

static bool
read_applies_to(struct arena *mem, struct laws_rule *out, const char *s)
{
	const char *at = strchr(s, '@'), *colon;
	const char *where;

	if (at == NULL)
		return false;
	out->applies_to = s;
	out->object = arena_copy(mem, s, (size_t)(at - s));
	colon = strchr(at, ':');
	where = colon == NULL
	    ? at + 1
	    : arena_copy(mem, at + 1, (size_t)(colon - at - 1));
	out->subtype = colon == NULL ? "" : colon + 1;
	return is_object(out->object) && read_place(mem, &out->place, where) &&
	    (colon == NULL || *out->subtype != '\0') &&
	    laws_kind_knows(out->subtype);
}

static bool
read_relation(struct laws_rule *out, const char *s)
{
	for (size_t i = 0; i < sizeof(relations) / sizeof(*relations); i++) {
		if (!text_is(relations[i].sign, s))
			continue;
		out->relation = relations[i].relation;
		out->relation_text = s;
		return true;
	}
	return false;
}

static bool
read_number(int64_t *out, const char *s)
{
	return num_scaled(out, s, PLACES) && *out >= 0 &&
	    *out <= INT64_C(1000000000) * LAWS_SCALE;
}

/* "3..9" */
static bool
read_range(struct arena *mem, struct laws_rule *out, const char *s)
{
	const char *dots = strstr(s, "..");

	return dots != NULL &&
	    read_number(&out->low, arena_copy(mem, s, (size_t)(dots - s))) &&
	    read_number(&out->high, dots + 2) && out->low <= out->high;
}

static bool
is_time(const struct laws_rule *rule)
{
	return rule->low % LAWS_SCALE == 0 && rule->high % LAWS_SCALE == 0 &&
	    rule->high / LAWS_SCALE <= TIME_MAX;
}

static bool
read_value(
    struct arena *mem, struct laws_rule *out, const char *s, enum sort sort)
{
	if (*s == '\0' || strlen(s) > CHECK_MAX)
		return false;
	out->value = s;
	if (sort == FLAG)
		return text_is(s, "true") || text_is(s, "false");
	if (out->relation == LAWS_BETWEEN) {
		out->is_number = read_range(mem, out, s);
	} else {
		out->is_number = read_number(&out->low, s);
		out->high = out->low;
	}
	if (sort == TIME)
		return out->is_number && is_time(out);
	return out->is_number ||
	    (sort == OPEN && out->relation != LAWS_BETWEEN &&
		out->relation != LAWS_WINDOW);
}

/* The unit's place in the list, or -1. */
static int
unit_of(const char *s)
{
	for (int i = 0; i < (int)(sizeof(units) / sizeof(*units)); i++)
		if (text_is(units[i].name, s))
			return i;
	return -1;
}

/* "第十九条" is 19; "二", of a text without articles, is 0. */
static bool
read_article(struct laws_rule *out, const char *s)
{
	bool has_articles = text_starts(s, "第");
	const char *number = has_articles ? s + strlen("第") : s;
	size_t len = laws_numeral_read(&out->article, number);

	out->article_text = s;
	if (len == 0 || out->article < 1)
		return false;
	if (has_articles)
		return text_is(number + len, "条");
	out->article = 0;
	return number[len] == '\0';
}

static bool
read_basis(struct laws_rule *out, const struct laws_rule_text *in)
{
	out->law = in->basis_title;
	out->short_title =
	    *in->short_title == '\0' ? in->basis_title : in->short_title;
	return *out->law != '\0' && text_chars(out->law) <= CHECK_MAX &&
	    read_article(out, in->basis_article);
}

static bool
read_span(struct laws_rule *out, const struct laws_rule_text *in)
{
	out->from_on = out->until_on = DAY_NONE;
	if (*in->from != '\0' && !day_parse(&out->from_on, in->from))
		return false;
	if (*in->until != '\0' && !day_parse(&out->until_on, in->until))
		return false;
	return out->until_on == DAY_NONE || out->from_on <= out->until_on;
}

static bool
read_replaces(struct arena *mem, struct laws_rule *out, const char *s)
{
	size_t n;
	char **ids = text_split(mem, &n, s, ';');

	out->replaces = s;
	for (size_t i = 0; i < n && *s != '\0'; i++)
		if (!is_id(ids[i]) || text_is(ids[i], out->id))
			return false;
	return true;
}

enum laws_rule_fault
laws_rule_read(struct arena *mem, struct laws_rule *out,
    const struct laws_rule_text *in, int32_t version)
{
	int unit = unit_of(in->unit);
	bool is_illegal = text_is(in->severity, "illegal");

	*out = (struct laws_rule){ .id = in->id,
		.check = in->check,
		.unit = in->unit,
		.severity = is_illegal ? LAWS_ILLEGAL : LAWS_WARNING,
		.note = in->note_zh,
		.note_en = in->note_en,
		.version = version };
	if (!is_id(in->id))
		return LAWS_RULE_ID;
	if (!read_applies_to(mem, out, in->applies_to))
		return LAWS_RULE_APPLIES_TO;
	if (*in->check == '\0' || strlen(in->check) > CHECK_MAX)
		return LAWS_RULE_CHECK;
	if (!read_relation(out, in->relation_text))
		return LAWS_RULE_OPERATOR;
	if (unit < 0)
		return LAWS_RULE_UNIT;
	if (!read_value(mem, out, in->value, units[unit].sort))
		return LAWS_RULE_VALUE;
	if (!is_illegal && !text_is(in->severity, "warning"))
		return LAWS_RULE_SEVERITY;
	if (!read_basis(out, in))
		return LAWS_RULE_BASIS;
	if (*in->note_zh == '\0' || text_chars(in->note_zh) > NOTE_MAX ||
	    text_chars(in->note_en) > NOTE_MAX * 2)
		return LAWS_RULE_NOTE;
	if (!read_span(out, in))
		return LAWS_RULE_SPAN;
	return read_replaces(mem, out, in->replaces) ? LAWS_RULE_FINE
						     : LAWS_RULE_REPLACES;
}

static const struct {
	const char *column, *text;
} faults[LAWS_RULE_FAULT_COUNT] = {
	[LAWS_RULE_FINE] = { "", "fine" },
	[LAWS_RULE_ID] = { "id", "the id must look like P004" },
	[LAWS_RULE_APPLIES_TO] = { "applies_to",
	    "applies_to must be object@place or object@place:subtype, with "
	    "the place's full name and a known subtype" },
	[LAWS_RULE_CHECK] = { "check", "the check is missing or too long" },
	[LAWS_RULE_OPERATOR] = { "operator", "an unknown operator" },
	[LAWS_RULE_VALUE] = { "value",
	    "the value does not go with its operator and unit" },
	[LAWS_RULE_UNIT] = { "unit", "an unknown unit" },
	[LAWS_RULE_SEVERITY] = { "severity", "severity is illegal or warning" },
	[LAWS_RULE_BASIS] = { "basis_article",
	    "a rule needs a text and an article" },
	[LAWS_RULE_NOTE] = { "note_zh", "a note is missing or too long" },
	[LAWS_RULE_SPAN] = { "from", "from and until must be days in order" },
	[LAWS_RULE_REPLACES] = { "replaces",
	    "replaces must be ids with ';' between" },
};

const char *
laws_rule_fault_column(enum laws_rule_fault fault)
{
	return faults[fault].column;
}

const char *
laws_rule_fault_text(enum laws_rule_fault fault)
{
	return faults[fault].text;
}
