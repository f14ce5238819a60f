/* A database handle for store tests. */
#ifndef STORE_H
#define STORE_H

struct db;

/* One connection as the application's role, seeing as nobody. */
struct db *store_open(void);

#endif
