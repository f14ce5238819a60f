#include "web/co.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "web/co_switch.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif

/* The writer of XLSX takes 100 KiB; what a page never touches costs nothing. */
enum {
	STACK_BYTES = 256 * 1024,
	GUARD_BYTES = 4096,
	POOL_MAX = 64
};

struct co {
	struct co_place place;
	char *base; /* the guard page, the stack above it */
	void (*fn)(void *);
	void *arg;
	struct co *next; /* in the pool */
	bool is_done;
};

static struct co *current;
static struct co_place home;
static struct co *pool;
static struct co_stats stats;

#if defined(__SANITIZE_ADDRESS__)
static const void *home_bottom;
static size_t home_len;
#endif

static void
leave_for_home(bool for_good)
{
#if defined(__SANITIZE_ADDRESS__)
	void *fake = NULL;

	__sanitizer_start_switch_fiber(
	    for_good ? NULL : &fake, home_bottom, home_len);
#else
	(void)for_good;
#endif
	co_switch(&current->place, &home);
#if defined(__SANITIZE_ADDRESS__)
	__sanitizer_finish_switch_fiber(fake, &home_bottom, &home_len);
#endif
}

static void
main_of(void)
{
	struct co *co = current;

#if defined(__SANITIZE_ADDRESS__)
	__sanitizer_finish_switch_fiber(NULL, &home_bottom, &home_len);
#endif
	co->fn(co->arg);
	co->is_done = true;
	leave_for_home(true);
	abort(); /* nobody resumes what has ended */
}

static struct co *
stack_new(void)
{
	struct co *co = pool;

	if (co != NULL) {
		pool = co->next;
		stats.pooled--;
		return co;
	}
	co = calloc(1, sizeof(*co));
	if (co == NULL)
		abort();
	co->base = mmap(NULL, GUARD_BYTES + STACK_BYTES, PROT_NONE,
	    MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_NORESERVE, -1, 0);
	if (co->base == MAP_FAILED ||
	    mprotect(co->base + GUARD_BYTES, STACK_BYTES,
		PROT_READ | PROT_WRITE) != 0)
		abort();
	return co;
}

static void
stack_free(struct co *co)
{
#if defined(__SANITIZE_ADDRESS__)
	__asan_unpoison_memory_region(co->base + GUARD_BYTES, STACK_BYTES);
#endif
	if (stats.pooled < POOL_MAX) {
		co->next = pool;
		pool = co;
		stats.pooled++;
		return;
	}
	munmap(co->base, GUARD_BYTES + STACK_BYTES);
	free(co);
}

struct co *
co_new(void (*fn)(void *), void *arg)
{
	struct co *co = stack_new();

	co->fn = fn;
	co->arg = arg;
	co->is_done = false;
	co_place_init(&co->place, co->base + GUARD_BYTES, STACK_BYTES, main_of);
	stats.live++;
	return co;
}

bool
co_resume(struct co *co)
{
	assert(current == NULL && !co->is_done);
	current = co;
#if defined(__SANITIZE_ADDRESS__)
	void *fake = NULL;

	__sanitizer_start_switch_fiber(
	    &fake, co->base + GUARD_BYTES, STACK_BYTES);
#endif
	co_switch(&home, &co->place);
#if defined(__SANITIZE_ADDRESS__)
	__sanitizer_finish_switch_fiber(fake, NULL, NULL);
#endif
	current = NULL;
	if (!co->is_done)
		return false;
	stats.live--;
	stack_free(co);
	return true;
}

void co_yield (void)
{
	assert(current != NULL);
	leave_for_home(false);
}

bool
co_is_inside(void)
{
	return current != NULL;
}

struct co_stats
co_stats(void)
{
	return stats;
}
