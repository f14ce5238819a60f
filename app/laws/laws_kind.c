#include "laws/laws_kind.h"

#include <stddef.h>

#include "base/text.h"

static const struct {
	const char *key;
	enum msg label;
} kinds[LAWS_KIND_COUNT] = {
	[LAWS_COLLECTIVE] = { "collective", MSG_LAWS_KIND_COLLECTIVE },
	[LAWS_WAGE] = { "wage", MSG_LAWS_KIND_WAGE },
	[LAWS_WOMEN] = { "women", MSG_LAWS_KIND_WOMEN },
	[LAWS_SAFETY] = { "safety", MSG_LAWS_KIND_SAFETY },
	[LAWS_INDUSTRY] = { "industry", MSG_LAWS_KIND_INDUSTRY },
	[LAWS_REGIONAL] = { "regional", MSG_LAWS_KIND_REGIONAL },
	[LAWS_MEMORANDUM] = { "memorandum", MSG_LAWS_KIND_MEMORANDUM },
};

bool
laws_kind_parse(enum laws_kind *out, const char *key)
{
	for (int i = 0; i < LAWS_KIND_COUNT; i++) {
		if (!text_is(kinds[i].key, key))
			continue;
		*out = (enum laws_kind)i;
		return true;
	}
	return false;
}

const char *
laws_kind_key(enum laws_kind kind)
{
	return kinds[kind].key;
}

enum msg
laws_kind_label(enum laws_kind kind)
{
	return kinds[kind].label;
}

static bool
is_simple(enum laws_kind kind, unsigned traits)
{
	return kind == LAWS_MEMORANDUM || (traits & LAWS_SIMPLE);
}

bool
laws_kind_knows(const char *subtype)
{
	static const char *const known[] = { "", "wage", "collective",
		"普通程序", "简易程序", "应急程序", "无工会", "规模以上",
		"行业区域", "计件", "职代会" };

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (text_is(known[i], subtype))
			return true;
	return false;
}

bool
laws_kind_fits(const char *subtype, enum laws_kind kind, unsigned traits)
{
	bool is_urgent = traits & LAWS_URGENT;

	if (text_is(subtype, "wage"))
		return kind == LAWS_WAGE;
	if (text_is(subtype, "collective"))
		return kind != LAWS_WAGE && kind != LAWS_MEMORANDUM;
	if (text_is(subtype, "普通程序"))
		return !is_urgent && !is_simple(kind, traits);
	if (text_is(subtype, "简易程序"))
		return !is_urgent && is_simple(kind, traits);
	if (text_is(subtype, "应急程序"))
		return is_urgent;
	if (text_is(subtype, "无工会"))
		return traits & LAWS_NO_UNION;
	if (text_is(subtype, "规模以上"))
		return traits & LAWS_LARGE;
	if (text_is(subtype, "行业区域"))
		return kind == LAWS_INDUSTRY || kind == LAWS_REGIONAL;
	if (text_is(subtype, "计件"))
		return traits & LAWS_PIECEWORK;
	return true; /* 职代会 is about the matter, not about the kind */
}
