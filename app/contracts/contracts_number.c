#include "contracts/contracts_number.h"

#include <stdbool.h>

#include "contracts/contracts_quantity.h"
#include "contracts/contracts_wording.h"

enum {
	DECIMALS = 4,
	DIGITS = 13
};

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static size_t
read_arabic(int64_t *out, const uint32_t *ch, size_t i, size_t end)
{
	int64_t n = 0;
	size_t from = i;
	int digits = 0, places = -1;

	for (; i < end; i++) {
		if (is_digit(ch[i])) {
			if (places >= DECIMALS)
				continue; /* finer than we count */
			if (++digits > DIGITS)
				return 0;
			n = n * 10 + (int64_t)(ch[i] - '0');
			places += places >= 0;
		} else if (ch[i] == '.' && places < 0 && i + 1 < end &&
		    is_digit(ch[i + 1])) {
			places = 0;
		} else if (ch[i] != ',' || i + 1 >= end ||
		    !is_digit(ch[i + 1]) || digits == 0) {
			break;
		}
	}
	for (int k = places < 0 ? 0 : places; k < DECIMALS; k++)
		n *= 10;
	*out = n;
	return digits > 0 ? i - from : 0;
}

static int
han_digit(uint32_t c)
{
	static const uint32_t digits[] = { 0x96f6, 0x4e00, 0x4e8c, 0x4e09,
		0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d };

	for (int k = 0; k < 10; k++)
		if (digits[k] == c)
			return k;
	if (c == 0x3007) /* 〇 */
		return 0;
	return c == 0x4e24 ? 2 : -1; /* 两 */
}

static int64_t
han_power(uint32_t c)
{
	switch (c) {
	case 0x5341:
		return 10; /* 十 */
	case 0x767e:
		return 100; /* 百 */
	case 0x5343:
		return 1000; /* 千 */
	default:
		return 0;
	}
}

/* Digits behind 点. */
static size_t
read_han_decimals(int64_t *n, const uint32_t *ch, size_t i, size_t end)
{
	size_t from = i;
	int64_t unit = QUANTITY_SCALE / 10;

	for (; i < end && han_digit(ch[i]) >= 0; i++, unit /= 10)
		*n += han_digit(ch[i]) * unit;
	return i - from;
}

static size_t
read_han(int64_t *out, const uint32_t *ch, size_t i, size_t end)
{
	int64_t whole = 0, digit = -1, run = 0;
	size_t from = i, run_len = 0;
	bool powers = false;

	for (; i < end && i - from < DIGITS; i++) {
		int64_t power = han_power(ch[i]);
		int d = han_digit(ch[i]);

		if (power > 0) {
			whole += (digit < 0 ? 1 : digit) * power;
			digit = -1;
			powers = true;
		} else if (d >= 0) {
			run = run * 10 + d;
			run_len++;
			digit = d;
		} else {
			break;
		}
	}
	if (i == from ||
	    (i < end && i - from >= DIGITS &&
		(han_digit(ch[i]) >= 0 || han_power(ch[i]) > 0)))
		return 0;
	/* 二〇二六 has no powers: digits in a row */
	if (!powers && run_len > 1)
		whole = run;
	else if (digit > 0)
		whole += digit;
	*out = whole * QUANTITY_SCALE;
	if (i + 1 < end && ch[i] == 0x70b9 && han_digit(ch[i + 1]) >= 0)
		i += 1 + read_han_decimals(out, ch, i + 1, end);
	return i - from;
}

static size_t
read_plain(int64_t *out, const uint32_t *ch, size_t i, size_t end)
{
	if (i < end && is_digit(ch[i]))
		return read_arabic(out, ch, i, end);
	return read_han(out, ch, i, end);
}

/* 三分之二: the lower part first. */
static size_t
read_fraction(int64_t *out, const uint32_t *ch, size_t i, size_t end)
{
	int64_t low, high;
	size_t n = read_plain(&low, ch, i, end);
	size_t sign = n > 0 ? wording_at(ch, i + n, end, "分之") : 0;
	size_t m = sign > 0 ? read_plain(&high, ch, i + n + sign, end) : 0;

	if (m == 0 || low == 0)
		return 0;
	*out = high * QUANTITY_SCALE / low;
	return n + sign + m;
}

size_t
contracts_number_read(int64_t *out, const uint32_t *ch, size_t i, size_t end)
{
	size_t n = read_fraction(out, ch, i, end);
	int64_t factor = 1;

	if (n > 0)
		return n;
	n = read_plain(out, ch, i, end);
	if (n == 0)
		return 0;
	if (i + n < end && ch[i + n] == 0x4e07) /* 万 */
		factor = 10000, n++;
	else if (i + n < end && ch[i + n] == 0x4ebf) /* 亿 */
		factor = 100000000, n++;
	if (*out > QUANTITY_MAX / factor)
		return 0;
	*out *= factor;
	return n;
}

size_t
contracts_number_run(const uint32_t *ch, size_t i, size_t end)
{
	size_t from = i;

	while (i < end &&
	    (is_digit(ch[i]) || han_digit(ch[i]) >= 0 || han_power(ch[i]) > 0))
		i++;
	return i - from;
}
