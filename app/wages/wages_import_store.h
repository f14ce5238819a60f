/* Editions that administrators bring: kept, compared, taken over whole. */
#ifndef WAGES_WAGES_IMPORT_STORE_H
#define WAGES_WAGES_IMPORT_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "wages/wages_import.h"

struct arena;
struct db;

/* A file with what was read from it. */
struct wages_import {
	int64_t id;
	const char *dataset; /* a dataset's key, or "sources" */
	bool replaces, is_sources;
	const char *file_name, *sha256;
	const char *bytes;
	size_t len;
	struct wages_reading reading; /* figures, wrong cells */
	struct wages_table table;
	const struct wages_source *sources;
	size_t sources_len;
	struct wages_import_report report;
};

/* OK for those who look after the whole installation, else FAIL_DENIED. */
MUST_CHECK enum fail wages_import_store_may(struct db *db, struct arena *mem);

MUST_CHECK enum fail wages_import_store_keep(
    struct db *db, struct arena *mem, int64_t *out_id, struct wages_import *i);
MUST_CHECK enum fail wages_import_store_find(
    struct db *db, struct arena *mem, struct wages_import *out, int64_t id);
MUST_CHECK enum fail
wages_import_store_drop(struct db *db, struct arena *mem, int64_t id);

/*
 * After reading: unknown sources become wrong cells, the report is made of
 * what is there now.
 */
MUST_CHECK enum fail wages_import_store_compare(
    struct db *db, struct arena *mem, struct wages_import *i);

/* Takes the edition over, in one transaction with its line in the log. */
MUST_CHECK enum fail wages_import_store_apply(
    struct db *db, struct arena *mem, const struct wages_import *i);

#endif
