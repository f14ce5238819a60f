#include "web/lang.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

bool
lang_parse(enum lang *out, const char *name)
{
	if (name != NULL && text_is(name, "zh"))
		*out = LANG_ZH;
	else if (name != NULL && text_is(name, "en"))
		*out = LANG_EN;
	else
		return false;
	return true;
}

/* The q of "en;q=0.8" in thousandths; 1000 when it has none. */
static int
quality(const char *s, size_t len)
{
	int q = 0, unit = 1000;

	for (size_t i = 0; i + 2 < len; i++) {
		if (s[i] != 'q' || s[i + 1] != '=')
			continue;
		for (i += 2; i < len && unit > 0; i++) {
			if (s[i] == '.')
				continue;
			if (s[i] < '0' || s[i] > '9')
				break;
			q += (s[i] - '0') * unit;
			unit /= 10;
		}
		return q;
	}
	return 1000;
}

enum lang
lang_accepted(const char *header)
{
	int best[LANG_COUNT] = { -1, -1 };

	while (header != NULL && *header != '\0') {
		size_t len;
		int which = -1;

		header += strspn(header, " ,");
		len = strcspn(header, ",");
		if (strncasecmp(header, "zh", 2) == 0)
			which = LANG_ZH;
		else if (strncasecmp(header, "en", 2) == 0)
			which = LANG_EN;
		if (which >= 0 && quality(header, len) > best[which])
			best[which] = quality(header, len);
		header += len;
	}
	return best[LANG_EN] > 0 && best[LANG_EN] > best[LANG_ZH] ? LANG_EN
								  : LANG_ZH;
}
