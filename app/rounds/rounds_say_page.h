/* Messages with one or two holes filled, in the reader's language. */
#ifndef ROUNDS_ROUNDS_SAY_PAGE_H
#define ROUNDS_ROUNDS_SAY_PAGE_H

#include "base/message.h"

struct ctx;

const char *
rounds_say1(struct ctx *c, enum msg id, const char *name, const char *value);
const char *rounds_say2(struct ctx *c, enum msg id, const char *name1,
    const char *value1, const char *name2, const char *value2);

#endif
