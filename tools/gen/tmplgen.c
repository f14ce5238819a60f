/*
 * tmplgen OUT templates/<folder>/<name>.html
 *
 * Compiles one template into OUT/tmpl/<folder>/<name>.c and .h: a function
 * tmpl_<folder>_<name>(struct html *, const struct its_view *), or with
 * {% body %} a pair ..._open and ..._close. Values are escaped by where they
 * stand; a value where none can be safe stops the build. The language is
 * described in docs/templates.md.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "gen.h"
#include "tmpl.h"

static struct arena mem;

void
tmpl_refuse(struct tmpl *t, const char *format, ...)
{
	va_list args;
	char text[400];

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	gen_refuse(t->path, t->line, "%s", text);
}

struct buf *
tmpl_code(struct tmpl *t)
{
	return t->in_close ? &t->close : &t->code;
}

void
tmpl_flush(struct tmpl *t)
{
	if (t->literal.len == 0)
		return;
	buf_text(tmpl_code(t), "html_raw(h, ");
	gen_c_string(tmpl_code(t), t->literal.bytes, t->literal.len);
	buf_printf(tmpl_code(t), ", %zu);\n", t->literal.len);
	t->literal.len = 0;
}

void
tmpl_statement(struct tmpl *t, const char *format, ...)
{
	va_list args;
	char text[4000];

	tmpl_flush(t);
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	buf_printf(
	    tmpl_code(t), "#line %d \"%s\"\n%s\n", t->line, t->path, text);
}

const char *
tmpl_function(struct tmpl *t, const char *name)
{
	char *copy = text_printf(t->mem, "tmpl_%s", name);

	for (char *p = copy; *p != '\0'; p++)
		if (*p == '/' || *p == '-')
			*p = '_';
	return copy;
}

/* "view: struct x from y.h" -> struct and header */
static bool
read_view_line(struct tmpl *t, const char *comment, const char **out_struct,
    const char **out_header)
{
	size_t n;
	char **w = gen_words(t->mem, &n, comment);

	if (n != 5 || !text_is(w[0], "view:") || !text_is(w[1], "struct") ||
	    !text_is(w[3], "from"))
		return false;
	*out_struct = text_printf(t->mem, "struct %s", w[2]);
	*out_header = w[4];
	return true;
}

void
tmpl_view_of(struct tmpl *t, const char *name, const char **out_struct,
    const char **out_header)
{
	const char *path = text_printf(t->mem, "%s/%s.html", t->root, name);
	const char *s = gen_read(t->mem, path), *end = strstr(s, "#}");

	if (!text_starts(s, "{#") || end == NULL ||
	    !read_view_line(t, arena_copy(t->mem, s + 2, (size_t)(end - s - 2)),
		out_struct, out_header))
		tmpl_refuse(t, "%s has no view line", path);
}

static void
feed(struct tmpl *t, char c)
{
	const char *wrong = tmpl_context_feed(&t->context, c);

	if (wrong != NULL)
		tmpl_refuse(t, "%s", wrong);
	buf_char(&t->literal, c);
	t->line += c == '\n';
}

static void
read_comment(struct tmpl *t, const char *s)
{
	const char *text = text_trim(t->mem, s);

	if (text_starts(text, "safe:"))
		t->safe_reason = text;
	if (!t->has_view) {
		t->has_view = true;
		if (!read_view_line(t, text, &t->view_struct, &t->view_header))
			tmpl_refuse(t,
			    "line 1 must be "
			    "{# view: struct x from y.h #}");
	}
}

/* A tag or comment alone on its line takes the line away with it. */
static bool
stands_alone(const char *start, const char *open, const char *behind)
{
	while (open > start && (open[-1] == ' ' || open[-1] == '\t'))
		open--;
	return (open == start || open[-1] == '\n') && *behind == '\n';
}

static void
drop_indent(struct tmpl *t)
{
	struct buf *b = &t->literal;

	while (b->len > 0 &&
	    (b->bytes[b->len - 1] == ' ' || b->bytes[b->len - 1] == '\t'))
		b->len--;
}

static void
count_lines(struct tmpl *t, const char *from, const char *to)
{
	for (; from < to; from++)
		t->line += *from == '\n';
}

