/*
 * Holds every named statement against the database it will meet.
 */
#ifndef DB_CHECK_H
#define DB_CHECK_H

/*
 * PREPAREs every statement of every queries.sql and compares the types
 * PostgreSQL infers with those the statement declares. 0, or 1 with file,
 * line and difference on stderr.
 */
int db_check(const char *dsn);

#endif
