/* What the pages of documents show. */
#ifndef ROUNDS_ROUNDS_DOCUMENT_VIEW_H
#define ROUNDS_ROUNDS_DOCUMENT_VIEW_H

#include "rounds/rounds_view.h"
#include "web/parts.h"

struct rounds_document_row {
	int64_t id;
	const char *title, *note, *href;
};

/* A document that can be begun, and what there is of it. */
struct rounds_document_kind {
	const char *key, *label, *basis;
	const struct rounds_document_row *rows;
	size_t rows_len;
};

struct rounds_documents_view {
	struct rounds_head head;
	const char *action;
	bool may_act;
	const char *side, *side_label;
	const struct rounds_document_kind *kinds;
	size_t kinds_len;
	const char *filing; /* the package's page */
	const char *publications;
};

struct rounds_document_mark {
	const char *text, *law;
};

struct rounds_document_view {
	struct rounds_head head;
	const char *title, *basis, *action, *href;
	struct part_errors errors;
	struct part_field text;
	struct part_field name;
	int32_t number; /* of the version that is shown */
	bool may_act, is_old;
	const char *conflict; /* or NULL */
	const char *side, *side_label;
	struct markup page;
	const struct rounds_document_mark *marks;
	size_t marks_len;
	const struct rounds_document_row *versions;
	size_t versions_len;
	const char *publish; /* or "" */
};

/* Before a document is shown to the other side. */
struct rounds_document_show_view {
	struct rounds_head head;
	const char *title, *digest, *action, *back, *warning;
	const char *side, *side_label;
	struct markup page;
};

struct rounds_filing_item {
	const char *name, *note;
	const char *href; /* or "" */
	enum part_state state;
	const char *state_label;
};

struct rounds_filing_view {
	struct rounds_head head;
	const char *basis, *action;
	const struct rounds_filing_item *items;
	size_t items_len;
	bool is_whole; /* nothing is missing but papers of one's own */
};

struct rounds_papers_view {
	const struct rounds_document_row *rows;
	size_t rows_len;
};

#endif
