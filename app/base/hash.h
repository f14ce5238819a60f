/*
 * A quick 64-bit hash for tables and ETags; no protection against anyone
 * who wants collisions.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t hash_bytes(const void *bytes, size_t len);

#endif
