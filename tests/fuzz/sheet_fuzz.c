/* Sheets: the file itself, or one part of a well-formed XLSX around it. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "text/sheet.h"
#include "text/zip_out.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static const char *const names[] = { "xl/worksheets/one.xml",
	"xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
	"xl/_rels/workbook.xml.rels", "_rels/.rels", "[Content_Types].xml" };
static const char *const usual[] = {
	"<worksheet><sheetData><row><c t=\"s\"><v>0</v></c>"
	"<c s=\"1\"><v>45000</v></c></row></sheetData></worksheet>",
	"<sst><si><t>a</t></si></sst>",
	"<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>",
	"<workbook><sheets><sheet name=\"a\" id=\"a\"/></sheets></workbook>",
	"<R><Relationship Id=\"a\" Type=\"x/worksheet\" "
	"Target=\"worksheets/one.xml\"/><Relationship Id=\"b\" "
	"Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>"
	"<Relationship Id=\"c\" Type=\"x/styles\" Target=\"styles.xml\"/></R>",
	"<R><Relationship Id=\"a\" Type=\"x/officeDocument\" "
	"Target=\"xl/workbook.xml\"/></R>",
	"<Types/>",
};

enum {
	PARTS = sizeof(names) / sizeof(*names)
};

/* Every cell can be asked for and is in order. */
static void
look_through(const struct sheet_book *b)
{
	for (size_t i = 0; i < b->sheets_len; i++) {
		const struct sheet *s = &b->sheets[i];

		if (s->rows_len > SHEET_ROWS_MAX)
			abort();
		for (uint32_t r = 1; r <= s->rows_len; r++)
			for (uint32_t c = 1; c <= s->rows[r - 1].cells_len; c++)
				if (strlen(sheet_at(s, r, c)->text) >
				    SHEET_TEXT_MAX)
					abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct zip_file files[PARTS];
	struct arena mem = { 0 };
	struct sheet_book b;
	struct zip_bytes z = { (const char *)data, len };

	if (len > 0 && data[0] < PARTS) {
		for (size_t i = 0; i < PARTS; i++)
			files[i] = (struct zip_file){ names[i], usual[i],
				strlen(usual[i]), true };
		files[data[0]].bytes = (const char *)data + 1;
		files[data[0]].len = len - 1;
		if (zip_out(&mem, &z, files, PARTS) != NULL)
			abort();
	}
	if (sheet_read(&mem, &b, z.bytes, z.len).fault == SHEET_OK)
		look_through(&b);
	arena_close(&mem);
	return 0;
}
