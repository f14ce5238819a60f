/*
 * HTML as it is written: every function escapes for one place, and compiled
 * templates choose the function by where a value stands.
 */
#ifndef BASE_HTML_H
#define BASE_HTML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/message.h"

struct chrome;

struct html {
	struct buf out;
	enum lang lang;
	const struct chrome *chrome; /* what stands around every page */
};

/* Our own markup, unchanged. */
void html_raw(struct html *h, const char *s, size_t len);

/* Text or a quoted attribute's value. NULL writes nothing. */
void html_text(struct html *h, const char *s);
void html_bytes(struct html *h, const char *s, size_t len);
void html_i64(struct html *h, int64_t n);

/*
 * A whole URL in an attribute: http, https, mailto, tel, or a place on this
 * site. Anything else becomes "#blocked".
 */
void html_url(struct html *h, const char *s);

/* One path segment or one query value, percent-encoded. */
void html_url_part(struct html *h, const char *s);

/* A message in the reader's language, its values escaped. */
void html_message(
    struct html *h, enum msg id, const struct msg_arg *args, size_t args_len);

/* Markup made by a writer that escapes: Markdown, charts. */
struct markup {
	const char *html;
	size_t len;
};
void html_markup(struct html *h, struct markup m);

/* Filters of the template language: a value as text, not yet escaped. */
const char *html_money(struct html *h, int64_t cents);
const char *html_yuan(struct html *h, int64_t cents);
const char *html_percent(struct html *h, int64_t bp);
const char *html_day(struct html *h, int32_t day);
const char *html_moment(struct html *h, int64_t at_seconds);
const char *html_grouped(struct html *h, int64_t n);
const char *html_msg(struct html *h, enum msg id);

/* A message as text, its holes filled. */
const char *html_tr(
    struct html *h, enum msg id, const struct msg_arg *args, size_t args_len);

/* The hidden input that proves a form is ours. */
void html_csrf(struct html *h, const char *token);

/* Paragraphs and line breaks of plain text, escaped. */
void html_lines(struct html *h, const char *s);

/* {{ x }}: text or a whole number, by the type of the field. */
#define html_put(h, x) \
	_Generic((x), char *: html_text, const char *: html_text,              \
	    default: html_i64)((h), (x))

/* The same as a string. */
const char *html_text_string(struct html *h, const char *s);
const char *html_i64_string(struct html *h, int64_t n);
#define html_string(h, x) \
	_Generic((x), char *: html_text_string,                                \
	    const char *: html_text_string, default: html_i64_string)((h), (x))

/* {% if has x %}: neither NULL nor "". */
static inline bool
html_has(const char *s)
{
	return s != NULL && *s != '\0';
}

#define HTML_LITERAL(h, s) html_raw((h), "" s "", sizeof(s) - 1)

#endif
