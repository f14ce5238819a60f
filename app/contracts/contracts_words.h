/*
 * Findings of the contract check in sentences.
 */
#ifndef CONTRACTS_CONTRACTS_WORDS_H
#define CONTRACTS_CONTRACTS_WORDS_H

#include <stddef.h>

#include "base/message.h"

struct arena;
struct contracts_check_asked;
struct contracts_checked;
struct contracts_finding;

/* What is found, what is wanted, and by which article. */
const char *contracts_words_message(struct arena *mem, enum lang lang,
    const struct contracts_finding *finding,
    const struct contracts_check_asked *asked);

/* "每月加班时间", in the reader's language. */
const char *
contracts_words_label(enum lang lang, const struct contracts_finding *finding);

/* What this check did not look at, in sentences. */
size_t contracts_words_unchecked(struct arena *mem, const char *const **out,
    enum lang lang, const struct contracts_checked *checked,
    const struct contracts_check_asked *asked);

#endif
