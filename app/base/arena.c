#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	BLOCK_BYTES = 16 * 1024,
	KEPT_BLOCKS = 64,
	ALIGN = 16
};

struct arena_block {
	struct arena_block *next;
	size_t len; /* bytes in data */
	size_t used; /* bytes given out */
	size_t pad;
	unsigned char data[];
};

static void
out_of_memory(void)
{
	fputs("out of memory\n", stderr);
	abort();
}

#ifndef ARENA_MALLOC
/* Blocks of the usual size wait here for the next request of this thread. */
static _Thread_local struct arena_block *kept;
static _Thread_local size_t kept_len;
#endif

static struct arena_block *
block_new(size_t len)
{
	struct arena_block *b;

#ifndef ARENA_MALLOC
	if (len <= BLOCK_BYTES && kept != NULL) {
		b = kept;
		kept = b->next;
		kept_len--;
		return b;
	}
	if (len < BLOCK_BYTES)
		len = BLOCK_BYTES;
#endif
	b = malloc(sizeof(*b) + len);
	if (b == NULL)
		out_of_memory();
	b->len = len;
	b->used = 0;
	return b;
}

void *
arena_take(struct arena *mem, size_t len)
{
	struct arena_block *b = mem->blocks;
	void *piece;

	if (len > SIZE_MAX / 2)
		out_of_memory();
#ifndef ARENA_MALLOC
	len = (len + ALIGN - 1) & ~(size_t)(ALIGN - 1);
	if (b == NULL || b->len - b->used < len)
#endif
	{
		b = block_new(len);
		b->next = mem->blocks;
		mem->blocks = b;
	}
	piece = b->data + b->used;
	b->used += len;
	mem->used_bytes += len;
	memset(piece, 0, len);
	return piece;
}

void *
arena_array(struct arena *mem, size_t count, size_t size)
{
	size_t len;

	if (__builtin_mul_overflow(count, size, &len))
		out_of_memory();
	return arena_take(mem, len);
}

char *
arena_copy(struct arena *mem, const void *from, size_t len)
{
	char *to = arena_take(mem, len + 1);

	if (len > 0)
		memcpy(to, from, len);
	return to;
}

void *
arena_grow(struct arena *mem, const void *from, size_t old_len, size_t new_len)
{
	void *to = arena_take(mem, new_len);

	if (old_len > new_len)
		old_len = new_len;
	if (old_len > 0)
		memcpy(to, from, old_len);
	return to;
}

void
arena_close(struct arena *mem)
{
	struct arena_block *b, *next;

	for (b = mem->blocks; b != NULL; b = next) {
		next = b->next;
#ifndef ARENA_MALLOC
		if (b->len == BLOCK_BYTES && kept_len < KEPT_BLOCKS) {
			b->used = 0;
			b->next = kept;
			kept = b;
			kept_len++;
			continue;
		}
#endif
		free(b);
	}
	mem->blocks = NULL;
	mem->used_bytes = 0;
}

void
arena_give(struct arena *to, struct arena *from)
{
	struct arena_block *last = from->blocks;

	if (last == NULL)
		return;
	while (last->next != NULL)
		last = last->next;
	if (to->blocks == NULL)
		to->blocks = from->blocks;
	else {
		/* behind the block that is being filled */
		last->next = to->blocks->next;
		to->blocks->next = from->blocks;
	}
	to->used_bytes += from->used_bytes;
	from->blocks = NULL;
	from->used_bytes = 0;
}
