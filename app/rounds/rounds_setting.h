/* What of a round decides which rules hold for it and what comes of it. */
#ifndef ROUNDS_ROUNDS_SETTING_H
#define ROUNDS_ROUNDS_SETTING_H

#include <stdbool.h>
#include <stdint.h>

#include "laws/laws.h"

/* What of a round the procedure depends on. */
struct rounds_setting {
	const char *asked_by, *kind, *track, *labour_kind;
	const char *province, *city;
	bool is_large;
	int32_t expires_on, meet_on; /* or DAY_NONE */
	bool has_list[2]; /* published: labour, employer */
	int32_t today;
};

/* A contract comes of it: to the congress, to be signed, to be filed. */
bool rounds_setting_has_contract(const struct rounds_setting *s);

/* The case the law's rules are asked with. */
struct laws_case rounds_setting_case(const struct rounds_setting *s);

#endif
