/*
 * Documents of a round out of templates: filled with what the round knows,
 * checked for what the rules require. content/documents/README.md has the
 * format of a template.
 */
#ifndef ROUNDS_ROUNDS_DOCUMENT_H
#define ROUNDS_ROUNDS_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"

struct arena;

enum {
	ROUNDS_DOCUMENT_LAWS = 8,
	ROUNDS_DOCUMENT_MUSTS = 8
};

struct rounds_document_law {
	const char *law, *article; /* "集体合同规定", "第三十二条" */
	const char *place; /* a province, or "" */
	const char *kind; /* "wage", or "" */
};

/* What the text has to say, by which article. */
struct rounds_document_must {
	const char *what, *word; /* word: stands in the text */
	struct rounds_document_law by;
};

struct rounds_document_template {
	const char *key, *title, *title_en;
	const char *side; /* labour, employer, asker, answerer, both */
	struct rounds_document_law laws[ROUNDS_DOCUMENT_LAWS];
	size_t laws_len;
	struct rounds_document_must musts[ROUNDS_DOCUMENT_MUSTS];
	size_t musts_len;
	const char *body;
};

struct rounds_document_field {
	const char *name; /* "meet_on" */
	const char *label; /* what stands while nobody knows */
	const char *value; /* NULL: not known */
};

struct rounds_document_finding {
	const char *text; /* in the reader's language */
	const char *law; /* "《集体合同规定》第三十二条", or "" */
};

/* Where and for what a document is made. */
struct rounds_document_case {
	const char *province, *kind, *key;
	enum lang lang;
};

/* NULL, or what is wrong with a template, in English. */
const char *rounds_document_parse(
    struct arena *mem, struct rounds_document_template *out, const char *text);

/* A document of that side, which asked or was asked. */
bool rounds_document_is_for(const struct rounds_document_template *t,
    const char *side, const char *asked_by);

/* The body with its fields; what is not known becomes 【label】. */
const char *rounds_document_fill(struct arena *mem, const char *body,
    const struct rounds_document_field *fields, size_t len);

/* What is still blank, missing, or against the rules of the vote. */
size_t
rounds_document_check(struct arena *mem, struct rounds_document_finding **out,
    const struct rounds_document_template *t, const char *text,
    const struct rounds_document_case *c);

/* "《集体合同规定》第三十二条、…": those that hold at the place. */
const char *rounds_document_basis(struct arena *mem,
    const struct rounds_document_template *t,
    const struct rounds_document_case *c);

/* The first number behind a word: 应到职工代表 40 人. -1: none. */
int64_t rounds_document_number(const char *text, const char *word);

#endif
