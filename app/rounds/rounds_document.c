#include "rounds/rounds_document.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

enum {
	FINDINGS = 60,
	BLANK_CHARS = 60
};

/* The pieces of "a|b|c", missing ones as "". */
static void
split(struct arena *mem, const char **out, size_t len, const char *line)
{
	size_t n;
	char **v = text_split(mem, &n, line, '|');

	for (size_t i = 0; i < len; i++)
		out[i] = i < n ? text_trim(mem, v[i]) : "";
}

static struct rounds_document_law
read_law(struct arena *mem, const char *line)
{
	const char *v[4];

	split(mem, v, 4, line);
	return (struct rounds_document_law){ v[0], v[1], v[2], v[3] };
}

static struct rounds_document_must
read_must(struct arena *mem, const char *line)
{
	const char *v[6];

	split(mem, v, 6, line);
	return (struct rounds_document_must){ v[0], v[1],
		{ v[2], v[3], v[4], v[5] } };
}

/* One "key: value" of the head; false for a key nobody knows. */
static bool
read_head(struct arena *mem, struct rounds_document_template *t,
    const char *key, const char *value)
{
	if (text_is(key, "key"))
		t->key = value;
	else if (text_is(key, "title"))
		t->title = value;
	else if (text_is(key, "title_en"))
		t->title_en = value;
	else if (text_is(key, "side"))
		t->side = value;
	else if (text_is(key, "law") && t->laws_len < ROUNDS_DOCUMENT_LAWS)
		t->laws[t->laws_len++] = read_law(mem, value);
	else if (text_is(key, "must") && t->musts_len < ROUNDS_DOCUMENT_MUSTS)
		t->musts[t->musts_len++] = read_must(mem, value);
	else
		return false;
	return true;
}

static bool
is_side(const char *s)
{
	return text_is(s, "labour") || text_is(s, "employer") ||
	    text_is(s, "asker") || text_is(s, "answerer") || text_is(s, "both");
}

const char *
rounds_document_parse(
    struct arena *mem, struct rounds_document_template *out, const char *text)
{
	const char *end = strstr(text, "\n---\n");
	char **lines;
	size_t n;

	*out = (struct rounds_document_template){ 0 };
	if (end == NULL)
		return "no line --- behind the head";
	lines = text_split(
	    mem, &n, arena_copy(mem, text, (size_t)(end - text)), '\n');
	for (size_t i = 0; i < n; i++) {
		char *colon = strchr(lines[i], ':');

		if (colon == NULL)
			return "a line of the head without a colon";
		*colon = '\0';
		if (!read_head(mem, out, text_trim(mem, lines[i]),
			text_trim(mem, colon + 1)))
			return text_printf(
			    mem, "the head says \"%s\"", lines[i]);
	}
	out->body = text_copy(mem, end + strlen("\n---\n"));
	if (text_is_empty(out->key) || text_is_empty(out->title) ||
	    text_is_empty(out->title_en) || !is_side(out->side) ||
	    !text_starts(out->body, "# "))
		return "key, title, title_en, side, and a text that begins "
		       "with its title are needed";
	return NULL;
}

bool
rounds_document_is_for(const struct rounds_document_template *t,
    const char *side, const char *asked_by)
{
	if (text_is(t->side, "both"))
		return true;
	if (text_is(t->side, "asker"))
		return text_is(side, asked_by);
	if (text_is(t->side, "answerer"))
		return !text_is(side, asked_by);
	return text_is(t->side, side);
}

/* The bytes of a name at s, up to "}}"; 0: no name. */
static size_t
name_len(const char *s)
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz_");

	return text_starts(s + n, "}}") ? n : 0;
}

static void
put_field(struct buf *b, const char *name, size_t len,
    const struct rounds_document_field *fields, size_t fields_len)
{
	for (size_t i = 0; i < fields_len; i++)
		if (strlen(fields[i].name) == len &&
		    memcmp(fields[i].name, name, len) == 0) {
			if (fields[i].value != NULL)
				buf_text(b, fields[i].value);
			else
				buf_printf(b, "【%s】", fields[i].label);
			return;
		}
	buf_text(b, "【");
	buf_add(b, name, len);
	buf_text(b, "】");
}

const char *
rounds_document_fill(struct arena *mem, const char *body,
    const struct rounds_document_field *fields, size_t len)
{
	struct buf b = { .mem = mem };

	while (*body != '\0') {
		size_t n = text_starts(body, "{{") ? name_len(body + 2) : 0;

		if (n > 0) {
			put_field(&b, body + 2, n, fields, len);
			body += n + 4;
		} else
			buf_char(&b, *body++);
	}
	return buf_string(&b);
}

