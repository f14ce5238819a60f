/* Text, numbers, days, money: the pure helpers of app/base. */
#include <stdlib.h>

#include "base/day.h"
#include "base/hash.h"
#include "base/money.h"
#include "base/num.h"
#include "base/sector.h"
#include "base/text.h"
#include "test.h"

TEST(arena, gives_zeroed_memory_that_does_not_overlap)
{
	char *a = arena_take(&test_mem, 3), *b = arena_take(&test_mem, 3);

	CHECK(a[0] == 0 && a[2] == 0);
	memset(a, 1, 3);
	CHECK(b[0] == 0 && b[2] == 0);
	CHECK((uintptr_t)a % 16 == 0 && (uintptr_t)b % 16 == 0);
}

TEST(arena, gives_what_it_holds_to_another)
{
	struct arena from = { 0 }, empty = { 0 }, to = { 0 };
	char *a = arena_copy(&from, "kept", 4), *b, *c;

	arena_give(&empty, &from);
	CHECK(from.blocks == NULL && from.used_bytes == 0);
	b = arena_copy(&to, "first", 5);
	arena_give(&to, &empty);
	c = arena_copy(&to, "more", 4);
	CHECK_TEXT(a, "kept");
	CHECK_TEXT(b, "first");
	CHECK_TEXT(c, "more");
	arena_give(&to, &from); /* nothing */
	arena_close(&to);
}

TEST(arena, takes_pieces_larger_than_a_block)
{
	char *big = arena_take(&test_mem, 1 << 20);

	big[0] = big[(1 << 20) - 1] = 'x';
	CHECK(test_mem.used_bytes >= 1 << 20);
	arena_close(&test_mem);
	CHECK(test_mem.used_bytes == 0);
}

TEST(text, utf8_refuses_what_is_not_well_formed)
{
	CHECK(text_is_utf8("工资", 6));
	CHECK(!text_is_utf8("\xc0\xaf", 2)); /* overlong '/' */
	CHECK(!text_is_utf8("\xed\xa0\x80", 3)); /* surrogate */
	CHECK(!text_is_utf8("\xf4\x90\x80\x80", 4)); /* over U+10FFFF */
	CHECK(!text_is_utf8("\xe5\xb7", 2)); /* cut off */
	CHECK(!text_is_utf8("a\0b", 3));
}

TEST(text, counts_characters_and_not_bytes)
{
	CHECK_NUMBER(text_chars("工资ab"), 4);
	CHECK_NUMBER(text_chars(""), 0);
}

TEST(text, next_survives_a_broken_end)
{
	const char *s = "\xe5";

	CHECK_NUMBER(text_next(&s), 0xfffd);
	CHECK_NUMBER(text_next(&s), 0);
}

TEST(text, trims_ideographic_and_ascii_space)
{
	CHECK_TEXT(text_trim(&test_mem, "\xe3\x80\x80 工 会 \t\n"), "工 会");
	CHECK_TEXT(text_trim(&test_mem, " \xe3\x80\x80"), "");
}

TEST(text, folds_full_width_digits_and_signs)
{
	CHECK_TEXT(text_fold_width(&test_mem, "１２．５％　ａ工"), "12.5% a工");
}

TEST(text, cut_keeps_short_texts_and_marks_long_ones)
{
	CHECK_TEXT(text_cut(&test_mem, "集体协商", 4), "集体协商");
	CHECK_TEXT(text_cut(&test_mem, "集体协商会议", 4), "集体协…");
}

TEST(text, split_keeps_empty_pieces)
{
	size_t n;
	char **v = text_split(&test_mem, &n, "a,,b,", ',');

	CHECK_NUMBER(n, 4);
	CHECK_TEXT(v[1], "");
	CHECK_TEXT(v[2], "b");
	CHECK_TEXT(v[3], "");
}

TEST(num, reads_whole_texts_only)
{
	int64_t n = 7;

	CHECK(num_i64(&n, "-42", -50, 50) && n == -42);
	CHECK(num_i64(&n, "9223372036854775807", 0, INT64_MAX));
	CHECK(num_i64(&n, "-9223372036854775808", INT64_MIN, 0));
	CHECK(n == INT64_MIN);
	CHECK(!num_i64(&n, "9223372036854775808", 0, INT64_MAX));
	CHECK(!num_i64(&n, "", 0, 9));
	CHECK(!num_i64(&n, "-", -9, 9));
	CHECK(!num_i64(&n, "1 ", 0, 9));
	CHECK(!num_i64(&n, "0x1", 0, 9));
	CHECK(!num_i64(&n, "10", 0, 9));
}

TEST(num, scaled_counts_decimals_and_groups)
{
	int64_t n;

	CHECK(num_scaled(&n, "12.5", 2) && n == 1250);
	CHECK(num_scaled(&n, "1,234,567", 0) && n == 1234567);
	CHECK(num_scaled(&n, "-0.05", 2) && n == -5);
	CHECK(num_scaled(&n, "3.0", 0) && n == 3);
	CHECK(!num_scaled(&n, "1.234", 2));
	CHECK(!num_scaled(&n, "12,34", 0));
	CHECK(!num_scaled(&n, "1,23,456", 0));
	CHECK(!num_scaled(&n, ".5", 1));
	CHECK(!num_scaled(&n, "5.", 1));
	CHECK(!num_scaled(&n, "99999999999999999999", 2));
}

