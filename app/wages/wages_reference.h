/*
 * Reference tables: published figures of one kind put together row by row,
 * as they are read: all measures of a thing side by side.
 */
#ifndef WAGES_WAGES_REFERENCE_H
#define WAGES_WAGES_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"
#include "wages/wages_dataset.h"
#include "wages/wages_figure.h"

struct arena;

enum {
	WAGES_REFERENCE_MEASURES = 6
};

struct wages_reference {
	enum wages_dataset set;
	const char *path; /* "/wages/minimum-wages" */
	enum msg title, about, none;
	const char *measures[WAGES_REFERENCE_MEASURES]; /* NULL behind */
};

enum wages_reference_kind {
	WAGES_REFERENCE_MINIMUM,
	WAGES_REFERENCE_GUIDELINE,
	WAGES_REFERENCE_OCCUPATION,
	WAGES_REFERENCE_MACRO,
	WAGES_REFERENCE_COUNT
};

extern const struct wages_reference wages_references[WAGES_REFERENCE_COUNT];

/* Which of the measures it is, or -1. */
int
wages_reference_measure(const struct wages_reference *r, const char *measure);
enum msg wages_reference_label(const char *measure);

/* A thing at a time and place; what it measured, NULL for nothing. */
struct wages_reference_row {
	const struct wages_figure *first;
	const struct wages_figure *cells[WAGES_REFERENCE_MEASURES];
};

/* Rows in the order of the figures, which come as the store sorts them. */
struct wages_reference_row *wages_reference_rows(struct arena *mem,
    size_t *out_len, const struct wages_reference *r,
    const struct wages_figure *figures, size_t len);

/*
 * Leaves the newest rows of each place, or of each indicator; returns how
 * many.
 */
size_t wages_reference_newest(const struct wages_reference *r,
    struct wages_reference_row *rows, size_t len);

/* The newest year first, within a year as before. */
void wages_reference_turn(
    struct arena *mem, struct wages_reference_row *rows, size_t len);

/* "二类", "深圳 第1档", an occupation, an indicator. */
const char *wages_reference_what(
    struct arena *mem, enum lang lang, const struct wages_figure *f);

/* "2026-09-01 起施行", "2026-01-01 的表"; "" when no day is given. */
const char *wages_reference_when(
    struct arena *mem, enum lang lang, const struct wages_figure *f);

#endif
