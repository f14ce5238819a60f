/*
 * Loading content/laws/texts into the database, and making the shelf
 * (laws_shelf.h) from it: for the command line.
 */
#ifndef LAWS_LAWS_LIBRARY_LOAD_H
#define LAWS_LAWS_LIBRARY_LOAD_H

#include <stdint.h>

struct db;

/*
 * 0, or 1 with file, line and reason on stderr; then nothing was loaded. A
 * text whose file changed becomes a further version; the old one stays.
 */
int laws_library_load(struct db *db, const char *folder);

/*
 * Makes the shelf from the texts in the database and the questions and
 * words in content/, and puts it at path in one step: workers notice within
 * two seconds. Readers of the old one are not disturbed.
 */
int laws_library_index(
    struct db *db, const char *folder, const char *path, int64_t now_at);

#endif
