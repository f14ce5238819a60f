/* What the templates of white papers show. */
#ifndef WAGES_WAGES_PAPER_VIEW_H
#define WAGES_WAGES_PAPER_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/html.h"

struct wages_paper_row {
	const char *id, *title, *edition;
	bool is_this;
};

struct wages_paper_list_view {
	const struct wages_paper_row *overviews;
	size_t overviews_len;
	const struct wages_paper_row *sectors;
	size_t sectors_len;
};

struct wages_paper_view {
	const char *id, *title, *edition;
	struct markup paper; /* made by doc_html, which escapes */
	const struct wages_paper_row *editions; /* more than this one */
	size_t editions_len;
};

#endif
