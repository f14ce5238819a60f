/* Reads what was typed into a calculator. */
#include "assistant/assistant_calc.h"

#include <inttypes.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/num.h"
#include "base/text.h"

/* What was typed, trimmed and folded; "" when nothing was. */
static const char *
typed(const struct form *form, const char *name)
{
	const char *s = fields_get(form->in, name);

	return text_trim(
	    form->mem, text_fold_width(form->mem, s != NULL ? s : ""));
}

static int64_t
read_decimal(struct form *form, const struct assistant_field *field)
{
	const char *s = typed(form, field->name);
	int64_t n;

	if (*s == '\0') {
		form_wrong(form, field->name, MSG_FORM_REQUIRED);
		return 0;
	}
	if (!num_scaled(&n, s, 2)) {
		form_wrong(form, field->name, MSG_FORM_NOT_A_NUMBER);
		return 0;
	}
	if (n < field->min || n > field->max) {
		form_wrong_with(form, field->name, MSG_FORM_OUT_OF_RANGE,
		    (struct msg_arg[]){ { "min",
					    text_printf(form->mem, "%" PRId64,
						field->min / 100) },
			{ "max",
			    text_printf(
				form->mem, "%" PRId64, field->max / 100) } },
		    2);
		return 0;
	}
	return n;
}

static int64_t
read_choice(struct form *form, const struct assistant_field *field)
{
	const char *s = typed(form, field->name);

	for (int i = 0; field->options[i].key != NULL; i++)
		if (text_is(field->options[i].key, s))
			return i;
	form_wrong(form, field->name, MSG_FORM_CHOOSE);
	return 0;
}

static int64_t
read_day(struct form *form, const struct assistant_field *field)
{
	int32_t day = form_day(form, field->name, !field->is_optional);

	if (day == DAY_NONE)
		return 0;
	if (day < field->min || day > field->max)
		form_wrong(form, field->name, MSG_CALC_DAY_RANGE);
	return day;
}

static int64_t
read_one(struct form *form, const struct assistant_field *field)
{
	switch (field->kind) {
	case ASSISTANT_MONEY:
		return form_cents(form, field->name, field->min, field->max);
	case ASSISTANT_DECIMAL:
		return read_decimal(form, field);
	case ASSISTANT_WHOLE:
		return form_i64(form, field->name, field->min, field->max);
	case ASSISTANT_DAY:
		return read_day(form, field);
	case ASSISTANT_CHOICE:
		return read_choice(form, field);
	case ASSISTANT_PLACE:
	default:
		form_text(form, field->name, 1, 40);
		return 0;
	}
}

void
assistant_calc_read(struct assistant_values *out, struct form *form,
    const struct assistant_calculator *calculator)
{
	*out = (struct assistant_values){ 0 };
	for (size_t i = 0; i < calculator->fields_len; i++) {
		const struct assistant_field *field = &calculator->fields[i];

		out->has[i] = *typed(form, field->name) != '\0';
		if (out->has[i] || !field->is_optional)
			out->v[i] = read_one(form, field);
	}
}
