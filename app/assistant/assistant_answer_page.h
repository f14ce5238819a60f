/* What the pages of the assistant share: articles as they are quoted. */
#ifndef ASSISTANT_ASSISTANT_ANSWER_PAGE_H
#define ASSISTANT_ASSISTANT_ANSWER_PAGE_H

#include "assistant/assistant_view.h"
#include "laws/laws.h"

struct ctx;

struct assistant_quote
assistant_answer_page_quote(struct ctx *c, const struct laws_article *article);

/* "/answers/pay-arrears" */
const char *assistant_answer_page_href(struct ctx *c, const char *id);

/* The page to write to a person, about an answer or with a question. */
const char *assistant_answer_page_person(
    struct ctx *c, const char *answer, const char *question);

#endif
