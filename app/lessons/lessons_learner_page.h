/* What the pages of lessons share: who learns, crumbs, sources, rows. */
#ifndef LESSONS_LESSONS_LEARNER_PAGE_H
#define LESSONS_LESSONS_LEARNER_PAGE_H

#include <stddef.h>

#include "lessons/lessons_store.h"
#include "lessons/lessons_question_view.h"
#include "web/chrome.h"

struct ctx;

enum {
	LESSONS_LEARNER_S = 365 * 86400
};

/* The digest of a visitor's cookie; nothing when there is none. */
struct bytes lessons_learner(struct ctx *c);

/* The same; a visitor without a cookie gets one. Before something is kept. */
struct bytes lessons_learner_begin(struct ctx *c);

/*
 * A visitor who has just signed in keeps what they did: it becomes the
 * account's, and the cookie goes. Nothing to do without the cookie.
 */
MUST_CHECK enum fail lessons_learner_adopt(struct ctx *c);

/* "课程 › B04 …", the last without a link; title NULL: the map alone. */
const struct chrome_crumb *lessons_crumbs(struct ctx *c, size_t *out_len,
    const char *scene_id, const char *scene_title, const char *title);

enum part_state lessons_part_state(enum lessons_state state);

/* The state as the page says it. */
const char *lessons_state_text(struct ctx *c, const struct lessons_node *n);

/* A page of this site answers there. */
bool lessons_has_page(const char *path);

/* Sources of the notes as rows; numbers the notes. */
MUST_CHECK enum fail
lessons_source_rows(struct ctx *c, const struct lessons_source_row **out,
    size_t *out_len, struct lessons_notes *notes);

/* "/lessons/B04", "/lessons/B04/practice". */
const char *lessons_href(struct ctx *c, const char *scene_id, const char *more);

#endif
