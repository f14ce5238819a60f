#include "wages/wages.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

static const struct {
	const char *key, *name;
	enum msg label;
} units[WAGES_UNIT_COUNT] = {
	[WAGES_NON_PRIVATE] = { "non_private", "城镇非私营单位",
	    MSG_WAGES_NON_PRIVATE },
	[WAGES_PRIVATE] = { "private", "城镇私营单位", MSG_WAGES_PRIVATE },
	[WAGES_ON_POST] = { "on_post", "城镇非私营单位在岗职工",
	    MSG_WAGES_ON_POST },
	[WAGES_ON_POST_DISPATCH] = { "on_post_dispatch",
	    "城镇非私营单位在岗职工(含劳务派遣)", MSG_WAGES_ON_POST_DISPATCH },
	[WAGES_LARGE] = { "large", "规模以上企业", MSG_WAGES_LARGE },
	[WAGES_ALL_UNITS] = { "all", "城镇全部单位", MSG_WAGES_ALL_UNITS },
};

const char *
wages_unit_name(enum wages_unit unit)
{
	return units[unit].name;
}

const char *
wages_unit_key(enum wages_unit unit)
{
	return units[unit].key;
}

enum msg
wages_unit_label(enum wages_unit unit)
{
	return units[unit].label;
}

bool
wages_unit_parse(enum wages_unit *out, const char *key)
{
	for (int i = 0; i < WAGES_UNIT_COUNT; i++) {
		if (!text_is(units[i].key, key))
			continue;
		*out = (enum wages_unit)i;
		return true;
	}
	return false;
}

bool
wages_unit_of_name(enum wages_unit *out, const char *name)
{
	for (int i = 0; i < WAGES_UNIT_COUNT; i++) {
		if (!text_is(units[i].name, name))
			continue;
		*out = (enum wages_unit)i;
		return true;
	}
	return false;
}

const char *
wages_region_of(struct arena *mem, const char *province)
{
	static const char *const endings[] = { "维吾尔自治区", "壮族自治区",
		"回族自治区", "自治区", "省", "市" };

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		if (!text_ends(province, endings[i]))
			continue;
		return arena_copy(
		    mem, province, strlen(province) - strlen(endings[i]));
	}
	return text_copy(mem, province);
}

enum fail
wages_above_bp(int64_t *out_bp, int64_t a_cents, int64_t b_cents)
{
	__int128 bp;

	if (b_cents <= 0 || a_cents < 0)
		return FAIL_INVALID;
	bp = ((__int128)a_cents - b_cents) * 10000 / b_cents;
	if (bp > INT64_MAX || bp < INT64_MIN)
		return FAIL_INVALID;
	*out_bp = (int64_t)bp;
	return OK;
}
