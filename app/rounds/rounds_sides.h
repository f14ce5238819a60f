/*
 * Representatives of a side, and what the law of the place says about them.
 * Source: docs/rounds.md#representatives; rounds_rules.h for the numbers.
 */
#ifndef ROUNDS_ROUNDS_SIDES_H
#define ROUNDS_ROUNDS_SIDES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;
struct form;

enum {
	ROUNDS_PEOPLE_MAX = 60 /* of one side; the laws know at most 15 */
};

struct rounds_person {
	int64_t id; /* 0 for a new one */
	const char *name;
	const char *sex; /* "f", "m" */
	const char *post;
	const char *chosen; /* "appointed", "elected"... */
	int32_t chosen_on, mandate_until, ended_on; /* or DAY_NONE */
	bool is_chief, is_alternate, is_external, has_mandate;
	bool is_union_staff, is_owner_kin, is_manager;
	bool is_frontline, is_dispatched, heads_women;
	int64_t account_id; /* 0: none */
	bool has_left; /* the account's membership has ended */
	const char *login; /* of somebody from elsewhere, as typed */
	const char *end_reason;
	int32_t version;
};

/* A published list, as the other side knows it. */
struct rounds_listing {
	bool is_there;
	const char *const *names; /* without alternates */
	size_t names_len;
};

/* What the checks look at. */
struct rounds_team {
	const char *side; /* "labour" or "employer" */
	const struct rounds_person *people; /* past ones, too */
	size_t people_len;
	struct rounds_listing other;
	const char *province, *city, *kind, *labour_kind;
	int32_t workers, women, dispatched; /* -1: not known */
	bool has_women_committee, is_large;
	int32_t today;
};

enum rounds_severity {
	ROUNDS_ILLEGAL,
	ROUNDS_WARNING
};

struct rounds_finding {
	enum rounds_severity severity;
	const char *text; /* in the reader's language */
	const char *law, *article;
};

struct rounds_findings {
	struct arena *mem;
	enum lang lang;
	struct rounds_finding *v;
	size_t len;
};

/* Adds everything that is wrong with the team, the gravest first. */
void
rounds_sides_check(struct rounds_findings *out, const struct rounds_team *team);

/* How many count: neither ended nor alternates. */
size_t rounds_sides_count(const struct rounds_team *team);

/* The word for a way of being chosen; MSG_NONE for no such way. */
enum msg rounds_chosen_label(const char *key, const char *side);

/* Reads the form of one person. */
void
rounds_sides_read(struct rounds_person *p, struct form *f, const char *side);

/* The list as it is published, in Chinese: it is an official text. */
const char *rounds_sides_text(struct arena *mem, const struct rounds_team *t);

#endif
