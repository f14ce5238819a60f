/* Statements as sqlgen_read finds them in a queries.sql file. */
#ifndef TOOLS_SQLGEN_H
#define TOOLS_SQLGEN_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum rows {
	ROWS_NONE,
	ROWS_SOME,
	ROWS_ONE,
	ROWS_MANY
};

struct column_type {
	const char *name; /* in SQL: "bigint" */
	const char *field; /* in C, ready for a name: "int64_t " */
	const char *param; /* ending of db_param_ and db_get_ */
	bool needs_has; /* NULL has no value of its own in C */
};

struct column {
	const char *name;
	const struct column_type *type;
	bool nullable;
};

struct statement {
	const char *name;
	const char *about; /* comment lines, each with " * " in front */
	const char *text;
	int line;
	enum rows rows;
	bool is_public;
	struct column *in, *out;
	size_t in_len, out_len;
};

/* All statements of one file; refuses the file with its place. */
struct statement *
sqlgen_read(struct arena *mem, size_t *out_len, const char *path);

#endif
