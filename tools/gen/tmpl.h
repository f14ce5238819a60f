/*
 * The template compiler's parts: tmpl_expr.c turns one expression into C,
 * tmpl_block.c keeps the open blocks, tmplgen.c reads the file and writes.
 */
#ifndef TOOLS_TMPL_H
#define TOOLS_TMPL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "tmpl_context.h"

enum {
	TMPL_DEPTH = 24
};

enum tmpl_block_kind {
	BLOCK_FOR,
	BLOCK_IF,
	BLOCK_WRAP
};

struct tmpl_block {
	enum tmpl_block_kind kind;
	int line;
	const char *name; /* loop variable, or the wrapped part */
	const char *list; /* C expression of a for's list */
	bool is_pointer; /* the loop variable is a struct's address */
	struct tmpl_context start, end_of_first;
	bool has_else;
};

struct tmpl {
	struct arena *mem;
	const char *path; /* templates/wages/list.html */
	const char *root; /* templates */
	int line;
	struct tmpl_context context;
	struct tmpl_block blocks[TMPL_DEPTH];
	int depth;
	struct buf code; /* the function's statements */
	struct buf close; /* those behind {% body %} */
	struct buf literal; /* HTML not yet written */
	struct buf includes; /* headers of the parts it uses */
	bool in_close;
	bool has_view;
	const char *view_struct;
	const char *view_header;
	const char *safe_reason; /* of the last {# safe: ... #} */
};

void tmpl_refuse(struct tmpl *t, const char *format, ...)
    __attribute__((format(printf, 2, 3), noreturn));

/* Where statements go now. */
struct buf *tmpl_code(struct tmpl *t);

/* Writes the pending literal HTML as one statement. */
void tmpl_flush(struct tmpl *t);

/* Writes one statement with a #line in front. */
void tmpl_statement(struct tmpl *t, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* C for "a.b | money" as a string value, or any value where raw. */
const char *tmpl_value(struct tmpl *t, const char *expression);

/* C that writes the hole "{{ ... }}" at its place. */
void tmpl_hole(struct tmpl *t, const char *expression);

/* C for a name path: "row.wage" -> "row->wage". */
const char *tmpl_path(struct tmpl *t, const char *path);

/* A loop variable of that name is in scope. */
const struct tmpl_block *tmpl_loop(const struct tmpl *t, const char *name);

/* {% ... %} */
void tmpl_tag(struct tmpl *t, const char *tag);

/* Reads "{# view: struct x from y.h #}" of another template. */
void tmpl_view_of(struct tmpl *t, const char *name, const char **out_struct,
    const char **out_header);

/* "parts/button" -> "parts_button" */
const char *tmpl_function(struct tmpl *t, const char *name);

#endif
