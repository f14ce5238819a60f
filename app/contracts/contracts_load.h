/*
 * Loading the texts of this feature into the database, for the command line:
 * words of the check (content/checks), clauses (content/clauses). When one
 * file of a folder can't be read, none of it is taken in.
 */
#ifndef CONTRACTS_CONTRACTS_LOAD_H
#define CONTRACTS_CONTRACTS_LOAD_H

struct db;

/* 0, or 1 with file, line and reason on stderr. folder: "content". */
int contracts_load(struct db *db, const char *folder);

#endif
