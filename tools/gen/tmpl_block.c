/*
 * Blocks: for, if, wrap, and the tags that stand alone: part, body, csrf.
 */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "gen.h"
#include "tmpl.h"

static struct tmpl_block *
open_block(struct tmpl *t, enum tmpl_block_kind kind, const char *name)
{
	struct tmpl_block *b;

	if (t->depth == TMPL_DEPTH)
		tmpl_refuse(t, "blocks stand too deep");
	b = &t->blocks[t->depth++];
	*b = (struct tmpl_block){
		.kind = kind, .line = t->line, .name = name, .start = t->context
	};
	return b;
}

static void
open_for(struct tmpl *t, char **words, size_t n)
{
	struct tmpl_block *b;
	const char *list;

	if (n != 4 || !text_is(words[2], "in") || !gen_is_name(words[1]))
		tmpl_refuse(t, "expected {%% for x in list %%}");
	if (tmpl_loop(t, words[1]) != NULL || text_is(words[1], "v") ||
	    text_is(words[1], "h"))
		tmpl_refuse(t, "the name %s is taken", words[1]);
	list = tmpl_path(t, words[3]);
	tmpl_statement(t,
	    "for (size_t %s_at = 0; %s_at < (size_t)%s_len; "
	    "%s_at++) {",
	    words[1], words[1], list, words[1]);
	tmpl_statement(t, "const __typeof__(*%s) *%s = &%s[%s_at];", list,
	    words[1], list, words[1]);
	tmpl_statement(t, "(void)%s;", words[1]);
	b = open_block(t, BLOCK_FOR, words[1]);
	b->list = list;
}

/* "x", "not x", "has x", "x is A", "x is not A" */
static const char *
condition(struct tmpl *t, char **words, size_t n)
{
	if (n == 2)
		return tmpl_path(t, words[1]);
	if (n == 3 && text_is(words[1], "not"))
		return text_printf(t->mem, "!(%s)", tmpl_path(t, words[2]));
	if (n == 3 && text_is(words[1], "has"))
		return text_printf(
		    t->mem, "html_has(%s)", tmpl_path(t, words[2]));
	if (n == 4 && text_is(words[2], "is"))
		return text_printf(
		    t->mem, "%s == %s", tmpl_path(t, words[1]), words[3]);
	if (n == 5 && text_is(words[2], "is") && text_is(words[3], "not"))
		return text_printf(
		    t->mem, "%s != %s", tmpl_path(t, words[1]), words[4]);
	tmpl_refuse(t, "if: x, not x, has x, x is A, x is not A");
}

static struct tmpl_block *
top(struct tmpl *t, const char *tag)
{
	if (t->depth == 0)
		tmpl_refuse(t, "{%% %s %%} without a block", tag);
	return &t->blocks[t->depth - 1];
}

/* A branch ends: it must stand where the first one stood. */
static void
end_branch(struct tmpl *t, struct tmpl_block *b)
{
	if (!b->has_else)
		b->end_of_first = t->context;
	else if (!tmpl_context_is_same(&b->end_of_first, &t->context))
		tmpl_refuse(t, "branches end in different places");
	b->has_else = true;
	t->context = b->start;
}

static void
open_else(struct tmpl *t, char **words, size_t n)
{
	struct tmpl_block *b = top(t, words[0]);

	end_branch(t, b);
	if (text_is(words[0], "elif")) {
		if (b->kind != BLOCK_IF)
			tmpl_refuse(t, "elif belongs to an if");
		tmpl_statement(t, "} else if (%s) {", condition(t, words, n));
		return;
	}
	if (b->kind == BLOCK_WRAP)
		tmpl_refuse(t, "else belongs to an if or a for");
	if (b->kind == BLOCK_IF)
		tmpl_statement(t, "} else {");
	else {
		tmpl_statement(t, "}");
		tmpl_statement(t, "if (%s_len == 0) {", b->list);
	}
}

static void
close_block(struct tmpl *t)
{
	struct tmpl_block *b = top(t, "end");

	if (b->kind == BLOCK_WRAP) {
		if (!tmpl_context_is_same(&b->start, &t->context))
			tmpl_refuse(t, "a wrap ends in another place");
		tmpl_statement(
		    t, "%s_close(h, &%s);", tmpl_function(t, b->name), b->list);
		tmpl_statement(t, "}");
	} else {
		end_branch(t, b);
		if (!tmpl_context_is_same(&b->start, &b->end_of_first))
			tmpl_refuse(t, "a block ends in another place");
		t->context = b->end_of_first;
		tmpl_statement(t, "}");
	}
	t->depth--;
}

