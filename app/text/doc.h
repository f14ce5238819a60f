/*
 * A document as it is composed, written as HTML, text, DOCX and PDF from one
 * model. It lives in the arena; strings passed in are kept, not copied.
 * A domain may include this.
 *
 *	d = doc_new(mem, LANG_ZH, DOC_LETTER, "集体协商要约书");
 *	doc_title(d, NULL);
 *	doc_paragraph(d, "珠海示例制造有限公司：");
 *	doc_align(d, DOC_FLUSH);
 *	doc_paragraph(d, "根据");
 *	doc_say(d, DOC_BOLD, "《劳动合同法》");
 *	doc_article(d, "本合同……");
 */
#ifndef TEXT_DOC_H
#define TEXT_DOC_H

#include "base/day.h"
#include "base/message.h"
#include "text/doc_block.h"
#include "text/doc_page.h"

struct arena;

struct doc_source {
	const char *text;
	const char *href; /* NULL: none */
};

struct doc {
	struct arena *mem;
	enum lang lang;
	enum doc_look look;
	enum doc_paper paper;
	enum doc_folio folio;
	const char *title; /* of the file, too */
	const char *subject, *author; /* "" unless set */
	const char *header, *footer; /* "" unless set */
	int32_t day; /* the file's date; DAY_NONE: 1980-01-01 */
	struct doc_block *first, *last;
	struct doc_text *open; /* where doc_say goes on */
	struct doc_text *notes; /* footnotes, the first is number 1 */
	size_t notes_len, notes_room;
	struct doc_source *sources;
	size_t sources_len, sources_room;
	uint32_t counts[6]; /* chapters, articles, outline by level */
	uint32_t items[3]; /* of the list at hand, by level */
};

struct doc *doc_new(
    struct arena *mem, enum lang lang, enum doc_look look, const char *title);

/* text NULL: the document's own title. */
struct doc_block *doc_title(struct doc *d, const char *text);
struct doc_block *doc_subtitle(struct doc *d, const char *text);

/* level 1 to 4. number: DOC_NO_NUMBER, DOC_CHAPTER or DOC_OUTLINE. */
struct doc_block *
doc_heading(struct doc *d, int level, enum doc_number number, const char *text);
struct doc_block *doc_paragraph(struct doc *d, const char *text);
struct doc_block *doc_quote(struct doc *d, const char *text);

/* A paragraph that begins with its number: 第一条　…… */
struct doc_block *doc_article(struct doc *d, const char *text);

/* number: DOC_BULLET or DOC_DECIMAL; counts on from the item before, at most
 * one level below it. */
struct doc_block *
doc_item(struct doc *d, int level, enum doc_number number, const char *text);

/* label：value */
struct doc_block *
doc_field(struct doc *d, const char *label, const char *value);

/* More text behind what was added last: paragraph, cell, item, note. */
void doc_say(struct doc *d, unsigned style, const char *text);
struct doc_run *doc_run(struct doc *d, unsigned style, const char *text);
void doc_link(struct doc *d, const char *text, const char *href);

/* A footnote here; what doc_say adds next goes on in the text. */
void doc_note(struct doc *d, const char *text);

/* Keeps a source once (same text and address) and gives its number. */
uint32_t doc_source(struct doc *d, const char *text, const char *href);
void doc_cite(struct doc *d, uint32_t source);

/* Of the block added last. */
void doc_align(struct doc *d, enum doc_align align);
void doc_remark(struct doc *d, const char *text);

/* columns must stay. caption NULL: none. Rows and cells follow. */
struct doc_block *doc_table(struct doc *d, const char *caption,
    const struct doc_column *columns, size_t columns_len);
void doc_row(struct doc *d);
void doc_cell(struct doc *d, const char *text);
void doc_cell_wide(struct doc *d, uint16_t span, const char *text);

/* svg: a complete <svg> of our own making (text/chart.h). */
struct doc_block *doc_figure(
    struct doc *d, const char *svg, const char *alt, const char *caption);
struct doc_block *doc_signatures(
    struct doc *d, const struct doc_signature *columns, size_t columns_len);
void doc_page_break(struct doc *d);
void doc_contents(struct doc *d, const char *heading);

/* A heading and the list of all sources, also of those cited further down. */
void doc_sources(struct doc *d, const char *heading);

#endif
