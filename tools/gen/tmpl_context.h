/*
 * Where in the HTML a template's next character stands. The compiler feeds
 * it the literal text and asks it, at every hole, how to escape.
 */
#ifndef TOOLS_TMPL_CONTEXT_H
#define TOOLS_TMPL_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

enum tmpl_state {
	STATE_TEXT,
	STATE_TAG_START, /* behind '<' */
	STATE_TAG_NAME,
	STATE_IN_TAG,
	STATE_ATTRIBUTE, /* in an attribute's name */
	STATE_AFTER_ATTRIBUTE, /* white space behind the name */
	STATE_BEFORE_VALUE, /* behind '=' */
	STATE_VALUE, /* inside double quotes */
	STATE_COMMENT,
	STATE_RAW /* inside <script> */
};

enum tmpl_place {
	PLACE_TEXT,
	PLACE_ATTRIBUTE,
	PLACE_URL, /* begins a URL attribute */
	PLACE_URL_PART /* behind literal text in a URL attribute */
};

enum {
	TMPL_NAME_MAX = 40
};

struct tmpl_context {
	enum tmpl_state state;
	char tag[TMPL_NAME_MAX];
	char attribute[TMPL_NAME_MAX];
	size_t value_len; /* literal bytes and holes of the value so far */
	bool is_post; /* in <form method="post"> */
	bool has_csrf;
	bool has_alt;
	bool has_type;
	bool has_src;
	char value[TMPL_NAME_MAX]; /* the value's first literal bytes */
};

/* Reads one literal character. NULL, or why it is refused. */
const char *tmpl_context_feed(struct tmpl_context *c, char character);

/* A hole stands here. NULL and *out, or why it is refused. */
const char *tmpl_context_hole(struct tmpl_context *c, enum tmpl_place *out);

/* Two branches of an if must end alike. */
bool tmpl_context_is_same(
    const struct tmpl_context *a, const struct tmpl_context *b);

#endif
