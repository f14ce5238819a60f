/* What the templates of the law library read. */
#ifndef LAWS_LAWS_LIBRARY_VIEW_H
#define LAWS_LAWS_LIBRARY_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/html.h"
#include "web/parts.h"

struct laws_link {
	const char *label;
	const char *href;
	const char *note; /* or NULL */
	bool is_current;
};

/* Links under a heading: statutes of a level, articles of a statute. */
struct laws_group {
	const char *heading;
	const char *href; /* or NULL */
	const struct laws_link *links;
	size_t links_len;
};

struct laws_result {
	const char *cite, *href;
	const char *about; /* level, place, since when */
	struct markup passage;
};

struct laws_list_view {
	const char *q;
	struct part_choice places;
	bool is_wrong;
	const char *wrong; /* with the question, or NULL */
	const char *found; /* "找到 20 条" */
	bool is_search;
	const struct laws_result *results;
	size_t results_len;
	const struct laws_link *subjects;
	size_t subjects_len;
	const char *heading; /* of the groups */
	const char *note; /* under it, or NULL */
	const struct laws_group *groups;
	size_t groups_len;
};

struct laws_fact {
	const char *label;
	const char *value;
};

/* A line of the contents, or a piece of the text. */
struct laws_piece {
	bool is_heading;
	const char *anchor; /* "p3", "47", "47-1" */
	const char *label; /* the heading, "第四十七条" */
	const char *href; /* of an article's own page */
	struct markup text;
	bool has_text;
};

struct laws_law_view {
	bool is_foreign; /* the page is not in the language of the text */
	const char *title;
	const struct laws_fact *facts;
	size_t facts_len;
	const char *caveat; /* about this wording, or NULL */
	const struct laws_link *versions;
	size_t versions_len;
	const struct laws_link *contents;
	size_t contents_len;
	const struct laws_piece *pieces;
	size_t pieces_len;
};

struct laws_article_view {
	bool is_foreign;
	const char *heading; /* "《劳动合同法》第四十七条" */
	const char *number; /* "第四十七条" */
	const char *part; /* or "" */
	const char *law_href, *law_label;
	struct markup text;
	const char *quote; /* plain, with its citation */
	const char *cite; /* what stands behind a copied quotation */
	const char *evidence_href;
	const char *caveat; /* about this wording, or NULL */
	const struct laws_fact *facts;
	size_t facts_len;
	const struct laws_link *versions;
	size_t versions_len;
	const struct laws_link *rules; /* rules based on it */
	size_t rules_len;
	struct part_pager pager;
};

struct laws_cases_view {
	const struct laws_link *cases;
	size_t cases_len;
};

struct laws_case_view {
	bool is_foreign;
	const char *title;
	const struct laws_fact *facts;
	size_t facts_len;
	const struct laws_piece *pieces;
	size_t pieces_len;
};

#endif
