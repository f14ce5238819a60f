#include "text/doc_docx.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/doc_docx_parts.h"
#include "text/doc_style.h"
#include "text/doc_xml.h"

enum {
	FILES_FIXED = 12,
	PICTURE_PIXELS = 2 /* to the point */
};

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define WORD   "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define PACKED "http://schemas.openxmlformats.org/package/2006/"

static const char *
content_types(struct arena *mem, const struct docx *w)
{
	static const char *const parts[] = { "document", "document.main",
		"styles", "styles", "numbering", "numbering", "settings",
		"settings", "footnotes", "footnotes", "header1", "header",
		"footer1", "footer" };
	struct buf to = { .mem = mem };

	buf_text(&to,
	    DOCX_XML
	    "<Types xmlns=\"" PACKED "content-types\"><Default "
	    "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-"
	    "package.relationships+xml\"/><Default Extension=\"xml\" "
	    "ContentType=\"application/xml\"/><Default Extension=\"png\" "
	    "ContentType=\"image/png\"/><Override "
	    "PartName=\"/docProps/core.xml\" ContentType=\"application/"
	    "vnd.openxmlformats-package.core-properties+xml\"/>");
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i += 2) {
		if (text_is(parts[i], "header1") && text_is_empty(w->d->header))
			continue;
		buf_printf(&to,
		    "<Override PartName=\"/word/%s.xml\" "
		    "ContentType=\"" WORD "%s+xml\"/>",
		    parts[i], parts[i + 1]);
	}
	buf_text(&to, "</Types>");
	return buf_string(&to);
}

static const char root_relations[] = DOCX_XML
    "<Relationships xmlns=\"" PACKED "relationships\"><Relationship "
    "Id=\"rId1\" Type=\"" OFFICE "relationships/officeDocument\" "
    "Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"" PACKED
    "relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/></Relationships>";

static const char settings[] = DOCX_XML
    "<w:settings" DOCX_W "><w:zoom w:percent=\"100\"/>"
    "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
    "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/>"
    "</w:footnotePr><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    "</w:compat></w:settings>";

static void
put_relation(struct buf *to, const char *id, const char *kind,
    const char *target, const char *rest)
{
	buf_printf(to,
	    "<Relationship Id=\"%s\" Type=\"" OFFICE "relationships/%s\" "
	    "Target=\"",
	    id, kind);
	doc_xml(to, target);
	buf_printf(to, "\"%s/>", rest);
}

static const char *
relations(struct arena *mem, const struct docx *w)
{
	struct buf to = { .mem = mem };

	buf_text(
	    &to, DOCX_XML "<Relationships xmlns=\"" PACKED "relationships\">");
	put_relation(&to, "rIdS", "styles", "styles.xml", "");
	put_relation(&to, "rIdN", "numbering", "numbering.xml", "");
	put_relation(&to, "rIdT", "settings", "settings.xml", "");
	put_relation(&to, "rIdO", "footnotes", "footnotes.xml", "");
	put_relation(&to, "rIdF", "footer", "footer1.xml", "");
	if (!text_is_empty(w->d->header))
		put_relation(&to, "rIdH", "header", "header1.xml", "");
	for (size_t i = 0; i < w->links_len; i++)
		put_relation(&to, text_printf(mem, "rIdL%zu", i + 1),
		    "hyperlink", w->links[i], " TargetMode=\"External\"");
	for (size_t i = 0; i < w->pictures_len; i++)
		put_relation(&to, text_printf(mem, "rIdP%zu", i + 1), "image",
		    text_printf(mem, "media/image%zu.png", i + 1), "");
	buf_text(&to, "</Relationships>");
	return buf_string(&to);
}

/* Links in footnotes are relations of that part. */
static const char *
note_relations(struct arena *mem, const struct docx *w)
{
	struct buf to = { .mem = mem };

	buf_text(
	    &to, DOCX_XML "<Relationships xmlns=\"" PACKED "relationships\">");
	for (size_t i = 0; i < w->links_len; i++)
		put_relation(&to, text_printf(mem, "rIdL%zu", i + 1),
		    "hyperlink", w->links[i], " TargetMode=\"External\"");
	buf_text(&to, "</Relationships>");
	return buf_string(&to);
}

