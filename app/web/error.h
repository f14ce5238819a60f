/*
 * The page, or the problem+json, for what went wrong.
 */
#ifndef WEB_ERROR_H
#define WEB_ERROR_H

#include <stdbool.h>

#include "base/fail.h"
#include "base/message.h"

struct ctx;

struct error_view {
	int status;
	const char *title;
	const char *text;
	const char *request_id;
	bool offers_home;
};

/* Draws f into the reply, whatever the page had drawn before. */
void error_draw(struct ctx *c, enum fail f);

#endif
