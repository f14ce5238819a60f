/* CSV as people save it. */
#include "base/text.h"
#include "text/sheet.h"
#include "text/sniff.h"
#include "text/zip_out.h"
#include "test.h"

static struct sheet_problem
read_bytes(struct sheet_book *b, const char *bytes, size_t len)
{
	return sheet_read(&test_mem, b, bytes, len);
}

static struct sheet_book
fine(const char *bytes, size_t len)
{
	struct sheet_book b;

	CHECK_NUMBER(read_bytes(&b, bytes, len).fault, SHEET_OK);
	return b;
}

static struct sheet_book
fine_text(const char *s)
{
	return fine(s, strlen(s));
}

static enum sheet_fault
fault_of(const char *s, size_t len)
{
	struct sheet_book b;

	return read_bytes(&b, s, len).fault;
}

TEST(csv_sheet, drops_the_byte_order_mark)
{
	struct sheet_book b =
	    fine_text("\xef\xbb\xbf姓名,月工资\r\n甲,5000\r\n");

	CHECK_TEXT(b.encoding, "UTF-8");
	CHECK_TEXT(sheet_find(b.sheets, "A1")->text, "姓名");
	CHECK_TEXT(sheet_find(b.sheets, "B2")->text, "5000");
	CHECK_NUMBER(sheet_find(b.sheets, "B2")->kind, SHEET_TEXT);
	CHECK_NUMBER(b.sheets->rows_len, 2);
}

TEST(csv_sheet, recognises_gb18030)
{
	/* 姓名,工资 / 㐀 (four bytes in GB18030),1 */
	static const char bytes[] =
	    "\xd0\xd5\xc3\xfb,\xb9\xa4\xd7\xca\n\x81\x39\xee\x39,1\n";
	struct sheet_book b = fine(bytes, sizeof(bytes) - 1);

	CHECK_TEXT(b.encoding, "GB18030");
	CHECK_TEXT(sheet_find(b.sheets, "A1")->text, "姓名");
	CHECK_TEXT(sheet_find(b.sheets, "B1")->text, "工资");
	CHECK_TEXT(sheet_find(b.sheets, "A2")->text, "㐀");
}

TEST(csv_sheet, recognises_what_excel_calls_unicode_text)
{
	static const char bytes[] = "\xff\xfe\xd3\x59\x0d\x54\t\0a\0\n\0";
	struct sheet_book b = fine(bytes, sizeof(bytes) - 1);

	CHECK_TEXT(b.encoding, "UTF-16LE");
	CHECK_NUMBER(b.separator, '\t');
	CHECK_TEXT(sheet_find(b.sheets, "A1")->text, "姓名");
	CHECK_TEXT(sheet_find(b.sheets, "B1")->text, "a");
}

TEST(csv_sheet, finds_the_separator)
{
	CHECK_NUMBER(fine_text("a;b;c\n1,5;2;3\n").separator, ';');
	CHECK_NUMBER(fine_text("a\tb\n\"x,y,z\"\t2\n").separator, '\t');
	CHECK_NUMBER(fine_text("a\nb\n").separator, ',');
	CHECK_TEXT(
	    sheet_find(fine_text("sep=|\na|b\n").sheets, "B1")->text, "b");
}

TEST(csv_sheet, keeps_quoted_separators_quotes_and_lines)
{
	struct sheet_book b =
	    fine_text("\"a,\"\"b\"\"\",\"x\r\ny\"\r\n\r\n,z\r\n");

	CHECK_TEXT(sheet_find(b.sheets, "A1")->text, "a,\"b\"");
	CHECK_TEXT(sheet_find(b.sheets, "B1")->text, "x\ny");
	CHECK_NUMBER(b.sheets->rows[1].cells_len, 0);
	CHECK_TEXT(sheet_find(b.sheets, "A3")->text, "");
	CHECK_TEXT(sheet_find(b.sheets, "B3")->text, "z");
}

TEST(csv_sheet, reads_old_line_ends_and_a_last_line_without_one)
{
	struct sheet_book b = fine_text("a\rb\rc");

	CHECK_NUMBER(b.sheets->rows_len, 3);
	CHECK_TEXT(sheet_find(b.sheets, "A3")->text, "c");
}

TEST(csv_sheet, says_where_a_quote_is_not_closed)
{
	struct sheet_book b;
	struct sheet_problem p = read_bytes(&b, "a,b\nc,\"d\n", 9);

	CHECK_NUMBER(p.fault, SHEET_WRONG_QUOTE);
	CHECK_NUMBER(p.row, 2);
	CHECK_NUMBER(fault_of("a\"b\n", 4), SHEET_WRONG_QUOTE);
}

TEST(csv_sheet, refuses_what_is_no_text)
{
	CHECK_NUMBER(fault_of("", 0), SHEET_WRONG_EMPTY);
	CHECK_NUMBER(fault_of("\n\n,,\n", 5), SHEET_WRONG_EMPTY);
	CHECK_NUMBER(fault_of("a\0b", 3), SHEET_WRONG_ENCODING);
	CHECK_NUMBER(fault_of("a\x01"
			      "b",
			 3),
	    SHEET_WRONG_ENCODING);
	CHECK_NUMBER(fault_of("\xff\xff\xff", 3), SHEET_WRONG_ENCODING);
}

