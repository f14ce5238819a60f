#include "text/doc_in.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "text/decode.h"
#include "text/doc_in_parts.h"
#include "text/sniff.h"

/* What a paragraph becomes: heading, item, paragraph. */
static struct doc_block *
add_block(struct docx_in *in, const struct docx_paragraph *p, int outline)
{
	const char *name = p->style != NULL ? p->style->name : "";
	struct doc_block *b;

	if (text_is(name, "title"))
		return doc_title(in->d, "");
	if (text_is(name, "subtitle"))
		return doc_subtitle(in->d, "");
	if (outline >= 0)
		return doc_heading(
		    in->d, outline < 4 ? outline + 1 : 4, DOC_NO_NUMBER, "");
	if (text_is(name, "quote"))
		return doc_quote(in->d, "");
	b = doc_paragraph(in->d, "");
	b->align = p->align;
	return b;
}

void
docx_in_add(struct docx_in *in, const struct docx_paragraph *p,
    const struct doc_text *t)
{
	const char *num = p->num, *label = "";
	int level = p->level, outline = p->outline;
	struct doc_block *b;

	if (p->style != NULL && text_starts(p->style->name, "toc "))
		return;
	if (p->style != NULL && outline < 0)
		outline = p->style->outline;
	if (num == NULL && p->style != NULL) {
		num = p->style->num;
		level = p->style->level;
	}
	if (!text_is_empty(num) && !text_is(num, "0"))
		label = docx_in_label(in, num, level);
	if (t->len == 0)
		return; /* an empty line, counted all the same */
	if (in->blocks_left == 0) {
		in->is_too_large = true;
		return;
	}
	in->blocks_left--;
	b = add_block(in, p, outline);
	b->text = *t;
	b->change = p->change;
	if (*label != '\0') {
		b->number = DOC_GIVEN;
		b->label = label;
	}
}

static bool
read_body(struct docx_in *in, const char *part)
{
	struct xml_in *x = xml_in_open(in->package, part);
	enum xml_event e = XML_IN_BROKEN;
	bool is_fine = x != NULL;

	while (is_fine && !in->is_too_large &&
	    (e = xml_in_next(x)) > XML_IN_BROKEN) {
		struct docx_paragraph p;
		struct doc_text t = { 0 };

		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "p")) {
			is_fine = docx_in_paragraph(in, x, &p, &t);
			if (is_fine)
				docx_in_add(in, &p, &t);
		} else if (xml_in_is(x, "tbl"))
			is_fine = docx_in_table(in, x);
		else if (xml_in_is(x, "Fallback"))
			is_fine = xml_in_skip(x);
	}
	xml_in_close(x);
	return is_fine && e == XML_IN_DONE;
}

static bool
read_note(struct docx_in *in, struct xml_in *x)
{
	struct docx_note *n = &in->notes[in->notes_len];
	struct buf b = { .mem = in->mem };
	int depth = xml_in_depth(x);
	enum xml_event e;

	n->id = xml_in_get(x, "id");
	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		const char *s;

		if (e == XML_IN_END && xml_in_depth(x) == depth)
			break;
		if (e != XML_IN_START || !xml_in_is(x, "t"))
			continue;
		s = xml_in_all_text(x);
		if (s == NULL)
			return false;
		buf_text(&b, s);
	}
	n->text = text_trim(in->mem, buf_string(&b));
	if (n->id != NULL && in->notes_len + 1 < DOCX_NOTES_MAX)
		in->notes_len++;
	return e > XML_IN_BROKEN;
}

bool
docx_in_notes(struct docx_in *in, const char *part)
{
	struct xml_in *x = xml_in_open(in->package, part);
	enum xml_event e = XML_IN_DONE;
	bool is_fine = true;

	if (x == NULL)
		return true;
	in->notes = ARENA_MANY(in->mem, struct docx_note, DOCX_NOTES_MAX);
	while (is_fine && (e = xml_in_next(x)) > XML_IN_BROKEN)
		if (e == XML_IN_START && xml_in_is(x, "footnote"))
			is_fine = read_note(in, x);
	xml_in_close(x);
	return is_fine && e == XML_IN_DONE;
}

