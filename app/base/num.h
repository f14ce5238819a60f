/*
 * Numbers from text, strictly: the whole text or nothing.
 */
#ifndef BASE_NUM_H
#define BASE_NUM_H

#include <stdbool.h>
#include <stdint.h>

/* Decimal digits with an optional '-', between min and max. */
bool num_i64(int64_t *out, const char *s, int64_t min, int64_t max);

/* The same for int32_t. */
bool num_i32(int32_t *out, const char *s, int32_t min, int32_t max);

/*
 * A decimal number times 10^places as an integer: "12.5" with places 2 is
 * 1250. Accepts commas between groups of three and one leading '-' or '+'.
 * False when there are more decimals than places or it does not fit.
 */
bool num_scaled(int64_t *out, const char *s, int places);

#endif
