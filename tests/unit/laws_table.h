/* The shipped rules and holidays, read once for all tests of laws. */
#ifndef LAWS_TABLE_H
#define LAWS_TABLE_H

#include "laws/laws.h"

/* Also put in use with laws_use. */
const struct laws_book *laws_table(void);

/* "2026-11-20" as a day; stops the test when it is none. */
int32_t a_day(const char *s);

/* "广东省/珠海市", a kind, no traits, any day. */
struct laws_case a_case(const char *place, enum laws_kind kind);

#endif
