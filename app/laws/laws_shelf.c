#include "laws/laws_shelf.h"

#include <string.h>

#include "base/day.h"
#include "base/hash.h"

static const size_t record_bytes[SHELF_SPANS] = {
	[SHELF_STRINGS] = 1,
	[SHELF_LAWS] = sizeof(struct laws_shelf_law),
	[SHELF_EDITIONS] = sizeof(struct laws_shelf_edition),
	[SHELF_PARTS] = sizeof(struct laws_shelf_part),
	[SHELF_ARTICLES] = sizeof(struct laws_shelf_article),
	[SHELF_NAMES] = sizeof(struct laws_shelf_name),
	[SHELF_TERMS] = sizeof(struct laws_shelf_term),
	[SHELF_POSTINGS] = sizeof(struct laws_shelf_posting),
	[SHELF_PHRASES] = sizeof(struct laws_shelf_phrase),
	[SHELF_GROUPS] = sizeof(struct laws_shelf_group),
	[SHELF_CITES] = sizeof(struct laws_shelf_cite),
	[SHELF_PHRASE_TERMS] = sizeof(struct laws_shelf_term),
	[SHELF_PHRASE_POSTINGS] = sizeof(struct laws_shelf_posting),
	[SHELF_ASKED_TERMS] = sizeof(struct laws_shelf_term),
	[SHELF_ASKED_POSTINGS] = sizeof(struct laws_shelf_posting),
	[SHELF_SAID] = sizeof(struct laws_shelf_said),
	[SHELF_LEGAL] = sizeof(struct laws_shelf_legal),
	[SHELF_FOLDS] = sizeof(struct laws_fold),
};

/* The sum guards against a torn copy, not against anyone: the file is ours. */
static bool
is_whole(const struct laws_shelf_head *h, const char *bytes, size_t len)
{
	if (len < sizeof(*h) || memcmp(h->magic, "LAWSHELF", 8) != 0 ||
	    h->format != SHELF_FORMAT || h->bytes != len)
		return false;
	for (int i = 0; i < SHELF_SPANS; i++) {
		size_t at = h->spans[i].at;

		if (at % 8 != 0 || at < sizeof(*h) || at > len ||
		    h->spans[i].len > (len - at) / record_bytes[i])
			return false;
	}
	return h->sum ==
	    (uint32_t)hash_bytes(bytes + sizeof(*h), len - sizeof(*h));
}

bool
laws_shelf_open(struct laws_shelf *out, const void *bytes, size_t len)
{
	const struct laws_shelf_head *h = bytes;
	const char *b = bytes;

	if (!is_whole(h, b, len))
		return false;
#define AT(kind) ((const void *)(b + h->spans[kind].at))
	*out = (struct laws_shelf){
		.head = h,
		.strings = AT(SHELF_STRINGS),
		.laws = AT(SHELF_LAWS),
		.editions = AT(SHELF_EDITIONS),
		.parts = AT(SHELF_PARTS),
		.articles = AT(SHELF_ARTICLES),
		.names = AT(SHELF_NAMES),
		.text = { AT(SHELF_TERMS), h->spans[SHELF_TERMS].len,
		    AT(SHELF_POSTINGS) },
		.phrase = { AT(SHELF_PHRASE_TERMS),
		    h->spans[SHELF_PHRASE_TERMS].len,
		    AT(SHELF_PHRASE_POSTINGS) },
		.asked = { AT(SHELF_ASKED_TERMS),
		    h->spans[SHELF_ASKED_TERMS].len, AT(SHELF_ASKED_POSTINGS) },
		.phrases = AT(SHELF_PHRASES),
		.groups = AT(SHELF_GROUPS),
		.cites = AT(SHELF_CITES),
		.said = AT(SHELF_SAID),
		.legal = AT(SHELF_LEGAL),
		.folds = { AT(SHELF_FOLDS), h->spans[SHELF_FOLDS].len },
	};
#undef AT
	return true;
}

uint32_t
laws_shelf_len(const struct laws_shelf *s, enum laws_shelf_span kind)
{
	return s->head == NULL ? 0 : s->head->spans[kind].len;
}

const char *
laws_shelf_text(const struct laws_shelf *s, uint32_t at)
{
	return s->strings + at;
}

uint32_t
laws_shelf_law(const struct laws_shelf *s, const char *name)
{
	uint32_t low = 0, high = laws_shelf_len(s, SHELF_NAMES);

	while (low < high) {
		uint32_t middle = (low + high) / 2;
		int order =
		    strcmp(laws_shelf_text(s, s->names[middle].name), name);

		if (order == 0)
			return s->names[middle].law;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return SHELF_NOTHING;
}

uint32_t
laws_shelf_edition(const struct laws_shelf *s, uint32_t law, int32_t on)
{
	const struct laws_shelf_law *l = &s->laws[law];
	uint32_t best = l->edition;

	if (on == DAY_NONE)
		return best;
	for (uint32_t i = 0; i < l->editions_len; i++) {
		uint32_t e = l->edition + i;

		if (s->editions[e].from_on <= on &&
		    (s->editions[best].from_on > on ||
			s->editions[e].version > s->editions[best].version))
			best = e;
		/* before all that the library has: its oldest */
		if (s->editions[best].from_on > on &&
		    s->editions[e].from_on < s->editions[best].from_on)
			best = e;
	}
	return best;
}

uint32_t
laws_shelf_article(
    const struct laws_shelf *s, uint32_t edition, int32_t number, int32_t sub)
{
	const struct laws_shelf_edition *e = &s->editions[edition];
	uint32_t low = e->article, high = e->article + e->articles_len;

	while (low < high) {
		uint32_t middle = (low + high) / 2;
		const struct laws_shelf_article *a = &s->articles[middle];

		if (a->number == number && a->sub == sub)
			return middle;
		if (a->number < number || (a->number == number && a->sub < sub))
			low = middle + 1;
		else
			high = middle;
	}
	return SHELF_NOTHING;
}

const struct laws_shelf_term *
laws_shelf_term(const struct laws_shelf_index *index, uint64_t key)
{
	uint32_t low = 0, high = index->terms_len;

	while (low < high) {
		uint32_t middle = (low + high) / 2;

		if (index->terms[middle].key == key)
			return &index->terms[middle];
		if (index->terms[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
