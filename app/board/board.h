/*
 * The board: what waits for somebody in their rounds, and how many rounds of
 * a federation stand where. Each tile opens the rows behind it.
 */
#ifndef BOARD_BOARD_H
#define BOARD_BOARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"

struct arena;

/* What a tile counts by. */
enum board_dimension {
	BOARD_ALL,
	BOARD_STAGE,
	BOARD_KIND,
	BOARD_PLACE,
	BOARD_SECTOR,
	BOARD_LATE, /* an open deadline has passed */
	BOARD_EXPIRING, /* the contract ends within 90 days */
	BOARD_DIMENSION_COUNT
};

enum {
	BOARD_EXPIRING_DAYS = 90,
	BOARD_SOON_DAYS = 7
};

bool board_dimension_parse(enum board_dimension *out, const char *key);
const char *board_dimension_key(enum board_dimension dimension);
enum msg board_dimension_label(enum board_dimension dimension);

/* The words for one value: 协商中, 制造业, 珠海市香洲区; "" says so. */
const char *board_value_word(struct arena *mem, enum lang lang,
    enum board_dimension dimension, const char *value);

#endif
