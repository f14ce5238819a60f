/* Kore's pools as plain malloc, for the sanitizer build. */
#include <sys/types.h>

#include <stdlib.h>

#include "kore.h"

void
kore_pool_init(struct kore_pool *pool, const char *name, size_t len, size_t elm)
{
	(void)name;
	(void)elm;
	pool->elen = len;
}

void
kore_pool_cleanup(struct kore_pool *pool)
{
	pool->elen = 0;
}

void *
kore_pool_get(struct kore_pool *pool)
{
	return calloc(1, pool->elen);
}

void
kore_pool_put(struct kore_pool *pool, void *p)
{
	(void)pool;
	free(p);
}
