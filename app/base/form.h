/*
 * A filled-in form: reads values out of fields, remembers what was typed
 * and what is wrong with it. A wrong form is not a failure; the page shows
 * the inputs again with a message beside each.
 */
#ifndef BASE_FORM_H
#define BASE_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;
struct fields;

/* What a template needs to draw one control. */
struct input {
	const char *name;
	const char *value; /* as typed; "" when not */
	const char *error; /* in the reader's language; NULL when fine */
};

struct field_error {
	const char *name;
	const char *text; /* in the reader's language */
};

struct form {
	struct arena *mem;
	const struct fields *in;
	enum lang lang;
	struct field_error *errors;
	size_t errors_len;
};

struct form_choice {
	const char *key;
	int value;
};

struct form
form_new(struct arena *mem, const struct fields *in, enum lang lang);
bool form_is_fine(const struct form *f);

/* Adds an error to a field; the first one of a field stays. */
void form_wrong(struct form *f, const char *name, enum msg why);
void form_wrong_with(struct form *f, const char *name, enum msg why,
    const struct msg_arg *args, size_t args_len);

/* The control for that name, with its value and its error. */
struct input form_input(const struct form *f, const char *name);

/*
 * Trimmed text of min to max characters; min 0 makes it optional.
 * Returns "" when it is missing or wrong. _long keeps inner lines.
 */
const char *form_text(struct form *f, const char *name, size_t min, size_t max);
const char *
form_long_text(struct form *f, const char *name, size_t min, size_t max);

/* Numbers and days; full-width digits are read. 0 when wrong. */
int64_t form_i64(struct form *f, const char *name, int64_t min, int64_t max);
int64_t form_cents(struct form *f, const char *name, int64_t min, int64_t max);
int64_t form_bp(struct form *f, const char *name, int64_t min, int64_t max);

/* DAY_NONE when wrong, or when it is optional and empty. */
int32_t form_day(struct form *f, const char *name, bool required);

/* The value of the chosen key; choices end in a NULL key. */
int form_choice(
    struct form *f, const char *name, const struct form_choice *choices);

/* A ticked box. */
bool form_tick(const struct form *f, const char *name);

#endif
