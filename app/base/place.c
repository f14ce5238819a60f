#include "base/place.h"

#include <string.h>

#include "base/text.h"

enum {
	LONGEST = 200 /* bytes of a place's name with all its parts */
};

/* The name without spaces and what people put between its parts. */
static bool
squeeze(char out[LONGEST], const char *s)
{
	size_t len = 0;

	while (*s != '\0') {
		const char *from = s;
		uint32_t c = text_next(&s);

		if (text_is_space(c) || c == '/' || c == '-' || c == 0xb7)
			continue;
		if (len + (size_t)(s - from) >= LONGEST)
			return false;
		memcpy(out + len, from, (size_t)(s - from));
		len += (size_t)(s - from);
	}
	out[len] = '\0';
	return true;
}

static const char *
full_name(const struct place_row *row)
{
	return *row->city != '\0' ? row->city : row->province;
}

/* The row with exactly that name; provinces stand before their cities. */
static const struct place_row *
exact(const char *s)
{
	for (size_t i = 0; i < place_rows_len; i++)
		if (*place_rows[i].city == '\0' &&
		    (text_is(place_rows[i].province, s) ||
			text_is(place_rows[i].brief, s)))
			return &place_rows[i];
	for (size_t i = 0; i < place_rows_len; i++)
		if (text_is(full_name(&place_rows[i]), s))
			return &place_rows[i];
	for (size_t i = 0; i < place_rows_len; i++)
		if (text_is(place_rows[i].brief, s))
			return &place_rows[i];
	return NULL;
}

/* What stands behind the row's name at the start of s; NULL for another. */
static const char *
behind(const struct place_row *row, const char *s)
{
	if (text_starts(s, full_name(row)))
		return s + strlen(full_name(row));
	if (text_starts(s, row->brief))
		return s + strlen(row->brief);
	return NULL;
}

/* A district, county, town: left out, but it must look like one. */
static bool
is_smaller(const char *s)
{
	static const char *const endings[] = { "市", "区", "县", "旗", "镇",
		"乡", "街道", "村", "社区" };

	if (*s == '\0')
		return true;
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (text_ends(s, endings[i]))
			return true;
	return false;
}

/* The rows that begin s; in_province NULL looks everywhere. */
static const struct place_row *
beginning(
    const char *s, const char *in_province, bool is_city, const char **out_rest)
{
	for (size_t i = 0; i < place_rows_len; i++) {
		const struct place_row *row = &place_rows[i];
		const char *rest;

		if ((*row->city != '\0') != is_city ||
		    (in_province != NULL &&
			!text_is(row->province, in_province)))
			continue;
		rest = behind(row, s);
		if (rest != NULL) {
			*out_rest = rest;
			return row;
		}
	}
	return NULL;
}

static bool
use(struct place *out, const struct place_row *row)
{
	*out = (struct place){ row->province, row->city };
	return true;
}

bool
place_read(struct place *out, const char *s)
{
	const struct place_row *row, *city;
	char name[LONGEST];
	const char *rest;

	*out = (struct place){ "", "" };
	if (s == NULL)
		return true;
	if (!squeeze(name, s))
		return false;
	if (*name == '\0' || text_is(name, "全国") || text_is(name, "中国"))
		return true;
	row = exact(name);
	if (row != NULL)
		return use(out, row);
	row = beginning(name, NULL, false, &rest);
	if (row != NULL) {
		const char *inner;

		city = beginning(rest, row->province, true, &inner);
		if (city != NULL && is_smaller(inner))
			return use(out, city);
		return is_smaller(rest) && use(out, row);
	}
	row = beginning(name, NULL, true, &rest);
	return row != NULL && is_smaller(rest) && use(out, row);
}

bool
place_read_both(struct place *out, const char *region, const char *city)
{
	struct place inner;

	if (!place_read(out, region))
		return false;
	if (text_is_empty(city))
		return true;
	if (!place_read(&inner, city))
		return is_smaller(city) && *out->province != '\0';
	if (*inner.province == '\0')
		return true;
	if (*out->province != '\0' && !text_is(out->province, inner.province))
		return false;
	if (*inner.city != '\0' || *out->city == '\0')
		*out = inner;
	return true;
}

bool
place_is_nation(const struct place *p)
{
	return *p->province == '\0';
}
