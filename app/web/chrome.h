/*
 * What stands around every page: the frame reads it, pages set what is
 * theirs (title, section, trail).
 */
#ifndef WEB_CHROME_H
#define WEB_CHROME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"

/* The five sections of the navigation. */
enum chrome_section {
	SECTION_NONE,
	SECTION_REPORTS, /* 协商报表 */
	SECTION_INSIGHTS, /* 观点报告 */
	SECTION_TOOLS, /* 智能工具 */
	SECTION_BOARD, /* 协商看板 */
	SECTION_ME /* 个人中心 */
};

struct chrome_crumb {
	const char *label;
	const char *href; /* NULL for the last */
};

struct ctx;

struct chrome {
	enum lang lang;
	const char *lang_tag;
	const char *path; /* of this page, with its query */
	struct ctx *ctx;
	const char *(*csrf)(struct ctx *ctx); /* asked for by forms */
	const char *theme; /* "auto", "light" or "dark" */
	bool is_large; /* large type */
	bool is_signed_in;
	const char *viewer_name;
	const char *organisation_name;
	const char *side; /* "labour", "employer" or "" */
	bool may_administer;
	bool is_dev;
	const char *flash; /* said once after a form, or NULL */
	const char *request_id;
};

#endif
