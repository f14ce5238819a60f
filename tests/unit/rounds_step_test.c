/* Events lead a round on; its steps follow, with the days of the place. */
#include "rounds/rounds_step.h"

#include "base/day.h"
#include "base/text.h"
#include "laws_table.h"
#include "test.h"

static struct rounds_event events[40];
static size_t len;
static struct rounds_setting setting;
static struct rounds_course course;
static struct rounds_step *steps;
static size_t steps_len;

static int32_t
day(const char *s)
{
	int32_t d;

	CHECK(day_parse(&d, s));
	return d;
}

static void
start(const char *province, const char *kind, const char *track)
{
	len = 0;
	setting = (struct rounds_setting){ .asked_by = "labour",
		.kind = kind,
		.track = track,
		.labour_kind = "union",
		.province = province,
		.city = "",
		.expires_on = DAY_NONE,
		.meet_on = DAY_NONE,
		.today = day("2026-11-25") };
}

static void
work_out(void)
{
	rounds_event_replay(&course, &setting, events, len);
	steps_len = rounds_step_list(
	    &test_mem, &steps, &course, &setting, laws_table());
}

static void
happens(enum rounds_event_kind kind, const char *side, const char *on,
    const char *until)
{
	events[len] = (struct rounds_event){ .id = (int64_t)len + 1,
		.kind = kind,
		.side = side,
		.on = day(on),
		.until = until != NULL ? day(until) : DAY_NONE,
		.note = "" };
	len++;
	work_out();
}

static const struct rounds_step *
step(enum rounds_step_key key)
{
	return rounds_step_find(steps, steps_len, key);
}

TEST(rounds_step, the_whole_way_ends_in_performance)
{
	start("", "wage", "ordinary");
	work_out();
	CHECK_NUMBER(course.stage, ROUNDS_DRAFTING);
	CHECK_NUMBER(step(ROUNDS_STEP_OFFER)->state, ROUNDS_STEP_OPEN);
	CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->state, ROUNDS_STEP_WAITING);
	happens(ROUNDS_EVENT_SENT, "labour", "2026-05-06", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_OFFERED);
	CHECK(step(ROUNDS_STEP_REPLY)->is_estimate);
	happens(ROUNDS_EVENT_RECEIVED, "employer", "2026-05-07", NULL);
	CHECK(!step(ROUNDS_STEP_REPLY)->is_estimate);
	CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->due_on, day("2026-05-27"));
	CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->state, ROUNDS_STEP_LATE);
	CHECK_TEXT(step(ROUNDS_STEP_REPLY)->owner, "employer");
	happens(ROUNDS_EVENT_AGREED, "employer", "2026-05-20", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_ACCEPTED);
	CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->state, ROUNDS_STEP_DONE);
	happens(ROUNDS_EVENT_INFORMED, "employer", "2026-05-25", NULL);
	happens(ROUNDS_EVENT_MET, "labour", "2026-06-01", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_TALKS);
	happens(ROUNDS_EVENT_DRAFTED, "labour", "2026-06-20", NULL);
	happens(ROUNDS_EVENT_FAILED, "labour", "2026-06-25", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_TALKS);
	CHECK_NUMBER(step(ROUNDS_STEP_DRAFT)->state, ROUNDS_STEP_OPEN);
	happens(ROUNDS_EVENT_DRAFTED, "labour", "2026-06-30", NULL);
	happens(ROUNDS_EVENT_PASSED, "labour", "2026-07-03", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_CONGRESS)->state, ROUNDS_STEP_DONE);
	happens(ROUNDS_EVENT_SIGNED, "labour", "2026-07-05", "2027-07-04");
	CHECK_NUMBER(step(ROUNDS_STEP_FILING)->due_on, day("2026-07-12"));
	happens(ROUNDS_EVENT_FILED, "employer", "2026-07-10", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_REVIEW)->due_on, day("2026-07-25"));
	happens(ROUNDS_EVENT_EFFECTIVE, "employer", "2026-07-26", NULL);
	happens(ROUNDS_EVENT_PUBLISHED, "employer", "2026-07-28", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_PERFORMING);
	CHECK_NUMBER(step(ROUNDS_STEP_PERFORMANCE)->due_on, day("2027-01-28"));
	CHECK_NUMBER(step(ROUNDS_STEP_RENEWAL)->state, ROUNDS_STEP_WAITING);
	setting.today = day("2027-06-01");
	work_out();
	CHECK_NUMBER(step(ROUNDS_STEP_RENEWAL)->state, ROUNDS_STEP_OPEN);
	CHECK_NUMBER(step(ROUNDS_STEP_PERFORMANCE)->state, ROUNDS_STEP_LATE);
}

