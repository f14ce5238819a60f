/*
 * How the words around an amount limit it.
 */
#ifndef CONTRACTS_CONTRACTS_BOUND_H
#define CONTRACTS_CONTRACTS_BOUND_H

#include <stdbool.h>

#include "contracts/contracts_quantity.h"

/*
 * The bound of the amount in [from, to): what stands before it from floor on,
 * and behind it up to end.
 */
enum contracts_bound contracts_bound_of(const uint32_t *ch, size_t floor,
    size_t from, size_t to, size_t end, enum contracts_unit unit);

/*
 * A "not" stands in [start, at) and bears on what follows: 不得, 禁止, 不因.
 * 不得不 is none.
 */
bool contracts_bound_negated(const uint32_t *ch, size_t start, size_t at);

#endif
