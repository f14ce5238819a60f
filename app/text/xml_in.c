#include "text/xml_in.h"

#include <pthread.h>
#include <string.h>
#include <libxml/xmlreader.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "text/package.h"

static const char doctype[] = "<!DOCTYPE";

enum {
	DOCTYPE_LEN = sizeof(doctype) - 1
};

struct xml_in {
	struct package *package;
	struct package_part *part;
	xmlTextReaderPtr reader;
	char tail[DOCTYPE_LEN]; /* the bytes before the next read */
	size_t tail_len;
	bool is_refused;
	bool owes_end; /* of <a/> */
	bool is_empty;
	enum xml_event event;
};

/* True when "<!DOCTYPE" stands in the bytes or across two reads of them. */
static bool
has_doctype(struct xml_in *x, const char *bytes, size_t len)
{
	char joint[2 * DOCTYPE_LEN];
	size_t head = len < DOCTYPE_LEN ? len : DOCTYPE_LEN, keep;

	memcpy(joint, x->tail, x->tail_len);
	memcpy(joint + x->tail_len, bytes, head);
	if (memmem(joint, x->tail_len + head, doctype, DOCTYPE_LEN) != NULL ||
	    memmem(bytes, len, doctype, DOCTYPE_LEN) != NULL)
		return true;
	keep = x->tail_len + head < DOCTYPE_LEN ? x->tail_len + head
						: DOCTYPE_LEN - 1;
	if (len >= DOCTYPE_LEN)
		memcpy(x->tail, bytes + len - keep, keep);
	else
		memcpy(x->tail, joint + x->tail_len + head - keep, keep);
	x->tail_len = keep;
	return false;
}

static int
read_bytes(void *arg, char *to, int len)
{
	struct xml_in *x = arg;
	int n = package_part_read(x->part, to, len);

	if (n < 0 || has_doctype(x, to, (size_t)n)) {
		x->is_refused = true;
		return -1;
	}
	return n;
}

static int
close_bytes(void *arg)
{
	struct xml_in *x = arg;

	package_part_close(x->part);
	return 0;
}

/* libxml2 would print what is wrong; the event says it. */
static void
stay_silent(void *arg, xmlErrorPtr error)
{
	(void)arg;
	(void)error;
}

static void
print_nothing(void *arg, const char *format, ...)
{
	(void)arg;
	(void)format;
}

static void
start_library(void)
{
	xmlInitParser();
}

struct xml_in *
xml_in_open(struct package *p, const char *part)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	struct package_part *bytes = package_part_open(p, part);
	struct xml_in *x;

	if (bytes == NULL)
		return NULL;
	pthread_once(&once, start_library);
	xmlSetGenericErrorFunc(NULL, print_nothing); /* of this thread */
	x = ARENA_NEW(package_mem(p), struct xml_in);
	x->package = p;
	x->part = bytes;
	x->reader = xmlReaderForIO(read_bytes, close_bytes, x, NULL, "UTF-8",
	    XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
	if (x->reader == NULL) {
		package_part_close(bytes);
		return NULL;
	}
	xmlTextReaderSetStructuredErrorHandler(x->reader, stay_silent, NULL);
	return x;
}

void
xml_in_close(struct xml_in *x)
{
	if (x == NULL)
		return;
	xmlFreeTextReader(x->reader);
	package_part_close(x->part);
}

static enum xml_event
event_of(struct xml_in *x)
{
	switch (xmlTextReaderNodeType(x->reader)) {
	case XML_READER_TYPE_ELEMENT:
		x->owes_end = xmlTextReaderIsEmptyElement(x->reader) == 1;
		return xmlTextReaderDepth(x->reader) < XML_IN_DEPTH
		    ? XML_IN_START
		    : XML_IN_BROKEN;
	case XML_READER_TYPE_END_ELEMENT:
		return XML_IN_END;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		return XML_IN_TEXT;
	case XML_READER_TYPE_DOCUMENT_TYPE:
	case XML_READER_TYPE_ENTITY:
	case XML_READER_TYPE_ENTITY_REFERENCE:
		return XML_IN_BROKEN;
	default:
		return XML_IN_DONE; /* nothing of interest */
	}
}

enum xml_event
xml_in_next(struct xml_in *x)
{
	enum xml_event e = XML_IN_DONE;
	int status;

	if (x->event == XML_IN_BROKEN)
		return XML_IN_BROKEN;
	if (x->owes_end) {
		x->owes_end = false;
		return x->event = XML_IN_END;
	}
	do {
		status = xmlTextReaderRead(x->reader);
		if (status == 1)
			e = event_of(x);
	} while (status == 1 && e == XML_IN_DONE);
	if (status < 0 || x->is_refused)
		e = XML_IN_BROKEN;
	else if (status == 0)
		e = XML_IN_DONE;
	return x->event = e;
}

const char *
xml_in_name(const struct xml_in *x)
{
	const char *name = (const char *)xmlTextReaderConstLocalName(x->reader);

	return name != NULL ? name : "";
}

bool
xml_in_is(const struct xml_in *x, const char *name)
{
	return strcmp(xml_in_name(x), name) == 0;
}

int
xml_in_depth(const struct xml_in *x)
{
	return xmlTextReaderDepth(x->reader);
}

const char *
xml_in_text(const struct xml_in *x)
{
	const char *s = (const char *)xmlTextReaderConstValue(x->reader);

	return s != NULL ? s : "";
}

const char *
xml_in_peek(struct xml_in *x, const char *name)
{
	const char *value = NULL;

	if (xmlTextReaderMoveToFirstAttribute(x->reader) != 1)
		return NULL;
	do {
		if (xml_in_is(x, name))
			value = xml_in_text(x);
	} while (
	    value == NULL && xmlTextReaderMoveToNextAttribute(x->reader) == 1);
	xmlTextReaderMoveToElement(x->reader);
	return value;
}

const char *
xml_in_get(struct xml_in *x, const char *name)
{
	return text_copy(package_mem(x->package), xml_in_peek(x, name));
}

bool
xml_in_skip(struct xml_in *x)
{
	int depth = 1;

	while (depth > 0) {
		enum xml_event e = xml_in_next(x);

		if (e <= XML_IN_BROKEN)
			return false;
		depth += (e == XML_IN_START) - (e == XML_IN_END);
	}
	return true;
}

const char *
xml_in_all_text(struct xml_in *x)
{
	struct buf b = { .mem = package_mem(x->package) };
	int depth = 1;

	while (depth > 0) {
		enum xml_event e = xml_in_next(x);

		if (e <= XML_IN_BROKEN)
			return NULL;
		depth += (e == XML_IN_START) - (e == XML_IN_END);
		if (e == XML_IN_TEXT)
			buf_text(&b, xml_in_text(x));
	}
	return buf_string(&b);
}