TEST(rounds_step, places_have_days_of_their_own)
{
	static const struct {
		const char *province, *due;
	} want[] = { { "广东省", "2026-06-06" }, { "上海市", "2026-05-22" },
		{ "山东省", "2026-05-17" } };

	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++) {
		start(want[i].province, "wage", "ordinary");
		happens(ROUNDS_EVENT_SENT, "labour", "2026-05-06", NULL);
		happens(ROUNDS_EVENT_RECEIVED, "labour", "2026-05-07", NULL);
		CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->due_on, day(want[i].due));
	}
}

TEST(rounds_step, jiangsu_has_a_simplified_and_an_emergency_way)
{
	start("江苏省", "wage", "simple");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-05-06", NULL);
	happens(ROUNDS_EVENT_RECEIVED, "employer", "2026-05-06", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->due_on, day("2026-05-16"));
	CHECK(step(ROUNDS_STEP_CONGRESS) == NULL);
	CHECK(step(ROUNDS_STEP_FILING) == NULL);
	happens(ROUNDS_EVENT_AGREED, "employer", "2026-05-08", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_MEETING)->due_on, day("2026-06-07"));
	happens(ROUNDS_EVENT_MET, "employer", "2026-05-10", NULL);
	happens(ROUNDS_EVENT_SIGNED, "employer", "2026-05-12", "2027-05-11");
	CHECK_NUMBER(course.stage, ROUNDS_EFFECTIVE);
	CHECK_NUMBER(step(ROUNDS_STEP_PUBLICATION)->due_on, day("2026-05-17"));
	start("江苏省", "wage", "emergency");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-05-06", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->due_on, day("2026-05-07"));
	CHECK_NUMBER(step(ROUNDS_STEP_REPLY)->deadline->unit, LAWS_UNIT_HOUR);
}

TEST(rounds_step, suspended_days_do_not_count_where_the_place_says_so)
{
	start("江苏省", "wage", "ordinary");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-05-06", NULL);
	happens(ROUNDS_EVENT_AGREED, "employer", "2026-05-08", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_MEETING)->due_on, day("2026-07-07"));
	happens(ROUNDS_EVENT_MET, "employer", "2026-05-10", NULL);
	happens(ROUNDS_EVENT_SUSPENDED, "labour", "2026-05-20", "2026-06-10");
	CHECK_NUMBER(course.stage, ROUNDS_SUSPENDED);
	CHECK_NUMBER(step(ROUNDS_STEP_SUSPENSION)->due_on, day("2026-06-10"));
	happens(ROUNDS_EVENT_RESUMED, "labour", "2026-05-30", NULL);
	CHECK_NUMBER(course.paused_days, 10);
	CHECK_NUMBER(step(ROUNDS_STEP_MEETING)->due_on, day("2026-07-17"));
}

TEST(rounds_step, a_refusal_opens_the_way_over_the_higher_union)
{
	start("", "wage", "ordinary");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-10-06", NULL);
	CHECK(step(ROUNDS_STEP_REMINDER) == NULL);
	happens(ROUNDS_EVENT_REFUSED, "employer", "2026-10-20", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_REFUSED);
	CHECK_NUMBER(step(ROUNDS_STEP_REMINDER)->state, ROUNDS_STEP_OPEN);
	CHECK_NUMBER(step(ROUNDS_STEP_UPPER)->state, ROUNDS_STEP_OPEN);
	CHECK_NUMBER(step(ROUNDS_STEP_AUTHORITY)->state, ROUNDS_STEP_OPEN);
	CHECK(rounds_event_is_open(
	    &course, &setting, ROUNDS_EVENT_REPORTED_UP, "labour"));
	CHECK(!rounds_event_is_open(
	    &course, &setting, ROUNDS_EVENT_REMINDED, "employer"));
	happens(ROUNDS_EVENT_REMINDED, "labour", "2026-10-22", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_REMINDER)->state, ROUNDS_STEP_DONE);
	happens(ROUNDS_EVENT_AGREED, "employer", "2026-11-01", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_ACCEPTED);
}

TEST(rounds_step, deadlock_goes_to_coordination_of_30_and_15_days)
{
	start("", "wage", "ordinary");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-05-06", NULL);
	happens(ROUNDS_EVENT_AGREED, "employer", "2026-05-08", NULL);
	happens(ROUNDS_EVENT_MET, "labour", "2026-05-20", NULL);
	happens(ROUNDS_EVENT_MEDIATING, "labour", "2026-06-01", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_COORDINATION);
	happens(ROUNDS_EVENT_APPLIED, "labour", "2026-06-20", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_MEDIATION)->state, ROUNDS_STEP_DONE);
	happens(ROUNDS_EVENT_TAKEN, "labour", "2026-07-01", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_COORDINATION)->due_on, day("2026-07-31"));
	CHECK_TEXT(step(ROUNDS_STEP_COORDINATION)->owner, "authority");
	happens(ROUNDS_EVENT_LENGTHENED, "labour", "2026-07-30", NULL);
	CHECK_NUMBER(step(ROUNDS_STEP_COORDINATION)->due_on, day("2026-08-15"));
	happens(ROUNDS_EVENT_SETTLED, "employer", "2026-08-10", NULL);
	CHECK_NUMBER(course.stage, ROUNDS_TALKS);
	CHECK_NUMBER(step(ROUNDS_STEP_COORDINATION)->state, ROUNDS_STEP_DONE);
}

