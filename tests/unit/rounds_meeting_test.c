/* The chair in turn, and minutes as one text. */
#include "rounds/rounds_meeting.h"

#include "base/day.h"
#include "base/text.h"
#include "test.h"
#include "text/doc_docx.h"

static struct rounds_meeting
sample(void)
{
	struct rounds_meeting m = { .number = 2,
		.at = "14:00",
		.place = "会议室",
		.chair = "employer",
		.round_title = "工资协商",
		.labour_name = "工会",
		.agenda = "一、工资\n二、夜班",
		.attendance = "甲\n乙",
		.minutes = "职工方：…" };

	CHECK(day_parse(&m.on, "2026-11-25"));
	return m;
}

TEST(rounds_meeting, the_chair_changes_sides_with_each_meeting)
{
	CHECK_TEXT(rounds_meeting_chair(NULL, "labour"), "labour");
	CHECK_TEXT(rounds_meeting_chair("labour", "labour"), "employer");
	CHECK_TEXT(rounds_meeting_chair("employer", "labour"), "labour");
}

TEST(rounds_meeting, every_part_is_in_the_text_that_is_signed)
{
	struct rounds_meeting m = sample();
	const char *a = rounds_meeting_text(&test_mem, &m), *b;

	CHECK(strstr(a, "工资协商第2次协商会议记录") != NULL);
	CHECK(strstr(a, "2026-11-25 14:00") != NULL);
	CHECK(strstr(a, "企业方首席代表") != NULL);
	CHECK(strstr(a, "二、夜班") != NULL);
	m.attendance = "甲";
	b = rounds_meeting_text(&test_mem, &m);
	CHECK(!text_is(a, b));
	CHECK(text_is(b, rounds_meeting_text(&test_mem, &m)));
}

TEST(rounds_meeting, minutes_are_a_document)
{
	struct rounds_meeting m = sample();
	struct zip_bytes docx;

	CHECK(doc_docx(&test_mem, &docx, rounds_meeting_doc(&test_mem, &m)) ==
	    NULL);
	CHECK(docx.len > 1000);
}
