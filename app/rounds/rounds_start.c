#include "rounds/rounds_start.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/num.h"
#include "base/text.h"
#include "rounds/rounds.h"

static const struct {
	const char *key;
	enum msg title, why;
} questions[ROUNDS_QUESTION_COUNT] = {
	[ROUNDS_ASK_SIDE] = { "side", MSG_START_SIDE, MSG_START_SIDE_WHY },
	[ROUNDS_ASK_KIND] = { "kind", MSG_START_KIND, MSG_START_KIND_WHY },
	[ROUNDS_ASK_PARTIES] = { "parties", MSG_START_PARTIES,
	    MSG_START_PARTIES_WHY },
	[ROUNDS_ASK_LABOUR] = { "labour", MSG_START_LABOUR,
	    MSG_START_LABOUR_WHY },
	[ROUNDS_ASK_PLACE] = { "place", MSG_START_PLACE, MSG_START_PLACE_WHY },
	[ROUNDS_ASK_PEOPLE] = { "people", MSG_START_PEOPLE,
	    MSG_START_PEOPLE_WHY },
	[ROUNDS_ASK_CONTRACT] = { "contract", MSG_START_CONTRACT,
	    MSG_START_CONTRACT_WHY },
	[ROUNDS_ASK_TRACK] = { "track", MSG_START_TRACK, MSG_START_TRACK_WHY },
	[ROUNDS_ASK_TOPICS] = { "topics", MSG_START_TOPICS,
	    MSG_START_TOPICS_WHY },
	[ROUNDS_ASK_MEETING] = { "meeting", MSG_START_MEETING,
	    MSG_START_MEETING_WHY },
};

bool
rounds_question_parse(enum rounds_question *out, const char *key)
{
	for (int i = 0; i < ROUNDS_QUESTION_COUNT; i++) {
		if (!text_is(questions[i].key, key))
			continue;
		*out = (enum rounds_question)i;
		return true;
	}
	return false;
}

const char *
rounds_question_key(enum rounds_question q)
{
	return questions[q].key;
}

enum msg
rounds_question_title(enum rounds_question q)
{
	return questions[q].title;
}

enum msg
rounds_question_why(enum rounds_question q)
{
	return questions[q].why;
}

bool
rounds_start_asks(const struct rounds_start *s, enum rounds_question q)
{
	return q != ROUNDS_ASK_TRACK || rounds_has_tracks(s->province);
}

bool
rounds_start_has(const struct rounds_start *s, enum rounds_question q)
{
	switch (q) {
	case ROUNDS_ASK_SIDE:
		return *s->side != '\0' && s->organisation_id != 0;
	case ROUNDS_ASK_KIND:
		return *s->kind != '\0';
	case ROUNDS_ASK_PARTIES:
		return s->labour_id != 0 &&
		    (s->employer_ids_len > 0 || *s->employer_names != '\0');
	case ROUNDS_ASK_LABOUR:
		return *s->labour_kind != '\0';
	case ROUNDS_ASK_PLACE:
		return *s->province != '\0' && *s->city != '\0';
	case ROUNDS_ASK_PEOPLE:
		return s->workers > 0;
	case ROUNDS_ASK_CONTRACT:
		return s->has_contract != ROUNDS_UNKNOWN;
	case ROUNDS_ASK_TRACK:
		return *s->track != '\0';
	case ROUNDS_ASK_TOPICS:
		return *s->topics != '\0';
	default:
		return *s->title != '\0';
	}
}

enum rounds_question
rounds_start_next(const struct rounds_start *s)
{
	int q = 0;

	while (q < ROUNDS_QUESTION_COUNT &&
	    (!rounds_start_asks(s, (enum rounds_question)q) ||
		rounds_start_has(s, (enum rounds_question)q)))
		q++;
	return (enum rounds_question)q;
}

int
rounds_start_number(const struct rounds_start *s, enum rounds_question q)
{
	int n = 0;

	for (int i = 0; i <= (int)q && i < ROUNDS_QUESTION_COUNT; i++)
		n += rounds_start_asks(s, (enum rounds_question)i);
	return n;
}

int
rounds_start_asked(const struct rounds_start *s)
{
	return rounds_start_number(s, ROUNDS_QUESTION_COUNT);
}

const struct rounds_topic *
rounds_topics(const char *kind)
{
	static const struct rounds_topic general[] = { { "pay", MSG_TOPIC_PAY },
		{ "hours", MSG_TOPIC_HOURS }, { "leave", MSG_TOPIC_LEAVE },
		{ "safety", MSG_TOPIC_SAFETY },
		{ "benefits", MSG_TOPIC_BENEFITS },
		{ "women", MSG_TOPIC_WOMEN },
		{ "training", MSG_TOPIC_TRAINING },
		{ "contracts", MSG_TOPIC_CONTRACTS },
		{ "discipline", MSG_TOPIC_DISCIPLINE },
		{ "layoffs", MSG_TOPIC_LAYOFFS }, { NULL, MSG_NONE } };
	static const struct rounds_topic wage[] = { { "growth",
							MSG_TOPIC_GROWTH },
		{ "floor", MSG_TOPIC_FLOOR }, { "pieces", MSG_TOPIC_PIECES },
		{ "allowances", MSG_TOPIC_ALLOWANCES },
		{ "bonus", MSG_TOPIC_BONUS }, { "payment", MSG_TOPIC_PAYMENT },
		{ "special", MSG_TOPIC_SPECIAL }, { NULL, MSG_NONE } };
	static const struct rounds_topic women[] = { { "periods",
							 MSG_TOPIC_PERIODS },
		{ "checks", MSG_TOPIC_CHECKS },
		{ "equality", MSG_TOPIC_EQUALITY },
		{ "harassment", MSG_TOPIC_HARASSMENT },
		{ "childcare", MSG_TOPIC_CHILDCARE }, { NULL, MSG_NONE } };
	static const struct rounds_topic safety[] = { { "equipment",
							  MSG_TOPIC_EQUIPMENT },
		{ "health", MSG_TOPIC_HEALTH }, { "heat", MSG_TOPIC_HEAT },
		{ "drills", MSG_TOPIC_DRILLS }, { "funds", MSG_TOPIC_FUNDS },
		{ NULL, MSG_NONE } };

	if (text_is(kind, "wage"))
		return wage;
	if (text_is(kind, "women"))
		return women;
	return text_is(kind, "safety") ? safety : general;
}

bool
rounds_start_has_topic(const struct rounds_start *s, const char *key)
{
	size_t len = strlen(key);
	const char *at = s->topics;

	for (; (at = strstr(at, key)) != NULL; at += len)
		if ((at == s->topics || at[-1] == ' ') &&
		    (at[len] == ' ' || at[len] == '\0'))
			return true;
	return false;
}

const int64_t *
rounds_start_ids(struct arena *mem, size_t *out_len, const char *words)
{
	size_t n, len = 0;
	char **v = text_split(mem, &n, words, ' ');
	int64_t *ids = ARENA_MANY(mem, int64_t, n);

	for (size_t i = 0; i < n; i++)
		if (num_i64(&ids[len], v[i], 1, INT64_MAX))
			len++;
	*out_len = len;
	return ids;
}
