/* Calendars that other programs read. */
#include "base/day.h"
#include "base/text.h"
#include "test.h"
#include "text/ics.h"

static const char *
one(const char *title, const char *text)
{
	struct ics_entry e = { .uid = "a@b",
		.title = title,
		.text = text,
		.href = "https://example.cn/rounds/1",
		.alarm_days = 3 };

	CHECK(day_parse(&e.on, "2026-12-31"));
	return ics_write(&test_mem, "名称", &e, 1, 0);
}

TEST(ics, a_day_is_a_whole_day_with_an_alarm)
{
	const char *s = one("答复", "");

	CHECK(text_starts(s, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
	CHECK(strstr(s, "DTSTART;VALUE=DATE:20261231\r\n") != NULL);
	CHECK(strstr(s, "DTEND;VALUE=DATE:20270101\r\n") != NULL);
	CHECK(strstr(s, "DTSTAMP:19700101T000000Z\r\n") != NULL);
	CHECK(strstr(s, "TRIGGER:-P3D\r\n") != NULL);
	CHECK(strstr(s, "\r\nDESCRIPTION:\r\n") == NULL);
	CHECK(text_ends(s, "END:VCALENDAR\r\n"));
}

TEST(ics, text_is_escaped_and_lines_fold_between_characters)
{
	const char *s = one("a,b;c\\d\ne\r", "");
	const char *title = "一二三四五六七八九十一二三四五六七八九十"
			    "一二三四五六七八九十";
	const char *line;

	CHECK(strstr(s, "SUMMARY:a\\,b\\;c\\\\d\\ne\r\n") != NULL);
	s = one(title, "");
	for (line = s; *line != '\0'; line = strchr(line, '\n') + 1)
		CHECK(strchr(line, '\n') - line <= 76);
	CHECK(text_is_utf8(s, strlen(s)));
	CHECK(strstr(s, "\r\n ") != NULL);
}

TEST(ics, nobody_writes_lines_of_their_own)
{
	CHECK(strstr(one("x\r\nBEGIN:VEVENT", ""), "\r\nBEGIN:VEVENT\r\nUID") !=
	    NULL);
	CHECK(strstr(one("x\r\nATTACH:http://evil", ""), "\nATTACH") == NULL);
}