static const char *
core(struct arena *mem, const struct doc *d)
{
	struct buf to = { .mem = mem };
	const char *day = docx_moment(
	    mem, d->day == DAY_NONE ? 315532800 : (int64_t)d->day * 86400);

	buf_text(&to,
	    DOCX_XML "<cp:coreProperties xmlns:cp=\"" PACKED
		     "metadata/core-properties\" "
		     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
		     "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
		     "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
		     "<dc:title>");
	doc_xml(&to, d->title);
	buf_text(&to, "</dc:title><dc:subject>");
	doc_xml(&to, d->subject);
	buf_text(&to, "</dc:subject><dc:creator>");
	doc_xml(&to, d->author);
	buf_printf(&to,
	    "</dc:creator><dc:language>%s</dc:language><dcterms:created "
	    "xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created>"
	    "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s"
	    "</dcterms:modified></cp:coreProperties>",
	    message_lang_tag(d->lang), day, day);
	return buf_string(&to);
}

/* False: a figure can't be drawn. */
static bool
draw_pictures(struct arena *mem, struct docx *w)
{
	struct doc_margins m = doc_style_margins(w->d);
	int width = (doc_style_width(w->d) - m.left - m.right) * PICTURE_PIXELS;
	size_t n = 0;

	for (const struct doc_block *b = w->d->first; b != NULL; b = b->next)
		n += b->kind == DOC_FIGURE;
	w->pictures = ARENA_MANY(mem, struct docx_picture, n);
	for (const struct doc_block *b = w->d->first; b != NULL; b = b->next) {
		if (b->kind != DOC_FIGURE)
			continue;
		w->pictures[w->pictures_len].block = b;
		if (!doc_figure_png(mem,
			&w->pictures[w->pictures_len++].picture, b->svg, width))
			return false;
	}
	return true;
}

static void
put_file(
    struct zip_file *files, size_t *len, const char *name, const char *bytes)
{
	files[(*len)++] =
	    (struct zip_file){ name, bytes, strlen(bytes), false };
}

const char *
doc_docx(struct arena *mem, struct zip_bytes *out, const struct doc *d)
{
	struct docx w = { .d = d, .to = { .mem = mem } };
	const char *document, *notes;
	struct zip_file *files;
	size_t n = 0;

	w.links = ARENA_MANY(mem, const char *, DOCX_LINKS_MAX);
	if (!draw_pictures(mem, &w))
		return "a figure can't be drawn";
	document = docx_document(&w);
	notes = docx_footnotes(&w);
	files = ARENA_MANY(mem, struct zip_file, FILES_FIXED + w.pictures_len);
	put_file(files, &n, "[Content_Types].xml", content_types(mem, &w));
	put_file(files, &n, "_rels/.rels", root_relations);
	put_file(files, &n, "docProps/core.xml", core(mem, d));
	put_file(files, &n, "word/document.xml", document);
	put_file(files, &n, "word/_rels/document.xml.rels", relations(mem, &w));
	put_file(files, &n, "word/styles.xml", docx_styles(mem, d));
	put_file(
	    files, &n, "word/numbering.xml", docx_numbering(mem, d, w.lists));
	put_file(files, &n, "word/settings.xml", settings);
	put_file(files, &n, "word/footnotes.xml", notes);
	put_file(files, &n, "word/_rels/footnotes.xml.rels",
	    note_relations(mem, &w));
	put_file(files, &n, "word/footer1.xml", docx_footer(mem, d));
	if (!text_is_empty(d->header))
		put_file(files, &n, "word/header1.xml", docx_header(mem, d));
	for (size_t i = 0; i < w.pictures_len; i++)
		files[n++] = (struct zip_file){
			text_printf(mem, "word/media/image%zu.png", i + 1),
			w.pictures[i].picture.png, w.pictures[i].picture.len,
			true
		};
	return zip_out(mem, out, files, n);
}
