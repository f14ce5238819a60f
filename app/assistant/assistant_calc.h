/*
 * The calculators: what each asks, and how its answers become a working.
 * One table; the page draws it and keeps nothing of what was typed.
 */
#ifndef ASSISTANT_ASSISTANT_CALC_H
#define ASSISTANT_ASSISTANT_CALC_H

#include "assistant/assistant_working.h"
#include "base/form.h"

enum assistant_kind {
	ASSISTANT_MONEY, /* yuan, kept in fen */
	ASSISTANT_DECIMAL, /* two places, kept in hundredths */
	ASSISTANT_WHOLE,
	ASSISTANT_DAY,
	ASSISTANT_CHOICE, /* kept as the option's place in the list */
	ASSISTANT_PLACE /* kept by the page */
};

struct assistant_option {
	const char *key;
	enum msg label;
};

struct assistant_field {
	const char *name;
	enum msg label, hint, unit; /* MSG_NONE for none */
	enum assistant_kind kind;
	bool is_optional;
	int64_t min, max;
	const struct assistant_option *options; /* ends in a NULL key */
};

enum {
	ASSISTANT_FIELDS_MAX = 8
};

/* What was typed, in the order of the fields; has: it was given. */
struct assistant_values {
	int64_t v[ASSISTANT_FIELDS_MAX];
	bool has[ASSISTANT_FIELDS_MAX];
};

/*
 * Writes the working; what the values can't mean together becomes an error
 * of the form. The holidays are those of laws_now().
 */
typedef void assistant_calc_work(struct form *form, struct assistant_working *w,
    const struct assistant_values *values);

struct assistant_calculator {
	const char *name; /* in the address */
	enum msg title, about;
	const struct assistant_field *fields;
	size_t fields_len;
	assistant_calc_work *work; /* NULL: the page looks figures up first */
};

extern const struct assistant_calculator assistant_calculators[];
extern const size_t assistant_calculators_len;

/* By its name in the address; NULL when there is none. */
const struct assistant_calculator *assistant_calc_find(const char *name);

/* Reads the fields; wrong ones become errors of the form. */
void assistant_calc_read(struct assistant_values *out, struct form *form,
    const struct assistant_calculator *calculator);

/* Fields of the calculator minimum-wage. */
enum {
	ASSISTANT_MINIMUM_PLACE,
	ASSISTANT_MINIMUM_ON,
	ASSISTANT_MINIMUM_PAY,
	ASSISTANT_MINIMUM_OVERTIME,
	ASSISTANT_MINIMUM_ALLOWANCE,
	ASSISTANT_MINIMUM_WELFARE
};

#endif
