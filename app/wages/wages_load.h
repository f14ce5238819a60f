/*
 * Loading content/wages/ into the database, for the command line. A file
 * that is loaded already is skipped; a file with one bad row is not loaded
 * at all.
 */
#ifndef WAGES_WAGES_LOAD_H
#define WAGES_WAGES_LOAD_H

struct db;

/* 0, or 1 with file, line and reason on stderr. folder: "content/wages". */
int wages_load(struct db *db, const char *folder);

#endif
