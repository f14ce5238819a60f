/*
 * A parameter of a clause: its type, its bounds, and values as people type
 * them.
 */
#ifndef CONTRACTS_CONTRACTS_PARAM_H
#define CONTRACTS_CONTRACTS_PARAM_H

#include <stddef.h>
#include <stdint.h>

struct arena;

enum contracts_type {
	TYPE_MONEY, /* 元 */
	TYPE_PERCENT,
	TYPE_TIMES, /* 倍 */
	TYPE_NUMBER, /* count, days, workdays, months, years, hours, minutes */
	TYPE_DATE,
	TYPE_TEXT,
	TYPE_CHOICE
};

struct contracts_param {
	const char *name;
	enum contracts_type type;
	const char *unit; /* "元", "%", "日"; "" for date, text, choice */
	/* numbers times 10,000; days since 1970; lengths of a text */
	int64_t low, high;
	const char *const *choices;
	size_t choices_len;
	const char *initial; /* as a person would type it; "" none */
	const char *question, *help;
	const char *rule; /* id in the table of rules, or "" */
};

/* A value as it was typed, and as the wording wants it. */
enum contracts_value_fault {
	VALUE_FINE,
	VALUE_EMPTY,
	VALUE_UNREADABLE,
	VALUE_LOW,
	VALUE_HIGH
};

/*
 * Reads typed ("5.0", "2027-01-01", full-width digits too) for a parameter.
 * *out: "5", "2027年1月1日". Lives in mem.
 */
enum contracts_value_fault contracts_param_read(struct arena *mem,
    const struct contracts_param *param, const char *typed, const char **out);

/* The bounds for people: "1–500 元", "2027年1月1日–…"; "" for a choice. */
const char *
contracts_param_bounds(struct arena *mem, const struct contracts_param *param);

#endif
