/*
 * Kore's allocator as plain malloc, for the sanitizer build: its pools would
 * hide a use after free.
 */
#include <sys/types.h>

#include <stdlib.h>
#include <string.h>

#include "kore.h"

void
kore_mem_init(void)
{
}

void
kore_mem_cleanup(void)
{
}

void *
kore_malloc(size_t len)
{
	return calloc(1, len > 0 ? len : 1);
}

void *
kore_realloc(void *p, size_t len)
{
	return realloc(p, len > 0 ? len : 1);
}

void *
kore_calloc(size_t n, size_t len)
{
	return calloc(n > 0 ? n : 1, len > 0 ? len : 1);
}

void
kore_free(void *p)
{
	free(p);
}

char *
kore_strdup(const char *s)
{
	return strdup(s);
}

void *
kore_mem_lookup(u_int32_t id)
{
	(void)id;
	return NULL;
}

void
kore_mem_tag(void *p, u_int32_t id)
{
	(void)p;
	(void)id;
}

void *
kore_malloc_tagged(size_t len, u_int32_t id)
{
	(void)id;
	return kore_malloc(len);
}

void
kore_mem_untag(void *p)
{
	(void)p;
}
