#include "laws/laws_query.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "laws/laws_shelf.h"

const struct laws_tuning laws_tuning_usual = {
	.single = 0.3f,
	.lexicon = 0.5f,
	.title = 0.5f,
	.chapter = 0.3f,
	.body = 0.5f,
	.memory = 1.0f,
	.memory_power = 1.5f,
	.memory_more = 0.2f,
	.cite_second = 0.85f,
	.cited = 0.02f,
	.level = 0.02f,
	.elsewhere = 0.3f,
	.here = 0.1f,
};

/* The entry that is exactly s[0..len), or NULL. */
static const struct laws_shelf_said *
find(const struct laws_shelf *s, const char *said, size_t len)
{
	uint32_t low = 0, high = laws_shelf_len(s, SHELF_SAID);

	while (low < high) {
		uint32_t middle = (low + high) / 2;
		const char *have = laws_shelf_text(s, s->said[middle].said);
		int order = strncmp(have, said, len);

		if (order == 0 && have[len] == '\0')
			return &s->said[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* The longest entry that s begins with. */
static const struct laws_shelf_said *
longest(const struct laws_shelf *shelf, const char *s)
{
	const char *ends[LAWS_QUERY_SAID_CHARS], *at = s;
	size_t n = 0;

	while (n < LAWS_QUERY_SAID_CHARS && text_next(&at) != 0)
		ends[n++] = at;
	while (n > 0) {
		const struct laws_shelf_said *found =
		    find(shelf, s, (size_t)(ends[n - 1] - s));

		if (found != NULL)
			return found;
		n--;
	}
	return NULL;
}

static bool
is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* "jia ban fei" as "jiabanfei": how pinyin is typed differs. */
static const char *
join_letters(struct arena *mem, const char *s)
{
	struct buf b = { .mem = mem };

	for (size_t i = 0; s[i] != '\0'; i++)
		if (s[i] != ' ' || i == 0 || !is_letter(s[i - 1]) ||
		    !is_letter(s[i + 1]))
			buf_char(&b, s[i]);
	return buf_string(&b);
}

static void
add_legal(struct laws_tokens *out, const struct laws_shelf *s,
    const struct laws_shelf_said *said, const struct laws_tuning *t)
{
	for (uint32_t i = 0; i < said->legal_len; i++) {
		const struct laws_shelf_legal *l = &s->legal[said->legal + i];
		float weight = t->lexicon * l->weight;

		laws_token_add(out, laws_shelf_text(s, l->text),
		    weight * t->single, weight);
	}
}

void
laws_query_read(struct laws_tokens *out, const struct laws_shelf *s,
    const char *question, const struct laws_tuning *tuning)
{
	const char *folded = laws_token_fold(out->mem, &s->folds, question);
	const char *at = join_letters(out->mem, folded);

	laws_token_add(out, folded, tuning->single, 1);
	while (*at != '\0') {
		const struct laws_shelf_said *said = longest(s, at);

		if (said != NULL)
			add_legal(out, s, said, tuning);
		(void)text_next(&at);
	}
	laws_token_merge(out);
}