/* name=value pairs; a value may hold spaces in quotes or parentheses. */
static const char *
read_pair(struct tmpl *t, const char **at)
{
	const char *s = *at + strspn(*at, " \t\n"), *p;
	int depth = 0;
	bool quoted = false;

	for (p = s; *p != '\0'; p++) {
		if (*p == '"')
			quoted = !quoted;
		else if (!quoted && *p == '(')
			depth++;
		else if (!quoted && *p == ')')
			depth--;
		else if (!quoted && depth == 0 && strchr(" \t\n", *p) != NULL)
			break;
	}
	if (quoted || depth != 0)
		tmpl_refuse(t, "a value without its end");
	*at = p;
	return p == s ? NULL : arena_copy(t->mem, s, (size_t)(p - s));
}

/* C for the struct a part is called with: a literal, or a name's address. */
static const char *
part_view(struct tmpl *t, const char *view_struct, const char *args)
{
	struct buf b = { .mem = t->mem };
	const char *pair;

	while ((pair = read_pair(t, &args)) != NULL) {
		const char *equals = strchr(pair, '=');

		if (equals == NULL) {
			if (b.len > 0 || *text_trim(t->mem, args) != '\0')
				tmpl_refuse(t, "give one struct or pairs");
			return tmpl_path(t, pair);
		}
		buf_printf(&b, ".%.*s = %s, ", (int)(equals - pair), pair,
		    tmpl_value(t, equals + 1));
	}
	return text_printf(t->mem, "(%s){ %s%s}", view_struct, buf_string(&b),
	    b.len == 0 ? "0 " : "");
}

static const char *
part_name(struct tmpl *t, const char *word)
{
	if (strchr(word, '/') != NULL)
		return word;
	return text_printf(t->mem, "parts/%s", word);
}

static void
call_part(struct tmpl *t, const char *tag, bool is_wrap)
{
	const char *view_struct, *header, *args, *view, *name, *function;
	size_t n;
	char **words = gen_words(t->mem, &n, tag);

	if (n < 2)
		tmpl_refuse(t, "%s needs a name", words[0]);
	name = part_name(t, words[1]);
	tmpl_view_of(t, name, &view_struct, &header);
	buf_printf(&t->includes,
	    "#include \"%s\"\n#include \"gen/tmpl/%s.h\"\n", header, name);
	args = strstr(tag + strlen(words[0]), words[1]) + strlen(words[1]);
	view = part_view(t, view_struct, args);
	function = tmpl_function(t, name);
	if (!is_wrap) {
		tmpl_statement(t, "%s(h, &%s);", function, view);
		return;
	}
	tmpl_statement(t, "{");
	tmpl_statement(
	    t, "const %s wrap_%d = %s;", view_struct, t->depth, view);
	tmpl_statement(t, "%s_open(h, &wrap_%d);", function, t->depth);
	open_block(t, BLOCK_WRAP, name)->list =
	    text_printf(t->mem, "wrap_%d", t->depth);
}

static void
split_at_body(struct tmpl *t)
{
	if (t->depth > 0 || t->in_close || t->context.state != STATE_TEXT)
		tmpl_refuse(t, "body stands once, outside blocks and tags");
	tmpl_flush(t);
	t->in_close = true;
}

void
tmpl_tag(struct tmpl *t, const char *tag)
{
	size_t n;
	char **words = gen_words(t->mem, &n, tag);

	if (n == 0)
		tmpl_refuse(t, "an empty tag");
	tmpl_flush(t);
	if (text_is(words[0], "for"))
		open_for(t, words, n);
	else if (text_is(words[0], "if")) {
		tmpl_statement(t, "if (%s) {", condition(t, words, n));
		open_block(t, BLOCK_IF, "if");
	} else if (text_is(words[0], "elif") || text_is(words[0], "else"))
		open_else(t, words, n);
	else if (text_is(words[0], "end"))
		close_block(t);
	else if (text_is(words[0], "part") || text_is(words[0], "wrap")) {
		if (t->context.state != STATE_TEXT)
			tmpl_refuse(t, "%s stands in text", words[0]);
		call_part(t, tag, text_is(words[0], "wrap"));
	} else if (text_is(words[0], "body"))
		split_at_body(t);
	else if (text_is(words[0], "csrf")) {
		t->context.has_csrf = true;
		tmpl_statement(
		    t, "html_csrf(h, h->chrome->csrf(h->chrome->ctx));");
	} else
		tmpl_refuse(t, "unknown tag \"%s\"", words[0]);
}
