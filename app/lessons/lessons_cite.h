/* Articles as running text cites them: 《集体合同规定》第三十二条、第四十二条.
 */
#ifndef LESSONS_LESSONS_CITE_H
#define LESSONS_LESSONS_CITE_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

struct lessons_cite {
	const char *law; /* without 中华人民共和国 in front */
	int32_t article;
	const char *text, *end; /* where it stands in s */
};

/*
 * The citation at s: 《law》第…条 when law is NULL, else the next article of
 * that law, behind 、至和. False when there is none.
 */
bool lessons_cite_next(struct arena *mem, struct lessons_cite *out,
    const char *s, const char *law);

#endif
