/* A trainer's forms, the evaluation and its radar. */
#include <string.h>

#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "lessons/lessons_course.h"
#include "test.h"

static struct fields fields;

static struct form
form(const char *s)
{
	CHECK(fields_read(&test_mem, &fields, s, strlen(s)) == FIELDS_OK);
	return form_new(&test_mem, &fields, LANG_EN);
}

TEST(lessons_course, a_page_needs_title_and_text_and_readable_questions)
{
	struct form f = form("title=ab&body=text&quiz=");

	CHECK_TEXT(lessons_course_read_page(&f).title, "ab");
	CHECK(form_is_fine(&f));
	f = form("title=a&body=&quiz=");
	lessons_course_read_page(&f);
	CHECK_NUMBER(f.errors_len, 2);
	f = form("title=ab&body=text&quiz=%23%23%23+1+choice%0Ax%0A-+(x)+a%0A"
		 "-+(x)+b%0A%3E+y");
	lessons_course_read_page(&f);
	CHECK_NUMBER(f.errors_len, 1);
	CHECK_TEXT(f.errors[0].name, "quiz");
	f = form("title=ab&body=text&quiz=just+words");
	lessons_course_read_page(&f);
	CHECK_NUMBER(f.errors_len, 1);
	f = form("title=ab&body=text&quiz=%23%23%23+1+choice%0Ax%0A-+(x)+a%0A"
		 "-+(+)+b%0A%3E+y");
	lessons_course_read_page(&f);
	CHECK(form_is_fine(&f));
}

TEST(lessons_course, a_class_ends_after_it_begins_and_empty_targets_are_none)
{
	struct form f = form("title=ab&starts_on=2026-03-01&ends_on=2026-02-01"
			     "&service=12&visits=");
	struct lessons_cohort c = lessons_course_read_cohort(&f);

	CHECK_NUMBER(f.errors_len, 1);
	CHECK_TEXT(f.errors[0].name, "ends_on");
	CHECK_NUMBER(c.targets[LESSONS_SERVICE], 12);
	CHECK_NUMBER(c.targets[LESSONS_VISITS], 0);
	f = form("title=ab&starts_on=&ends_on=&service=0");
	lessons_course_read_cohort(&f);
	CHECK_NUMBER(f.errors_len, 1);
}

TEST(lessons_course, a_deed_has_a_dimension_and_is_not_in_the_future)
{
	struct form f = form("dimension=visits&on=2026-03-02&what=went+there");
	int32_t today;

	CHECK(day_parse(&today, "2026-03-02"));
	CHECK_NUMBER(
	    lessons_course_read_deed(&f, today).dimension, LESSONS_VISITS);
	CHECK(form_is_fine(&f));
	f = form("dimension=visits&on=2026-03-03&what=went+there");
	lessons_course_read_deed(&f, today);
	CHECK_TEXT(f.errors[0].name, "on");
	f = form("dimension=study&on=2026-03-02&what=went+there");
	lessons_course_read_deed(&f, today);
	CHECK_TEXT(f.errors[0].name, "dimension");
}

TEST(lessons_course, points_stop_at_a_hundred_and_need_a_target)
{
	CHECK_NUMBER(lessons_points(6, 12), 50);
	CHECK_NUMBER(lessons_points(40, 12), 100);
	CHECK_NUMBER(lessons_points(3, 0), 0);
	CHECK_NUMBER(lessons_points(0, 5), 0);
	CHECK_NUMBER(lessons_points(INT64_MAX, 3), 100);
}

TEST(lessons_course, stuck_is_more_than_half_wrong_after_five)
{
	CHECK(lessons_course_is_stuck(1, 6, 4));
	CHECK(!lessons_course_is_stuck(0, 6, 4));
	CHECK(!lessons_course_is_stuck(1, 4, 4));
	CHECK(!lessons_course_is_stuck(1, 6, 3));
}

TEST(lessons_course, the_radar_names_every_axis_and_leaves_out_no_target)
{
	struct lessons_score s[LESSONS_DIMENSION_COUNT] = { { 2, 4, 50 },
		{ 1, 0, 0 } };
	const char *svg =
	    lessons_radar_svg(&test_mem, s, LANG_EN, "all <five>").html;

	CHECK(strstr(svg, "learning 50") != NULL);
	CHECK(strstr(svg, "service days \xe2\x80\x94") != NULL);
	CHECK(strstr(svg, "all &lt;five&gt;") != NULL);
	CHECK(strstr(svg, "190,92") != NULL); /* half of the first axis */
}
