/*
 * Files of content/clauses as text -> clauses.
 */
#ifndef CONTRACTS_CONTRACTS_CLAUSE_READ_H
#define CONTRACTS_CONTRACTS_CLAUSE_READ_H

struct arena;
struct contracts_library;

/*
 * Adds a file to out. name: "wage" and the other kinds, or "parameters".
 * NULL, or what is wrong in English, with its line. Strings live in mem.
 */
const char *
contracts_clause_read(struct arena *mem, struct contracts_library *out,
    const char *name, const char *text, int *out_line);

#endif
