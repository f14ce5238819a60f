/* Reminders of deadlines by mail, sent by the mail process. */
#ifndef ROUNDS_ROUNDS_REMINDER_STORE_H
#define ROUNDS_ROUNDS_REMINDER_STORE_H

#include "base/fail.h"

struct arena;
struct db;

/* Queues what is due to be told today, each once; origin begins the links. */
MUST_CHECK enum fail rounds_reminder_store_queue(
    struct db *db, struct arena *mem, const char *origin);

#endif
