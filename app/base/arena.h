/*
 * Memory of one request: taken piece by piece, given back all at once.
 * Taking never fails; when the machine has no memory the process stops.
 * Built with ARENA_MALLOC every piece is a malloc of its own, so that the
 * sanitizers see an overrun.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *blocks;
	size_t used_bytes;
};

/* Zeroed memory aligned to 16; len 0 gives a valid pointer too. */
void *arena_take(struct arena *mem, size_t len)
    __attribute__((returns_nonnull, malloc, alloc_size(2)));

/* Room for count zeroed things of size each; stops on overflow. */
void *arena_array(struct arena *mem, size_t count, size_t size)
    __attribute__((returns_nonnull, malloc, alloc_size(2, 3)));

/* A copy of len bytes with a NUL behind them. */
char *arena_copy(struct arena *mem, const void *from, size_t len)
    __attribute__((returns_nonnull));

/*
 * The same piece with room for more: old_len bytes are kept, the rest is
 * zero. from may be NULL when old_len is 0.
 */
void *arena_grow(struct arena *mem, const void *from, size_t old_len,
    size_t new_len) __attribute__((returns_nonnull));

/* Gives everything back; the arena is empty and usable again. */
void arena_close(struct arena *mem);

/* What from holds lives on in to; from is empty afterwards. */
void arena_give(struct arena *to, struct arena *from);

#define ARENA_NEW(mem, type)     ((type *)arena_take((mem), sizeof(type)))
#define ARENA_MANY(mem, type, n) ((type *)arena_array((mem), (n), sizeof(type)))

#endif
