/*
 * White papers: a text with holes, and the published figures it is filled
 * with, frozen together as an edition. The same edition always gives the
 * same document.
 */
#ifndef WAGES_WAGES_PAPER_H
#define WAGES_WAGES_PAPER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"
#include "wages/wages_figure.h"

struct arena;
struct buf;

enum {
	WAGES_PAPER_YEARS = 10 /* a series goes back so far */
};

struct wages_paper {
	const char *id; /* "2025-C-1" */
	const char *subject; /* "A" to "S", "nation", "guangdong" */
	int32_t year, number; /* the edition's, from 1 */
	int32_t made_on;
	const char *texts[LANG_COUNT]; /* Markdown with holes */
	const struct wages_figure *figures;
	size_t figures_len;
	const struct wages_caveat *caveats;
	size_t caveats_len;
};

/* The white papers there are: 19 sectors, the nation, a province. */
extern const char *const wages_paper_subjects[];
extern const size_t wages_paper_subjects_len;

/* "sector", "nation", "guangdong": which text in content/whitepapers. */
const char *wages_paper_text_name(const char *subject);

/* "2025 年制造业薪酬白皮书" */
const char *wages_paper_title(
    struct arena *mem, enum lang lang, const char *subject, int32_t year);

/* The figures of a paper, each reading that is shown first. */
struct wages_paper_need {
	struct wages_filter filter;
	bool only_latest; /* of each kind of unit the last year there is */
};
struct wages_paper_need *wages_paper_needs(
    struct arena *mem, size_t *out_len, const char *subject, int32_t year);

/* Keeps what a need wants of the figures its filter found. */
size_t wages_paper_keep(const struct wages_paper_need *need,
    struct wages_figure *figures, size_t len);

/* Figures and caveats as the text that is frozen, and back. */
const char *wages_paper_freeze(struct arena *mem, const struct wages_paper *p);
bool wages_paper_thaw(
    struct arena *mem, struct wages_paper *out, const char *frozen);

#endif
