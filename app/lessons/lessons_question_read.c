#include "lessons/lessons_question_read.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"

/* A line of an option, its mark taken off; NULL for another line. */
static const char *
option_text(const struct lessons_question *q, const char *line, bool *is_right)
{
	static const struct {
		enum lessons_kind kind;
		const char *wrong, *right;
	} marks[] = {
		{ LESSONS_CHOICE, "- ( ) ", "- (x) " },
		{ LESSONS_MULTI, "- [ ] ", "- [x] " },
		{ LESSONS_CLAUSE, "- ( ) ", "- (!) " },
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (marks[i].kind == q->kind) {
			*is_right = text_starts(line, marks[i].right);
			if (*is_right || text_starts(line, marks[i].wrong))
				return line + 6;
		}
	return NULL;
}

/* "3. text" when it is the next of the list. */
static const char *
step_text(const struct lessons_question *q, struct arena *mem, const char *line)
{
	const char *start = text_printf(mem, "%zu. ", q->options_len + 1);

	return q->kind == LESSONS_ORDER && text_starts(line, start)
	    ? line + strlen(start)
	    : NULL;
}

static bool
read_option(struct arena *mem, const struct lessons_question *q,
    struct lessons_option *out, const char *line)
{
	const char *at;

	*out = (struct lessons_option){ .pair = "" };
	out->text = option_text(q, line, &out->is_right);
	if (out->text == NULL)
		out->text = step_text(q, mem, line);
	if (out->text == NULL && q->kind == LESSONS_MATCH &&
	    text_starts(line, "- ")) {
		at = strstr(line + 2, " = ");
		if (at == NULL)
			return false;
		out->text = arena_copy(mem, line + 2, (size_t)(at - line - 2));
		out->pair = text_trim(mem, at + 3);
	}
	if (out->text == NULL)
		return false;
	out->text = text_trim(mem, out->text);
	return *out->text != '\0' &&
	    (q->kind != LESSONS_MATCH || *out->pair != '\0');
}

/* Cuts " key: value" off the end of s; NULL when it does not end so. */
static const char *
take_last(struct arena *mem, char *s, const char *key)
{
	const char *mark = text_printf(mem, " %s: ", key);
	char *at = NULL, *next = strstr(s, mark);
	const char *value;

	if (next == NULL && text_starts(s, mark + 1))
		return NULL; /* nothing is asked */
	for (; next != NULL; next = strstr(next + 1, mark))
		at = next;
	if (at == NULL)
		return NULL;
	value = text_trim(mem, at + strlen(mark));
	*at = '\0';
	return value;
}

static const char *
read_compute(struct arena *mem, struct lessons_question *q, char *s)
{
	const char *tolerance = take_last(mem, s, "tolerance");
	const char *unit = take_last(mem, s, "unit");
	const char *answer = take_last(mem, s, "answer");

	if (tolerance == NULL || unit == NULL || answer == NULL ||
	    *unit == '\0' ||
	    !num_scaled(&q->answer_e6, answer, LESSONS_PLACES) ||
	    !num_scaled(&q->tolerance_e6, tolerance, LESSONS_PLACES) ||
	    q->tolerance_e6 < 0)
		return "does not end with \"answer: N unit: U tolerance: T\"";
	q->unit = unit;
	return NULL;
}

static const char *
read_deadline(struct arena *mem, struct lessons_question *q, char *s)
{
	const char *answer = take_last(mem, s, "answer"), *from;

	q->law_kind = take_last(mem, s, "kind");
	q->region = take_last(mem, s, "region");
	q->step = take_last(mem, s, "step");
	from = take_last(mem, s, "from");
	if (answer == NULL || q->law_kind == NULL || q->region == NULL ||
	    q->step == NULL || from == NULL || !day_parse(&q->from_on, from) ||
	    !day_parse(&q->answer_on, answer))
		return "does not end with \"from: D step: S region: R kind: K "
		       "answer: D\"";
	return NULL;
}

static size_t
rights(const struct lessons_question *q)
{
	size_t n = 0;

	for (size_t i = 0; i < q->options_len; i++)
		n += q->options[i].is_right;
	return n;
}

static bool
has_twin_pairs(const struct lessons_question *q)
{
	for (size_t i = 0; i < q->options_len; i++)
		for (size_t j = 0; j < i; j++)
			if (text_is(q->options[i].pair, q->options[j].pair))
				return true;
	return false;
}

/* Can it be answered? */
static const char *
judge(const struct lessons_question *q)
{
	size_t right = rights(q);

	switch (q->kind) {
	case LESSONS_CHOICE:
		return q->options_len < 2 || right != 1
		    ? "needs options, one of them (x)"
		    : NULL;
	case LESSONS_MULTI:
	case LESSONS_CLAUSE:
		return right == 0 || right == q->options_len
		    ? "needs right and wrong options"
		    : NULL;
	case LESSONS_ORDER:
		return q->options_len < 3 ? "needs three lines" : NULL;
	case LESSONS_MATCH:
		return q->options_len < 3 || has_twin_pairs(q)
		    ? "needs three pairs with different right sides"
		    : NULL;
	default:
		return q->options_len > 0 ? "has options" : NULL;
	}
}

static const char *
finish(struct arena *mem, struct lessons_question *q, const struct buf *text,
    const struct buf *why)
{
	char *s = text_trim(mem, buf_string(text));
	const char *wrong = judge(q);

	q->unit = q->step = q->region = q->law_kind = "";
	q->from_on = q->answer_on = DAY_NONE;
	if (wrong == NULL && q->kind == LESSONS_COMPUTE)
		wrong = read_compute(mem, q, s);
	if (wrong == NULL && q->kind == LESSONS_DEADLINE)
		wrong = read_deadline(mem, q, s);
	q->text = text_trim(mem, s);
	q->why = text_trim(mem, buf_string(why));
	if (wrong == NULL && *q->text == '\0')
		wrong = "asks nothing";
	if (wrong == NULL && *q->why == '\0')
		wrong = "has no explanation (> ...)";
	return wrong;
}

const char *
lessons_question_read(struct arena *mem, struct lessons_question *q,
    size_t *out_wrong, char *const *lines, size_t len)
{
	struct lessons_option *options =
	    ARENA_MANY(mem, struct lessons_option, LESSONS_OPTIONS_MAX);
	struct buf text = { .mem = mem }, why = { .mem = mem };

	q->options = options;
	for (size_t i = 0; i < len; i++) {
		const char *line = lines[i];
		struct lessons_option one;

		*out_wrong = i;
		if (*line == '>') {
			line += line[1] == ' ' ? 2 : 1;
			buf_printf(&why, "%s%s", why.len > 0 ? "\n" : "", line);
		} else if (why.len > 0 && *text_trim(mem, line) != '\0') {
			return "text behind the explanation";
		} else if (read_option(mem, q, &one, line)) {
			if (q->options_len == LESSONS_OPTIONS_MAX)
				return "too many options";
			options[q->options_len++] = one;
		} else if (text_starts(line, "- (") ||
		    text_starts(line, "- [") || q->options_len > 0) {
			if (*text_trim(mem, line) != '\0')
				return "can't read this line";
		} else {
			buf_printf(
			    &text, "%s%s", text.len > 0 ? "\n" : "", line);
		}
	}
	*out_wrong = 0;
	return finish(mem, q, &text, &why);
}

/* "### 3 choice" */
static bool
read_heading(struct arena *mem, struct lessons_question *q, const char *line)
{
	char **words;
	size_t n;

	words = text_split(mem, &n, text_trim(mem, line + 4), ' ');
	return n == 2 && num_i32(&q->number, words[0], 1, 999) &&
	    lessons_kind_parse(&q->kind, words[1]);
}

const char *
lessons_questions_read(struct arena *mem, struct lessons_questions *out,
    int *out_line, const char *text)
{
	size_t n, i = 0, wrong_at = 0;
	char **lines = text_split(mem, &n, text, '\n');
	struct lessons_question *v =
	    ARENA_MANY(mem, struct lessons_question, LESSONS_QUESTIONS_MAX);
	const char *wrong;

	*out = (struct lessons_questions){ .v = v };
	while (i < n && !text_starts(lines[i], "### "))
		i++;
	while (i < n) {
		struct lessons_question *q = &v[out->len];
		size_t end = i + 1;

		*out_line = (int)i + 1;
		if (out->len == LESSONS_QUESTIONS_MAX)
			return "too many questions";
		if (!read_heading(mem, q, lines[i]))
			return "is not \"### number kind\"";
		if (q->number != (int32_t)out->len + 1)
			return "questions are numbered 1, 2, 3";
		while (end < n && !text_starts(lines[end], "### "))
			end++;
		wrong = lessons_question_read(
		    mem, q, &wrong_at, &lines[i + 1], end - i - 1);
		*out_line = (int)(i + 2 + wrong_at);
		if (wrong != NULL)
			return wrong;
		out->len++;
		i = end;
	}
	return NULL;
}
