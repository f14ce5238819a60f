/* Sheets that people bring: XLSX made here by hand, CSV in any encoding. */
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/text.h"
#include "text/sheet.h"
#include "text/sniff.h"
#include "text/xlsx_parts.h"
#include "text/zip_out.h"
#include "test.h"

static const char types[] = "<Types xmlns=\"x\"/>";
static const char root_rels[] =
    "<Relationships><Relationship Id=\"rId1\" "
    "Type=\"http://x/relationships/officeDocument\" "
    "Target=\"/xl/workbook.xml\"/></Relationships>";
static const char book_rels[] =
    "<Relationships>"
    "<Relationship Id=\"a\" Type=\"x/worksheet\" "
    "Target=\"worksheets/one.xml\"/>"
    "<Relationship Id=\"b\" Type=\"x/worksheet\" "
    "Target=\"./worksheets/../worksheets/two.xml\"/>"
    "<Relationship Id=\"c\" Type=\"x/chartsheet\" Target=\"c.xml\"/>"
    "<Relationship Id=\"s\" Type=\"x/sharedStrings\" "
    "Target=\"sharedStrings.xml\"/>"
    "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"styles.xml\"/>"
    "</Relationships>";
static const char book[] =
    "<workbook xmlns:r=\"r\"><workbookPr/><sheets>"
    "<sheet name=\"工资\" sheetId=\"1\" r:id=\"a\"/>"
    "<sheet name=\"图\" sheetId=\"3\" r:id=\"c\"/>"
    "<sheet name=\"藏\" sheetId=\"2\" state=\"hidden\" r:id=\"b\"/>"
    "</sheets></workbook>";
static const char strings[] =
    "<sst><si><t>姓名</t></si>"
    "<si><r><t>基本</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> "
    "工资</t></r><rPh sb=\"0\" eb=\"1\"><t>ji</t></rPh></si>"
    "<si><t>两_x000D_\n行_x0007_</t></si><si/></sst>";
static const char styles[] =
    "<styleSheet><numFmts>"
    "<numFmt numFmtId=\"164\" "
    "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
    "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"
    "<xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>";
static const char empty_sheet[] = "<worksheet><sheetData/></worksheet>";

/* An XLSX with that first sheet, and with that workbook. */
static struct zip_bytes
pack(const char *workbook, const char *sheet)
{
	struct zip_file files[] = {
		{ "[Content_Types].xml", types, strlen(types), false },
		{ "_rels/.rels", root_rels, strlen(root_rels), false },
		{ "xl/workbook.xml", workbook, strlen(workbook), false },
		{ "xl/_rels/workbook.xml.rels", book_rels, strlen(book_rels),
		    false },
		{ "xl/sharedStrings.xml", strings, strlen(strings), false },
		{ "xl/styles.xml", styles, strlen(styles), false },
		{ "xl/worksheets/one.xml", sheet, strlen(sheet), false },
		{ "xl/worksheets/two.xml", empty_sheet, strlen(empty_sheet),
		    false },
	};
	struct zip_bytes out;

	CHECK(zip_out(&test_mem, &out, files, 8) == NULL);
	return out;
}

static struct sheet_problem
read_sheet(struct sheet_book *out, const char *rows)
{
	struct zip_bytes z = pack(
	    book, text_printf(&test_mem, "<worksheet>%s</worksheet>", rows));

	return sheet_read(&test_mem, out, z.bytes, z.len);
}

static const struct sheet *
fine_sheet(const char *rows)
{
	struct sheet_book b;

	CHECK_NUMBER(read_sheet(&b, rows).fault, SHEET_OK);
	return sheet_first(&b);
}

static enum sheet_fault
fault_of(const char *rows)
{
	struct sheet_book b;

	return read_sheet(&b, rows).fault;
}

