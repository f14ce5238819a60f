#include "laws/laws_mention.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "laws/laws_numeral.h"
#include "laws/laws_shelf.h"

enum {
	NAME_MAX_BYTES = 300,
	MENTIONS_MAX = 500
};

/* "第四十七条之一", also with digits; the bytes, or 0. */
static size_t
read_article(int32_t *number, int32_t *sub, const char *s)
{
	size_t at = strlen("第"), n;

	*sub = 0;
	if (!text_starts(s, "第"))
		return 0;
	n = laws_numeral_read(number, s + at);
	if (n == 0)
		n = laws_numeral_digits(number, s + at);
	if (n == 0 || !text_starts(s + at + n, "条"))
		return 0;
	at += n + strlen("条");
	if (text_starts(s + at, "之")) {
		n = laws_numeral_read(sub, s + at + strlen("之"));
		if (n > 0)
			at += strlen("之") + n;
	}
	return at;
}

static bool
has_article(const struct laws_shelf *s, uint32_t law, int32_t n, int32_t sub)
{
	return laws_shelf_article(s, s->laws[law].edition, n, sub) !=
	    SHELF_NOTHING;
}

uint32_t
laws_mention_law(const struct laws_shelf *s, const char *name, int32_t article)
{
	uint32_t law = laws_shelf_law(s, name);

	if (law != SHELF_NOTHING ||
	    (!text_is(name, "民法典") &&
		!text_is(name, "中华人民共和国民法典")))
		return law;
	for (uint32_t i = 0; i < laws_shelf_len(s, SHELF_LAWS); i++)
		if (text_starts(
			laws_shelf_text(s, s->laws[i].short_title), "民法典") &&
		    has_article(s, i, article, 0))
			return i;
	return SHELF_NOTHING;
}

/* "《name》" at s; the bytes with the marks, or 0. */
static size_t
read_title(char name[NAME_MAX_BYTES], const char *s)
{
	const char *begin = s + strlen("《"), *end;

	if (!text_starts(s, "《"))
		return 0;
	end = strstr(begin, "》");
	if (end == NULL || end == begin ||
	    (size_t)(end - begin) >= NAME_MAX_BYTES)
		return 0;
	memcpy(name, begin, (size_t)(end - begin));
	name[end - begin] = '\0';
	return (size_t)(end - s) + strlen("》");
}

/* "本法", "本条例", …: the statute itself. */
static size_t
read_self(const char *s)
{
	static const char *const selves[] = { "本法", "本条例", "本规定",
		"本办法", "本解释", "本决定", "本通知" };

	for (size_t i = 0; i < sizeof(selves) / sizeof(*selves); i++)
		if (text_starts(s, selves[i]))
			return strlen(selves[i]);
	return 0;
}

/* What a walk through a text carries along. */
struct walk {
	const struct laws_shelf *s;
	uint32_t home; /* the statute the text stands in */
	uint32_t law; /* what a bare 第…条 belongs to */
	struct laws_mention *v;
	size_t len;
};

static void
put(struct walk *w, size_t at, size_t len, uint32_t law, int32_t n, int32_t sub)
{
	if (law == SHELF_NOTHING || w->len == MENTIONS_MAX ||
	    (n > 0 && !has_article(w->s, law, n, sub)))
		return;
	w->v[w->len++] = (struct laws_mention){ at, len, law, n, sub };
}

/* A title, perhaps with its article; the bytes it takes. */
static size_t
take_title(struct walk *w, const char *text, size_t at)
{
	char name[NAME_MAX_BYTES];
	int32_t n = 0, sub = 0;
	size_t title = read_title(name, text + at), article;

	if (title == 0)
		return 0;
	article = read_article(&n, &sub, text + at + title);
	w->law = laws_mention_law(w->s, name, article > 0 ? n : 1);
	put(w, at, title + article, w->law, article > 0 ? n : 0, sub);
	return title + article;
}

static size_t
take_self(struct walk *w, const char *text, size_t at)
{
	int32_t n, sub;
	size_t self = read_self(text + at), article;

	if (self == 0)
		return 0;
	w->law = w->home;
	article = read_article(&n, &sub, text + at + self);
	if (article > 0)
		put(w, at, self + article, w->home, n, sub);
	return self + article;
}

size_t
laws_mention_all(struct arena *mem, struct laws_mention **out,
    const struct laws_shelf *s, const char *text, uint32_t law)
{
	struct walk w = { s, law, law,
		ARENA_MANY(mem, struct laws_mention, MENTIONS_MAX), 0 };
	size_t at = 0, len = strlen(text);

	while (at < len) {
		const char *next = text + at;
		int32_t n, sub;
		size_t took = take_title(&w, text, at);

		if (took == 0)
			took = take_self(&w, text, at);
		if (took == 0 && w.law != SHELF_NOTHING) {
			took = read_article(&n, &sub, text + at);
			if (took > 0)
				put(&w, at, took, w.law, n, sub);
		}
		/* a sentence ends: a bare number is the statute's own again */
		if (text_starts(text + at, "。") || text[at] == '\n')
			w.law = w.home;
		(void)text_next(&next);
		at = took > 0 ? at + took : (size_t)(next - text);
	}
	*out = w.v;
	return w.len;
}

/* "》第82条", "82条", "第八十二条" behind a name. */
static int32_t
number_behind(const char *s, int32_t *sub)
{
	int32_t n = 0;
	size_t len;

	if (text_starts(s, "》"))
		s += strlen("》");
	if (text_starts(s, "的"))
		s += strlen("的");
	if (read_article(&n, sub, s) > 0)
		return n;
	*sub = 0;
	if (text_starts(s, "第"))
		s += strlen("第");
	len = laws_numeral_digits(&n, s);
	if (len == 0)
		len = laws_numeral_read(&n, s);
	return len > 0 && (s[len] == '\0' || text_starts(s + len, "条")) ? n
									 : 0;
}

uint32_t
laws_mention_named(const struct laws_shelf *s, const char *question)
{
	size_t longest = 0;
	uint32_t best = SHELF_NOTHING;

	for (uint32_t i = 0; i < laws_shelf_len(s, SHELF_NAMES); i++) {
		const char *name = laws_shelf_text(s, s->names[i].name);
		const char *at = strstr(question, name);
		size_t len = strlen(name);
		int32_t n, sub;
		uint32_t found;

		if (at == NULL || len <= longest)
			continue;
		n = number_behind(at + len, &sub);
		if (n == 0)
			continue;
		found = laws_shelf_article(
		    s, s->laws[s->names[i].law].edition, n, sub);
		if (found != SHELF_NOTHING) {
			best = found;
			longest = len;
		}
	}
	return best;
}
