#include "contracts/contracts_wording.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

size_t
wording_at(const uint32_t *ch, size_t i, size_t end, const char *literal)
{
	size_t from = i;

	while (*literal != '\0' && *literal != '|') {
		uint32_t want = text_next(&literal);

		if (i >= end || ch[i] != want)
			return 0;
		i++;
	}
	return i - from;
}

size_t
wording_at_any(const uint32_t *ch, size_t i, size_t end, const char *literals)
{
	size_t longest = 0;

	for (const char *s = literals; s != NULL; s = strchr(s, '|')) {
		size_t n;

		if (*s == '|')
			s++;
		n = wording_at(ch, i, end, s);
		if (n > longest)
			longest = n;
	}
	return longest;
}

bool
wording_has(const uint32_t *ch, size_t start, size_t end, const char *literals)
{
	for (size_t i = start; i < end; i++)
		if (wording_at_any(ch, i, end, literals) > 0)
			return true;
	return false;
}

char *
wording_text(struct arena *mem, const uint32_t *ch, size_t start, size_t end)
{
	struct buf b = { .mem = mem };
	char bytes[4];

	for (size_t i = start; i < end; i++)
		buf_add(&b, bytes, text_encode(bytes, ch[i]));
	return text_copy(mem, buf_string(&b));
}

static uint32_t
fold(uint32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		return c - 0xff01 + '!';
	if (c == 0x2030) /* ‰ is no percent */
		return c;
	return c == 0x3000 ? ' ' : c;
}

static void
copy(struct arena *mem, struct wording *w, const char *s)
{
	size_t n = text_chars(s);

	w->text_chars = n;
	w->ch = ARENA_MANY(mem, uint32_t, n + 1);
	w->from = ARENA_MANY(mem, size_t, n + 1);
	for (size_t i = 0; i < n; i++) {
		uint32_t raw = text_next(&s);
		uint32_t c = fold(raw);

		if (c == '\r' || (c != '\n' && text_is_space(c)))
			continue;
		/* a sign of the end keeps its own shape */
		w->ch[w->n] = c == ';' ? 0xff1b : c;
		w->from[w->n++] = i;
	}
	w->from[w->n] = n;
}

static bool
ends_sentence(uint32_t c)
{
	return c == 0x3002 || c == 0xff1b || c == '!' || c == '?';
}

static bool
is_comma(const struct wording *w, size_t i)
{
	uint32_t c = w->ch[i];

	/* 1,720 is one number */
	if (c == ',' && i > 0 && i + 1 < w->n && w->ch[i - 1] >= '0' &&
	    w->ch[i - 1] <= '9' && w->ch[i + 1] >= '0' && w->ch[i + 1] <= '9')
		return false;
	return c == ',' || c == 0xff0c || c == ':' || c == 0xff1a;
}

/* "平时1.5倍、休息日2倍": a list whose items have amounts of their own. */
static bool
is_list_comma(const struct wording *w, size_t start, size_t i)
{
	if (w->ch[i] != 0x3001)
		return false;
	for (size_t k = start; k < i; k++)
		if ((w->ch[k] >= '0' && w->ch[k] <= '9') ||
		    wording_at_any(w->ch, k, i, "百分之|倍|分之") > 0)
			return true;
	return false;
}

/* "第十二条" at the start of a line; its characters. */
static size_t
heading(const struct wording *w, size_t i)
{
	size_t k = i;

	if (w->ch[k] != 0x7b2c)
		return 0;
	for (k++; k < w->n && k < i + 10; k++) {
		if (w->ch[k] == 0x6761)
			return k + 1 - i;
		if (wording_at_any(w->ch, k, w->n,
			"0|1|2|3|4|5|6|7|8|9|零|〇|一|二|三|四|五|六|七|八|九|"
			"十|百|千") == 0)
			return 0;
	}
	return 0;
}

/* "(一)", "1.", "①", "- ": an item that belongs to the line before. */
static bool
is_item(const struct wording *w, size_t i)
{
	return w->ch[i] == '(' || w->ch[i] == '-' ||
	    (w->ch[i] >= 0x2460 && w->ch[i] <= 0x2473) ||
	    (w->ch[i] >= '0' && w->ch[i] <= '9' && i + 1 < w->n &&
		(w->ch[i + 1] == '.' || w->ch[i + 1] == 0x3001));
}

static void
add_part(struct wording *w, size_t start, size_t end, size_t sentence)
{
	if (start >= end)
		return;
	w->parts[w->parts_len++] =
	    (struct wording_part){ start, end, sentence, w->clauses_len - 1 };
	w->clauses[w->clauses_len - 1].parts_len++;
	w->clauses[w->clauses_len - 1].end = end;
}

static void
open_clause(struct wording *w, size_t start)
{
	w->clauses[w->clauses_len++] =
	    (struct wording_clause){ start, start, w->parts_len, 0 };
}

/* A line opens a clause of its own unless it is an item, or the text is in
 * numbered clauses and this line has no number. */
static bool
opens(const struct wording *w, size_t i, bool numbered)
{
	if (w->clauses_len == 0)
		return true;
	return numbered ? heading(w, i) > 0 : !is_item(w, i);
}

static bool
is_numbered(const struct wording *w)
{
	for (size_t i = 0; i < w->n; i++)
		if ((i == 0 || w->ch[i - 1] == '\n') && heading(w, i) > 0)
			return true;
	return false;
}

static void
cut(struct wording *w)
{
	size_t start = 0, sentence = 0;
	bool numbered = is_numbered(w), at_line = true;

	for (size_t i = 0; i < w->n; i++) {
		uint32_t c = w->ch[i];

		if (at_line && c != '\n') {
			if (opens(w, i, numbered))
				open_clause(w, i);
			start = i + heading(w, i);
			at_line = false;
		}
		if (c == '\n') {
			if (!at_line)
				add_part(w, start, i, sentence);
			/* a list shares the sentence that announces it */
			if (i > 0 && w->ch[i - 1] != ':' &&
			    w->ch[i - 1] != 0xff1a)
				sentence++;
			at_line = true;
			start = i + 1;
		} else if (ends_sentence(c)) {
			add_part(w, start, i, sentence++);
			start = i + 1;
			/* 第三条 may follow without a new line */
			at_line = start < w->n && heading(w, start) > 0;
		} else if (i >= start &&
		    (is_comma(w, i) || is_list_comma(w, start, i))) {
			add_part(w, start, i, sentence);
			start = i + 1;
		}
	}
	if (!at_line)
		add_part(w, start, w->n, sentence);
}

void
wording_read(struct arena *mem, struct wording *out, const char *s)
{
	*out = (struct wording){ 0 };
	copy(mem, out, s);
	out->parts = ARENA_MANY(mem, struct wording_part, out->n + 1);
	out->clauses = ARENA_MANY(mem, struct wording_clause, out->n + 1);
	cut(out);
}
