/*
 * Loading content/scenes into the database, for the command line: all of it
 * or nothing. A scene whose two files are not there yet is listed without a
 * text; nothing leads to it.
 */
#ifndef LESSONS_LESSONS_LOAD_H
#define LESSONS_LESSONS_LOAD_H

struct db;

/* 0, or 1 with file, line and reason on stderr. folder: "content/scenes". */
int lessons_load(struct db *db, const char *folder);

#endif
