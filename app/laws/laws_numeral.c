#include "laws/laws_numeral.h"

#include <string.h>

static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六",
	"七", "八", "九" };
static const struct {
	const char *sign;
	int32_t value;
} units[] = { { "十", 10 }, { "百", 100 }, { "千", 1000 }, { "万", 10000 } };

enum {
	SIGN = 3 /* bytes of each sign in UTF-8 */
};

static int32_t
digit_at(const char *s)
{
	for (int i = 0; i < 10; i++)
		if (strncmp(s, digits[i], SIGN) == 0)
			return i;
	if (strncmp(s, "〇", SIGN) == 0)
		return 0;
	return strncmp(s, "两", SIGN) == 0 ? 2 : -1;
}

static int32_t
unit_at(const char *s)
{
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (strncmp(s, units[i].sign, SIGN) == 0)
			return units[i].value;
	return 0;
}

size_t
laws_numeral_read(int32_t *out, const char *s)
{
	const char *p = s;
	int64_t all = 0, below = 0, digit = -1;

	for (;; p += SIGN) {
		int32_t d = digit_at(p), unit = unit_at(p);

		if (d >= 0) {
			if (digit > 0)
				break; /* 二三十: not one number */
			digit = d;
		} else if (unit == 10000) {
			all = (below + (digit > 0 ? digit : 0)) * unit;
			below = 0;
			digit = -1;
		} else if (unit > 0) {
			below += (digit > 0 ? digit : 1) * unit;
			digit = -1;
		} else
			break;
		if (all + below > LAWS_NUMERAL_MAX)
			break;
	}
	all += below + (digit > 0 ? digit : 0);
	if (p == s || all > LAWS_NUMERAL_MAX)
		return 0;
	*out = (int32_t)all;
	return (size_t)(p - s);
}

/* The digit at s, ASCII or full-width, and its bytes; -1 for none. */
static int32_t
arabic_at(const char *s, size_t *out_len)
{
	const unsigned char *p = (const unsigned char *)s;

	if (p[0] >= '0' && p[0] <= '9') {
		*out_len = 1;
		return p[0] - '0';
	}
	if (p[0] == 0xef && p[1] == 0xbc && p[2] >= 0x90 && p[2] <= 0x99) {
		*out_len = SIGN;
		return p[2] - 0x90;
	}
	return -1;
}

size_t
laws_numeral_digits(int32_t *out, const char *s)
{
	const char *p = s;
	int32_t n = 0, d;
	size_t len = 0;

	for (int i = 0; (d = arabic_at(p, &len)) >= 0; i++) {
		if (i == 5)
			return 0;
		n = n * 10 + d;
		p += len;
	}
	*out = n;
	return (size_t)(p - s);
}

static char *
put(char *to, const char *sign)
{
	memcpy(to, sign, SIGN);
	return to + SIGN;
}

void
laws_numeral_print(char out[LAWS_NUMERAL_TEXT], int32_t n)
{
	bool gap = false, begun = false;

	for (int i = 3; i >= -1; i--) {
		int32_t unit = i >= 0 ? units[i].value : 1;
		int32_t d = n / unit % 10;

		if (d == 0) {
			gap = begun;
			continue;
		}
		if (gap)
			out = put(out, digits[0]);
		gap = false;
		if (d > 1 || unit != 10 || begun)
			out = put(out, digits[d]);
		if (i >= 0)
			out = put(out, units[i].sign);
		begun = true;
	}
	if (!begun)
		out = put(out, digits[0]);
	*out = '\0';
}