TEST(day, civil_and_back_for_four_centuries)
{
	int32_t first, day;

	CHECK(day_from_civil(&first, (struct day_civil){ 1800, 1, 1 }));
	for (day = first; day < first + 146097 + 400; day += 13) {
		struct day_civil c = day_to_civil(day);
		int32_t again;

		CHECK(day_from_civil(&again, c) && again == day);
	}
}

TEST(day, refuses_days_the_calendar_lacks)
{
	int32_t day;

	CHECK(day_parse(&day, "2024-02-29"));
	CHECK(!day_parse(&day, "2023-02-29"));
	CHECK(!day_parse(&day, "1900-02-29"));
	CHECK(!day_parse(&day, "2026-13-01"));
	CHECK(!day_parse(&day, "2026-1-1"));
	CHECK(!day_parse(&day, "2026-01-01x"));
	CHECK(!day_parse(&day, "0000-01-01"));
}

TEST(day, knows_the_weekday)
{
	int32_t day;

	CHECK(day_parse(&day, "2026-11-23"));
	CHECK_NUMBER(day_weekday(day), 1);
	CHECK_NUMBER(day_weekday(-4), 7); /* 1969-12-28, a Sunday */
}

TEST(day, a_month_later_stays_in_the_month)
{
	int32_t day;
	char text[DAY_TEXT];

	CHECK(day_parse(&day, "2026-01-31"));
	day_print(text, day_add_months(day, 1));
	CHECK_TEXT(text, "2026-02-28");
	day_print(text, day_add_months(day, -2));
	CHECK_TEXT(text, "2025-11-30");
	day_print(text, day_add_months(day, 25));
	CHECK_TEXT(text, "2028-02-29");
}

TEST(day, moments_are_in_china)
{
	char text[DAY_MOMENT_TEXT];
	int64_t at;
	int32_t day;

	day_print_moment(text, 0);
	CHECK_TEXT(text, "1970-01-01 08:00:00");
	CHECK(day_parse_moment(&at, "2026-11-23 18:30:20.123456+08"));
	day_print_moment(text, at);
	CHECK_TEXT(text, "2026-11-23 18:30:20");
	CHECK(day_parse_moment(&at, "2026-11-23 16:30:00+00"));
	CHECK(day_parse(&day, "2026-11-24"));
	CHECK_NUMBER(day_of_moment(at), day);
	CHECK(!day_parse_moment(&at, "2026-11-23"));
	CHECK(!day_parse_moment(&at, "2026-11-23 25:00:00+08"));
}

TEST(money, prints_yuan_with_groups)
{
	char text[MONEY_TEXT];

	money_print(text, 123456789);
	CHECK_TEXT(text, "1,234,567.89");
	money_print(text, -5);
	CHECK_TEXT(text, "-0.05");
	money_print(text, INT64_MIN);
	CHECK_TEXT(text, "-92,233,720,368,547,758.08");
	money_print_yuan(text, 50);
	CHECK_TEXT(text, "1");
	money_print_yuan(text, -49);
	CHECK_TEXT(text, "0");
}

TEST(money, reads_how_people_write_it)
{
	int64_t cents;

	CHECK(money_parse(&cents, " ￥5,000.50元 ") && cents == 500050);
	CHECK(money_parse(&cents, "1.2万") && cents == 1200000);
	CHECK(money_parse(&cents, "１２３４") && cents == 123400);
	CHECK(money_parse(&cents, "-3") && cents == -300);
	CHECK(!money_parse(&cents, "1.005"));
	CHECK(!money_parse(&cents, "五千"));
	CHECK(!money_parse(&cents, ""));
}

TEST(money, reads_percentages_into_basis_points)
{
	int64_t bp;

	CHECK(money_parse_bp(&bp, "5.25%") && bp == 525);
	CHECK(money_parse_bp(&bp, "-0.4") && bp == -40);
	CHECK(!money_parse_bp(&bp, "5.255"));
}

TEST(money, rounds_half_away_from_zero)
{
	int64_t cents;

	CHECK(money_scale(&cents, 25, 1, 10) == OK && cents == 3);
	CHECK(money_scale(&cents, -25, 1, 10) == OK && cents == -3);
	CHECK(money_scale(&cents, 24, 1, 10) == OK && cents == 2);
	CHECK(money_scale(&cents, INT64_MAX, 10, 1) == FAIL_INVALID);
	CHECK(money_scale(&cents, 1, 1, 0) == FAIL_INVALID);
}

TEST(hash, differs_by_content_and_length)
{
	CHECK(hash_bytes("", 0) != hash_bytes("\0", 1));
	CHECK(hash_bytes("abcdefgh", 8) != hash_bytes("abcdefgi", 8));
	CHECK(hash_bytes("工会", 6) == hash_bytes("工会", 6));
}

TEST(sector, every_section_has_a_name)
{
	for (char c = 'A'; c <= 'T'; c++)
		CHECK(sector_label((char[]){ c, '\0' }) != MSG_NONE);
	CHECK(sector_label("U") == MSG_NONE);
	CHECK(sector_label("AA") == MSG_NONE);
	CHECK(sector_label(NULL) == MSG_NONE);
}