/* A part that others name by its kind, usually in word/. */
static const char *
part_of(const struct docx_in *in, const char *kind, const char *usual)
{
	const char *target =
	    package_target_kind(in->relations, in->relations_len, kind);

	return target != NULL ? target : usual;
}

static bool
read_parts(struct docx_in *in)
{
	struct package_relation *root;
	const char *document = NULL;
	size_t len;

	if (!package_relations(in->package, &root, &len, ""))
		return false;
	document = package_target_kind(root, len, "officeDocument");
	if (document == NULL)
		document = "word/document.xml";
	return package_relations(
		   in->package, &in->relations, &in->relations_len, document) &&
	    docx_in_styles(in, part_of(in, "styles", "word/styles.xml")) &&
	    docx_in_numbering(
		in, part_of(in, "numbering", "word/numbering.xml")) &&
	    docx_in_notes(in, part_of(in, "footnotes", "word/footnotes.xml")) &&
	    read_body(in, document);
}

static enum msg
read_docx(struct doc *d, const char *bytes, size_t len)
{
	struct docx_in in = { .d = d,
		.mem = d->mem,
		.blocks_left = DOC_IN_BLOCKS_MAX,
		.cells_left = DOC_IN_CELLS_MAX,
		.text_left = DOC_IN_TEXT_MAX,
		.runs_left = DOC_IN_RUNS_MAX };
	enum package_fault fault =
	    package_open(d->mem, &in.package, bytes, len, DOC_IN_UNPACKED_MAX);
	bool is_read;

	if (fault == PACKAGE_LOCKED)
		return MSG_DOC_IN_LOCKED;
	if (fault == PACKAGE_BROKEN)
		return MSG_DOC_IN_BROKEN;
	if (fault != PACKAGE_OK)
		return MSG_DOC_IN_LARGE;
	is_read = read_parts(&in);
	package_close(in.package);
	if (in.is_too_large)
		return MSG_DOC_IN_LARGE;
	if (!is_read)
		return MSG_DOC_IN_BROKEN;
	return d->first == NULL ? MSG_DOC_IN_EMPTY : MSG_NONE;
}

static enum msg
read_text(struct doc *d, const char *bytes, size_t len)
{
	const char *encoding, *s = decode(d->mem, bytes, &len, &encoding);
	size_t blocks = 0;

	if (s == NULL)
		return MSG_DOC_IN_ENCODING;
	if (len > DOC_IN_TEXT_MAX)
		return MSG_DOC_IN_LARGE;
	for (const char *end = s + len; s < end;) {
		const char *stop = memchr(s, '\n', (size_t)(end - s));
		size_t n = (size_t)((stop != NULL ? stop : end) - s);
		const char *line = text_trim(d->mem, arena_copy(d->mem, s, n));

		s += n + (stop != NULL);
		if (*line == '\0')
			continue;
		if (++blocks > DOC_IN_BLOCKS_MAX)
			return MSG_DOC_IN_LARGE;
		doc_paragraph(d, line);
	}
	return d->first == NULL ? MSG_DOC_IN_EMPTY : MSG_NONE;
}

enum msg
doc_in(struct doc *d, const char *bytes, size_t len)
{
	if (len > DOC_IN_BYTES_MAX)
		return MSG_DOC_IN_LARGE;
	switch (sniff(bytes, len)) {
	case SNIFF_EMPTY:
		return MSG_DOC_IN_EMPTY;
	case SNIFF_TEXT:
		return read_text(d, bytes, len);
	case SNIFF_DOCX:
		return read_docx(d, bytes, len);
	case SNIFF_DOCM:
		return MSG_DOC_IN_MACROS;
	case SNIFF_OLD_TEXT:
	case SNIFF_RTF:
	case SNIFF_HTML:
		return MSG_DOC_IN_OLD;
	case SNIFF_LOCKED:
		return MSG_DOC_IN_LOCKED;
	case SNIFF_OPEN:
		return MSG_DOC_IN_OPEN;
	case SNIFF_PDF:
	case SNIFF_OFD:
	case SNIFF_IMAGE:
		return MSG_DOC_IN_PICTURE;
	case SNIFF_BROKEN:
		return MSG_DOC_IN_BROKEN;
	default:
		return MSG_DOC_IN_KIND;
	}
}
