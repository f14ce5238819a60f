/*
 * The working of a calculator: what was reckoned, line by line, each with
 * its sum and the article it rests on. Amounts are exact: a line's value is
 * rounded once, half away from zero, from the figures typed, never from
 * another rounded line.
 */
#ifndef ASSISTANT_ASSISTANT_WORKING_H
#define ASSISTANT_ASSISTANT_WORKING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/message.h"
#include "laws/laws.h"

struct arena;

enum assistant_unit {
	ASSISTANT_CENTS,
	ASSISTANT_CENTS_MONTHLY,
	ASSISTANT_DAYS, /* hundredths of a day */
	ASSISTANT_MONTHS, /* hundredths of a month */
	ASSISTANT_DATE /* base/day.h */
};

struct assistant_line {
	enum msg label;
	const char *sum; /* "6,000.00 ÷ 21.75 ÷ 8"; NULL for none */
	int64_t value;
	enum assistant_unit unit;
	struct laws_cite cite; /* law NULL: none */
	bool is_total;
};

/* Something to know beside the sum. */
struct assistant_note {
	enum msg text;
	struct laws_cite cite;
};

enum {
	ASSISTANT_LINES_MAX = 24,
	ASSISTANT_NOTES_MAX = 12
};

struct assistant_working {
	struct arena *mem;
	struct assistant_line lines[ASSISTANT_LINES_MAX];
	size_t lines_len;
	struct assistant_note notes[ASSISTANT_NOTES_MAX];
	size_t notes_len;
};

/* A line at the end; returned so that its sum or is_total can be set. */
struct assistant_line *
assistant_working_add(struct assistant_working *w, enum msg label,
    int64_t value, enum assistant_unit unit, const char *law, int32_t article);

/* A note at the end; law NULL for one without an article. */
void assistant_working_note(struct assistant_working *w, enum msg text,
    const char *law, int32_t article);

/* The value of the line with that label; 0 when there is none. */
int64_t
assistant_working_value(const struct assistant_working *w, enum msg label);
bool assistant_working_has(const struct assistant_working *w, enum msg label);

/* "6,000.00", "12.5", "3": figures as sums write them, in mem. */
const char *assistant_working_cents(struct arena *mem, int64_t cents);
const char *assistant_working_decimal(struct arena *mem, int64_t hundredths);

#endif
