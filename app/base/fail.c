#include "base/fail.h"

static const struct {
	const char *name;
	int status;
} fails[FAIL_COUNT] = {
	[OK] = { "ok", 200 },
	[FAIL_INVALID] = { "invalid", 422 },
	[FAIL_DENIED] = { "denied", 403 },
	[FAIL_ABSENT] = { "absent", 404 },
	[FAIL_CONFLICT] = { "conflict", 409 },
	[FAIL_BUSY] = { "busy", 503 },
	[FAIL_BROKEN] = { "broken", 500 },
};

const char *
fail_name(enum fail f)
{
	return fails[f].name;
}

int
fail_status(enum fail f)
{
	return fails[f].status;
}
