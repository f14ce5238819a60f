/* A parameter of a clause as a field of a form. */
#ifndef CONTRACTS_CONTRACTS_FIELD_PAGE_H
#define CONTRACTS_CONTRACTS_FIELD_PAGE_H

#include "contracts/contracts_draft_view.h"

struct contracts_answer;
struct contracts_answers;
struct contracts_question;
struct ctx;
struct form;

/* With what was typed, else what was answered, else its default. */
struct contracts_field contracts_field_page_show(struct ctx *c,
    const struct form *form, const struct contracts_question *q,
    const struct contracts_answers *answers);

/*
 * Reads the answers to questions that were sent and differ from those there
 * are; what is wrong stands in form. Empty is no fault. out has room for len.
 */
size_t contracts_field_page_read(struct ctx *c, struct form *form,
    struct contracts_answer *out, const struct contracts_question *questions,
    size_t len, const struct contracts_answers *answers);

/* "集体合同规定9" as label and link; href "" where it is no citation. */
struct contracts_cite_row
contracts_field_page_cite(struct ctx *c, const char *cite);

/* "a; b" one by one. */
size_t contracts_field_page_cites(
    struct ctx *c, const struct contracts_cite_row **out, const char *cites);

#endif
