#include "lessons/lessons_fsrs.h"

#include <math.h>
#include <stdbool.h>

enum {
	DAY_S = 86400,
	INTERVAL_MAX = 36500
};

/* The parameters of FSRS-6 as published. */
static const double w[21] = { 0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334,
	3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
	0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542 };

static const double stability_min = 0.001, stability_max = 36500.0;
static const double retention = 0.9;

static double
round8(double x)
{
	return floor(x * 1e8 + 0.5) / 1e8;
}

static double
clamp(double x, double least, double most)
{
	return fmin(fmax(x, least), most);
}

static double
curve_factor(void)
{
	return round8(exp(log(0.9) / -w[20]) - 1);
}

double
lessons_fsrs_recall(double elapsed_days, double stability)
{
	return round8(
	    pow(1 + curve_factor() * elapsed_days / stability, -w[20]));
}

static double
first_difficulty(int grade)
{
	return round8(w[4] - exp((grade - 1) * w[5]) + 1);
}

static double
next_difficulty(double d, int grade)
{
	double change = -w[6] * (grade - 3);
	double next = d + round8(change * (10 - d) / 9);

	return clamp(
	    round8(w[7] * first_difficulty(LESSONS_EASY) + (1 - w[7]) * next),
	    1, 10);
}

/* Again on the same day. */
static double
same_day_stability(double s, int grade)
{
	double growth = pow(s, -w[19]) * exp(w[17] * (grade - 3 + w[18]));

	if (grade >= LESSONS_HARD)
		growth = fmax(growth, 1);
	return round8(clamp(s * growth, stability_min, stability_max));
}

static double
forgotten_stability(double d, double s, double recall)
{
	double after = round8(clamp(w[11] * pow(d, -w[12]) *
		(pow(s + 1, w[13]) - 1) * exp((1 - recall) * w[14]),
	    stability_min, stability_max));

	return clamp(round8(s / exp(w[17] * w[18])), stability_min, after);
}

static double
recalled_stability(double d, double s, double recall, int grade)
{
	double hard = grade == LESSONS_HARD ? w[15] : 1;
	double easy = grade == LESSONS_EASY ? w[16] : 1;

	return round8(clamp(s *
		(1 +
		    exp(w[8]) * (11 - d) * pow(s, -w[9]) *
			(exp((1 - recall) * w[10]) - 1) * hard * easy),
	    stability_min, stability_max));
}

/* What is remembered after this grade. */
static void
remember(struct lessons_card *next, const struct lessons_card *card,
    int64_t elapsed_days, int grade)
{
	double d = card->difficulty, s = card->stability, recall;

	if (card->state == LESSONS_CARD_NEW) {
		next->difficulty = clamp(first_difficulty(grade), 1, 10);
		next->stability = fmax(w[grade - 1], 0.1);
		return;
	}
	recall = lessons_fsrs_recall((double)elapsed_days, s);
	next->stability = elapsed_days == 0 ? same_day_stability(s, grade)
	    : grade == LESSONS_AGAIN        ? forgotten_stability(d, s, recall)
				     : recalled_stability(d, s, recall, grade);
	next->difficulty = next_difficulty(d, grade);
}

static int32_t
interval_days(double stability)
{
	double modifier =
	    round8((pow(retention, 1 / -w[20]) - 1) / curve_factor());
	double days = floor(stability * modifier + 0.5);

	return (int32_t)clamp(days, 1, INTERVAL_MAX);
}

static void
wait_days(struct lessons_card *next, int32_t days, int64_t now_at)
{
	next->state = LESSONS_CARD_REVIEW;
	next->learning_step = 0;
	next->scheduled_days = days;
	next->due_at = now_at + (int64_t)days * DAY_S;
}

static void
wait_minutes(struct lessons_card *next, enum lessons_card_state state,
    int32_t minutes, int32_t step, int64_t now_at)
{
	next->state = state;
	next->learning_step = step;
	next->scheduled_days = 0;
	next->due_at = now_at + (int64_t)minutes * 60;
}

/* Steps of one and ten minutes; after a lapse one of ten. */
static void
schedule_learning(struct lessons_card *next, const struct lessons_card *card,
    enum lessons_grade grade, int64_t now_at)
{
	bool again = card->state == LESSONS_CARD_RELEARNING;
	enum lessons_card_state state =
	    again ? LESSONS_CARD_RELEARNING : LESSONS_CARD_LEARNING;

	if (grade == LESSONS_AGAIN)
		wait_minutes(next, state, again ? 10 : 1, 0, now_at);
	else if (grade == LESSONS_HARD)
		wait_minutes(
		    next, state, again ? 15 : 6, card->learning_step, now_at);
	else if (grade == LESSONS_GOOD && !again && card->learning_step == 0)
		wait_minutes(next, state, 10, 1, now_at);
	else
		wait_days(next, interval_days(next->stability), now_at);
}

/* Intervals of the three grades stay apart by a day. */
static void
schedule_review(struct lessons_card *next, const struct lessons_card *card,
    int64_t elapsed_days, enum lessons_grade grade, int64_t now_at)
{
	struct lessons_card by[LESSONS_EASY + 1] = { 0 };
	int32_t days[LESSONS_EASY + 1];

	if (grade == LESSONS_AGAIN) {
		next->lapses++;
		wait_minutes(next, LESSONS_CARD_RELEARNING, 10, 0, now_at);
		return;
	}
	for (int g = LESSONS_HARD; g <= LESSONS_EASY; g++) {
		remember(&by[g], card, elapsed_days, g);
		days[g] = interval_days(by[g].stability);
	}
	if (days[LESSONS_HARD] > days[LESSONS_GOOD])
		days[LESSONS_HARD] = days[LESSONS_GOOD];
	if (days[LESSONS_GOOD] < days[LESSONS_HARD] + 1)
		days[LESSONS_GOOD] = days[LESSONS_HARD] + 1;
	if (days[LESSONS_EASY] < days[LESSONS_GOOD] + 1)
		days[LESSONS_EASY] = days[LESSONS_GOOD] + 1;
	wait_days(next, days[grade], now_at);
}

/* Days of the calendar in UTC, as the reference counts them. */
static int64_t
day_of(int64_t at)
{
	return (at - (at % DAY_S + DAY_S) % DAY_S) / DAY_S;
}

struct lessons_card
lessons_fsrs_review(
    const struct lessons_card *card, enum lessons_grade grade, int64_t now_at)
{
	struct lessons_card next = *card;
	int64_t elapsed_days = card->state == LESSONS_CARD_NEW
	    ? 0
	    : day_of(now_at) - day_of(card->reviewed_at);

	if (elapsed_days < 0)
		elapsed_days = 0;
	next.reps++;
	next.reviewed_at = now_at;
	remember(&next, card, elapsed_days, grade);
	if (card->state == LESSONS_CARD_REVIEW)
		schedule_review(&next, card, elapsed_days, grade, now_at);
	else
		schedule_learning(&next, card, grade, now_at);
	return next;
}