TEST(sheet, reads_shared_strings_with_runs_and_without_phonetic_hints)
{
	const struct sheet *s = fine_sheet(
	    "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
	    "<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
	    "<c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>9</v></c>"
	    "</row></sheetData>");

	CHECK_TEXT(s->name, "工资");
	CHECK_TEXT(sheet_find(s, "A1")->text, "姓名");
	CHECK_TEXT(sheet_find(s, "B1")->text, "基本 工资");
	CHECK_TEXT(sheet_find(s, "C1")->text, "两\n行");
	CHECK_NUMBER(sheet_find(s, "D1")->kind, SHEET_EMPTY);
	CHECK_NUMBER(sheet_find(s, "E1")->kind, SHEET_EMPTY);
	CHECK_NUMBER(s->columns_len, 3);
}

TEST(sheet, reads_inline_strings_numbers_booleans_and_errors)
{
	const struct sheet *s = fine_sheet(
	    "<sheetData><row><c t=\"inlineStr\"><is><r><t>甲</t></r>"
	    "<r><t>乙</t></r></is></c><c><v>5000.1000000000004</v></c>"
	    "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#DIV/0!</v></c>"
	    "<c t=\"str\"><f>A1&amp;\"x\"</f><v>甲乙x</v></c>"
	    "<c><v>kein</v></c></row></sheetData>");

	CHECK_TEXT(sheet_find(s, "A1")->text, "甲乙");
	CHECK_NUMBER(sheet_find(s, "B1")->kind, SHEET_NUMBER);
	CHECK_TEXT(sheet_find(s, "B1")->text, "5000.1");
	CHECK_NUMBER(sheet_find(s, "C1")->kind, SHEET_BOOL);
	CHECK_TEXT(sheet_find(s, "C1")->text, "TRUE");
	CHECK_NUMBER(sheet_find(s, "D1")->kind, SHEET_ERROR);
	CHECK_TEXT(sheet_find(s, "D1")->text, "#DIV/0!");
	CHECK(sheet_find(s, "E1")->is_formula);
	CHECK_TEXT(sheet_find(s, "E1")->text, "甲乙x");
	CHECK(!sheet_find(s, "A1")->is_formula);
	CHECK_NUMBER(sheet_find(s, "F1")->kind, SHEET_TEXT);
}

static const char *
number(const char *digits)
{
	return xlsx_in_number(&test_mem, digits, XLSX_LOOK_PLAIN, false).text;
}

TEST(sheet, writes_numbers_plainly)
{
	CHECK_TEXT(number("1E-3"), "0.001");
	CHECK_TEXT(number("-0.5"), "-0.5");
	CHECK_TEXT(number("0"), "0");
	CHECK_TEXT(number("100"), "100");
	CHECK_TEXT(number("1.5E5"), "150000");
	CHECK_TEXT(number("1234567.8899999999"), "1234567.89");
	CHECK_TEXT(number("440402199001010000"), "440402199001010000");
	CHECK_TEXT(number("9.9999999999999999E2"), "1000");
	CHECK_TEXT(number("1e300"), "1e+300");
	CHECK_TEXT(number("nan"), "nan");
	CHECK_TEXT(number("0x10"), "0x10");
}

TEST(sheet, numbers_of_any_size_come_back_as_they_were)
{
	for (int64_t n = -99999; n < 100000; n += 37) {
		char digits[40], want[40];
		double v = (double)n / 100;
		size_t end;

		snprintf(digits, sizeof(digits), "%.17g", v);
		end = (size_t)snprintf(want, sizeof(want), "%.2f", v);
		while (want[end - 1] == '0')
			want[--end] = '\0';
		if (want[end - 1] == '.')
			want[--end] = '\0';
		CHECK_TEXT(number(digits), want);
	}
}

static struct sheet_cell
day(const char *serial, bool from_1904)
{
	return xlsx_in_number(&test_mem, serial, XLSX_LOOK_DAY, from_1904);
}

