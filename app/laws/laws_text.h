/*
 * A statute as content/laws/texts writes it: front matter, then chapters and
 * articles in Markdown. Read as data; nothing of it is ever run.
 */
#ifndef LAWS_LAWS_TEXT_H
#define LAWS_LAWS_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* A book, chapter or section, or what stands outside articles. */
struct laws_text_part {
	int depth; /* 2 for "##" */
	const char *heading; /* "第一章 总则"; "" before the first */
	const char *text; /* lines under it that belong to no article */
};

struct laws_text_article {
	int32_t number;
	int32_t sub; /* 1 for 第…条之一, else 0 */
	size_t part; /* which of parts it stands in */
	const char *text; /* its paragraphs, one a line, without "第…条" */
};

/* All strings are "" rather than NULL. */
struct laws_text {
	const char *title, *short_title, *level, *region, *issued_by;
	const char *status, *source;
	int32_t promulgated_on, amended_on, effective_on; /* or DAY_NONE */
	int32_t from_on; /* this wording holds from this day */
	int32_t until_on; /* the last day it holds, or DAY_NONE */
	int32_t version; /* 1 is the first the library had */
	const struct laws_text_part *parts; /* at least one */
	size_t parts_len;
	const struct laws_text_article *articles;
	size_t articles_len;
};

/*
 * NULL, or what is wrong with the file, with its line. The strings live in
 * mem. Checked: UTF-8, front matter with its dates, articles that count up
 * by one from the first.
 */
const char *laws_text_read(struct arena *mem, struct laws_text *out,
    int *out_line, const char *bytes, size_t len);

/*
 * The day from which this wording holds: the later of coming into force and
 * the last amendment. DAY_NONE when the text has neither.
 */
int32_t laws_text_from(const struct laws_text *t);

/*
 * A paragraph's item: "（三）…" is item 3 of the paragraph before it. 0 for a
 * line that is a paragraph of its own.
 */
int32_t laws_text_item(const char *line);

#endif
