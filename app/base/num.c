#include "base/num.h"

#include <stddef.h>

bool
num_i64(int64_t *out, const char *s, int64_t min, int64_t max)
{
	bool negative = *s == '-';
	int64_t n = 0;

	s += negative;
	if (*s == '\0')
		return false;
	for (; *s != '\0'; s++) {
		if (*s < '0' || *s > '9')
			return false;
		if (__builtin_mul_overflow(n, 10, &n) ||
		    __builtin_sub_overflow(n, *s - '0', &n))
			return false;
	}
	/* counted downwards, because INT64_MIN has no positive twin */
	if (!negative && __builtin_sub_overflow((int64_t)0, n, &n))
		return false;
	if (n < min || n > max)
		return false;
	*out = n;
	return true;
}

bool
num_i32(int32_t *out, const char *s, int32_t min, int32_t max)
{
	int64_t wide;

	if (!num_i64(&wide, s, min, max))
		return false;
	*out = (int32_t)wide;
	return true;
}

/* The digits before the point; commas only between groups of three. */
static bool
read_whole(int64_t *out, const char **s)
{
	size_t digits = 0, since_comma = 0;
	bool commas = false;
	const char *p;

	for (p = *s; (*p >= '0' && *p <= '9') || *p == ','; p++) {
		if (*p == ',') {
			if (commas ? since_comma != 3
				   : since_comma == 0 || since_comma > 3)
				return false;
			commas = true;
			since_comma = 0;
			continue;
		}
		if (__builtin_mul_overflow(*out, 10, out) ||
		    __builtin_add_overflow(*out, *p - '0', out))
			return false;
		digits++;
		since_comma++;
	}
	*s = p;
	return digits > 0 && (!commas || since_comma == 3);
}

bool
num_scaled(int64_t *out, const char *s, int places)
{
	bool negative = *s == '-';
	int64_t n = 0;

	s += *s == '-' || *s == '+';
	if (!read_whole(&n, &s))
		return false;
	if (*s == '.') {
		if (*++s == '\0')
			return false;
		for (; *s >= '0' && *s <= '9'; s++) {
			if (places == 0) {
				if (*s != '0')
					return false;
				continue;
			}
			if (__builtin_mul_overflow(n, 10, &n) ||
			    __builtin_add_overflow(n, *s - '0', &n))
				return false;
			places--;
		}
	}
	if (*s != '\0')
		return false;
	for (; places > 0; places--)
		if (__builtin_mul_overflow(n, 10, &n))
			return false;
	*out = negative ? -n : n;
	return true;
}
