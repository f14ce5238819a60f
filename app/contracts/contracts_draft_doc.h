/*
 * A draft as one text: for the check, as a document, as Markdown. Removed
 * clauses are left out; the numbers come from the places.
 */
#ifndef CONTRACTS_CONTRACTS_DRAFT_DOC_H
#define CONTRACTS_CONTRACTS_DRAFT_DOC_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct contracts_draft;
struct contracts_library;
struct doc;

/*
 * "第一条　标题\n…", a clause after the other. out_starts, unless NULL, has
 * the character at which each clause of the draft begins, and the end.
 */
const char *contracts_draft_doc_text(struct arena *mem,
    const struct contracts_draft *draft, size_t **out_starts);

/*
 * Laid out as contracts are: chapters where the order of the clauses has
 * them, articles, signatures. today: day of the file.
 */
struct doc *
contracts_draft_doc(struct arena *mem, const struct contracts_library *lib,
    const struct contracts_draft *draft, int32_t today);

/* Chapters and signatures as in the document. */
const char *contracts_draft_doc_markdown(struct arena *mem,
    const struct contracts_library *lib, const struct contracts_draft *draft);

/* The lines both sides sign on. */
void contracts_draft_doc_sign(struct doc *d);

#endif