TEST(sheet, knows_days_by_their_style_in_both_calendars)
{
	CHECK_TEXT(day("1", false).text, "1900-01-01");
	CHECK_TEXT(day("59", false).text, "1900-02-28");
	CHECK_TEXT(day("61", false).text, "1900-03-01");
	CHECK_TEXT(day("45000", false).text, "2023-03-15");
	CHECK_TEXT(day("43538", true).text, "2023-03-15");
	CHECK_TEXT(day("0", true).text, "1904-01-01");
	CHECK_TEXT(day("45000.3541666667", false).text, "2023-03-15 08:30:00");
	CHECK_TEXT(day("45000.999999999", false).text, "2023-03-16");
	CHECK_TEXT(day("0.5", false).text, "12:00:00");
	CHECK_NUMBER(day("0.5", false).kind, SHEET_TEXT);
	CHECK_NUMBER(day("45000", false).day, 19431);
	CHECK_NUMBER(day("2958466", false).kind, SHEET_NUMBER);
	CHECK_NUMBER(day("-1", false).kind, SHEET_NUMBER);
}

TEST(sheet, tells_days_and_percentages_from_other_formats)
{
	CHECK_NUMBER(xlsx_in_look("yyyy\"年\"m\"月\""), XLSX_LOOK_DAY);
	CHECK_NUMBER(xlsx_in_look("[$-804]d"), XLSX_LOOK_DAY);
	CHECK_NUMBER(xlsx_in_look("h:mm"), XLSX_LOOK_DAY);
	CHECK_NUMBER(xlsx_in_look("General"), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("#,##0.00\"元/d\""), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("[Red]0.00"), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("0.00E+00"), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("_-* #,##0\\d"), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("0.0%"), XLSX_LOOK_PERCENT);
	CHECK_NUMBER(xlsx_in_look("\"%\"0"), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("\""), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("["), XLSX_LOOK_PLAIN);
	CHECK_NUMBER(xlsx_in_look("\\"), XLSX_LOOK_PLAIN);
}

TEST(sheet, styles_make_days_and_percentages_of_numbers)
{
	const struct sheet *s = fine_sheet(
	    "<sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"><v>45000</v></c>"
	    "<c s=\"2\"><v>45001</v></c><c s=\"3\"><v>0.05</v></c>"
	    "<c s=\"99\"><v>7</v></c><c t=\"d\"><v>2026-01-31T00:00:00</v></c>"
	    "<c t=\"d\"><v>2026-01-31T08:30:00</v></c>"
	    "<c t=\"d\"><v>x</v></c></row></sheetData>");

	CHECK_TEXT(sheet_find(s, "B2")->text, "2023-03-15");
	CHECK_TEXT(sheet_find(s, "C2")->text, "2023-03-16");
	CHECK(sheet_find(s, "D2")->is_percent);
	CHECK_TEXT(sheet_find(s, "D2")->text, "0.05");
	CHECK_TEXT(sheet_find(s, "E2")->text, "7");
	CHECK_NUMBER(sheet_find(s, "F2")->kind, SHEET_DAY);
	CHECK_TEXT(sheet_find(s, "G2")->text, "2026-01-31 08:30:00");
	CHECK_NUMBER(sheet_find(s, "H2")->day, DAY_NONE);
}

TEST(sheet, counts_days_from_1904_where_the_workbook_says_so)
{
	struct zip_bytes z =
	    pack("<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
		 "<sheet name=\"x\" r:id=\"a\"/></sheets></workbook>",
		"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" "
		"s=\"2\"><v>43538</v>"
		"</c></row></sheetData></worksheet>");
	struct sheet_book b;

	CHECK_NUMBER(sheet_read(&test_mem, &b, z.bytes, z.len).fault, SHEET_OK);
	CHECK_TEXT(sheet_find(b.sheets, "A1")->text, "2023-03-15");
}

