/* Documents: the file itself, one part of a well-formed DOCX around it, or
 * Markdown; what is read is written again. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/doc_docx.h"
#include "text/doc_html.h"
#include "text/doc_in.h"
#include "text/doc_text.h"
#include "text/markdown.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static const char *const names[] = { "word/document.xml", "word/styles.xml",
	"word/numbering.xml", "word/footnotes.xml",
	"word/_rels/document.xml.rels", "[Content_Types].xml" };
static const char *const usual[] = {
	"<d><p><pPr><pStyle val=\"a\"/><numPr><ilvl val=\"1\"/><numId "
	"val=\"1\"/></numPr></pPr><hyperlink id=\"a\"><r><t>x</t></r>"
	"</hyperlink><ins author=\"b\"><r><t>y</t></r></ins><r>"
	"<footnoteReference id=\"1\"/></r></p><tbl><tblGrid><gridCol w=\"9\"/>"
	"</tblGrid><tr><tc><p><r><t>z</t></r></p></tc></tr></tbl></d>",
	"<s><style styleId=\"a\"><name val=\"heading 1\"/><basedOn "
	"val=\"a\"/></style></s>",
	"<n><abstractNum abstractNumId=\"1\"><lvl ilvl=\"1\"><numFmt "
	"val=\"upperRoman\"/><lvlText val=\"%1%2\"/></lvl></abstractNum>"
	"<num numId=\"1\"><abstractNumId val=\"1\"/></num></n>",
	"<f><footnote id=\"1\"><p><r><t>n</t></r></p></footnote></f>",
	"<R><Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"https://a\" "
	"TargetMode=\"External\"/></R>",
	"<Types/>",
};

enum {
	PARTS = sizeof(names) / sizeof(*names),
	MARKDOWN = PARTS
};

static void
write_all(struct arena *mem, const struct doc *d)
{
	struct zip_bytes z;

	if (strstr(doc_html(mem, d, 1, "x").html, "<script") != NULL)
		abort();
	doc_text(mem, d);
	if (doc_docx(mem, &z, d) != NULL)
		abort();
}

static void
read_markdown(struct arena *mem, const uint8_t *data, size_t len)
{
	struct doc *d = doc_new(mem, LANG_ZH, DOC_REPORT, "");

	if (!text_is_utf8(data, len))
		return;
	markdown_read(d, arena_copy(mem, data, len), DOC_OUTLINE, NULL);
	write_all(mem, d);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct zip_file files[PARTS];
	struct arena mem = { 0 };
	struct doc *d = doc_new(&mem, LANG_ZH, DOC_AGREEMENT, "");
	struct zip_bytes z = { (const char *)data, len };

	if (len > 0 && data[0] == MARKDOWN)
		read_markdown(&mem, data + 1, len - 1);
	if (len > 0 && data[0] < PARTS) {
		for (size_t i = 0; i < PARTS; i++)
			files[i] = (struct zip_file){ names[i], usual[i],
				strlen(usual[i]), true };
		files[data[0]].bytes = (const char *)data + 1;
		files[data[0]].len = len - 1;
		if (zip_out(&mem, &z, files, PARTS) != NULL)
			abort();
	}
	if (doc_in(d, z.bytes, z.len) == MSG_NONE)
		write_all(&mem, d);
	arena_close(&mem);
	return 0;
}
