/*
 * Which language a reader gets: the account's, the cookie's, the browser's,
 * else Chinese.
 */
#ifndef WEB_LANG_H
#define WEB_LANG_H

#include <stdbool.h>

#include "base/message.h"

/* "zh" or "en"; false for anything else, NULL included. */
bool lang_parse(enum lang *out, const char *name);

/* The better of the two in an Accept-Language header; NULL is allowed. */
enum lang lang_accepted(const char *header);

#endif
