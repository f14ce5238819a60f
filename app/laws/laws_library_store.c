#include "laws/laws_library_store.h"

#include <stdbool.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "laws/laws_text.h"

static const char *
day_or_nothing(struct arena *mem, int32_t day)
{
	char text[DAY_TEXT];

	if (day == DAY_NONE)
		return "";
	day_print(text, day);
	return text_copy(mem, text);
}

/* Columns of numbers and texts that grow together. */
struct columns {
	struct arena *mem;
	int64_t *n[5];
	const char **text;
	size_t len;
};

static struct columns
columns_new(struct arena *mem, size_t most)
{
	struct columns c = { .mem = mem };

	for (int i = 0; i < 5; i++)
		c.n[i] = ARENA_MANY(mem, int64_t, most);
	c.text = ARENA_MANY(mem, const char *, most);
	return c;
}

static const char *
numbers(const struct columns *c, int i)
{
	return db_array_i64(c->mem, c->n[i], c->len);
}

static enum fail
add_parts(
    struct db *db, struct arena *mem, const struct laws_text *t, int64_t law_id)
{
	const char **headings = ARENA_MANY(mem, const char *, t->parts_len);
	const char **bodies = ARENA_MANY(mem, const char *, t->parts_len);
	int64_t *depths = ARENA_MANY(mem, int64_t, t->parts_len);

	for (size_t i = 0; i < t->parts_len; i++) {
		depths[i] = t->parts[i].depth;
		headings[i] = t->parts[i].heading;
		bodies[i] = t->parts[i].text;
	}
	return sql_laws_parts_add(db, law_id, t->version,
	    db_array_i64(mem, depths, t->parts_len),
	    db_array_text(mem, headings, t->parts_len),
	    db_array_text(mem, bodies, t->parts_len));
}

static enum fail
add_articles(
    struct db *db, struct arena *mem, const struct laws_text *t, int64_t law_id)
{
	struct columns c = columns_new(mem, t->articles_len);

	for (size_t i = 0; i < t->articles_len; i++) {
		c.n[0][i] = t->articles[i].number;
		c.n[1][i] = t->articles[i].sub;
		c.n[2][i] = (int64_t)t->articles[i].part;
		c.len++;
	}
	return sql_laws_articles_add(db, law_id, t->version, numbers(&c, 0),
	    numbers(&c, 1), numbers(&c, 2));
}

static void
put_lines(struct columns *c, const struct laws_text_article *a)
{
	size_t n;
	char **lines = text_split(c->mem, &n, a->text, '\n');
	int32_t paragraph = 0;

	for (size_t i = 0; i < n; i++) {
		int32_t item = laws_text_item(lines[i]);

		if (item == 0 || paragraph == 0)
			paragraph++;
		c->n[0][c->len] = a->number;
		c->n[1][c->len] = a->sub;
		c->n[2][c->len] = (int64_t)i + 1;
		c->n[3][c->len] = paragraph;
		c->n[4][c->len] = item;
		c->text[c->len++] = lines[i];
	}
}

static enum fail
add_paragraphs(
    struct db *db, struct arena *mem, const struct laws_text *t, int64_t law_id)
{
	size_t most = t->articles_len;
	struct columns c;

	for (size_t i = 0; i < t->articles_len; i++)
		for (const char *s = t->articles[i].text; *s != '\0'; s++)
			most += *s == '\n';
	c = columns_new(mem, most);
	for (size_t i = 0; i < t->articles_len; i++)
		put_lines(&c, &t->articles[i]);
	return sql_laws_paragraphs_add(db, law_id, t->version, numbers(&c, 0),
	    numbers(&c, 1), numbers(&c, 2), numbers(&c, 3), numbers(&c, 4),
	    db_array_text(mem, c.text, c.len));
}

