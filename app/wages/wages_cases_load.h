/*
 * Loading content/cases/cases.csv, for the command line: whole or not at
 * all.
 */
#ifndef WAGES_WAGES_CASES_LOAD_H
#define WAGES_WAGES_CASES_LOAD_H

struct db;

/* 0, or 1 with file, line and reason on stderr. folder: "content/cases". */
int wages_cases_load(struct db *db, const char *folder);

#endif