TEST(csv_sheet, refuses_a_thousand_columns_and_too_many_rows)
{
	char *wide = arena_take(&test_mem, 2001);
	char *tall = arena_take(&test_mem, 300001);
	struct sheet_book b;
	struct sheet_problem p;

	for (int i = 0; i < 1000; i++)
		memcpy(wide + 2 * i, "1,", 2);
	p = read_bytes(&b, wide, 2000);
	CHECK_NUMBER(p.fault, SHEET_WRONG_COLUMNS);
	CHECK_NUMBER(p.row, 1);
	CHECK_NUMBER(p.column, SHEET_COLUMNS_MAX + 1);
	for (int i = 0; i < 100001; i++)
		memcpy(tall + 2 * i, "1\n", 2);
	p = read_bytes(&b, tall, 200002);
	CHECK_NUMBER(p.fault, SHEET_WRONG_ROWS);
	CHECK_NUMBER(p.row, 100001);
	CHECK_NUMBER(read_bytes(&b, tall, 200000).fault, SHEET_OK);
	CHECK_NUMBER(b.sheets->rows_len, 100000);
}

TEST(csv_sheet, finds_a_column_by_its_title)
{
	struct sheet_book b = fine_text("x\n 工号 ,月工资（元）,ＡＢ\n");

	CHECK_NUMBER(sheet_column(b.sheets, 2, "工号"), 1);
	CHECK_NUMBER(sheet_column(b.sheets, 2, "月工资(元)"), 2);
	CHECK_NUMBER(sheet_column(b.sheets, 2, "AB"), 3);
	CHECK_NUMBER(sheet_column(b.sheets, 2, "没有"), 0);
	CHECK_NUMBER(sheet_column(b.sheets, 9, "x"), 0);
}

/* An OLE container whose directory has that name. */
static const char *
container(const char *name, size_t *len)
{
	char *bytes = arena_take(&test_mem, 2048);

	memcpy(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
	for (size_t i = 0; name[i] != '\0'; i++)
		bytes[1024 + 2 * i] = name[i];
	*len = 2048;
	return bytes;
}

static enum sniff
zipped(const char *a, const char *b)
{
	struct zip_file files[] = { { a, "x", 1, false },
		{ b, "x", 1, false } };
	struct zip_bytes z;

	CHECK(zip_out(&test_mem, &z, files, 2) == NULL);
	return sniff(z.bytes, z.len);
}

TEST(sniff, knows_files_by_their_bytes)
{
	const char *bytes;
	size_t len;

	CHECK_NUMBER(sniff("%PDF-1.7", 8), SNIFF_PDF);
	CHECK_NUMBER(sniff("\x89PNG\r\n\x1a\nx", 9), SNIFF_IMAGE);
	CHECK_NUMBER(sniff("BM\x10\0\0\0\0\0\0\0\0\0\0\0", 14), SNIFF_IMAGE);
	CHECK_NUMBER(sniff("BMI,weight,height\n", 18), SNIFF_TEXT);
	CHECK_NUMBER(sniff("RIFF\0\0\0\0WEBPVP", 14), SNIFF_IMAGE);
	CHECK_NUMBER(sniff("{\\rtf1", 6), SNIFF_RTF);
	CHECK_NUMBER(sniff(" \n<HTML><table>", 15), SNIFF_HTML);
	CHECK_NUMBER(sniff("PK\x03\x04zzzz", 8), SNIFF_BROKEN);
	CHECK_NUMBER(sniff("a", 1), SNIFF_TEXT);
	bytes = container("WordDocument", &len);
	CHECK_NUMBER(sniff(bytes, len), SNIFF_OLD_TEXT);
	bytes = container("Workbook", &len);
	CHECK_NUMBER(sniff(bytes, len), SNIFF_OLD_SHEET);
	bytes = container("EncryptedPackage", &len);
	CHECK_NUMBER(sniff(bytes, len), SNIFF_LOCKED);
	CHECK_NUMBER(fault_of(bytes, len), SHEET_WRONG_LOCKED);
	bytes = container("Other", &len);
	CHECK_NUMBER(sniff(bytes, len), SNIFF_OLD_OTHER);
}

TEST(sniff, looks_into_zips)
{
	CHECK_NUMBER(
	    zipped("[Content_Types].xml", "xl/workbook.xml"), SNIFF_XLSX);
	CHECK_NUMBER(
	    zipped("[Content_Types].xml", "word/document.xml"), SNIFF_DOCX);
	CHECK_NUMBER(
	    zipped("[Content_Types].xml", "xl/workbook.bin"), SNIFF_XLSM);
	CHECK_NUMBER(
	    zipped("META-INF/manifest.xml", "content.xml"), SNIFF_OPEN);
	CHECK_NUMBER(zipped("OFD.xml", "Doc_0/x.xml"), SNIFF_OFD);
	CHECK_NUMBER(zipped("a.txt", "b.txt"), SNIFF_ZIP);
}