/* Handles "{{", "{%" or "{#" at s; returns the place behind it. */
static const char *
read_braces(struct tmpl *t, const char *start, const char *s)
{
	static const char closers[] = "}%#";
	char kind = s[1], close[3] = { 0 };
	const char *end, *inside;
	bool alone;

	close[0] = closers[kind == '{' ? 0 : kind == '%' ? 1 : 2];
	close[1] = '}';
	end = strstr(s + 2, close);
	if (end == NULL)
		tmpl_refuse(t, "no %s behind {%c", close, kind);
	inside = arena_copy(t->mem, s + 2, (size_t)(end - s - 2));
	alone = kind != '{' && stands_alone(start, s, end + 2);
	if (alone)
		drop_indent(t);
	if (kind != '#' && !t->has_view)
		tmpl_refuse(t, "line 1 must be {# view: struct x from y.h #}");
	if (kind == '{')
		tmpl_hole(t, inside);
	else if (kind == '%')
		tmpl_tag(t, inside);
	else
		read_comment(t, inside);
	count_lines(t, s, end + 2 + alone);
	return end + 2 + alone;
}

static void
compile(struct tmpl *t)
{
	const char *start = gen_read(t->mem, t->path), *s = start;

	while (*s != '\0') {
		if (s[0] == '{' && s[1] != '\0' && strchr("{%#", s[1]) != NULL)
			s = read_braces(t, start, s);
		else
			feed(t, *s++);
	}
	if (t->depth > 0) {
		t->line = t->blocks[t->depth - 1].line;
		tmpl_refuse(t, "a block without its {%% end %%}");
	}
	if (t->context.state != STATE_TEXT)
		tmpl_refuse(t, "the file ends inside a tag");
	if (!t->has_view)
		tmpl_refuse(t, "line 1 must be {# view: struct x from y.h #}");
	tmpl_flush(t);
}

static const char *const endings_whole[] = { "", NULL };
static const char *const endings_pair[] = { "_open", "_close", NULL };

static void
write_files(struct tmpl *t, const char *folder, const char *name)
{
	struct buf h = { .mem = t->mem }, c = { .mem = t->mem };
	const char *const *ending = t->in_close ? endings_pair : endings_whole;
	const char *function = tmpl_function(t, name);

	buf_printf(&c,
	    "/* made by tools/gen/tmplgen from %s */\n"
	    "#include \"base/html.h\"\n#include \"web/chrome.h\"\n"
	    "#include \"gen/assets.h\"\n"
	    "#include \"%s\"\n#include \"gen/tmpl/%s.h\"\n%s",
	    t->path, t->view_header, name, buf_string(&t->includes));
	buf_printf(&h,
	    "/* made by tools/gen/tmplgen from %s */\n#pragma once\n"
	    "struct html;\n%s;\n",
	    t->path, t->view_struct);
	for (; *ending != NULL; ending++) {
		buf_printf(&h, "void %s%s(struct html *h, const %s *v);\n",
		    function, *ending, t->view_struct);
		buf_printf(&c,
		    "\nvoid\n%s%s(struct html *h, const %s *v)\n"
		    "{\n(void)v;\n%s}\n",
		    function, *ending, t->view_struct,
		    buf_string(
			text_is(*ending, "_close") ? &t->close : &t->code));
	}
	gen_write(text_printf(t->mem, "%s/tmpl/%s.h", folder, name), &h);
	gen_write(text_printf(t->mem, "%s/tmpl/%s.c", folder, name), &c);
}

/* "templates/wages/list.html" -> root "templates", name "wages/list" */
static const char *
split_path(struct tmpl *t)
{
	const char *last = strrchr(t->path, '/'), *folder;
	size_t len = strlen(t->path);

	if (last == NULL || !text_ends(t->path, ".html"))
		gen_refuse(t->path, 0, "expected <root>/<folder>/<name>.html");
	for (folder = last - 1; folder > t->path && *folder != '/'; folder--)
		continue;
	if (folder <= t->path)
		gen_refuse(t->path, 0, "expected <root>/<folder>/<name>.html");
	t->root = arena_copy(t->mem, t->path, (size_t)(folder - t->path));
	return arena_copy(t->mem, folder + 1,
	    len - (size_t)(folder + 1 - t->path) - strlen(".html"));
}

int
main(int argc, char **argv)
{
	struct tmpl t = { .mem = &mem,
		.line = 1,
		.code = { .mem = &mem },
		.close = { .mem = &mem },
		.literal = { .mem = &mem },
		.includes = { .mem = &mem } };
	const char *name;

	if (argc != 3) {
		fputs("usage: tmplgen OUT TEMPLATE\n", stderr);
		return 2;
	}
	t.path = argv[2];
	name = split_path(&t);
	compile(&t);
	write_files(&t, argv[1], name);
	arena_close(&mem);
	return 0;
}
