/*
 * The Cookie header, read strictly (RFC 6265): what is odd is left out, and
 * a name that stands twice is worth nothing.
 */
#ifndef WEB_COOKIE_H
#define WEB_COOKIE_H

#include <stdbool.h>

struct arena;

/* The value of name in a Cookie header, or NULL. header may be NULL. */
const char *cookie_get(struct arena *mem, const char *header, const char *name);

/*
 * A Set-Cookie value: HttpOnly, SameSite=Lax, Path=/; Secure when asked.
 * max_age_s 0 deletes it, -1 lasts until the browser closes. value must be
 * of A-Z a-z 0-9 - _ . only.
 */
const char *cookie_set(struct arena *mem, const char *name, const char *value,
    int max_age_s, bool is_secure);

#endif
