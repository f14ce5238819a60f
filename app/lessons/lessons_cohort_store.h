/* A cohort's settings as one act. */
#ifndef LESSONS_LESSONS_COHORT_STORE_H
#define LESSONS_LESSONS_COHORT_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"
#include "lessons/lessons_course.h"

struct arena;
struct db;

struct lessons_due {
	int64_t step_id;
	int32_t on;
};

/* Title, dates, targets and every due day. */
MUST_CHECK enum fail lessons_cohort_store_save(struct db *db, struct arena *mem,
    int64_t cohort_id, const struct lessons_cohort *c,
    const struct lessons_due *dues, size_t dues_len);

#endif
