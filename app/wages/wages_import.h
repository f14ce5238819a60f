/*
 * A new edition of a file of pay data: read from a sheet, and compared with
 * what is there.
 */
#ifndef WAGES_WAGES_IMPORT_H
#define WAGES_WAGES_IMPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/sheet.h"
#include "wages/wages_dataset.h"
#include "wages/wages_figure.h"

struct arena;

enum {
	WAGES_IMPORT_SHOWN = 60, /* lines of the report */
	WAGES_IMPORT_SOURCE_COLUMNS = 7
};

/* The columns of the file of sources. */
extern const char
    *const wages_import_source_columns[WAGES_IMPORT_SOURCE_COLUMNS];

/*
 * The first sheet as a table: row 1 is the header. Merged cells and cells
 * shown as percentages are noted as wrong: their value is not what people
 * see.
 */
void wages_import_table(struct arena *mem, struct wages_table *out,
    struct wages_reading *wrongs, const struct sheet *s);

enum wages_import_kind {
	WAGES_IMPORT_ADDED,
	WAGES_IMPORT_CHANGED,
	WAGES_IMPORT_REMOVED
};

struct wages_import_line {
	enum wages_import_kind kind;
	const char *what, *before, *now; /* "" where there is none */
};

struct wages_import_report {
	int32_t added, changed, removed, same;
	struct wages_import_line lines[WAGES_IMPORT_SHOWN];
	size_t lines_len;
	/* Rows of the edition that say something there is already, anew. */
	const struct wages_observation **changes;
};

/* replaces: what the edition lacks is removed. */
void wages_import_compare(struct arena *mem, struct wages_import_report *out,
    const struct wages_reading *r, const struct wages_figure *old,
    size_t old_len, bool replaces);

/* The file of sources: lines into *out, wrong cells into *wrongs. */
void wages_import_sources(struct arena *mem, const struct wages_source **out,
    size_t *out_len, struct wages_reading *wrongs, const struct wages_table *t);

void wages_import_compare_sources(struct arena *mem,
    struct wages_import_report *out, const struct wages_source *now,
    size_t now_len, const struct wages_source *old, size_t old_len);

#endif
