#include "board/board.h"

#include "base/sector.h"
#include "base/text.h"
#include "rounds/rounds.h"

static const struct {
	const char *key;
	enum msg label;
} dimensions[BOARD_DIMENSION_COUNT] = {
	[BOARD_ALL] = { "all", MSG_BOARD_ALL },
	[BOARD_STAGE] = { "stage", MSG_BOARD_BY_STAGE },
	[BOARD_KIND] = { "kind", MSG_BOARD_BY_KIND },
	[BOARD_PLACE] = { "place", MSG_BOARD_BY_PLACE },
	[BOARD_SECTOR] = { "sector", MSG_BOARD_BY_SECTOR },
	[BOARD_LATE] = { "late", MSG_BOARD_LATE },
	[BOARD_EXPIRING] = { "expiring", MSG_BOARD_EXPIRING },
};

bool
board_dimension_parse(enum board_dimension *out, const char *key)
{
	for (int i = 0; key != NULL && i < BOARD_DIMENSION_COUNT; i++)
		if (text_is(dimensions[i].key, key)) {
			*out = (enum board_dimension)i;
			return true;
		}
	return false;
}

const char *
board_dimension_key(enum board_dimension dimension)
{
	return dimensions[dimension].key;
}

enum msg
board_dimension_label(enum board_dimension dimension)
{
	return dimensions[dimension].label;
}

const char *
board_value_word(struct arena *mem, enum lang lang,
    enum board_dimension dimension, const char *value)
{
	enum msg word = MSG_NONE;

	if (dimension == BOARD_STAGE)
		word = rounds_stage_label(value);
	else if (dimension == BOARD_KIND)
		word = rounds_kind_label(value);
	else if (dimension == BOARD_SECTOR && *value != '\0')
		word = sector_label(value);
	else if (dimension == BOARD_LATE || dimension == BOARD_EXPIRING ||
	    dimension == BOARD_ALL)
		word = dimensions[dimension].label;
	else if (*value != '\0')
		return text_copy(mem, value);
	return message_raw(lang, word != MSG_NONE ? word : MSG_BOARD_UNSAID);
}
