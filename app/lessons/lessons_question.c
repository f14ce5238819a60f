#include "lessons/lessons_question.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/num.h"
#include "base/text.h"
#include "lessons/lessons_question_read.h"

static const char *const kinds[LESSONS_KIND_COUNT] = { "choice", "multi",
	"order", "compute", "deadline", "match", "clause" };

bool
lessons_kind_parse(enum lessons_kind *out, const char *key)
{
	for (int i = 0; i < LESSONS_KIND_COUNT; i++)
		if (text_is(kinds[i], key)) {
			*out = (enum lessons_kind)i;
			return true;
		}
	return false;
}

const char *
lessons_kind_key(enum lessons_kind kind)
{
	return kinds[kind];
}

const struct lessons_question *
lessons_questions_find(const struct lessons_questions *all, int32_t number)
{
	for (size_t i = 0; i < all->len; i++)
		if (all->v[i].number == number)
			return &all->v[i];
	return NULL;
}

/* xorshift64*: only the order of lines hangs on it. */
static uint64_t
turn(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 2685821657736338717ULL;
}

static bool
is_sorted(const size_t *order, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (order[i] != i)
			return false;
	return true;
}

void
lessons_question_order(size_t order[LESSONS_OPTIONS_MAX],
    const struct lessons_question *q, int64_t seed)
{
	uint64_t state = (uint64_t)seed * 0x9e3779b97f4a7c15ULL + 1;
	size_t n = q->options_len;

	if (state == 0)
		state = 1;
	for (size_t i = 0; i < LESSONS_OPTIONS_MAX; i++)
		order[i] = i;
	if (q->kind != LESSONS_ORDER && q->kind != LESSONS_MATCH)
		return;
	for (size_t i = n; i > 1; i--) {
		size_t j = (size_t)(turn(&state) % i), kept = order[i - 1];

		order[i - 1] = order[j];
		order[j] = kept;
	}
	if (n > 2 && is_sorted(order, n)) {
		order[0] = 1;
		order[1] = 0;
	}
}

/* "p3": where the form puts the answer to the third line shown. */
static size_t
chosen_at(struct arena *mem, const struct fields *form, size_t i, size_t n)
{
	const char *value = fields_get(form, text_printf(mem, "p%zu", i + 1));
	int64_t number;

	return value != NULL && num_i64(&number, value, 1, (int64_t)n)
	    ? (size_t)number
	    : 0;
}

/* ORDER: places given to lines as shown, turned into lines by place. */
static const char *
given_order(struct arena *mem, const struct lessons_question *q,
    const struct fields *form, const size_t *order)
{
	size_t by_place[LESSONS_OPTIONS_MAX] = { 0 }, n = q->options_len;
	struct buf out = { .mem = mem };

	for (size_t i = 0; i < n; i++) {
		size_t place = chosen_at(mem, form, i, n);

		if (place == 0 || by_place[place - 1] != 0)
			return NULL;
		by_place[place - 1] = order[i] + 1;
	}
	for (size_t i = 0; i < n; i++)
		buf_printf(&out, "%s%zu", i > 0 ? "," : "", by_place[i]);
	return buf_string(&out);
}

/* MATCH: for each left side the right side chosen, as numbered in the file. */
static const char *
given_match(struct arena *mem, const struct lessons_question *q,
    const struct fields *form, const size_t *order)
{
	struct buf out = { .mem = mem };

	for (size_t i = 0; i < q->options_len; i++) {
		size_t shown = chosen_at(mem, form, i, q->options_len);

		if (shown == 0)
			return NULL;
		buf_printf(
		    &out, "%s%zu", i > 0 ? "," : "", order[shown - 1] + 1);
	}
	return buf_string(&out);
}

static const char *
given_ticks(struct arena *mem, const struct lessons_question *q,
    const struct fields *form)
{
	struct buf out = { .mem = mem };
	const char *const *values;
	size_t n = fields_all(mem, &values, form, "a");

	for (size_t number = 1; number <= q->options_len; number++)
		for (size_t i = 0; i < n; i++)
			if (strtoul(values[i], NULL, 10) == number) {
				buf_printf(&out, "%s%zu",
				    out.len > 0 ? "," : "", number);
				break;
			}
	if (out.len == 0 || (q->kind == LESSONS_CHOICE && n != 1))
		return NULL;
	return buf_string(&out);
}

/* "５，460 元" as "5460": full-width signs, commas and units don't matter. */
static const char *
given_number(struct arena *mem, const char *typed)
{
	char *s = text_trim(mem, text_fold_width(mem, typed)), *to = s;
	int64_t value;

	for (const char *p = s; *p != '\0'; p++)
		if ((*p >= '0' && *p <= '9') || *p == '.' || *p == '-')
			*to++ = *p;
		else if (*p != ',' && *p != ' ')
			break;
	*to = '\0';
	return num_scaled(&value, s, LESSONS_PLACES) ? s : NULL;
}

const char *
lessons_question_given(struct arena *mem, const struct lessons_question *q,
    const struct fields *form, int64_t seed)
{
	size_t order[LESSONS_OPTIONS_MAX];
	const char *typed = fields_get(form, "a");
	int32_t day;

	lessons_question_order(order, q, seed);
	switch (q->kind) {
	case LESSONS_ORDER:
		return given_order(mem, q, form, order);
	case LESSONS_MATCH:
		return given_match(mem, q, form, order);
	case LESSONS_COMPUTE:
		return typed != NULL ? given_number(mem, typed) : NULL;
	case LESSONS_DEADLINE:
		return typed != NULL && day_parse(&day, typed) ? typed : NULL;
	default:
		return given_ticks(mem, q, form);
	}
}

size_t
lessons_given_at(const char *given, size_t n)
{
	for (; n > 0 && given != NULL; n--) {
		given = strchr(given, ',');
		if (given != NULL)
			given++;
	}
	return given != NULL ? strtoul(given, NULL, 10) : 0;
}

bool
lessons_given_has(const char *given, size_t number)
{
	for (size_t i = 0; i < LESSONS_OPTIONS_MAX; i++)
		if (lessons_given_at(given, i) == number)
			return true;
	return false;
}

static bool
is_near(const struct lessons_question *q, const char *given)
{
	int64_t value;

	return num_scaled(&value, given, LESSONS_PLACES) &&
	    value >= q->answer_e6 - q->tolerance_e6 &&
	    value <= q->answer_e6 + q->tolerance_e6;
}

bool
lessons_question_is_right(const struct lessons_question *q, const char *given)
{
	int32_t day;

	if (q->kind == LESSONS_COMPUTE)
		return is_near(q, given);
	if (q->kind == LESSONS_DEADLINE)
		return day_parse(&day, given) && day == q->answer_on;
	for (size_t i = 0; i < q->options_len; i++) {
		bool has = q->kind == LESSONS_ORDER || q->kind == LESSONS_MATCH
		    ? lessons_given_at(given, i) == i + 1
		    : lessons_given_has(given, i + 1) == q->options[i].is_right;

		if (!has)
			return false;
	}
	return true;
}
