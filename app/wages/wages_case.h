/* The case library: kinds of cases and what they are called. */
#ifndef WAGES_WAGES_CASE_H
#define WAGES_WAGES_CASE_H

#include <stddef.h>

#include "base/message.h"

enum {
	WAGES_CASE_KINDS = 13
};

/* "building", "park"...; in the order the filter shows them. */
extern const char *const wages_case_kinds[WAGES_CASE_KINDS];

/* MSG_NONE for what is no kind. */
enum msg wages_case_kind_label(const char *kind);

#endif
