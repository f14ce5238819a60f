/* The file of sources in an edition. */
#include "wages/wages_import.h"

#include "base/arena.h"
#include "base/text.h"

static const char *
cell(const struct wages_table *t, const struct wages_line *line, size_t column)
{
	int at = wages_table_column(t, wages_import_source_columns[column]);

	return at >= 0 && (size_t)at < line->cells_len ? line->cells[at] : "";
}

static void
refuse(struct wages_reading *r, int line, const char *column, const char *value,
    enum msg why)
{
	if (r->wrongs_len < WAGES_WRONGS_MAX)
		r->wrongs[r->wrongs_len++] =
		    (struct wages_wrong){ line, column, value, why };
}

void
wages_import_sources(struct arena *mem, const struct wages_source **out,
    size_t *out_len, struct wages_reading *wrongs, const struct wages_table *t)
{
	struct wages_source *v =
	    ARENA_MANY(mem, struct wages_source, t->lines_len);

	*out = v;
	*out_len = t->lines_len;
	for (size_t i = 0; i < WAGES_IMPORT_SOURCE_COLUMNS; i++)
		if (wages_table_column(t, wages_import_source_columns[i]) < 0)
			refuse(wrongs, 1, wages_import_source_columns[i], "",
			    MSG_WAGES_WRONG_NO_COLUMN);
	if (t->lines_len == 0)
		refuse(wrongs, 1, NULL, "", MSG_WAGES_WRONG_EMPTY);
	for (size_t i = 0; i < t->lines_len; i++) {
		const struct wages_line *line = &t->lines[i];

		v[i] = (struct wages_source){ .id = cell(t, line, 0),
			.title = cell(t, line, 1),
			.publisher = cell(t, line, 2),
			.published_on = cell(t, line, 3),
			.address = cell(t, line, 4),
			.note = cell(t, line, 6) };
		if (*v[i].id == '\0')
			refuse(wrongs, line->line, "source_id", "",
			    MSG_WAGES_WRONG_MISSING);
		if (*v[i].title == '\0')
			refuse(wrongs, line->line, "title_zh", "",
			    MSG_WAGES_WRONG_MISSING);
		for (size_t k = 0; k < i; k++)
			if (text_is(v[k].id, v[i].id))
				refuse(wrongs, line->line, "source_id", v[i].id,
				    MSG_WAGES_WRONG_TWICE);
	}
}

static const char *
text_of(struct arena *mem, const struct wages_source *s)
{
	return text_printf(mem, "%s · %s · %s · %s · %s", s->title,
	    s->publisher, s->published_on, s->address, s->note);
}

static const struct wages_source *
find(const struct wages_source *v, size_t len, const char *id)
{
	for (size_t i = 0; i < len; i++)
		if (text_is(v[i].id, id))
			return &v[i];
	return NULL;
}

void
wages_import_compare_sources(struct arena *mem, struct wages_import_report *out,
    const struct wages_source *now, size_t now_len,
    const struct wages_source *old, size_t old_len)
{
	*out = (struct wages_import_report){ 0 };
	for (size_t i = 0; i < now_len; i++) {
		const struct wages_source *was = find(old, old_len, now[i].id);
		const char *text = text_of(mem, &now[i]);
		const char *before = was != NULL ? text_of(mem, was) : "";

		if (text_is(text, before)) {
			out->same++;
			continue;
		}
		if (was != NULL)
			out->changed++;
		else
			out->added++;
		if (out->lines_len < WAGES_IMPORT_SHOWN)
			out->lines[out->lines_len++] =
			    (struct wages_import_line){ was != NULL
					? WAGES_IMPORT_CHANGED
					: WAGES_IMPORT_ADDED,
				    now[i].id, before, text };
	}
}
