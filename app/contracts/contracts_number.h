/*
 * Numbers in running text: 1,720.5, 一百二十, 两, 半, 1.2万, 三分之二.
 */
#ifndef CONTRACTS_CONTRACTS_NUMBER_H
#define CONTRACTS_CONTRACTS_NUMBER_H

#include <stddef.h>
#include <stdint.h>

/*
 * The longest number at i, times 10,000. Its characters, or 0 when there is
 * none or it is larger than QUANTITY_MAX.
 */
size_t
contracts_number_read(int64_t *out, const uint32_t *ch, size_t i, size_t end);

/* Characters of the run of digits at i: what a number too large takes up. */
size_t contracts_number_run(const uint32_t *ch, size_t i, size_t end);

#endif
