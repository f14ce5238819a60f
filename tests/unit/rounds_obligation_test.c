/* Obligations: where one stands, and who may say what about it. */
#include "rounds/rounds_obligation.h"

#include "test.h"

TEST(rounds_obligation, it_is_overdue_the_day_after_its_day)
{
	CHECK_NUMBER(rounds_obligation_state(NULL, 100, 100), ROUNDS_OWED);
	CHECK_NUMBER(rounds_obligation_state(NULL, 100, 101), ROUNDS_OVERDUE);
	CHECK_NUMBER(rounds_obligation_state("done", 100, 101), ROUNDS_MET);
	CHECK_NUMBER(
	    rounds_obligation_state("disputed", 100, 101), ROUNDS_DISPUTED);
	CHECK_NUMBER(
	    rounds_obligation_state("withdrawn", 100, 101), ROUNDS_WAIVED);
}

TEST(rounds_obligation, who_owes_it_proves_it_and_the_other_side_disputes)
{
	CHECK(rounds_obligation_may(
	    "done", "employer", "employer", "labour", NULL));
	CHECK(!rounds_obligation_may(
	    "done", "labour", "employer", "labour", NULL));
	CHECK(rounds_obligation_may("done", "labour", "both", "labour", NULL));
	CHECK(!rounds_obligation_may(
	    "done", "employer", "employer", "labour", "done"));
	CHECK(rounds_obligation_may(
	    "done", "employer", "employer", "labour", "disputed"));
	CHECK(rounds_obligation_may(
	    "disputed", "labour", "employer", "labour", "done"));
	CHECK(!rounds_obligation_may(
	    "disputed", "employer", "employer", "labour", "done"));
	CHECK(!rounds_obligation_may(
	    "disputed", "labour", "employer", "labour", NULL));
	CHECK(rounds_obligation_may(
	    "withdrawn", "labour", "employer", "labour", NULL));
	CHECK(!rounds_obligation_may(
	    "withdrawn", "employer", "employer", "labour", NULL));
	CHECK(!rounds_obligation_may(
	    "done", "employer", "employer", "labour", "withdrawn"));
	CHECK(!rounds_obligation_may("x", "labour", "labour", "labour", NULL));
}
