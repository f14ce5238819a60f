#include "rounds/rounds.h"

#include "base/text.h"

struct word {
	const char *key;
	enum msg label;
};

static const struct word kinds[ROUNDS_KIND_COUNT] = {
	[ROUNDS_COLLECTIVE] = { "collective", MSG_ROUND_KIND_COLLECTIVE },
	[ROUNDS_WAGE] = { "wage", MSG_ROUND_KIND_WAGE },
	[ROUNDS_WOMEN] = { "women", MSG_ROUND_KIND_WOMEN },
	[ROUNDS_SAFETY] = { "safety", MSG_ROUND_KIND_SAFETY },
	[ROUNDS_INDUSTRY] = { "industry", MSG_ROUND_KIND_INDUSTRY },
	[ROUNDS_REGIONAL] = { "regional", MSG_ROUND_KIND_REGIONAL },
	[ROUNDS_MEMORANDUM] = { "memorandum", MSG_ROUND_KIND_MEMORANDUM },
};

static const struct word sides[] = {
	[ROUNDS_NOBODY] = { "", MSG_NONE },
	[ROUNDS_LABOUR] = { "labour", MSG_ROUND_SIDE_LABOUR },
	[ROUNDS_EMPLOYER] = { "employer", MSG_ROUND_SIDE_EMPLOYER },
	[ROUNDS_OBSERVER] = { "observer", MSG_ROUND_SIDE_OBSERVER },
	[ROUNDS_STATE] = { "state", MSG_ROUND_SIDE_STATE },
};

static const struct word stages[ROUNDS_STAGE_COUNT] = {
	[ROUNDS_DRAFTING] = { "drafting", MSG_ROUND_STAGE_DRAFTING },
	[ROUNDS_OFFERED] = { "offered", MSG_ROUND_STAGE_OFFERED },
	[ROUNDS_REFUSED] = { "refused", MSG_ROUND_STAGE_REFUSED },
	[ROUNDS_ACCEPTED] = { "accepted", MSG_ROUND_STAGE_ACCEPTED },
	[ROUNDS_TALKS] = { "talks", MSG_ROUND_STAGE_TALKS },
	[ROUNDS_SUSPENDED] = { "suspended", MSG_ROUND_STAGE_SUSPENDED },
	[ROUNDS_COORDINATION] = { "coordination",
	    MSG_ROUND_STAGE_COORDINATION },
	[ROUNDS_DRAFTED] = { "drafted", MSG_ROUND_STAGE_DRAFTED },
	[ROUNDS_PASSED] = { "passed", MSG_ROUND_STAGE_PASSED },
	[ROUNDS_SIGNED] = { "signed", MSG_ROUND_STAGE_SIGNED },
	[ROUNDS_FILED] = { "filed", MSG_ROUND_STAGE_FILED },
	[ROUNDS_EFFECTIVE] = { "effective", MSG_ROUND_STAGE_EFFECTIVE },
	[ROUNDS_PERFORMING] = { "performing", MSG_ROUND_STAGE_PERFORMING },
	[ROUNDS_ENDED] = { "ended", MSG_ROUND_STAGE_ENDED },
};

static const struct word labours[] = {
	{ "union", MSG_ROUND_LABOUR_UNION },
	{ "association", MSG_ROUND_LABOUR_ASSOCIATION },
	{ "elected", MSG_ROUND_LABOUR_ELECTED },
};

static const struct word tracks[] = {
	{ "ordinary", MSG_ROUND_TRACK_ORDINARY },
	{ "simple", MSG_ROUND_TRACK_SIMPLE },
	{ "emergency", MSG_ROUND_TRACK_EMERGENCY },
};

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* The place of a word in its table, or -1. */
static int
find(const struct word *words, size_t len, const char *key)
{
	for (size_t i = 0; i < len; i++)
		if (text_is(words[i].key, key))
			return (int)i;
	return -1;
}

static enum msg
label(const struct word *words, size_t len, const char *key)
{
	int at = find(words, len, key);

	return at < 0 ? MSG_NONE : words[at].label;
}

bool
rounds_kind_parse(enum rounds_kind *out, const char *key)
{
	int at = find(kinds, COUNT(kinds), key);

	if (at >= 0)
		*out = (enum rounds_kind)at;
	return at >= 0;
}

const char *
rounds_kind_key(enum rounds_kind kind)
{
	return kinds[kind].key;
}

enum msg
rounds_kind_label(const char *key)
{
	return label(kinds, COUNT(kinds), key);
}

bool
rounds_kind_is_wide(const char *key)
{
	return text_is(key, "industry") || text_is(key, "regional");
}

enum rounds_side
rounds_side(const char *key)
{
	int at = find(sides, COUNT(sides), key);

	return at < 0 ? ROUNDS_NOBODY : (enum rounds_side)at;
}

const char *
rounds_side_key(enum rounds_side side)
{
	return sides[side].key;
}

enum msg
rounds_side_label(const char *key)
{
	return text_is(key, "both") ? MSG_ROUND_SIDE_BOTH
				    : label(sides, COUNT(sides), key);
}

const char *
rounds_other_side(const char *key)
{
	return text_is(key, "labour") ? "employer" : "labour";
}

bool
rounds_stage_parse(enum rounds_stage *out, const char *key)
{
	int at = find(stages, COUNT(stages), key);

	if (at >= 0)
		*out = (enum rounds_stage)at;
	return at >= 0;
}

const char *
rounds_stage_key(enum rounds_stage stage)
{
	return stages[stage].key;
}

enum msg
rounds_stage_label(const char *key)
{
	return label(stages, COUNT(stages), key);
}

enum msg
rounds_labour_label(const char *key)
{
	return label(labours, COUNT(labours), key);
}

enum msg
rounds_track_label(const char *key)
{
	return label(tracks, COUNT(tracks), key);
}

bool
rounds_has_tracks(const char *province)
{
	return text_is(province, "江苏省");
}
