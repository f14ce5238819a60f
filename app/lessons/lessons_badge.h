/*
 * A certificate as an Open Badges 3.0 credential, in the canonical form of
 * JSON (RFC 8785) that its signature is made over (eddsa-jcs-2022).
 * Source: https://www.imsglobal.org/spec/ob/v3p0/,
 * https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022
 */
#ifndef LESSONS_LESSONS_BADGE_H
#define LESSONS_LESSONS_BADGE_H

#include <stdint.h>

#include "lessons/lessons.h"

struct arena;

struct lessons_badge {
	const char *origin; /* of the site when it was issued */
	const char *code;
	const char *issuer; /* did:key of the site */
	const char *method; /* with its fragment */
	const char *name; /* of the person */
	enum lessons_tier tier;
	int64_t issued_at;
};

/* What is signed: the credential without its proof, and the proof without
 * its value. */
const char *
lessons_badge_document(struct arena *mem, const struct lessons_badge *b);
const char *
lessons_badge_proof(struct arena *mem, const struct lessons_badge *b);

/* The whole credential. */
const char *lessons_badge_credential(
    struct arena *mem, const struct lessons_badge *b, const char *signature);

/* Where it is shown. */
const char *
lessons_badge_address(struct arena *mem, const struct lessons_badge *b);

/* "协商课：我是新手 / Bargaining lessons: I am new to this" */
const char *lessons_badge_title(struct arena *mem, enum lessons_tier tier);

#endif
