/*
 * What rules are about, in words: the first part of a rule's object.
 */
#ifndef LAWS_LAWS_OBJECT_H
#define LAWS_LAWS_OBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"

struct laws_object {
	const char *key; /* "reply"; "other" is everything without a key */
	enum msg name;
};
extern const struct laws_object laws_objects[];
extern const size_t laws_objects_len;

/* A rule's object ("clause:wage") is of that group. */
bool laws_object_is(const char *object, const char *key);

#endif
