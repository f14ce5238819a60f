/*
 * A meeting of a round: who takes the chair, and its minutes as a text that
 * both chiefs sign. Source: 集体合同规定 第三十三条、第三十四条.
 */
#ifndef ROUNDS_ROUNDS_MEETING_H
#define ROUNDS_ROUNDS_MEETING_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct doc;

struct rounds_meeting {
	int32_t number;
	int32_t on;
	const char *at, *place; /* "" when not said */
	const char *chair; /* "labour" or "employer" */
	const char *round_title, *labour_name;
	const char *agenda, *attendance, *minutes;
	const char *signed_by[2]; /* names, labour and employer, or NULL */
};

/*
 * Who takes the chair next: the side that asked for bargaining first (江苏省
 * 集体协商条例 第十五条; elsewhere the usual), then in turn. last is the chair
 * of the meeting before, or NULL.
 */
const char *rounds_meeting_chair(const char *last, const char *asked_by);

/* The minutes in Chinese, as they are signed: the digest is of this text. */
const char *
rounds_meeting_text(struct arena *mem, const struct rounds_meeting *m);

/* The same as a document, with the signatures. */
struct doc *
rounds_meeting_doc(struct arena *mem, const struct rounds_meeting *m);

#endif
