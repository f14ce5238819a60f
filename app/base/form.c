#include "base/form.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/money.h"
#include "base/num.h"
#include "base/text.h"

struct form
form_new(struct arena *mem, const struct fields *in, enum lang lang)
{
	return (struct form){ .mem = mem, .in = in, .lang = lang };
}

bool
form_is_fine(const struct form *f)
{
	return f->errors_len == 0;
}

static const char *
error_of(const struct form *f, const char *name)
{
	for (size_t i = 0; i < f->errors_len; i++)
		if (text_is(f->errors[i].name, name))
			return f->errors[i].text;
	return NULL;
}

void
form_wrong_with(struct form *f, const char *name, enum msg why,
    const struct msg_arg *args, size_t args_len)
{
	size_t old = f->errors_len * sizeof(*f->errors);

	if (error_of(f, name) != NULL)
		return;
	f->errors =
	    arena_grow(f->mem, f->errors, old, old + sizeof(*f->errors));
	f->errors[f->errors_len++] = (struct field_error){
		.name = name,
		.text = message_text(f->mem, f->lang, why, args, args_len),
	};
}

void
form_wrong(struct form *f, const char *name, enum msg why)
{
	form_wrong_with(f, name, why, NULL, 0);
}

struct input
form_input(const struct form *f, const char *name)
{
	const char *value = f->in != NULL ? fields_get(f->in, name) : NULL;

	return (struct input){
		.name = name,
		.value = value != NULL ? value : "",
		.error = error_of(f, name),
	};
}

static const char *
typed(const struct form *f, const char *name)
{
	const char *value = fields_get(f->in, name);

	return text_trim(f->mem, value != NULL ? value : "");
}

const char *
form_long_text(struct form *f, const char *name, size_t min, size_t max)
{
	const char *s = typed(f, name);
	size_t chars = text_chars(s);

	if (chars == 0 && min > 0) {
		form_wrong(f, name, MSG_FORM_REQUIRED);
		return "";
	}
	if (chars > 0 && chars < min) {
		form_wrong_with(f, name, MSG_FORM_TOO_SHORT,
		    &(struct msg_arg){ "min", text_printf(f->mem, "%zu", min) },
		    1);
		return "";
	}
	if (chars > max) {
		form_wrong_with(f, name, MSG_FORM_TOO_LONG,
		    (struct msg_arg[]){
			{ "max", text_printf(f->mem, "%zu", max) },
			{ "over", text_printf(f->mem, "%zu", chars - max) } },
		    2);
		return "";
	}
	return s;
}

const char *
form_text(struct form *f, const char *name, size_t min, size_t max)
{
	const char *s = form_long_text(f, name, min, max);

	if (strpbrk(s, "\n\t") != NULL) {
		form_wrong(f, name, MSG_FORM_ONE_LINE);
		return "";
	}
	return s;
}

/* Folded text of a number; NULL when it is missing (and says so). */
static const char *
typed_number(struct form *f, const char *name)
{
	const char *s = typed(f, name);

	if (*s == '\0') {
		form_wrong(f, name, MSG_FORM_REQUIRED);
		return NULL;
	}
	return text_trim(f->mem, text_fold_width(f->mem, s));
}

static void
wrong_range(struct form *f, const char *name, const char *min, const char *max)
{
	form_wrong_with(f, name, MSG_FORM_OUT_OF_RANGE,
	    (struct msg_arg[]){ { "min", min }, { "max", max } }, 2);
}

int64_t
form_i64(struct form *f, const char *name, int64_t min, int64_t max)
{
	const char *s = typed_number(f, name);
	int64_t n;

	if (s == NULL)
		return 0;
	if (!num_scaled(&n, s, 0)) {
		form_wrong(f, name, MSG_FORM_NOT_A_NUMBER);
		return 0;
	}
	if (n < min || n > max) {
		wrong_range(f, name,
		    text_printf(f->mem, "%lld", (long long)min),
		    text_printf(f->mem, "%lld", (long long)max));
		return 0;
	}
	return n;
}

int64_t
form_cents(struct form *f, const char *name, int64_t min, int64_t max)
{
	const char *s = typed_number(f, name);
	char low[MONEY_TEXT], high[MONEY_TEXT];
	int64_t n;

	if (s == NULL)
		return 0;
	if (!money_parse(&n, s)) {
		form_wrong(f, name, MSG_FORM_NOT_MONEY);
		return 0;
	}
	if (n < min || n > max) {
		money_print(low, min);
		money_print(high, max);
		wrong_range(f, name, low, high);
		return 0;
	}
	return n;
}

int64_t
form_bp(struct form *f, const char *name, int64_t min, int64_t max)
{
	const char *s = typed_number(f, name);
	int64_t n;

	if (s == NULL)
		return 0;
	if (!money_parse_bp(&n, s)) {
		form_wrong(f, name, MSG_FORM_NOT_A_PERCENT);
		return 0;
	}
	if (n < min || n > max) {
		char low[MONEY_TEXT], high[MONEY_TEXT];

		money_print_bp(low, min);
		money_print_bp(high, max);
		wrong_range(f, name, low, high);
		return 0;
	}
	return n;
}

int32_t
form_day(struct form *f, const char *name, bool required)
{
	const char *s = typed(f, name);
	int32_t day;

	if (*s == '\0') {
		if (required)
			form_wrong(f, name, MSG_FORM_REQUIRED);
		return DAY_NONE;
	}
	if (!day_parse(&day, text_fold_width(f->mem, s))) {
		form_wrong(f, name, MSG_FORM_NOT_A_DAY);
		return DAY_NONE;
	}
	return day;
}

int
form_choice(struct form *f, const char *name, const struct form_choice *choices)
{
	const char *s = typed(f, name);
	const struct form_choice *c;

	for (c = choices; c->key != NULL; c++)
		if (text_is(c->key, s))
			return c->value;
	form_wrong(f, name, MSG_FORM_CHOOSE);
	return choices->value;
}

bool
form_tick(const struct form *f, const char *name)
{
	return fields_get(f->in, name) != NULL;
}
