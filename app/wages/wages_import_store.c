#include "wages/wages_import_store.h"

#include "base/arena.h"
#include "base/json.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_observation_store.h"

enum fail
wages_import_store_may(struct db *db, struct arena *mem)
{
	struct sql_wages_may_import row;
	enum fail f = sql_wages_may_import(db, mem, &row);

	return f == OK && !row.may ? FAIL_DENIED : f;
}

enum fail
wages_import_store_keep(
    struct db *db, struct arena *mem, int64_t *out_id, struct wages_import *i)
{
	struct sql_wages_import_draft_add row = { 0 };
	struct bytes content = { (const unsigned char *)i->bytes, i->len };
	enum fail f;

	i->sha256 = token_hex(mem, token_sha256(mem, i->bytes, i->len), 32);
	f = sql_wages_import_draft_add(db, mem, &row, i->dataset,
	    i->replaces ? "replace" : "add", i->file_name, content, i->sha256);
	*out_id = row.draft_id;
	return f;
}

enum fail
wages_import_store_find(
    struct db *db, struct arena *mem, struct wages_import *out, int64_t id)
{
	struct sql_wages_import_draft row;
	enum fail f = sql_wages_import_draft(db, mem, &row, id);

	if (f != OK)
		return f;
	*out = (struct wages_import){ .id = id,
		.dataset = row.dataset,
		.replaces = text_is(row.mode, "replace"),
		.is_sources = text_is(row.dataset, "sources"),
		.file_name = row.file_name,
		.sha256 = row.sha256,
		.bytes = (const char *)row.content.from,
		.len = row.content.len };
	return OK;
}

enum fail
wages_import_store_drop(struct db *db, struct arena *mem, int64_t id)
{
	(void)mem;
	return sql_wages_import_draft_remove(db, id);
}

static enum fail
compare_sources(struct db *db, struct arena *mem, struct wages_import *i)
{
	struct sql_wages_sources_all *rows;
	struct wages_source *old;
	size_t n;
	enum fail f = sql_wages_sources_all(db, mem, &rows, &n);

	if (f != OK)
		return f;
	old = ARENA_MANY(mem, struct wages_source, n);
	for (size_t k = 0; k < n; k++)
		old[k] = (struct wages_source){ .id = rows[k].source_id,
			.title = rows[k].title,
			.publisher = rows[k].publisher,
			.published_on = rows[k].published_on,
			.address = rows[k].address,
			.note = rows[k].note };
	wages_import_compare_sources(
	    mem, &i->report, i->sources, i->sources_len, old, n);
	return OK;
}

enum fail
wages_import_store_compare(
    struct db *db, struct arena *mem, struct wages_import *i)
{
	struct wages_filter every = { .dataset = i->dataset,
		.unit_type = "",
		.industry = "",
		.region = "",
		.item = "",
		.to_year = 9999,
		.every_revision = true };
	struct wages_figure *old;
	size_t n;
	enum fail f;

	if (i->reading.wrongs_len > 0)
		return OK;
	if (i->is_sources)
		return compare_sources(db, mem, i);
	f = wages_observation_store_check_sources(db, mem, &i->reading);
	if (f != OK || i->reading.wrongs_len > 0)
		return f;
	f = wages_figure_store_list(db, mem, &old, &n, NULL, &every);
	if (f == OK)
		wages_import_compare(
		    mem, &i->report, &i->reading, old, n, i->replaces);
	return f;
}

#define EACH(field)                                             \
	__extension__({                                         \
		for (size_t k = 0; k < len; k++)                \
			texts[k] = i->report.changes[k]->field; \
		db_array_text(mem, texts, len);                 \
	})
#define EACH_NUMBER(field)                                        \
	__extension__({                                           \
		for (size_t k = 0; k < len; k++)                  \
			numbers[k] = i->report.changes[k]->field; \
		db_array_i64(mem, numbers, len);                  \
	})

static enum fail
displace(struct db *db, struct arena *mem, const struct wages_import *i)
{
	size_t len = (size_t)i->report.changed;
	const char **texts = ARENA_MANY(mem, const char *, len);
	int64_t *numbers = ARENA_MANY(mem, int64_t, len);

	if (len == 0)
		return OK;
	return sql_wages_import_displace(db, i->dataset, EACH_NUMBER(year),
	    EACH(region), EACH(unit_type), EACH(industry), EACH(item_kind),
	    EACH(item), EACH(scope), EACH_NUMBER(tier), EACH(measure),
	    EACH(unit), EACH(effective_on), EACH(as_of), EACH(source_id));
}

/* The columns of the file of sources as arrays. */
static enum fail
write_sources(struct db *db, struct arena *mem, const struct wages_table *t)
{
	const char **texts = ARENA_MANY(mem, const char *, t->lines_len);
	const char *v[WAGES_IMPORT_SOURCE_COLUMNS];

	for (size_t c = 0; c < WAGES_IMPORT_SOURCE_COLUMNS; c++) {
		int at = wages_table_column(t, wages_import_source_columns[c]);

		for (size_t k = 0; k < t->lines_len; k++)
			texts[k] = at >= 0 && (size_t)at < t->lines[k].cells_len
			    ? t->lines[k].cells[at]
			    : "";
		v[c] = db_array_text(mem, texts, t->lines_len);
	}
	return sql_wages_load_sources(
	    db, v[0], v[1], v[2], v[3], v[4], v[5], v[6]);
}

static enum fail
write_figures(struct db *db, struct arena *mem, const struct wages_import *i,
    int64_t import_id)
{
	enum wages_dataset d = WAGES_INDUSTRY;
	enum fail f;

	if (!wages_dataset_parse(&d, i->dataset))
		return FAIL_BROKEN;
	f = i->replaces ? sql_wages_import_clear(db, i->dataset)
			: displace(db, mem, i);
	return f == OK ? wages_observation_store_add(db, mem, d,
			     i->reading.rows, i->reading.rows_len, &import_id)
		       : f;
}

static const char *
detail_of(struct arena *mem, const struct wages_import *i)
{
	struct json j = { .out = { .mem = mem } };

	json_object(&j);
	json_key_text(&j, "dataset", i->dataset);
	json_key_text(&j, "mode", i->replaces ? "replace" : "add");
	json_key_text(&j, "sha256", i->sha256);
	json_key_i64(&j, "added", i->report.added);
	json_key_i64(&j, "changed", i->report.changed);
	json_key_i64(&j, "removed", i->report.removed);
	json_end_object(&j);
	return buf_string(&j.out);
}

enum fail
wages_import_store_apply(
    struct db *db, struct arena *mem, const struct wages_import *i)
{
	size_t rows = i->is_sources ? i->sources_len : i->reading.rows_len;
	struct sql_wages_import_add row = { 0 };
	enum fail f;

	db_begin(db);
	f = sql_wages_import_add(db, mem, &row, i->dataset,
	    i->replaces ? "replace" : "add", i->file_name, i->sha256,
	    (int32_t)rows, i->report.added, i->report.changed,
	    i->report.removed);
	if (f == OK)
		f = i->is_sources ? write_sources(db, mem, &i->table)
				  : write_figures(db, mem, i, row.import_id);
	if (f == OK)
		f = sql_wages_import_draft_remove(db, i->id);
	if (f == OK)
		f = sql_wages_audit(db, "wages.import",
		    text_printf(mem, "import:%lld", (long long)row.import_id),
		    detail_of(mem, i));
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}
