/* The subjects of content/answers and what they are called. */
#ifndef ASSISTANT_ASSISTANT_SUBJECT_H
#define ASSISTANT_ASSISTANT_SUBJECT_H

#include <stddef.h>

#include "base/message.h"

struct assistant_subject {
	const char *key; /* "collective-contract" */
	enum msg label;
};

extern const struct assistant_subject assistant_subjects[];
extern const size_t assistant_subjects_len;

/* MSG_NONE for a subject nobody knows. */
enum msg assistant_subject_label(const char *key);

#endif
