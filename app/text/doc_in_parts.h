/* Between the files that read a DOCX. */
#ifndef TEXT_DOC_IN_PARTS_H
#define TEXT_DOC_IN_PARTS_H

#include <stdbool.h>

#include "text/doc_in.h"
#include "text/package.h"
#include "text/xml_in.h"

enum {
	DOCX_LEVELS = 9,
	DOCX_STYLES_MAX = 2000,
	DOCX_NUMBERINGS_MAX = 2000,
	DOCX_NOTES_MAX = 2000
};

struct docx_level {
	const char *format; /* "decimal", "chineseCounting"... */
	const char *text; /* "第%1条" */
	const char *after; /* "" " " or a tab's blank */
	uint32_t start;
};

struct docx_abstract {
	const char *id;
	struct docx_level levels[DOCX_LEVELS];
	uint32_t counts[DOCX_LEVELS]; /* 0: not begun */
};

struct docx_num {
	const char *id;
	struct docx_abstract *abstract;
	bool restarts[DOCX_LEVELS]; /* when it is used first */
	uint32_t starts[DOCX_LEVELS];
};

struct docx_style {
	const char *id, *base;
	const char *name; /* lower case: "heading 1" */
	int outline; /* 0..8, -1 none */
	const char *num; /* numbering of its own, NULL none */
	int level;
	bool is_bold;
};

struct docx_note {
	const char *id, *text;
};

struct docx_in {
	struct doc *d;
	struct arena *mem;
	struct package *package;
	struct docx_style *styles;
	size_t styles_len;
	struct docx_abstract *abstracts;
	size_t abstracts_len;
	struct docx_num *nums;
	size_t nums_len;
	struct docx_note *notes;
	size_t notes_len;
	struct package_relation *relations;
	size_t relations_len;
	size_t blocks_left, cells_left, runs_left, text_left;
	bool is_too_large;
	bool is_in_field; /* between a field's begin and its result */
};

/* What a paragraph's properties say. */
struct docx_paragraph {
	const struct docx_style *style; /* NULL: none, or unknown */
	const char *num; /* "" unless numbered */
	int level, outline; /* outline -1: none */
	enum doc_align align;
	const struct doc_change *change;
};

/* False: damaged. A missing part leaves its list empty. */
bool docx_in_styles(struct docx_in *in, const char *part);
bool docx_in_numbering(struct docx_in *in, const char *part);
bool docx_in_notes(struct docx_in *in, const char *part);

const struct docx_style *
docx_in_style(const struct docx_in *in, const char *id);

/* Counts one more and gives its label with what stands behind it; "". */
const char *docx_in_label(struct docx_in *in, const char *num, int level);

/*
 * At <w:p>: its properties into p and its runs to t, moving to its end.
 * False: damaged.
 */
bool docx_in_paragraph(struct docx_in *in, struct xml_in *x,
    struct docx_paragraph *p, struct doc_text *t);

/* At <w:tbl>: a table is added to d. */
bool docx_in_table(struct docx_in *in, struct xml_in *x);

/* Heading, item or paragraph of what was read. */
void docx_in_add(struct docx_in *in, const struct docx_paragraph *p,
    const struct doc_text *t);

#endif
