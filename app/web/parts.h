/*
 * The kit: what templates/parts/ needs to draw each of its parts. Every part
 * has an example on the gallery page. Here the frame and the controls of
 * forms; parts_show.h has what shows something.
 */
#ifndef WEB_PARTS_H
#define WEB_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/form.h"
#include "base/html.h"
#include "web/chrome.h"
#include "web/parts_notes.h"
#include "web/parts_show.h"

/* The frame around a page. */
struct part_layout {
	const char *title;
	const char *description; /* for search engines, or NULL */
	const char *kind; /* "list", "record", "form", "reading"... */
	enum chrome_section section;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	bool has_error; /* the title says so first */
};

struct part_button {
	const char *label;
	const char *href; /* NULL: a submit button */
	const char *kind; /* "main", "quiet" or "danger" */
	const char *name; /* of a submit button, or NULL */
	const char *value;
};

/* One question with one line, many lines, or a secret as its answer. */
struct part_field {
	struct input input;
	const char *label;
	const char *hint; /* why we ask, an example; NULL for none */
	const char *type; /* "text" when NULL; "password", "date", "email" */
	const char *autocomplete;
	const char *inputmode;
	const char *unit; /* behind the field: 元/月 */
	int rows; /* more than 0: a text area */
	bool is_optional;
};

struct part_option {
	const char *value;
	const char *label;
	const char *hint;
	bool is_chosen;
};

/* A choice of few (radio buttons) or of many (a list). */
struct part_choice {
	struct input input;
	const char *label;
	const char *hint;
	const struct part_option *options;
	size_t options_len;
	bool is_list;
};

/* Everything wrong with a form, each a link to its field. */
struct part_errors {
	const struct field_error *errors;
	size_t errors_len;
};

#endif
