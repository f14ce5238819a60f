/* Workbooks as they are written, read back by the reader. */
#include <stdlib.h>

#include "base/text.h"
#include "text/sheet.h"
#include "text/xlsx_out.h"
#include "test.h"

static const struct xlsx_out_column columns[] = { { "岗位", 20 },
	{ "月工资（元）", 12 } };

static struct xlsx_out *
begin(void)
{
	struct xlsx_out *x = xlsx_out_new(&test_mem, "工资表", 1795000000);

	xlsx_out_sheet(x, "明细");
	xlsx_out_columns(x, columns, 2);
	return x;
}

static struct sheet_book
finish(struct xlsx_out *x)
{
	struct zip_bytes z;
	struct sheet_book b;
	const char *wrong = xlsx_out_finish(x, &z);

	CHECK(wrong == NULL);
	CHECK_NUMBER(sheet_read(&test_mem, &b, z.bytes, z.len).fault, SHEET_OK);
	return b;
}

TEST(xlsx_out, gives_back_what_was_written)
{
	struct xlsx_out *x = begin();
	const struct sheet *s;
	struct sheet_book b;

	xlsx_out_title(x, "各岗位工资");
	xlsx_out_header(x);
	xlsx_out_row(x);
	xlsx_out_text(x, "车工 <一&二>");
	xlsx_out_cents(x, 612005);
	xlsx_out_yuan(x, -100050);
	xlsx_out_bp(x, 525);
	xlsx_out_day(x, 19431);
	xlsx_out_skip(x);
	xlsx_out_plain(x, 2026);
	xlsx_out_scaled(x, 12345, 3);
	xlsx_out_day(x, DAY_NONE);
	xlsx_out_text(x, NULL);
	xlsx_out_i64(x, 1234567);
	xlsx_out_note(x, "来源：本单位");
	b = finish(x);
	s = sheet_first(&b);
	CHECK_TEXT(s->name, "明细");
	CHECK_TEXT(sheet_find(s, "A1")->text, "各岗位工资");
	CHECK_TEXT(sheet_find(s, "B2")->text, "月工资（元）");
	CHECK_TEXT(sheet_find(s, "A3")->text, "车工 <一&二>");
	CHECK_TEXT(sheet_find(s, "B3")->text, "6120.05");
	CHECK_TEXT(sheet_find(s, "C3")->text, "-1000.5");
	CHECK_TEXT(sheet_find(s, "D3")->text, "0.0525");
	CHECK(sheet_find(s, "D3")->is_percent);
	CHECK_TEXT(sheet_find(s, "E3")->text, "2023-03-15");
	CHECK_NUMBER(sheet_find(s, "F3")->kind, SHEET_EMPTY);
	CHECK_TEXT(sheet_find(s, "G3")->text, "2026");
	CHECK_TEXT(sheet_find(s, "H3")->text, "12.345");
	CHECK_TEXT(sheet_find(s, "K3")->text, "1234567");
	CHECK_TEXT(sheet_find(s, "A4")->text, "来源：本单位");
}

TEST(xlsx_out, writes_text_as_text_and_formulas_where_asked)
{
	struct xlsx_out *x = begin();
	struct sheet_book b;

	xlsx_out_row(x);
	xlsx_out_text(x, "=cmd|'/c calc'!A1");
	xlsx_out_text(x, "http://example.cn");
	xlsx_out_text(x, "007");
	CHECK_NUMBER(xlsx_out_at_column(x), 4);
	CHECK_NUMBER(xlsx_out_at_row(x), 1);
	xlsx_out_formula(x, XLSX_OUT_CENTS, "=1+0.5", 150);
	b = finish(x);
	CHECK_NUMBER(sheet_find(b.sheets, "A1")->kind, SHEET_TEXT);
	CHECK(!sheet_find(b.sheets, "A1")->is_formula);
	CHECK_TEXT(sheet_find(b.sheets, "A1")->text, "=cmd|'/c calc'!A1");
	CHECK_TEXT(sheet_find(b.sheets, "C1")->text, "007");
	CHECK(sheet_find(b.sheets, "D1")->is_formula);
	CHECK_TEXT(sheet_find(b.sheets, "D1")->text, "1.5");
}

