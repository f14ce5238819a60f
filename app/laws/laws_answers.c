#include "laws/laws_answers.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum {
	PIECES_MAX = 64
};

void
laws_answers_add(
    struct laws_questions *q, const struct laws_build_question *question)
{
	if (q->len == q->room) {
		size_t room = q->room == 0 ? 64 : 2 * q->room;

		q->v = arena_grow(
		    q->mem, q->v, q->len * sizeof(*q->v), room * sizeof(*q->v));
		q->room = room;
	}
	q->v[q->len++] = *question;
}

/* One answer while its lines come. */
struct entry {
	const char *phrases[PIECES_MAX];
	size_t phrases_len;
	const char *cites[PIECES_MAX];
	size_t cites_len;
	const char *id, *body;
};

static void
split(struct arena *mem, const char **to, size_t *len, const char *s, char sep)
{
	size_t n;
	char **pieces = text_split(mem, &n, s, sep);

	for (size_t i = 0; i < n && *len < PIECES_MAX; i++) {
		const char *piece = text_trim(mem, pieces[i]);

		if (*piece != '\0')
			to[(*len)++] = piece;
	}
}

static const char *const *
keep(struct arena *mem, const char *const *v, size_t len)
{
	const char **out = ARENA_MANY(mem, const char *, len);

	memcpy(out, v, len * sizeof(*v));
	return out;
}

static void
finish(struct laws_questions *q, const char *subject, struct entry *e)
{
	struct laws_build_question out = { e->id == NULL ? "" : e->id, subject,
		keep(q->mem, e->phrases, e->phrases_len), e->phrases_len,
		e->body == NULL ? "" : e->body,
		keep(q->mem, e->cites, e->cites_len), e->cites_len };

	if (e->phrases_len > 0 && e->cites_len > 0)
		laws_answers_add(q, &out);
	*e = (struct entry){ 0 };
}

void
laws_answers_read(struct laws_questions *q, const char *subject, char *text)
{
	struct entry e = { 0 };
	size_t n;
	char **lines = text_split(q->mem, &n, text, '\n');

	for (size_t i = 0; i < n; i++) {
		const char *s = lines[i];

		if (text_starts(s, "## ")) {
			finish(q, subject, &e);
			e.phrases[e.phrases_len++] = text_trim(q->mem, s + 3);
		} else if (text_starts(s, "id:"))
			e.id = text_trim(q->mem, s + 3);
		else if (text_starts(s, "also:"))
			split(q->mem, e.phrases, &e.phrases_len, s + 5, '|');
		else if (text_starts(s, "cites:"))
			split(q->mem, e.cites, &e.cites_len, s + 6, ';');
		else if (text_starts(s, "short:"))
			e.body = text_trim(q->mem, s + 6);
	}
	finish(q, subject, &e);
}
