#include "base/hash.h"

#include <string.h>

/* Multiply and fold, eight bytes at a time (the idea of wyhash). */
static uint64_t
mix(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

uint64_t
hash_bytes(const void *bytes, size_t len)
{
	static const uint64_t k1 = 0xa0761d6478bd642fULL;
	static const uint64_t k2 = 0xe7037ed1a0b428dbULL;
	const unsigned char *p = bytes;
	uint64_t h = len * k2 ^ k1, word;
	size_t left = len;

	for (; left >= 8; left -= 8, p += 8) {
		memcpy(&word, p, 8);
		h = mix(h ^ word, k1);
	}
	if (left > 0) {
		word = 0;
		memcpy(&word, p, left);
		h = mix(h ^ word ^ (uint64_t)left << 56, k2);
	}
	return mix(h, k2 ^ len);
}
