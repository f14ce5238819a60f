/*
 * The API's description: one document merged by tools/gen/openapigen from
 * conf/openapi/, and its operations for the page that shows them.
 */
#ifndef WEB_OPENAPI_H
#define WEB_OPENAPI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"

struct openapi_param {
	const char *name;
	const char *place; /* "query", "path" */
	const char *text[LANG_COUNT];
	bool is_required;
};

/* A call that works on the shipped data. */
struct openapi_example {
	const char *path;
	const char *body; /* JSON, or NULL */
};

struct openapi_operation {
	const char *method; /* "get" */
	const char *path;
	const char *text[LANG_COUNT];
	const struct openapi_param *params;
	size_t params_len;
	const struct openapi_example *examples;
	size_t examples_len;
};

extern const struct openapi_operation openapi_operations[];
extern const size_t openapi_operations_len;
extern const char openapi_text[];
extern const size_t openapi_text_len;

/* What templates/web/api.html reads: the same in the reader's language. */
struct openapi_param_row {
	const char *name, *place, *text;
	bool is_required;
};

struct openapi_row {
	const char *method, *path, *text;
	const struct openapi_param_row *params;
	size_t params_len;
	const char *const *examples; /* as a command line */
	size_t examples_len;
};

struct openapi_view {
	const struct openapi_row *operations;
	size_t operations_len;
};

#endif
