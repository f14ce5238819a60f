/*
 * Bargaining rounds: what kinds there are, who is on which side, how far a
 * round has come, and what all of that is called. Later features read this
 * header; docs/rounds.md says how they ask the database about a viewer.
 */
#ifndef ROUNDS_ROUNDS_H
#define ROUNDS_ROUNDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"

enum rounds_kind {
	ROUNDS_COLLECTIVE, /* 集体合同 */
	ROUNDS_WAGE, /* 工资专项集体合同 */
	ROUNDS_WOMEN, /* 女职工权益保护专项集体合同 */
	ROUNDS_SAFETY, /* 劳动安全卫生专项集体合同 */
	ROUNDS_INDUSTRY, /* 行业性集体合同 */
	ROUNDS_REGIONAL, /* 区域性（楼宇）集体合同 */
	ROUNDS_MEMORANDUM, /* 沟通协商备忘录 */
	ROUNDS_KIND_COUNT
};

/* Where the viewer stands in a round. */
enum rounds_side {
	ROUNDS_NOBODY, /* for them there is no such round */
	ROUNDS_LABOUR,
	ROUNDS_EMPLOYER,
	ROUNDS_OBSERVER, /* sees what the sides share */
	ROUNDS_STATE /* sees how far it has come, nothing more */
};

/* How far a round has come. */
enum rounds_stage {
	ROUNDS_DRAFTING, /* the offer is being prepared */
	ROUNDS_OFFERED, /* waiting for the reply */
	ROUNDS_REFUSED, /* the other side will not bargain */
	ROUNDS_ACCEPTED, /* representatives, information */
	ROUNDS_TALKS,
	ROUNDS_SUSPENDED, /* by agreement */
	ROUNDS_COORDINATION, /* mediation or official co-ordination */
	ROUNDS_DRAFTED, /* a draft waits for the workers' congress */
	ROUNDS_PASSED, /* to be signed */
	ROUNDS_SIGNED, /* to be filed */
	ROUNDS_FILED, /* under review */
	ROUNDS_EFFECTIVE, /* to be published */
	ROUNDS_PERFORMING,
	ROUNDS_ENDED,
	ROUNDS_STAGE_COUNT
};

/* "wage" and back. false: no such word, *out unchanged. */
bool rounds_kind_parse(enum rounds_kind *out, const char *key);
const char *rounds_kind_key(enum rounds_kind kind);
enum msg rounds_kind_label(const char *key);

/* One contract of its own makes these many-employer kinds. */
bool rounds_kind_is_wide(const char *key);

/* NULL and unknown words are ROUNDS_NOBODY. */
enum rounds_side rounds_side(const char *key);
const char *rounds_side_key(enum rounds_side side);
enum msg rounds_side_label(const char *key); /* 职工方, 企业方… */

/* "employer" for "labour" and the reverse. */
const char *rounds_other_side(const char *key);

bool rounds_stage_parse(enum rounds_stage *out, const char *key);
const char *rounds_stage_key(enum rounds_stage stage);
enum msg rounds_stage_label(const char *key);

/* "union", "association", "elected": who stands for the workers. */
enum msg rounds_labour_label(const char *key);

/* "ordinary", "simple", "emergency". */
enum msg rounds_track_label(const char *key);

/* The province has more than one procedure (江苏省集体协商条例 第十三条). */
bool rounds_has_tracks(const char *province);

/* Steps by their names, owners and events by their keys; for the board. */
enum msg rounds_step_label(const char *name); /* "reply" */
enum msg rounds_step_owner_label(const char *owner); /* "authority" */
enum msg rounds_event_word(const char *key); /* "agreed" */

#endif
