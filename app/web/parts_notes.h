/* Parts that say where figures come from and what to mind. */
#ifndef WEB_PARTS_NOTES_H
#define WEB_PARTS_NOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where figures were read: number n is "#source-n". */
struct part_source {
	int32_t no;
	const char *publisher, *title, *published_on, *note;
	const char *address; /* NULL when it is no web address */
	bool is_weak; /* a reprint or second hand */
};

/* What must be said beside figures: number n is "#caveat-n". */
struct part_caveat {
	int32_t no;
	const char *text;
};

struct part_notes {
	const struct part_caveat *caveats;
	size_t caveats_len;
	const struct part_source *sources;
	size_t sources_len;
};

#endif
