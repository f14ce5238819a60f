/* content/answers into the database, for the command line. */
#ifndef ASSISTANT_ASSISTANT_LOAD_H
#define ASSISTANT_ASSISTANT_LOAD_H

struct db;

/*
 * 0, or 1 with file, line and reason on stderr; then nothing was loaded.
 * folder: "content". Loading the same files again changes nothing.
 */
int assistant_load(struct db *db, const char *folder);

#endif
