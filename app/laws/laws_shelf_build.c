#include "laws/laws_shelf_build.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/text.h"
#include "laws/laws_shelf_parts.h"

static void
put_part(struct laws_builder *b, uint32_t edition,
    const struct laws_text_part *p, uint32_t article)
{
	struct laws_shelf_part out = { edition,
		laws_pack_text(&b->pack, p->heading),
		laws_pack_text(&b->pack, p->text), p->depth, article };

	buf_add(&b->spans[SHELF_PARTS], &out, sizeof(out));
	b->parts_len++;
}

static uint32_t
put_articles(struct laws_builder *b, uint32_t edition,
    const struct laws_text *t, uint32_t first_part)
{
	for (size_t i = 0; i < t->articles_len; i++) {
		const struct laws_text_article *a = &t->articles[i];
		struct laws_shelf_article out = { edition, a->number, a->sub,
			first_part + (uint32_t)a->part,
			laws_pack_text(&b->pack, a->text) };

		buf_add(&b->spans[SHELF_ARTICLES], &out, sizeof(out));
	}
	b->articles_len += (uint32_t)t->articles_len;
	return (uint32_t)t->articles_len;
}

/* The first article in each part or behind it. */
static void
put_parts(struct laws_builder *b, uint32_t edition, const struct laws_text *t)
{
	size_t at = 0;

	for (size_t i = 0; i < t->parts_len; i++) {
		while (at < t->articles_len && t->articles[at].part < i)
			at++;
		put_part(
		    b, edition, &t->parts[i], b->articles_len + (uint32_t)at);
	}
}

static void
put_edition(struct laws_builder *b, uint32_t law, const struct laws_text *t)
{
	size_t slash = strcspn(t->region, "/");
	const char *province = text_is(t->region, "全国")
	    ? ""
	    : arena_copy(b->mem, t->region, slash);
	const char *city = t->region[slash] == '/' ? t->region + slash + 1 : "";
	struct laws_shelf_edition e = { .law = law,
		.title = laws_pack_text(&b->pack, t->title),
		.level = laws_pack_text(&b->pack, t->level),
		.region = laws_pack_text(&b->pack, t->region),
		.province = laws_pack_text(&b->pack, province),
		.city = laws_pack_text(&b->pack, city),
		.issued_by = laws_pack_text(&b->pack, t->issued_by),
		.status = laws_pack_text(&b->pack, t->status),
		.source = laws_pack_text(&b->pack, t->source),
		.promulgated_on = t->promulgated_on,
		.amended_on = t->amended_on,
		.effective_on = t->effective_on,
		.from_on = t->from_on,
		.until_on = t->until_on,
		.version = t->version,
		.part = b->parts_len,
		.parts_len = (uint32_t)t->parts_len,
		.article = b->articles_len };

	put_parts(b, b->editions_len, t);
	e.articles_len = put_articles(b, b->editions_len, t, e.part);
	buf_add(&b->spans[SHELF_EDITIONS], &e, sizeof(e));
	b->editions_len++;
}

static void
put_name(struct laws_builder *b, const char *name, uint32_t law)
{
	struct laws_shelf_name n = { laws_pack_text(&b->pack, name), law };

	buf_add(&b->spans[SHELF_NAMES], &n, sizeof(n));
}

/* A text's titles, with and without the name of the state. */
static void
put_names(struct laws_builder *b, const struct laws_text *t, uint32_t law)
{
	static const char state[] = "中华人民共和国";

	put_name(b, t->short_title, law);
	if (!text_is(t->title, t->short_title))
		put_name(b, t->title, law);
	if (text_starts(t->title, state) &&
	    !text_is(t->title + strlen(state), t->short_title))
		put_name(b, t->title + strlen(state), law);
}

/* By short title; in force first, then from the newest version down. */
static int
by_law(const void *a, const void *b)
{
	const struct laws_text *x = *(const struct laws_text *const *)a;
	const struct laws_text *y = *(const struct laws_text *const *)b;
	int order = strcmp(x->short_title, y->short_title);

	if (order != 0)
		return order;
	return (y->version > x->version) - (y->version < x->version);
}

static enum fail
put_law(struct laws_builder *b, const struct laws_text **v, size_t n)
{
	struct laws_shelf_law law = {
		.short_title = laws_pack_text(&b->pack, v[0]->short_title),
		.edition = b->editions_len,
		.editions_len = (uint32_t)n,
	};
	size_t now = 0;

	while (now < n && v[now]->from_on > b->in->today)
		now++;
	if (now == n)
		now = 0; /* all are still to come: the newest */
	put_edition(b, b->laws_len, v[now]);
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && v[i]->version == v[i - 1]->version)
			return FAIL_INVALID;
		if (i != now)
			put_edition(b, b->laws_len, v[i]);
	}
	put_names(b, v[now], b->laws_len);
	buf_add(&b->spans[SHELF_LAWS], &law, sizeof(law));
	b->laws_len++;
	return OK;
}

static enum fail
put_laws(struct laws_builder *b)
{
	size_t n = b->in->texts_len, end;
	const struct laws_text **v =
	    ARENA_MANY(b->mem, const struct laws_text *, n);
	enum fail f = OK;

	for (size_t i = 0; i < n; i++)
		v[i] = &b->in->texts[i];
	if (n > 0)
		qsort(v, n, sizeof(*v), by_law);
	for (size_t i = 0; f == OK && i < n; i = end) {
		for (end = i + 1;
		     end < n && text_is(v[end]->short_title, v[i]->short_title);
		     end++)
			continue;
		f = put_law(b, v + i, end - i);
	}
	return f;
}

