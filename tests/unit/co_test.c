/* Coroutines: order, floating point over a switch, many at once. */
#include <stdio.h>

#include "web/co.h"
#include "test.h"

struct walk {
	char seen[16];
	double sum;
};

static void
count_to_three(void *arg)
{
	struct walk *w = arg;
	double third = 1.0 / 3.0;

	for (int i = 1; i <= 3; i++) {
		char text[64];

		snprintf(text, sizeof(text), "%d%.3f", i, third * i);
		w->seen[i - 1] = text[0];
		w->sum += third * i;
		co_yield ();
	}
}

TEST(co, two_walk_side_by_side)
{
	struct walk a = { 0 }, b = { 0 };
	struct co *first = co_new(count_to_three, &a);
	struct co *second = co_new(count_to_three, &b);

	for (int i = 0; i < 3; i++) {
		CHECK(!co_resume(first));
		CHECK(!co_resume(second));
	}
	CHECK_NUMBER(co_stats().live, 2);
	CHECK(co_resume(first) && co_resume(second));
	CHECK_TEXT(a.seen, "123");
	CHECK_TEXT(b.seen, "123");
	CHECK(a.sum > 1.99 && a.sum < 2.01);
	CHECK_NUMBER(co_stats().live, 0);
}

TEST(co, a_thousand_live_at_once_and_leave_nothing)
{
	static struct walk walks[1000];
	static struct co *all[1000];

	for (int i = 0; i < 1000; i++)
		all[i] = co_new(count_to_three, &walks[i]);
	for (int turn = 0; turn < 4; turn++)
		for (int i = 0; i < 1000; i++)
			CHECK(co_resume(all[i]) == (turn == 3));
	CHECK_NUMBER(co_stats().live, 0);
	CHECK(co_stats().pooled <= 64);
	CHECK(!co_is_inside());
}
