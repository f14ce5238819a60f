/*
 * Editions of white papers, made when figures are loaded.
 */
#ifndef WAGES_WAGES_PAPER_LOAD_H
#define WAGES_WAGES_PAPER_LOAD_H

#include <stdint.h>

struct db;

/*
 * Freezes a new edition of every paper whose text or figures have changed.
 * A paper that can't be written is named on stderr, and its last edition
 * stays. 0, or 1 when the database fails. folder: "content".
 */
int wages_paper_load(struct db *db, const char *folder, int32_t today);

#endif
