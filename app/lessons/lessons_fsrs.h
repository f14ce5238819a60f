/*
 * When to ask again: FSRS-6 with its published parameters, as npm ts-fsrs
 * 5.4.2 computes it without fuzz (tests compare 10,000 sequences). Memory is
 * kept times 10^8, the precision that implementation rounds to.
 * Source: https://github.com/open-spaced-repetition/ts-fsrs (MIT)
 */
#ifndef LESSONS_LESSONS_FSRS_H
#define LESSONS_LESSONS_FSRS_H

#include <stdint.h>

enum lessons_card_state {
	LESSONS_CARD_NEW,
	LESSONS_CARD_LEARNING,
	LESSONS_CARD_REVIEW,
	LESSONS_CARD_RELEARNING
};

enum lessons_grade {
	LESSONS_AGAIN = 1,
	LESSONS_HARD,
	LESSONS_GOOD,
	LESSONS_EASY
};

struct lessons_card {
	enum lessons_card_state state;
	double stability; /* days until recall is 90 % likely */
	double difficulty; /* 1 to 10 */
	int32_t learning_step;
	int32_t scheduled_days;
	int32_t reps, lapses;
	int64_t due_at; /* seconds since 1970 */
	int64_t reviewed_at;
};

/* A new card is all zero. now_at is not before its last review. */
struct lessons_card lessons_fsrs_review(
    const struct lessons_card *card, enum lessons_grade grade, int64_t now_at);

/* How likely it is still known after so many days: 1 to 0. */
double lessons_fsrs_recall(double elapsed_days, double stability);

#endif