static enum msg
wrong(enum rounds_event_kind kind, const char *on, int32_t reply_due)
{
	const struct rounds_event *after;

	return rounds_event_wrong_day(
	    &course, &setting, kind, day(on), reply_due, &after);
}

TEST(rounds_step, days_before_the_offer_and_in_the_future_are_refused)
{
	start("", "wage", "ordinary");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-10-06", NULL);
	CHECK_NUMBER(wrong(ROUNDS_EVENT_AGREED, "2026-10-05", DAY_NONE),
	    MSG_EVENT_BEFORE);
	CHECK_NUMBER(wrong(ROUNDS_EVENT_RECEIVED, "2026-10-05", DAY_NONE),
	    MSG_EVENT_BEFORE);
	CHECK_NUMBER(
	    wrong(ROUNDS_EVENT_AGREED, "2026-10-06", DAY_NONE), MSG_NONE);
	CHECK_NUMBER(wrong(ROUNDS_EVENT_AGREED, "2026-11-26", DAY_NONE),
	    MSG_FORM_NOT_LATER);
	CHECK_NUMBER(
	    wrong(ROUNDS_EVENT_SILENT, "2026-10-20", day("2026-10-26")),
	    MSG_EVENT_TOO_SOON);
	CHECK_NUMBER(
	    wrong(ROUNDS_EVENT_SILENT, "2026-10-27", day("2026-10-26")),
	    MSG_NONE);
}

TEST(rounds_step, an_event_is_taken_back_by_another_and_only_by_its_side)
{
	start("", "wage", "ordinary");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-10-06", NULL);
	happens(ROUNDS_EVENT_AGREED, "employer", "2026-10-10", NULL);
	CHECK(!rounds_event_may_undo(&course, &events[0], "labour"));
	CHECK(!rounds_event_may_undo(&course, &events[1], "labour"));
	CHECK(rounds_event_may_undo(&course, &events[1], "employer"));
	happens(ROUNDS_EVENT_UNDONE, "employer", "2026-10-11", NULL);
	events[2].undoes = 2;
	work_out();
	CHECK_NUMBER(course.stage, ROUNDS_OFFERED);
	CHECK(events[1].is_undone);
	CHECK(course.last[ROUNDS_EVENT_AGREED] == NULL);
	CHECK_NUMBER(course.seen, 3);
	CHECK(rounds_event_may_undo(&course, &events[0], "labour"));
}

TEST(rounds_step, two_days_for_one_event_are_pointed_out)
{
	start("", "wage", "ordinary");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-10-06", NULL);
	happens(ROUNDS_EVENT_RECEIVED, "labour", "2026-10-06", NULL);
	happens(ROUNDS_EVENT_RECEIVED, "employer", "2026-10-08", NULL);
	CHECK(rounds_event_other_day(events, len, &events[1]) == &events[2]);
	CHECK(rounds_event_other_day(events, len, &events[0]) == NULL);
}

TEST(rounds_step, a_memorandum_is_neither_voted_on_nor_filed)
{
	start("广东省", "memorandum", "ordinary");
	happens(ROUNDS_EVENT_SENT, "labour", "2026-10-06", NULL);
	CHECK(step(ROUNDS_STEP_CONGRESS) == NULL);
	CHECK(step(ROUNDS_STEP_FILING) == NULL);
	CHECK(step(ROUNDS_STEP_SIGN) != NULL);
	happens(ROUNDS_EVENT_AGREED, "employer", "2026-10-07", NULL);
	happens(ROUNDS_EVENT_MET, "employer", "2026-10-08", NULL);
	CHECK(!rounds_event_is_open(
	    &course, &setting, ROUNDS_EVENT_DRAFTED, "labour"));
	CHECK(rounds_event_is_open(
	    &course, &setting, ROUNDS_EVENT_SIGNED, "labour"));
}

TEST(rounds_step, every_step_and_event_has_words_and_every_paper_a_name)
{
	size_t n;

	for (int i = 0; i < ROUNDS_EVENT_COUNT; i++) {
		enum rounds_event_kind kind;

		CHECK(rounds_event_parse(
		    &kind, rounds_event_key((enum rounds_event_kind)i)));
		CHECK_NUMBER(kind, i);
		CHECK(rounds_event_label(kind) != MSG_NONE);
	}
	start("", "wage", "ordinary");
	work_out();
	for (size_t i = 0; i < steps_len; i++) {
		char **papers = text_split(&test_mem, &n, steps[i].papers, ' ');

		CHECK(rounds_step_label(steps[i].name) == steps[i].label);
		for (size_t k = 0; k < n; k++)
			CHECK(*papers[k] == '\0' ||
			    rounds_step_paper_label(papers[k]) != MSG_NONE);
	}
}
