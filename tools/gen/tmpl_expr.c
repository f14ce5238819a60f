/*
 * Expressions: a name path, "text", t:message(args), asset:path, a CONSTANT
 * or a number, then filters: {{ row.mean_cents | yuan }}.
 */
#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "gen.h"
#include "tmpl.h"

const struct tmpl_block *
tmpl_loop(const struct tmpl *t, const char *name)
{
	for (int i = t->depth - 1; i >= 0; i--)
		if (t->blocks[i].kind == BLOCK_FOR &&
		    text_is(t->blocks[i].name, name))
			return &t->blocks[i];
	return NULL;
}

/* The innermost loop, for loop.index and loop.first. */
static const struct tmpl_block *
innermost_loop(const struct tmpl *t)
{
	for (int i = t->depth - 1; i >= 0; i--)
		if (t->blocks[i].kind == BLOCK_FOR)
			return &t->blocks[i];
	return NULL;
}

static const char *
loop_value(struct tmpl *t, const char *what)
{
	const struct tmpl_block *b = innermost_loop(t);

	if (b == NULL)
		tmpl_refuse(t, "loop.%s outside a for", what);
	if (text_is(what, "index"))
		return text_printf(t->mem, "(int64_t)(%s_at + 1)", b->name);
	if (text_is(what, "first"))
		return text_printf(t->mem, "(%s_at == 0)", b->name);
	if (text_is(what, "last"))
		return text_printf(
		    t->mem, "(%s_at + 1 == %s_len)", b->name, b->list);
	tmpl_refuse(t, "loop has index, first and last, not %s", what);
}

static void
check_path(struct tmpl *t, const char *path)
{
	for (const char *p = path; *p != '\0'; p++)
		if (!isalnum((unsigned char)*p) && *p != '_' && *p != '.' &&
		    !(p[0] == '-' && p[1] == '>') &&
		    !(p[0] == '>' && p > path && p[-1] == '-'))
			tmpl_refuse(t, "\"%s\" is not a name", path);
}

static bool
is_constant(const char *s)
{
	for (; *s != '\0'; s++)
		if (!isupper((unsigned char)*s) &&
		    !isdigit((unsigned char)*s) && *s != '_')
			return false;
	return true;
}

const char *
tmpl_path(struct tmpl *t, const char *path)
{
	size_t head_len = strcspn(path, ".-");
	char *head = arena_copy(t->mem, path, head_len);
	const char *rest = path + head_len;

	if (*path == '\0' || is_constant(path) || text_is(path, "true") ||
	    text_is(path, "false"))
		return path;
	check_path(t, path);
	if (isdigit((unsigned char)*head))
		tmpl_refuse(t, "\"%s\" is not a name", path);
	if (text_is(head, "loop") && *rest == '.')
		return loop_value(t, rest + 1);
	if (text_is(head, "chrome") && *rest == '.')
		return text_printf(t->mem, "h->chrome->%s", rest + 1);
	if (tmpl_loop(t, head) == NULL)
		return text_printf(t->mem, "v->%s", path);
	if (*rest == '\0')
		return text_printf(t->mem, "(*%s)", head);
	if (*rest == '.')
		return text_printf(t->mem, "%s->%s", head, rest + 1);
	return text_printf(t->mem, "(*%s)%s", head, rest);
}

/* "name=expr, name=expr" as initialisers of struct msg_arg. */
static const char *
message_args(struct tmpl *t, const char *args, size_t *out_len)
{
	struct buf b = { .mem = t->mem };
	size_t n;
	char **pieces = text_split(t->mem, &n, args, ',');

	for (size_t i = 0; i < n; i++) {
		char *piece = text_trim(t->mem, pieces[i]);
		char *equals = strchr(piece, '=');

		if (equals == NULL)
			tmpl_refuse(t, "expected name=value in \"%s\"", piece);
		*equals = '\0';
		buf_printf(&b, "{ \"%s\", html_string(h, %s) }, ", piece,
		    tmpl_value(t, equals + 1));
	}
	*out_len = n;
	return buf_string(&b);
}

/* "wages.heading(n=v.n)" -> "MSG_WAGES_HEADING, args, n" */
static const char *
message_call(struct tmpl *t, const char *s)
{
	struct buf b = { .mem = t->mem };
	size_t key_len = strcspn(s, "("), len = strlen(s), n = 0;
	const char *args;

	buf_text(&b, "MSG_");
	gen_upper(&b, arena_copy(t->mem, s, key_len));
	if (s[key_len] == '\0') {
		buf_text(&b, ", NULL, 0");
		return buf_string(&b);
	}
	if (s[len - 1] != ')')
		tmpl_refuse(t, "t:%s has no ')'", s);
	args = message_args(
	    t, arena_copy(t->mem, s + key_len + 1, len - key_len - 2), &n);
	buf_printf(&b, ", (const struct msg_arg[]){ %s}, %zu", args, n);
	return buf_string(&b);
}