enum fail
laws_library_store_add(
    struct db *db, const struct laws_text *t, const char *digest)
{
	struct arena mem = { 0 };
	struct sql_laws_text_add row;
	enum fail f = sql_laws_text_add(db, &mem, &row, t->short_title,
	    t->version, t->title, t->level, t->region, t->issued_by,
	    day_or_nothing(&mem, t->promulgated_on),
	    day_or_nothing(&mem, t->amended_on),
	    day_or_nothing(&mem, t->effective_on), t->from_on, t->status,
	    t->source, digest);

	if (f == OK)
		f = add_parts(db, &mem, t, row.law_id);
	if (f == OK)
		f = add_articles(db, &mem, t, row.law_id);
	if (f == OK)
		f = add_paragraphs(db, &mem, t, row.law_id);
	arena_close(&mem);
	return f;
}

/* Rows of parts and articles, dealt out to their wordings in order. */
struct rows {
	struct sql_laws_texts *texts;
	struct sql_laws_texts_parts *parts;
	struct sql_laws_texts_articles *articles;
	size_t texts_len, parts_len, articles_len;
	size_t part, article; /* how far they are dealt out */
};

static void
deal_parts(struct arena *mem, struct rows *r, struct laws_text *t, size_t i)
{
	size_t first = r->part;
	struct laws_text_part *v;

	while (r->part < r->parts_len &&
	    r->parts[r->part].law_id == r->texts[i].law_id &&
	    r->parts[r->part].version == r->texts[i].version)
		r->part++;
	t->parts_len = r->part - first;
	v = ARENA_MANY(mem, struct laws_text_part, t->parts_len);
	for (size_t k = 0; k < t->parts_len; k++)
		v[k] = (struct laws_text_part){ r->parts[first + k].depth,
			r->parts[first + k].heading, r->parts[first + k].body };
	t->parts = v;
}

static void
deal_articles(struct arena *mem, struct rows *r, struct laws_text *t, size_t i)
{
	size_t first = r->article;
	struct laws_text_article *v;

	while (r->article < r->articles_len &&
	    r->articles[r->article].law_id == r->texts[i].law_id &&
	    r->articles[r->article].version == r->texts[i].version)
		r->article++;
	t->articles_len = r->article - first;
	v = ARENA_MANY(mem, struct laws_text_article, t->articles_len);
	for (size_t k = 0; k < t->articles_len; k++) {
		const struct sql_laws_texts_articles *a =
		    &r->articles[first + k];

		v[k] = (struct laws_text_article){ a->number, a->sub,
			(size_t)a->part, a->body };
	}
	t->articles = v;
}

static struct laws_text
text_of(const struct sql_laws_texts *row)
{
	return (struct laws_text){
		.title = row->title,
		.short_title = row->short_title,
		.level = row->level,
		.region = row->region,
		.issued_by = row->issued_by,
		.status = row->status,
		.source = row->source,
		.promulgated_on = row->promulgated_on,
		.amended_on = row->amended_on,
		.effective_on = row->effective_on,
		.from_on = row->from_on,
		.until_on = DAY_NONE,
		.version = row->version,
	};
}

enum fail
laws_library_store_read(
    struct db *db, struct arena *mem, struct laws_text **out, size_t *out_len)
{
	struct rows r = { 0 };
	enum fail f = sql_laws_texts(db, mem, &r.texts, &r.texts_len);

	if (f == OK)
		f = sql_laws_texts_parts(db, mem, &r.parts, &r.parts_len);
	if (f == OK)
		f = sql_laws_texts_articles(
		    db, mem, &r.articles, &r.articles_len);
	if (f != OK)
		return f;
	*out_len = r.texts_len;
	*out = ARENA_MANY(mem, struct laws_text, r.texts_len);
	for (size_t i = 0; i < r.texts_len; i++) {
		struct laws_text *t = &(*out)[i];

		*t = text_of(&r.texts[i]);
		deal_parts(mem, &r, t, i);
		deal_articles(mem, &r, t, i);
		/* a correction from the same day leaves no day to the old */
		if (i > 0 && r.texts[i - 1].law_id == r.texts[i].law_id)
			(*out)[i - 1].until_on = t->from_on - 1;
	}
	return OK;
}