TEST(sheet, lists_hidden_sheets_and_leaves_charts_out)
{
	struct sheet_book b;

	CHECK_NUMBER(
	    read_sheet(&b, "<sheetData><row><c><v>1</v></c></row></sheetData>")
		.fault,
	    SHEET_OK);
	CHECK_NUMBER(b.sheets_len, 2);
	CHECK(!b.sheets[0].is_hidden);
	CHECK(b.sheets[1].is_hidden);
	CHECK_TEXT(b.sheets[1].name, "藏");
	CHECK(sheet_first(&b) == &b.sheets[0]);
}

TEST(sheet, flags_merged_cells)
{
	const struct sheet *s =
	    fine_sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
		       "<c r=\"C1\"><v>2</v></c></row>"
		       "<row r=\"2\"><c r=\"B2\"><v>3</v></c></row></sheetData>"
		       "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>");

	CHECK(sheet_find(s, "A1")->is_merged);
	CHECK(sheet_find(s, "B1")->is_merged);
	CHECK(sheet_find(s, "B2")->is_merged);
	CHECK(!sheet_find(s, "C1")->is_merged);
}

TEST(sheet, forgets_cells_that_are_only_painted)
{
	const struct sheet *s =
	    fine_sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
		       "<c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\">"
		       "<c r=\"A1048576\" s=\"2\"/></row></sheetData>");

	CHECK_NUMBER(s->rows_len, 1);
	CHECK_NUMBER(s->columns_len, 1);
}

TEST(sheet, names_the_cell_that_breaks_a_limit)
{
	struct sheet_book b;
	struct sheet_problem p = read_sheet(&b,
	    "<sheetData><row r=\"3\"><c r=\"IW3\"><v>1</v></c></row>"
	    "</sheetData>");

	CHECK_NUMBER(p.fault, SHEET_WRONG_COLUMNS);
	CHECK(strstr(sheet_problem_text(&test_mem, LANG_ZH, &p),
		  "工资 IW3：列数太多") != NULL);
	p = read_sheet(&b,
	    "<sheetData><row r=\"100001\"><c><v>1</v></c></row></sheetData>");
	CHECK_NUMBER(p.fault, SHEET_WRONG_ROWS);
	CHECK(strstr(sheet_problem_text(&test_mem, LANG_EN, &p),
		  "A100001: Too many rows") != NULL);
	p = (struct sheet_problem){ SHEET_WRONG_QUOTE, "", 7, 0 };
	CHECK(text_starts(
	    sheet_problem_text(&test_mem, LANG_ZH, &p), "第 7 行："));
	for (int i = SHEET_OK + 1; i < SHEET_FAULT_COUNT; i++) {
		p = (struct sheet_problem){ .fault = (enum sheet_fault)i };
		CHECK(*sheet_problem_text(&test_mem, LANG_EN, &p) != '\0');
	}
}

TEST(sheet, refuses_rows_out_of_order_and_false_addresses)
{
	CHECK_NUMBER(fault_of("<sheetData><row r=\"2\"/><row r=\"2\"/>"
			      "</sheetData>"),
	    SHEET_WRONG_BROKEN);
	CHECK_NUMBER(fault_of("<sheetData><row r=\"2\"><c r=\"A3\"><v>1</v>"
			      "</c></row></sheetData>"),
	    SHEET_WRONG_BROKEN);
	CHECK_NUMBER(fault_of("<sheetData><row r=\"0\"/></sheetData>"),
	    SHEET_WRONG_BROKEN);
	CHECK_NUMBER(fault_of("<sheetData/><mergeCells>"
			      "<mergeCell ref=\"A1:\"/></mergeCells>"),
	    SHEET_WRONG_BROKEN);
	CHECK_NUMBER(fault_of("<sheetData><row>"), SHEET_WRONG_BROKEN);
}