TEST(xlsx_out, makes_names_of_sheets_acceptable_and_different)
{
	struct xlsx_out *x = begin();
	struct sheet_book b;

	xlsx_out_row(x);
	xlsx_out_i64(x, 1);
	xlsx_out_sheet(x, "明/细");
	xlsx_out_sheet(x, "[]:*?");
	xlsx_out_sheet(x,
	    "一二三四五六七八九十一二三四五六七八九十"
	    "一二三四五六七八九十一二三四五");
	b = finish(x);
	CHECK_NUMBER(b.sheets_len, 4);
	CHECK_TEXT(b.sheets[1].name, "明细 2");
	CHECK_TEXT(b.sheets[2].name, "Sheet");
	CHECK_NUMBER(text_chars(b.sheets[3].name), 31);
}

static struct zip_bytes
same(void)
{
	struct xlsx_out *x = begin();
	struct zip_bytes z;

	xlsx_out_header(x);
	xlsx_out_row_bold(x);
	xlsx_out_text(x, "合计");
	xlsx_out_cents(x, 5);
	xlsx_out_sheet(x, "二");
	CHECK(xlsx_out_finish(x, &z) == NULL);
	return z;
}

TEST(xlsx_out, gives_the_same_bytes_in_every_time_zone)
{
	struct zip_bytes a = same(), b;

	CHECK(setenv("TZ", "Pacific/Auckland", 1) == 0);
	tzset();
	b = same();
	unsetenv("TZ");
	tzset();
	CHECK_NUMBER(a.len, b.len);
	CHECK(memcmp(a.bytes, b.bytes, a.len) == 0);
}

TEST(xlsx_out, says_what_can_not_be_written)
{
	struct xlsx_out *x = xlsx_out_new(&test_mem, "x", 0);
	struct zip_bytes z;

	CHECK(xlsx_out_finish(x, &z) != NULL);
	x = begin();
	xlsx_out_text(x, "outside a row");
	CHECK(xlsx_out_finish(x, &z) != NULL);
	x = begin();
	xlsx_out_row(x);
	xlsx_out_scaled(x, 1, 9);
	CHECK(xlsx_out_finish(x, &z) != NULL);
}

TEST(zip_out, refuses_names_that_climb_or_stand_twice)
{
	static const char *const bad[] = { "", "/a", "a/../b", "a\\b", "a\nb",
		"\xff" };
	struct zip_file f[] = { { "a", "x", 1, false },
		{ "A", "y", 1, false } };
	struct zip_bytes z;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct zip_file one = { bad[i], "x", 1, false };

		CHECK(zip_out(&test_mem, &z, &one, 1) != NULL);
	}
	CHECK(zip_out(&test_mem, &z, f, 2) != NULL);
	CHECK(zip_out(&test_mem, &z, f, 0) != NULL);
	CHECK(zip_out(&test_mem, &z, f, 1) == NULL);
}

TEST(zip_out, gives_the_same_bytes_and_marks_names_as_utf8)
{
	struct zip_file f[] = { { "01 要约书.docx", "x", 1, true },
		{ "附件/表.xlsx", "yy", 2, false }, { "空", "", 0, false } };
	struct zip_bytes a, b;

	CHECK(zip_out(&test_mem, &a, f, 3) == NULL);
	CHECK(zip_out(&test_mem, &b, f, 3) == NULL);
	CHECK_NUMBER(a.len, b.len);
	CHECK(memcmp(a.bytes, b.bytes, a.len) == 0);
	CHECK(memmem(a.bytes, a.len, "01 要约书.docx", 17) != NULL);
	CHECK(((unsigned char)a.bytes[7] & 8) != 0); /* bit 11: UTF-8 */
}

TEST(zip_out, makes_names_that_every_system_can_store)
{
	CHECK_TEXT(zip_out_name(&test_mem, " 关于\"工资\"/2027: 要约书. "),
	    "关于_工资__2027_ 要约书");
	CHECK_TEXT(zip_out_name(&test_mem, "..."), "_");
	CHECK_TEXT(zip_out_name(&test_mem, ""), "_");
	CHECK(strstr(zip_out_name(&test_mem, "a....b"), "..") == NULL);
}
