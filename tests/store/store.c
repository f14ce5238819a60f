#include "store/store.h"

#include <stdlib.h>

#include "crypto/secret.h"
#include "db/db.h"
#include "db/io.h"
#include "db/pool.h"
#include "test.h"

struct db *
store_open(void)
{
	static struct db_pool *pool;
	struct db *db = ARENA_NEW(&test_mem, struct db);

	if (pool == NULL) {
		CHECK(secret_load(getenv("SECRET_FILE")));
		pool = db_pool_new(getenv("DATABASE_URL"), 4, &db_io_poll);
	}
	db_open(db, pool, NULL, &test_mem);
	return db;
}
