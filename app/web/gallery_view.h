/* What the gallery of parts reads. */
#ifndef WEB_GALLERY_VIEW_H
#define WEB_GALLERY_VIEW_H

#include "web/parts.h"

struct gallery_view {
	struct input fine, wrong, many;
	struct part_choice choice, list;
	struct part_errors errors;
	struct part_task_list tasks;
	struct part_tabs tabs;
	struct part_pager pager;
	struct part_notes notes;
};

#endif