TEST(sheet, refuses_document_types_and_deep_nesting)
{
	struct zip_bytes z = pack(book,
	    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
	    "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row>"
	    "</sheetData></worksheet>");
	struct buf deep = { .mem = &test_mem };
	struct sheet_book b;

	CHECK_NUMBER(sheet_read(&test_mem, &b, z.bytes, z.len).fault,
	    SHEET_WRONG_BROKEN);
	for (int i = 0; i < 300; i++)
		buf_text(&deep, "<a>");
	CHECK_NUMBER(fault_of(buf_string(&deep)), SHEET_WRONG_BROKEN);
}

TEST(sheet, refuses_a_document_type_across_two_reads)
{
	struct buf xml = { .mem = &test_mem };
	struct sheet_book b;

	for (int pad = 3990; pad < 4010; pad++) {
		struct zip_bytes z;

		xml.len = 0;
		buf_text(&xml, "<!--");
		for (int i = 0; i < pad; i++)
			buf_char(&xml, 'x');
		buf_text(&xml, "--><!DOCTYPE worksheet><worksheet/>");
		z = pack(book, buf_string(&xml));
		CHECK_NUMBER(sheet_read(&test_mem, &b, z.bytes, z.len).fault,
		    SHEET_WRONG_BROKEN);
	}
}

TEST(sheet, refuses_a_zip_bomb)
{
	size_t len = 40u << 20;
	char *zeros = malloc(len);
	struct sheet_book b;
	struct zip_bytes z;
	struct zip_file files[] = {
		{ "[Content_Types].xml", types, strlen(types), false },
		{ "xl/workbook.xml", zeros, len, false },
	};

	CHECK(zeros != NULL);
	memset(zeros, ' ', len);
	CHECK(zip_out(&test_mem, &z, files, 2) == NULL);
	free(zeros);
	CHECK(z.len < 100000);
	CHECK_NUMBER(
	    sheet_read(&test_mem, &b, z.bytes, z.len).fault, SHEET_WRONG_LARGE);
}

TEST(sheet, survives_every_cut_of_a_good_file)
{
	struct zip_bytes z = pack(book,
	    "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>"
	    "</worksheet>");
	struct sheet_book b;

	for (size_t len = 4; len < z.len; len++)
		CHECK(
		    sheet_read(&test_mem, &b, z.bytes, len).fault != SHEET_OK);
}

TEST(sheet, survives_every_changed_byte_of_a_good_file)
{
	struct zip_bytes z = pack(book,
	    "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>"
	    "</worksheet>");
	char *copy = arena_copy(&test_mem, z.bytes, z.len);
	struct sheet_book b;

	for (size_t i = 0; i < z.len; i++) {
		struct arena mem = { 0 };

		copy[i] = (char)(copy[i] ^ 0x41);
		(void)sheet_read(&mem, &b, copy, z.len);
		copy[i] = z.bytes[i];
		arena_close(&mem);
	}
	CHECK_NUMBER(sheet_read(&test_mem, &b, copy, z.len).fault, SHEET_OK);
}

TEST(sheet, reads_and_writes_addresses)
{
	static const struct {
		const char *address;
		uint32_t row, column;
	} good[] = { { "A1", 1, 1 }, { "Z9", 9, 26 }, { "AA10", 10, 27 },
		{ "IV65536", 65536, 256 }, { "XFD1048576", 1048576, 16384 } };
	static const char *const bad[] = { "", "A", "1", "A0", "1A", "A1B",
		"XFE1", "A1048577", "AAAAAAAA1", "-1", "A-1" };
	char out[SHEET_ADDRESS];
	uint32_t row, column;

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		CHECK(sheet_place(&row, &column, good[i].address));
		CHECK_NUMBER(row, good[i].row);
		CHECK_NUMBER(column, good[i].column);
		CHECK_TEXT(sheet_address(out, row, column), good[i].address);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		CHECK(!sheet_place(&row, &column, bad[i]));
	CHECK(sheet_place(&row, &column, "$b$7"));
	CHECK_NUMBER(column, 2);
}
