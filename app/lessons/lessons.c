#include "lessons/lessons.h"

#include "base/text.h"

static const struct {
	const char *key;
	enum msg label;
} tiers[LESSONS_TIER_COUNT] = {
	{ "beginner", MSG_LESSONS_TIER_BEGINNER },
	{ "experienced", MSG_LESSONS_TIER_EXPERIENCED },
	{ "expert", MSG_LESSONS_TIER_EXPERT },
};

static const struct {
	const char *key;
	enum msg label;
} states[LESSONS_STATE_COUNT] = {
	{ "new", MSG_LESSONS_STATE_NEW },
	{ "learning", MSG_LESSONS_STATE_LEARNING },
	{ "known", MSG_LESSONS_STATE_KNOWN },
	{ "due", MSG_LESSONS_STATE_DUE },
};

static const struct {
	const char *key;
	enum msg label;
	const char *const *places;
} tools[] = {
	{ "assistant", MSG_LESSONS_TOOL_ASSISTANT,
	    (const char *const[]){ "/assistant", "/tools", NULL } },
	{ "round", MSG_LESSONS_TOOL_ROUND,
	    (const char *const[]){ "/rounds", NULL } },
	{ "documents", MSG_LESSONS_TOOL_DOCUMENTS,
	    (const char *const[]){ "/rounds", NULL } },
	{ "contract", MSG_LESSONS_TOOL_CONTRACT,
	    (const char *const[]){ "/contracts", "/rounds", NULL } },
	{ "survey", MSG_LESSONS_TOOL_SURVEY,
	    (const char *const[]){ "/surveys", "/rounds", NULL } },
	{ "vote", MSG_LESSONS_TOOL_VOTE,
	    (const char *const[]){ "/votes", "/rounds", NULL } },
	{ "wages", MSG_LESSONS_TOOL_WAGES,
	    (const char *const[]){ "/wages", NULL } },
	{ "costing", MSG_LESSONS_TOOL_COSTING,
	    (const char *const[]){ "/costing", "/rounds", NULL } },
	{ "canvas", MSG_LESSONS_TOOL_CANVAS,
	    (const char *const[]){ "/canvases", "/rounds", NULL } },
	{ "board", MSG_LESSONS_TOOL_BOARD,
	    (const char *const[]){ "/board", NULL } },
	{ "simulator", MSG_LESSONS_TOOL_SIMULATOR,
	    (const char *const[]){ "/simulator", "/rounds", NULL } },
};

bool
lessons_tier_parse(enum lessons_tier *out, const char *key)
{
	for (int i = 0; i < LESSONS_TIER_COUNT; i++)
		if (text_is(tiers[i].key, key)) {
			*out = (enum lessons_tier)i;
			return true;
		}
	return false;
}

const char *
lessons_tier_key(enum lessons_tier tier)
{
	return tiers[tier].key;
}

enum msg
lessons_tier_label(enum lessons_tier tier)
{
	return tiers[tier].label;
}

const char *
lessons_state_key(enum lessons_state state)
{
	return states[state].key;
}

enum msg
lessons_state_label(enum lessons_state state)
{
	return states[state].label;
}

enum msg
lessons_module_label(int32_t module)
{
	static const enum msg labels[LESSONS_MODULES] = {
		MSG_LESSONS_MODULE_1,
		MSG_LESSONS_MODULE_2,
		MSG_LESSONS_MODULE_3,
		MSG_LESSONS_MODULE_4,
		MSG_LESSONS_MODULE_5,
		MSG_LESSONS_MODULE_6,
	};

	return module >= 1 && module <= LESSONS_MODULES ? labels[module - 1]
							: MSG_NONE;
}

static int
find_tool(const char *tool)
{
	for (size_t i = 0; i < sizeof(tools) / sizeof(*tools); i++)
		if (text_is(tools[i].key, tool))
			return (int)i;
	return -1;
}

const char *const *
lessons_tool_places(const char *tool)
{
	static const char *const none[] = { NULL };
	int i = find_tool(tool);

	return i >= 0 ? tools[i].places : none;
}

enum msg
lessons_tool_label(const char *tool)
{
	int i = find_tool(tool);

	return i >= 0 ? tools[i].label : MSG_NONE;
}
