/*
 * Loading content/laws/rules.csv and content/calendar/ into the database, for
 * the command line. A file with one bad row is not loaded at all; what an
 * administrator changed stays.
 */
#ifndef LAWS_LAWS_RULES_LOAD_H
#define LAWS_LAWS_RULES_LOAD_H

struct db;

/* 0, or 1 with file, line and reason on stderr. folder: "content". */
int laws_rules_load(struct db *db, const char *folder);

#endif
