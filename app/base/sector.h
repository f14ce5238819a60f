/* Sections of the national industry classification, GB/T 4754-2017. */
#ifndef BASE_SECTOR_H
#define BASE_SECTOR_H

#include "base/message.h"

enum {
	SECTOR_COUNT = 19
}; /* A to S; T stands for all of them */

/* "C" -> 制造业, "T" -> 全部行业; MSG_NONE for anything else. */
enum msg sector_label(const char *code);

#endif
