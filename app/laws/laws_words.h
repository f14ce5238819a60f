/*
 * Rules and deadlines in words, in the reader's language.
 */
#ifndef LAWS_LAWS_WORDS_H
#define LAWS_LAWS_WORDS_H

#include <stddef.h>

#include "base/message.h"

struct arena;
struct laws_deadline;
struct laws_rule;

/* "《广东省企业集体合同条例》第十九条"; in English the article as a number. */
const char *
laws_words_basis(struct arena *mem, enum lang lang, const struct laws_rule *r);

/* The article's place on this site. */
const char *laws_words_href(struct arena *mem, const struct laws_rule *r);

/* The rule in a sentence; Chinese where no English was written. */
const char *laws_words_note(enum lang lang, const struct laws_rule *r);

/* "全国", "广东省", "浙江省杭州市". */
const char *
laws_words_place(struct arena *mem, enum lang lang, const struct laws_rule *r);

/* "30 日内", "10 个工作日内", "会议 7 日前": "" without a number. */
const char *laws_words_span(
    struct arena *mem, enum lang lang, const struct laws_deadline *d);

/*
 * What must be said beside a deadline: moved by a holiday, on a weekend, a
 * year not arranged yet, no text of the province. *out_len sentences.
 */
const char *const *laws_words_caveats(struct arena *mem, size_t *out_len,
    enum lang lang, const struct laws_deadline *d);

#endif