static const char *
asset_name(struct tmpl *t, const char *path)
{
	struct buf b = { .mem = t->mem };

	buf_text(&b, "ASSET_");
	gen_upper(&b, path);
	return buf_string(&b);
}

static const char *
plain_value(struct tmpl *t, const char *s)
{
	struct buf b = { .mem = t->mem };
	size_t len = strlen(s);

	if (*s == '"') {
		if (len < 2 || s[len - 1] != '"' ||
		    memchr(s + 1, '"', len - 2) != NULL)
			tmpl_refuse(t, "odd text %s", s);
		gen_c_string(&b, s + 1, len - 2);
		return buf_string(&b);
	}
	if (text_starts(s, "t:"))
		return text_printf(
		    t->mem, "html_tr(h, %s)", message_call(t, s + 2));
	if (text_starts(s, "asset:"))
		return asset_name(t, s + 6);
	if (isdigit((unsigned char)*s) || *s == '-')
		return s;
	return tmpl_path(t, s);
}

/* The next '|' that stands outside quotes and parentheses. */
static const char *
next_bar(const char *s)
{
	int depth = 0;
	bool quoted = false;

	for (; *s != '\0'; s++) {
		if (*s == '"')
			quoted = !quoted;
		else if (!quoted && *s == '(')
			depth++;
		else if (!quoted && *s == ')')
			depth--;
		else if (!quoted && depth == 0 && *s == '|')
			return s;
	}
	return s;
}

static const char *
apply_filter(struct tmpl *t, const char *value, const char *filter)
{
	static const char *const filters[] = { "money", "yuan", "percent",
		"day", "moment", "grouped", "msg", "string", NULL };

	for (size_t i = 0; filters[i] != NULL; i++)
		if (text_is(filters[i], filter))
			return text_printf(
			    t->mem, "html_%s(h, %s)", filter, value);
	tmpl_refuse(t, "unknown filter \"%s\"", filter);
}

/* Value and filters; the last one is left in *out_last when it is special. */
static const char *
piped_value(struct tmpl *t, const char *s, const char **out_last)
{
	const char *bar = next_bar(s), *value;

	value = plain_value(
	    t, text_trim(t->mem, arena_copy(t->mem, s, (size_t)(bar - s))));
	*out_last = "";
	while (*bar == '|') {
		const char *from = bar + 1;
		const char *filter;

		bar = next_bar(from);
		filter = text_trim(
		    t->mem, arena_copy(t->mem, from, (size_t)(bar - from)));
		if (text_is(filter, "raw") || text_is(filter, "url") ||
		    text_is(filter, "lines")) {
			if (*bar != '\0' || out_last == NULL)
				tmpl_refuse(t, "%s must come last", filter);
			*out_last = filter;
			return value;
		}
		value = apply_filter(t, value, filter);
	}
	return value;
}

const char *
tmpl_value(struct tmpl *t, const char *expression)
{
	const char *last;
	const char *value =
	    piped_value(t, text_trim(t->mem, expression), &last);

	if (*last != '\0')
		tmpl_refuse(t, "%s is for holes only", last);
	return value;
}

/* Holes that write markup or a whole URL. */
static void
special_hole(
    struct tmpl *t, enum tmpl_place place, const char *value, const char *last)
{
	if (text_is(last, "url")) {
		if (place != PLACE_URL)
			tmpl_refuse(t, "url begins a link, nothing else");
		tmpl_statement(t, "html_url(h, %s);", value);
		return;
	}
	if (place != PLACE_TEXT)
		tmpl_refuse(t, "%s is for text, not for attributes", last);
	if (text_is(last, "lines")) {
		tmpl_statement(t, "html_lines(h, %s);", value);
		return;
	}
	if (t->safe_reason == NULL)
		tmpl_refuse(t, "raw needs {# safe: why #} in front");
	t->safe_reason = NULL;
	tmpl_statement(t, "html_markup(h, %s);", value);
}

void
tmpl_hole(struct tmpl *t, const char *expression)
{
	const char *s = text_trim(t->mem, expression), *last, *value;
	enum tmpl_place place = PLACE_TEXT;
	const char *wrong = tmpl_context_hole(&t->context, &place);

	if (wrong != NULL)
		tmpl_refuse(t, "%s", wrong);
	if (*s == '\0')
		tmpl_refuse(t, "an empty hole");
	if (text_starts(s, "t:") && *next_bar(s) == '\0' &&
	    place <= PLACE_ATTRIBUTE) {
		tmpl_statement(
		    t, "html_message(h, %s);", message_call(t, s + 2));
		return;
	}
	value = piped_value(t, s, &last);
	if (*last != '\0')
		special_hole(t, place, value, last);
	else if (text_starts(s, "asset:"))
		tmpl_statement(t, "html_text(h, %s);", value);
	else if (place == PLACE_URL)
		tmpl_refuse(t, "a link that begins with a value needs | url");
	else if (place == PLACE_URL_PART)
		tmpl_statement(
		    t, "html_url_part(h, html_string(h, %s));", value);
	else
		tmpl_statement(t, "html_put(h, %s);", value);
}
