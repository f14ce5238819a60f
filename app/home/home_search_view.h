/* What the page of the site's search reads. */
#ifndef HOME_HOME_SEARCH_VIEW_H
#define HOME_HOME_SEARCH_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "home/home_view.h"

struct home_search_group {
	const char *heading;
	const struct home_link *links;
	size_t links_len;
	const char *more_href; /* all of that kind, or NULL */
};

struct home_search_view {
	const char *q;
	bool is_asked;
	const struct home_search_group *groups;
	size_t groups_len;
};

#endif
