/* What the landing page and the five section pages read. */
#ifndef HOME_HOME_VIEW_H
#define HOME_HOME_VIEW_H

#include <stddef.h>

#include "web/parts.h"

struct home_landing_view {
	struct part_choice sectors, regions;
	const struct part_figure *figures;
	size_t figures_len;
};

struct home_link {
	const char *href, *label, *text;
};

struct home_section_view {
	const char *title;
	const char *about;
	enum chrome_section section;
	const struct home_link *links;
	size_t links_len;
};

#endif
