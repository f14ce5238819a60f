#include "laws/laws_query.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "laws/laws_shelf.h"

const struct laws_tuning laws_tuning_usual = {
	.single = 0.625f,
	.lexicon = 0.375f,
	.lexicon_asked = 0.3f,
	.filler = 0.48f,
	.lexicon_spread = 0.5f,
	.title = 0.6f,
	.chapter = 0.96f,
	.body = 0.3f,
	.memory = 0.7f,
	.memory_power = 1.5f,
	.asked = 0.7f,
	.memory_more = 0.2f,
	.cite_second = 0.85f,
	.cited = 0.02f,
	.level = 0.016f,
	.elsewhere = 0.15f,
	.here = 0.25f,
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

/*
 * An entry weighs as a whole, however many words the law has for it: what was
 * said must not drown in what it may mean.
 */
static void
add_legal(struct laws_tokens *out, const struct laws_shelf *s,
    const struct laws_shelf_said *said, const struct laws_tuning *t,
    float lexicon)
{
	float chars = 1;

	for (uint32_t i = 0; i < said->legal_len; i++)
		chars += (float)text_chars(
		    laws_shelf_text(s, s->legal[said->legal + i].text));
	for (uint32_t i = 0; i < said->legal_len; i++) {
		const struct laws_shelf_legal *l = &s->legal[said->legal + i];
		float weight =
		    lexicon * l->weight / powf(chars, t->lexicon_spread);

		laws_token_add(out, laws_shelf_text(s, l->text),
		    weight * t->single, weight);
	}
}

/* "怎么办", "多少钱" ask and say nothing: an entry without words of the law. */
static void
take_weight(
    struct laws_tokens *out, const char *filler, const struct laws_tuning *t)
{
	laws_token_add(
	    out, filler, -t->single * (1 - t->filler), -(1 - t->filler));
}

void
laws_query_read(struct laws_tokens *out, const struct laws_shelf *s,
    const char *question, const struct laws_tuning *tuning, float lexicon)
{
	const char *folded = laws_token_fold(out->mem, &s->folds, question);
	const char *at = join_letters(out->mem, folded);

	laws_token_add(out, folded, tuning->single, 1);
	while (*at != '\0') {
		const struct laws_shelf_said *said = longest(s, at);

		if (said != NULL && said->legal_len > 0)
			add_legal(out, s, said, tuning, lexicon);
		else if (said != NULL)
			take_weight(
			    out, laws_shelf_text(s, said->said), tuning);
		(void)text_next(&at);
	}
	laws_token_merge(out);
}