static const char *names_of_sort;

static int
by_name(const void *a, const void *b)
{
	const struct laws_shelf_name *x = a, *y = b;

	return strcmp(names_of_sort + x->name, names_of_sort + y->name);
}

static int
by_said(const void *a, const void *b)
{
	const struct laws_shelf_said *x = a, *y = b;

	return strcmp(names_of_sort + x->said, names_of_sort + y->said);
}

static void
put_lexicon(struct laws_builder *b)
{
	uint32_t at = 0;

	for (size_t i = 0; i < b->in->said_len; i++) {
		const struct laws_build_said *in = &b->in->said[i];
		const char *folded =
		    laws_token_fold(b->mem, &b->in->folds, in->said);
		struct laws_shelf_said said = {
			laws_pack_text(&b->pack, folded), at,
			(uint32_t)in->legal_len, (uint32_t)text_chars(folded)
		};

		for (size_t k = 0; k < in->legal_len; k++) {
			struct laws_shelf_legal legal = {
				laws_pack_text(&b->pack,
				    laws_token_fold(
					b->mem, &b->in->folds, in->legal[k])),
				in->weight
			};

			buf_add(&b->spans[SHELF_LEGAL], &legal, sizeof(legal));
			at++;
		}
		buf_add(&b->spans[SHELF_SAID], &said, sizeof(said));
	}
}

/* Sorted tables: names and what is said. */
static void
sort_tables(struct laws_builder *b)
{
	struct buf *names = &b->spans[SHELF_NAMES];
	struct buf *said = &b->spans[SHELF_SAID];

	names_of_sort = b->pack.strings.bytes;
	if (names->len > 0)
		qsort(names->bytes, names->len / sizeof(struct laws_shelf_name),
		    sizeof(struct laws_shelf_name), by_name);
	if (said->len > 0)
		qsort(said->bytes, said->len / sizeof(struct laws_shelf_said),
		    sizeof(struct laws_shelf_said), by_said);
}

static const size_t record_bytes[SHELF_SPANS] = { 1,
	sizeof(struct laws_shelf_law), sizeof(struct laws_shelf_edition),
	sizeof(struct laws_shelf_part), sizeof(struct laws_shelf_article),
	sizeof(struct laws_shelf_name), sizeof(struct laws_shelf_term),
	sizeof(struct laws_shelf_posting), sizeof(struct laws_shelf_phrase),
	sizeof(struct laws_shelf_group), sizeof(struct laws_shelf_cite),
	sizeof(struct laws_shelf_term), sizeof(struct laws_shelf_posting),
	sizeof(struct laws_shelf_term), sizeof(struct laws_shelf_posting),
	sizeof(struct laws_shelf_said), sizeof(struct laws_shelf_legal),
	sizeof(struct laws_fold) };

static enum fail
bind(struct laws_builder *b, struct buf *out)
{
	static const char nothing[8];
	struct laws_shelf_head head = { .magic = "LAWSHELF" };
	size_t at = sizeof(head) + (8 - sizeof(head) % 8) % 8;

	memcpy(head.magic, "LAWSHELF", 8);
	head.format = SHELF_FORMAT;
	head.built_at = b->in->now_at;
	head.built_on = b->in->today;
	for (int i = 0; i < SHELF_SPANS; i++) {
		head.spans[i].at = (uint32_t)at;
		head.spans[i].len =
		    (uint32_t)(b->spans[i].len / record_bytes[i]);
		at += b->spans[i].len + (8 - b->spans[i].len % 8) % 8;
		if (at > SHELF_MAX_BYTES)
			return FAIL_INVALID;
	}
	head.bytes = (uint32_t)at;
	*out = (struct buf){ .mem = b->mem };
	buf_add(out, &head, sizeof(head));
	buf_add(out, nothing, (8 - sizeof(head) % 8) % 8);
	for (int i = 0; i < SHELF_SPANS; i++) {
		buf_add(out,
		    b->spans[i].bytes == NULL ? nothing : b->spans[i].bytes,
		    b->spans[i].len);
		buf_add(out, nothing, (8 - b->spans[i].len % 8) % 8);
	}
	((struct laws_shelf_head *)(void *)out->bytes)->sum =
	    (uint32_t)hash_bytes(
		out->bytes + sizeof(head), out->len - sizeof(head));
	return OK;
}

enum fail
laws_shelf_build(
    struct arena *mem, struct buf *out, const struct laws_build *in)
{
	struct laws_builder b = { .mem = mem,
		.in = in,
		.tuning =
		    in->tuning == NULL ? &laws_tuning_usual : in->tuning };
	enum fail f;

	for (int i = 0; i < SHELF_SPANS; i++)
		b.spans[i] = (struct buf){ .mem = mem };
	laws_pack_open(&b.pack, mem);
	f = put_laws(&b);
	if (f != OK)
		return f;
	put_lexicon(&b);
	buf_add(&b.spans[SHELF_FOLDS], in->folds.v,
	    in->folds.len * sizeof(struct laws_fold));
	sort_tables(&b);
	laws_shelf_parts_text(&b);
	laws_shelf_parts_memory(&b);
	b.spans[SHELF_STRINGS] = b.pack.strings;
	return bind(&b, out);
}
