/*
 * A part of an office file as a stream of XML events. Names come without
 * prefix. Refused: a document type (so no entities), more than XML_IN_DEPTH
 * levels, anything not well-formed, anything that is not UTF-8.
 */
#ifndef TEXT_XML_IN_H
#define TEXT_XML_IN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct package;
struct xml_in;

enum {
	XML_IN_DEPTH = 100
};

enum xml_event {
	XML_IN_DONE,
	XML_IN_BROKEN,
	XML_IN_START, /* also of <a/>, which is followed by its end */
	XML_IN_END,
	XML_IN_TEXT
};

/* NULL when the package has no such part. Closed by xml_in_close. */
struct xml_in *xml_in_open(struct package *p, const char *part);
void xml_in_close(struct xml_in *x);

enum xml_event xml_in_next(struct xml_in *x);

/* The element's name, at START and END. */
bool xml_in_is(const struct xml_in *x, const char *name);
const char *xml_in_name(const struct xml_in *x);

/* Levels above the element: 0 for the root. */
int xml_in_depth(const struct xml_in *x);

/* At TEXT: the characters. Valid until the next event. */
const char *xml_in_text(const struct xml_in *x);

/*
 * At START: the attribute's value or NULL; in the package's arena. The first
 * of that name, whatever its prefix.
 */
const char *xml_in_get(struct xml_in *x, const char *name);

/* The same without a copy: valid until the next call with x. */
const char *xml_in_peek(struct xml_in *x, const char *name);

/* Moves to the end of the element at hand; false: broken. */
bool xml_in_skip(struct xml_in *x);

/* At START: the text inside the element, moving to its end. NULL: broken. */
const char *xml_in_all_text(struct xml_in *x);

#endif
