#include "text/doc_numeral.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"

enum {
	HAN_MAX = 99999
};

void
doc_numeral_han(char out[DOC_NUMERAL_TEXT], uint32_t n)
{
	static const char *const digits[] = { "零", "一", "二", "三", "四",
		"五", "六", "七", "八", "九" };
	static const char *const units[] = { "万", "千", "百", "十", "" };
	uint32_t unit = 10000;
	size_t len = 0;
	bool owes_zero = false;

	if (n == 0 || n > HAN_MAX) {
		snprintf(out, DOC_NUMERAL_TEXT, "%u", n);
		return;
	}
	for (size_t i = 0; i < 5; i++, unit /= 10) {
		uint32_t digit = n / unit % 10;

		if (digit == 0) {
			owes_zero = len > 0;
			continue;
		}
		/* ten to nineteen go without 一 */
		len += (size_t)snprintf(out + len, DOC_NUMERAL_TEXT - len,
		    "%s%s%s", owes_zero ? digits[0] : "",
		    unit == 10 && n < 20 ? "" : digits[digit], units[i]);
		owes_zero = false;
	}
}

static const char *
outline_zh(struct arena *mem, int level, uint32_t n, const char *han)
{
	switch (level) {
	case 1:
		return text_printf(mem, "%s、", han);
	case 2:
		return text_printf(mem, "（%s）", han);
	case 3:
		return text_printf(mem, "%u.", n);
	default:
		return text_printf(mem, "（%u）", n);
	}
}

static const char *
outline_en(struct arena *mem, int level, uint32_t n, const uint32_t *above)
{
	struct buf b = { .mem = mem };

	for (int i = 1; i < level; i++)
		buf_printf(&b, "%u.", above[i - 1]);
	buf_printf(&b, level > 1 ? "%u" : "%u.", n);
	return buf_string(&b);
}

static const char *
decimal(struct arena *mem, int level, uint32_t n)
{
	char circled[5] = "";

	if (level == 0)
		return text_printf(mem, "%u.", n);
	if (level == 1 || n > 20)
		return text_printf(mem, "(%u)", n);
	circled[text_encode(circled, 0x2460 + n - 1)] = '\0';
	return text_copy(mem, circled);
}

const char *
doc_numeral_label(struct arena *mem, enum lang lang, enum doc_number number,
    int level, uint32_t n, const uint32_t *above)
{
	char han[DOC_NUMERAL_TEXT];

	doc_numeral_han(han, n);
	switch (number) {
	case DOC_BULLET:
		return level == 0 ? "•" : "–";
	case DOC_DECIMAL:
		return decimal(mem, level, n);
	case DOC_CHAPTER:
		return lang == LANG_ZH ? text_printf(mem, "第%s章", han)
				       : text_printf(mem, "Chapter %u", n);
	case DOC_ARTICLE:
		return lang == LANG_ZH ? text_printf(mem, "第%s条", han)
				       : text_printf(mem, "Article %u", n);
	case DOC_OUTLINE:
		return lang == LANG_ZH ? outline_zh(mem, level, n, han)
				       : outline_en(mem, level, n, above);
	default:
		return "";
	}
}

const char *
doc_numeral_gap(enum lang lang, enum doc_number number, int level)
{
	if (number == DOC_NO_NUMBER || number == DOC_GIVEN)
		return "";
	if (lang == LANG_ZH && (number == DOC_CHAPTER || number == DOC_ARTICLE))
		return "\u3000";
	if (lang == LANG_ZH && number == DOC_OUTLINE && level != 3)
		return "";
	return " ";
}
