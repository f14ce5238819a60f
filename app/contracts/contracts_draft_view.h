/* What the pages of drafts show. */
#ifndef CONTRACTS_CONTRACTS_DRAFT_VIEW_H
#define CONTRACTS_CONTRACTS_DRAFT_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "contracts/contracts_check_view.h"
#include "web/parts.h"

/* Above every page. */
struct contracts_head {
	const char *side, *side_label;
	const char *title, *base;
	bool may_act;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
};

struct contracts_drafts_row {
	const char *title, *href, *note;
};

struct contracts_drafts_view {
	struct contracts_head head;
	struct part_errors errors;
	struct part_field title;
	struct part_choice kind;
	const struct contracts_drafts_row *rows;
	size_t rows_len;
};

/* One parameter to be answered. */
struct contracts_field {
	bool is_choice;
	struct part_field field;
	struct part_choice choice;
	const char *clause; /* which one asks */
	const char *basis, *href; /* the article, or "" */
	bool is_known;
};

struct contracts_interview_view {
	struct contracts_head head;
	struct part_errors errors;
	const char *action, *step_label;
	bool is_last;
	const char *back; /* or "" */
	const char *conflict; /* or NULL */
	const struct contracts_field *fields;
	size_t fields_len;
};

/* A clause as it stands in the draft. */
struct contracts_draft_row {
	int32_t clause, version;
	const char *number, *title, *text, *purpose;
	const char *need, *basis, *basis_href; /* of the place; "" for none */
	enum part_state need_state;
	bool is_blank, is_own;
	const struct contracts_check_row *findings;
	size_t findings_len;
};

struct contracts_draft_view {
	struct contracts_head head;
	const char *count; /* of findings, blanks */
	const char *conflict; /* or NULL */
	const char *older; /* as of when, or NULL */
	bool may_act;
	const struct contracts_draft_row *rows;
	size_t rows_len;
	const struct contracts_check_row *missing;
	size_t missing_len;
	const struct contracts_draft_row *removed;
	size_t removed_len;
	struct part_choice library;
	const struct contracts_drafts_row *changes;
	size_t changes_len;
	const char *const *unchecked;
	size_t unchecked_len;
};

struct contracts_version_row {
	int32_t version;
	const char *label, *title, *text;
	bool is_current;
};

struct contracts_example_row {
	const char *wording, *why;
};

struct contracts_cite_row {
	const char *label, *href;
};

struct contracts_clause_view {
	struct contracts_head head;
	struct part_errors errors;
	const char *number, *title, *href;
	int32_t version;
	const char *now; /* the text as it stands */
	const char *conflict; /* or NULL */
	struct part_field name, text;
	bool has_library;
	const char *purpose, *minimum, *guidance, *lesson;
	const struct contracts_cite_row *cites;
	size_t cites_len;
	const struct contracts_example_row *illegal;
	size_t illegal_len;
	struct part_choice wording;
	const struct contracts_field *fields;
	size_t fields_len;
	const struct contracts_version_row *versions;
	size_t versions_len;
};

#endif