static bool
holds(const struct rounds_document_law *l, const struct rounds_document_case *c)
{
	return (*l->place == '\0' || text_is(l->place, c->province)) &&
	    (*l->kind == '\0' || text_is(l->kind, c->kind));
}

static const char *
cite(struct arena *mem, const struct rounds_document_law *l)
{
	return text_printf(mem, "《%s》%s", l->law, l->article);
}

const char *
rounds_document_basis(struct arena *mem,
    const struct rounds_document_template *t,
    const struct rounds_document_case *c)
{
	const char *out = "";

	for (size_t i = 0; i < t->laws_len; i++)
		if (holds(&t->laws[i], c))
			out = text_printf(mem, "%s%s%s", out,
			    *out == '\0' ? "" : "、", cite(mem, &t->laws[i]));
	return out;
}

/* Findings while they are gathered. */
struct findings {
	struct arena *mem;
	struct rounds_document_finding *v;
	size_t len;
	enum lang lang;
};

static void
add(struct findings *f, enum msg what, const char *value, const char *law)
{
	if (f->len < FINDINGS)
		f->v[f->len++] = (struct rounds_document_finding){
			message_text(f->mem, f->lang, what,
			    &(struct msg_arg){ "what", value }, 1),
			law
		};
}

/* Every 【...】 that is left. */
static void
find_blanks(struct findings *f, const char *text)
{
	const char *open = strstr(text, "【");

	for (; open != NULL; open = strstr(open, "【")) {
		const char *close = strstr(open, "】");

		open += strlen("【");
		if (close == NULL)
			return;
		add(f, MSG_DOCUMENT_BLANK,
		    text_cut(f->mem,
			arena_copy(f->mem, open, (size_t)(close - open)),
			BLANK_CHARS),
		    "");
		open = close;
	}
}

int64_t
rounds_document_number(const char *text, const char *word)
{
	const char *at = strstr(text, word);
	int64_t n = 0;

	if (at == NULL)
		return -1;
	at += strlen(word);
	while (*at != '\0' && *at != '\n' && (*at < '0' || *at > '9')) {
		if (text_starts(at, "，") || text_starts(at, "。") ||
		    text_starts(at, "【"))
			return -1;
		at++;
	}
	if (*at < '0' || *at > '9')
		return -1;
	while (*at >= '0' && *at <= '9' && n < 1000000000)
		n = n * 10 + (*at++ - '0');
	return n;
}

/* More than half, where the place asks for it; else half is enough. */
static const struct {
	const char *province, *basis;
} strict[] = {
	{ "浙江省", "《浙江省集体合同条例》第二十四条" },
	{ "山东省", "《山东省企业工资集体协商条例》第二十七条" },
};

/* Two thirds there, half of all in favour (集体合同规定 第三十六条). */
static void
check_vote(
    struct findings *f, const char *text, const struct rounds_document_case *c)
{
	int64_t all = rounds_document_number(text, "应到");
	int64_t there = rounds_document_number(text, "实到");
	int64_t yes = rounds_document_number(text, "同意");
	const char *basis = "《集体合同规定》第三十六条";
	bool is_strict = false;

	for (size_t i = 0; i < sizeof(strict) / sizeof(*strict); i++)
		if (text_is(strict[i].province, c->province)) {
			is_strict = true;
			basis = strict[i].basis;
		}
	if (all < 0 || there < 0 || yes < 0)
		return;
	if (there > all || yes > there)
		add(f, MSG_DOCUMENT_VOTE_ODD, "", "");
	if (there * 3 < all * 2)
		add(f, MSG_DOCUMENT_VOTE_QUORUM, "",
		    "《集体合同规定》第三十六条");
	if (is_strict ? yes * 2 <= all : yes * 2 < all)
		add(f,
		    is_strict ? MSG_DOCUMENT_VOTE_MORE : MSG_DOCUMENT_VOTE_HALF,
		    "", basis);
}

size_t
rounds_document_check(struct arena *mem, struct rounds_document_finding **out,
    const struct rounds_document_template *t, const char *text,
    const struct rounds_document_case *c)
{
	struct findings f = { mem,
		ARENA_MANY(mem, struct rounds_document_finding, FINDINGS), 0,
		c->lang };

	for (size_t i = 0; i < t->musts_len; i++)
		if (holds(&t->musts[i].by, c) &&
		    strstr(text, t->musts[i].word) == NULL)
			add(&f, MSG_DOCUMENT_MISSING, t->musts[i].what,
			    cite(mem, &t->musts[i].by));
	if (text_is(c->key, "congress_resolution"))
		check_vote(&f, text, c);
	find_blanks(&f, text);
	*out = f.v;
	return f.len;
}
