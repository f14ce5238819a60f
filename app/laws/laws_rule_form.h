/*
 * A rule as an administrator types it.
 */
#ifndef LAWS_LAWS_RULE_FORM_H
#define LAWS_LAWS_RULE_FORM_H

#include <stdbool.h>

#include "base/form.h"
#include "laws/laws_rule_read.h"

struct laws_rule_form {
	struct form form;
	struct laws_rule_text text;
	const char *reason;
	bool is_ended; /* the rule ends with this version */
};

/*
 * Reads and checks it: every column as the loader does, and the article must
 * stand in the library. id: of the rule that is changed, NULL for a new one.
 */
void laws_rule_form_read(struct laws_rule_form *out, struct arena *mem,
    const struct fields *in, enum lang lang, const char *id);

#endif
