/*
 * Loading content/checks into the database, for the command line. When one
 * file can't be read, none is taken in.
 */
#ifndef CONTRACTS_CONTRACTS_WORDS_LOAD_H
#define CONTRACTS_CONTRACTS_WORDS_LOAD_H

struct db;

/* 0, or 1 with file, line and reason on stderr. folder: "content". */
int contracts_words_load(struct db *db, const char *folder);

#endif
