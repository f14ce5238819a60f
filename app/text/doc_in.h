/*
 * Documents that people bring: DOCX, or a text file. Headings, numbered
 * paragraphs (the number as Word shows it), tables, footnotes, links and
 * tracked changes become blocks; drawings, comments and the list of contents
 * are left out.
 */
#ifndef TEXT_DOC_IN_H
#define TEXT_DOC_IN_H

#include <stddef.h>

#include "text/doc.h"

enum {
	DOC_IN_BYTES_MAX = 16 * 1024 * 1024, /* the file */
	DOC_IN_UNPACKED_MAX = 96 * 1024 * 1024,
	DOC_IN_BLOCKS_MAX = 20000,
	DOC_IN_CELLS_MAX = 200000, /* of all tables */
	DOC_IN_RUNS_MAX = 400000, /* pieces that look alike */
	DOC_IN_TEXT_MAX = 8 * 1024 * 1024 /* bytes of all characters */
};

/*
 * Reads a file into d, made by doc_new. MSG_NONE, or what to tell the person
 * (d is then of no use). In a page: job_thread_with.
 */
enum msg doc_in(struct doc *d, const char *bytes, size_t len);

#endif
