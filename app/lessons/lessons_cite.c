#include "lessons/lessons_cite.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* One Chinese digit or unit at *s; false for another character. */
static bool
take_numeral(const char **s, int32_t *digit, int32_t *unit)
{
	static const char *const digits[] = { "零", "一", "二", "三", "四",
		"五", "六", "七", "八", "九", "〇" };
	static const struct {
		const char *text;
		int32_t unit;
	} units[] = { { "十", 10 }, { "百", 100 }, { "千", 1000 } };

	*digit = *unit = 0;
	for (int32_t i = 0; i < 11; i++)
		if (text_starts(*s, digits[i])) {
			*digit = i % 10;
			*s += strlen(digits[i]);
			return true;
		}
	for (int i = 0; i < 3; i++)
		if (text_starts(*s, units[i].text)) {
			*unit = units[i].unit;
			*s += strlen(units[i].text);
			return true;
		}
	return false;
}

/* "第三十二条" at s: its number and its end; 0 for anything else. */
static int32_t
article_at(const char *s, const char **end)
{
	int32_t sum = 0, last = 0, digit, unit;
	size_t n = 0;

	if (!text_starts(s, "第"))
		return 0;
	s += strlen("第");
	while (n < 12 && take_numeral(&s, &digit, &unit)) {
		n++;
		if (unit == 0) {
			last = digit;
			continue;
		}
		sum += (last > 0 ? last : 1) * unit;
		last = 0;
	}
	if (n == 0 || !text_starts(s, "条"))
		return 0;
	*end = s + strlen("条");
	return sum + last;
}

bool
lessons_cite_next(
    struct arena *mem, struct lessons_cite *out, const char *s, const char *law)
{
	static const char *const joints[] = { "、", "，", "和", "及", "至",
		"到" };
	static const char state[] = "中华人民共和国";
	const char *at = s;

	if (law == NULL) {
		const char *close;

		if (!text_starts(s, "《"))
			return false;
		at = s + strlen("《");
		close = strstr(at, "》");
		if (close == NULL || close - at > 200 ||
		    memchr(at, '\n', (size_t)(close - at)) != NULL)
			return false;
		law = arena_copy(mem, at, (size_t)(close - at));
		if (text_starts(law, state))
			law += strlen(state);
		out->text = s;
		at = close + strlen("》");
	} else {
		for (size_t i = 0; i < 6 && at == s; i++)
			if (text_starts(s, joints[i]))
				at = s + strlen(joints[i]);
		if (at == s)
			return false;
		out->text = at;
	}
	out->law = law;
	out->article = article_at(at, &out->end);
	return out->article > 0;
}
