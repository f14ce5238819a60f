#include "base/money.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"

/* Writes n with a comma between groups of three digits. */
static size_t
print_grouped(char out[MONEY_TEXT], uint64_t n, bool negative)
{
	char digits[24];
	int len =
	    snprintf(digits, sizeof(digits), "%llu", (unsigned long long)n);
	size_t to = 0;

	if (negative)
		out[to++] = '-';
	for (int i = 0; i < len; i++) {
		if (i > 0 && (len - i) % 3 == 0)
			out[to++] = ',';
		out[to++] = digits[i];
	}
	out[to] = '\0';
	return to;
}

static uint64_t
magnitude(int64_t n)
{
	return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

void
money_print_grouped(char out[MONEY_TEXT], int64_t n)
{
	print_grouped(out, magnitude(n), n < 0);
}

void
money_print(char out[MONEY_TEXT], int64_t cents)
{
	uint64_t n = magnitude(cents);
	size_t len = print_grouped(out, n / 100, cents < 0);

	snprintf(out + len, MONEY_TEXT - len, ".%02u", (unsigned)(n % 100));
}

void
money_print_yuan(char out[MONEY_TEXT], int64_t cents)
{
	uint64_t n = (magnitude(cents) + 50) / 100;

	print_grouped(out, n, cents < 0 && n > 0);
}

/* Drops suffix from s when it is there. */
static bool
drop_suffix(char *s, const char *suffix)
{
	if (!text_ends(s, suffix))
		return false;
	s[strlen(s) - strlen(suffix)] = '\0';
	return true;
}

static const char *
skip_sign(const char *s)
{
	static const char *const signs[] = { "¥", "￥", "RMB", "人民币" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (text_starts(s, signs[i]))
			s += strlen(signs[i]);
	while (*s == ' ')
		s++;
	return s;
}

bool
money_parse(int64_t *out_cents, const char *s)
{
	struct arena mem = { 0 };
	char *folded = text_trim(&mem, text_fold_width(&mem, s));
	bool wan, read;
	int64_t n;

	drop_suffix(folded, "元");
	wan = drop_suffix(folded, "万");
	folded = text_trim(&mem, skip_sign(folded));
	read = num_scaled(&n, folded, wan ? 6 : 2);
	arena_close(&mem);
	if (!read)
		return false;
	*out_cents = n;
	return true;
}

void
money_print_bp(char out[MONEY_TEXT], int64_t bp)
{
	uint64_t tenths = (magnitude(bp) + 5) / 10;

	snprintf(out, MONEY_TEXT, "%s%llu.%llu",
	    bp < 0 && tenths > 0 ? "-" : "", (unsigned long long)(tenths / 10),
	    (unsigned long long)(tenths % 10));
}

bool
money_parse_bp(int64_t *out_bp, const char *s)
{
	struct arena mem = { 0 };
	char *folded = text_trim(&mem, text_fold_width(&mem, s));
	bool read;

	drop_suffix(folded, "%");
	read = num_scaled(out_bp, text_trim(&mem, folded), 2);
	arena_close(&mem);
	return read;
}

enum fail
money_scale(
    int64_t *out_cents, int64_t cents, int64_t numerator, int64_t denominator)
{
	__int128 product = (__int128)cents * numerator;
	__int128 half = denominator / 2;
	__int128 result;

	if (denominator <= 0)
		return FAIL_INVALID;
	result = product >= 0 ? (product + half) / denominator
			      : (product - half) / denominator;
	if (result > INT64_MAX || result < INT64_MIN)
		return FAIL_INVALID;
	*out_cents = (int64_t)result;
	return OK;
}
