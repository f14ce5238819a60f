#include "wages/wages_look.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/money.h"
#include "base/text.h"

static const struct {
	const char *key;
	enum msg label, about;
} views[WAGES_VIEW_COUNT] = {
	[WAGES_PAY] = { "pay", MSG_WAGES_VIEW_PAY, MSG_WAGES_VIEW_PAY_ABOUT },
	[WAGES_GROWTH] = { "growth", MSG_WAGES_VIEW_GROWTH,
	    MSG_WAGES_VIEW_GROWTH_ABOUT },
	[WAGES_REAL] = { "real", MSG_WAGES_VIEW_REAL,
	    MSG_WAGES_VIEW_REAL_ABOUT },
	[WAGES_INDEX] = { "index", MSG_WAGES_VIEW_INDEX,
	    MSG_WAGES_VIEW_INDEX_ABOUT },
	[WAGES_REAL_INDEX] = { "real-index", MSG_WAGES_VIEW_REAL_INDEX,
	    MSG_WAGES_VIEW_REAL_INDEX_ABOUT },
	[WAGES_OF_MEAN] = { "mean", MSG_WAGES_VIEW_MEAN,
	    MSG_WAGES_VIEW_MEAN_ABOUT },
	[WAGES_OF_MINIMUM] = { "minimum", MSG_WAGES_VIEW_MINIMUM,
	    MSG_WAGES_VIEW_MINIMUM_ABOUT },
	[WAGES_OVER_LINE] = { "guideline", MSG_WAGES_VIEW_GUIDELINE,
	    MSG_WAGES_VIEW_GUIDELINE_ABOUT },
	[WAGES_OF_PRODUCT] = { "productivity", MSG_WAGES_VIEW_PRODUCTIVITY,
	    MSG_WAGES_VIEW_PRODUCTIVITY_ABOUT },
};

const char *
wages_view_key(enum wages_view view)
{
	return views[view].key;
}

enum msg
wages_view_label(enum wages_view view)
{
	return views[view].label;
}

enum msg
wages_view_about(enum wages_view view)
{
	return views[view].about;
}

bool
wages_view_parse(enum wages_view *out, const char *key)
{
	for (int i = 0; i < WAGES_VIEW_COUNT; i++) {
		if (!text_is(views[i].key, key))
			continue;
		*out = (enum wages_view)i;
		return true;
	}
	return false;
}

const char *
wages_cell_text(struct arena *mem, enum wages_view view, int64_t value)
{
	const char *sign = value < 0 ? "-" : "";
	long long size = llabs((long long)value);
	char text[MONEY_TEXT];

	switch (view) {
	case WAGES_PAY:
		money_print_yuan(text, value);
		return text_copy(mem, text);
	case WAGES_INDEX:
	case WAGES_REAL_INDEX:
		return text_printf(
		    mem, "%s%lld.%lld", sign, size / 10, size % 10);
	case WAGES_OF_MINIMUM:
		return text_printf(
		    mem, "%s%lld.%02lld", sign, size / 100, size % 100);
	case WAGES_OVER_LINE:
		money_print_bp(text, value);
		return text_printf(mem, "%s%s", value > 0 ? "+" : "", text);
	default:
		money_print_bp(text, value);
		return text_printf(mem, "%s%%", text);
	}
}

const char *
wages_view_unit(enum wages_view view)
{
	switch (view) {
	case WAGES_PAY:
		return "CNY/year";
	case WAGES_INDEX:
	case WAGES_REAL_INDEX:
		return "index";
	case WAGES_OF_MINIMUM:
		return "times";
	case WAGES_OVER_LINE:
		return "pp";
	default:
		return "%";
	}
}

const char *
wages_cell_plain(struct arena *mem, enum wages_view view, int64_t value)
{
	bool is_index = view == WAGES_INDEX || view == WAGES_REAL_INDEX;
	const char *sign = value < 0 ? "-" : "";
	long long size = llabs((long long)value);

	if (is_index)
		return text_printf(
		    mem, "%s%lld.%lld", sign, size / 10, size % 10);
	if (view == WAGES_PAY && size % 100 == 0)
		return text_printf(mem, "%s%lld", sign, size / 100);
	return text_printf(mem, "%s%lld.%02lld", sign, size / 100, size % 100);
}
