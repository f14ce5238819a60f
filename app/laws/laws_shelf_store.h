/*
 * The shelf's file, mapped read-only: all workers share its pages.
 */
#ifndef LAWS_LAWS_SHELF_STORE_H
#define LAWS_LAWS_SHELF_STORE_H

#include <stdbool.h>
#include <stdint.h>

/* Remembers where the file is and maps it; false: no whole shelf there. */
bool laws_shelf_store_open(const char *path, int64_t now_at);

/*
 * Maps a newer file when there is one; looks at most every two seconds. The
 * one before stays mapped for ten minutes, longer than any request.
 */
void laws_shelf_store_refresh(int64_t now_at);

#endif
