/* The templates of documents, from content/documents. */
#ifndef ROUNDS_ROUNDS_DOCUMENT_LOAD_H
#define ROUNDS_ROUNDS_DOCUMENT_LOAD_H

struct db;

/* Loads FOLDER/NN-key.md; 0, or 1 with a line on stderr. */
int rounds_document_load(struct db *db, const char *folder);

#endif
