#include "contracts/contracts_compare.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "contracts/contracts_draft.h"

enum {
	CELLS_MAX = 250000 /* of the table: 500 by 500 characters */
};

/* Characters of a text, each with its bytes. */
struct letters {
	const char **at; /* len + 1 */
	uint32_t *ch;
	size_t len;
};

static struct letters
letters_of(struct arena *mem, const char *s)
{
	size_t n = text_chars(s);
	struct letters l = { ARENA_MANY(mem, const char *, n + 1),
		ARENA_MANY(mem, uint32_t, n + 1), n };

	for (size_t i = 0; i < n; i++) {
		l.at[i] = s;
		l.ch[i] = text_next(&s);
	}
	l.at[n] = s;
	return l;
}

static void
add(struct arena *mem, struct contracts_pieces *p,
    enum contracts_piece_kind kind, const struct letters *l, size_t from,
    size_t to)
{
	if (from == to)
		return;
	p->v[p->len++] = (struct contracts_piece){ kind,
		arena_copy(
		    mem, l->at[from], (size_t)(l->at[to] - l->at[from])) };
}

/* Lengths of the longest common rests of a[i..] and b[j..]. */
static uint32_t *
table_of(struct arena *mem, const struct letters *a, const struct letters *b,
    size_t start, size_t a_end, size_t b_end)
{
	size_t rows = a_end - start, wide = b_end - start + 1;
	uint32_t *t = ARENA_MANY(mem, uint32_t, (rows + 1) * wide);

	for (size_t i = rows; i-- > 0;)
		for (size_t j = wide - 1; j-- > 0;) {
			uint32_t down = t[(i + 1) * wide + j];
			uint32_t right = t[i * wide + j + 1];

			t[i * wide + j] = a->ch[start + i] == b->ch[start + j]
			    ? t[(i + 1) * wide + j + 1] + 1
			    : down > right ? down
					   : right;
		}
	return t;
}

/* The middle, where the two differ: one change after the other. */
static void
walk(struct arena *mem, struct contracts_pieces *p, const struct letters *a,
    const struct letters *b, size_t start, size_t a_end, size_t b_end)
{
	size_t wide = b_end - start + 1, i = start, j = start;
	const uint32_t *t = table_of(mem, a, b, start, a_end, b_end);

	while (i < a_end || j < b_end) {
		size_t i_from = i, j_from = j;

		while (i < a_end && j < b_end && a->ch[i] == b->ch[j]) {
			i++;
			j++;
		}
		add(mem, p, PIECE_SAME, a, i_from, i);
		i_from = i;
		j_from = j;
		while ((i < a_end || j < b_end) &&
		    !(i < a_end && j < b_end && a->ch[i] == b->ch[j])) {
			if (j == b_end ||
			    (i < a_end &&
				t[(i - start + 1) * wide + j - start] >=
				    t[(i - start) * wide + j - start + 1]))
				i++;
			else
				j++;
		}
		add(mem, p, PIECE_DELETED, a, i_from, i);
		add(mem, p, PIECE_INSERTED, b, j_from, j);
	}
}

struct contracts_pieces
contracts_compare_text(struct arena *mem, const char *before, const char *after)
{
	struct letters a = letters_of(mem, before), b = letters_of(mem, after);
	size_t start = 0, a_end = a.len, b_end = b.len;
	struct contracts_pieces p = { ARENA_MANY(mem, struct contracts_piece,
					  3 * (a.len + b.len) + 4),
		0 };

	while (start < a_end && start < b_end && a.ch[start] == b.ch[start])
		start++;
	while (a_end > start && b_end > start &&
	    a.ch[a_end - 1] == b.ch[b_end - 1]) {
		a_end--;
		b_end--;
	}
	add(mem, &p, PIECE_SAME, &a, 0, start);
	if ((a_end - start + 1) * (b_end - start + 1) <= CELLS_MAX) {
		walk(mem, &p, &a, &b, start, a_end, b_end);
	} else {
		add(mem, &p, PIECE_DELETED, &a, start, a_end);
		add(mem, &p, PIECE_INSERTED, &b, start, b_end);
	}
	add(mem, &p, PIECE_SAME, &a, a_end, a.len);
	return p;
}

/* The standing clause of that number and its place, or NULL. */
static const struct contracts_draft_clause *
standing(const struct contracts_draft *d, int32_t clause)
{
	const struct contracts_draft_clause *q =
	    contracts_draft_find(d, clause);

	return q != NULL && !q->is_removed ? q : NULL;
}

/* Those outside the longest rising run of old places have moved. */
static void
mark_moved(struct arena *mem, struct contracts_compared *v, size_t len)
{
	size_t *run = ARENA_MANY(mem, size_t, len + 1);
	size_t *from = ARENA_MANY(mem, size_t, len + 1);
	size_t best = len;

	for (size_t i = 0; i < len; i++) {
		if (v[i].before == NULL || v[i].after == NULL)
			continue;
		run[i] = 1;
		from[i] = len;
		for (size_t k = 0; k < i; k++)
			if (run[k] + 1 > run[i] && run[k] > 0 &&
			    v[k].before < v[i].before) {
				run[i] = run[k] + 1;
				from[i] = k;
			}
		v[i].is_moved = true;
		if (best == len || run[i] > run[best])
			best = i;
	}
	for (; best < len; best = from[best])
		v[best].is_moved = false;
}

size_t
contracts_compare(struct arena *mem, struct contracts_compared **out,
    const struct contracts_draft *before, const struct contracts_draft *after)
{
	struct contracts_compared *v =
	    ARENA_MANY(mem, struct contracts_compared,
		before->clauses_len + after->clauses_len);
	size_t n = 0;

	for (size_t i = 0; i < after->clauses_len; i++) {
		const struct contracts_draft_clause *q = &after->clauses[i];

		if (!q->is_removed)
			v[n++] = (struct contracts_compared){
				.before = standing(before, q->clause),
				.after = q
			};
	}
	for (size_t i = 0; i < before->clauses_len; i++) {
		const struct contracts_draft_clause *q = &before->clauses[i];

		if (!q->is_removed && standing(after, q->clause) == NULL)
			v[n++].before = q;
	}
	mark_moved(mem, v, n);
	for (size_t i = 0; i < n; i++) {
		const struct contracts_draft_clause *a = v[i].before;
		const struct contracts_draft_clause *b = v[i].after;

		v[i].title = contracts_compare_text(
		    mem, a != NULL ? a->title : "", b != NULL ? b->title : "");
		v[i].text = contracts_compare_text(
		    mem, a != NULL ? a->text : "", b != NULL ? b->text : "");
	}
	*out = v;
	return n;
}

bool
contracts_compare_differs(const struct contracts_compared *c)
{
	return c->before == NULL || c->after == NULL || c->is_moved ||
	    !text_is(c->before->title, c->after->title) ||
	    !text_is(c->before->text, c->after->text);
}
