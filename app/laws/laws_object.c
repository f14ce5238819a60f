#include "laws/laws_object.h"

#include <string.h>

#include "base/text.h"

const struct laws_object laws_objects[] = {
	{ "request", MSG_RULES_OBJECT_REQUEST },
	{ "reply", MSG_RULES_OBJECT_REPLY },
	{ "refusal", MSG_RULES_OBJECT_REFUSAL },
	{ "reps", MSG_RULES_OBJECT_REPS },
	{ "info", MSG_RULES_OBJECT_INFO },
	{ "duration", MSG_RULES_OBJECT_DURATION },
	{ "suspension", MSG_RULES_OBJECT_SUSPENSION },
	{ "frequency", MSG_RULES_OBJECT_FREQUENCY },
	{ "vote", MSG_RULES_OBJECT_VOTE },
	{ "congress", MSG_RULES_OBJECT_CONGRESS },
	{ "filing", MSG_RULES_OBJECT_FILING },
	{ "review", MSG_RULES_OBJECT_REVIEW },
	{ "publish", MSG_RULES_OBJECT_PUBLISH },
	{ "contract", MSG_RULES_OBJECT_CONTRACT },
	{ "clause", MSG_RULES_OBJECT_CLAUSE },
	{ "renewal", MSG_RULES_OBJECT_RENEWAL },
	{ "change", MSG_RULES_OBJECT_CHANGE },
	{ "termination", MSG_RULES_OBJECT_TERMINATION },
	{ "performance", MSG_RULES_OBJECT_PERFORMANCE },
	{ "dispute", MSG_RULES_OBJECT_DISPUTE },
	{ "supervision", MSG_RULES_OBJECT_SUPERVISION },
	{ "consequence", MSG_RULES_OBJECT_CONSEQUENCE },
	{ "union", MSG_RULES_OBJECT_UNION },
	{ "other", MSG_RULES_OBJECT_OTHER },
};
const size_t laws_objects_len = sizeof(laws_objects) / sizeof(*laws_objects);

static bool
begins(const char *object, const char *key)
{
	size_t len = strlen(key);

	return strncmp(object, key, len) == 0 &&
	    (object[len] == '\0' || object[len] == ':');
}

bool
laws_object_is(const char *object, const char *key)
{
	if (!text_is(key, "other"))
		return begins(object, key);
	for (size_t i = 0; i < laws_objects_len; i++)
		if (begins(object, laws_objects[i].key))
			return false;
	return true;
}
