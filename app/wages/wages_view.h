/* What the templates of wages read. */
#ifndef WAGES_WAGES_VIEW_H
#define WAGES_WAGES_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/html.h"
#include "web/parts.h"

struct wages_sector_row {
	const char *code;
	const char *name;
	int64_t annual_cents;
	int64_t monthly_cents;
	bool has_growth;
	int64_t growth_bp;
	bool has_above;
	int64_t above_bp; /* above the mean of all sectors */
	bool is_own;
	const char *source_id;
};

struct wages_source_row {
	const char *source_id;
	const char *title, *publisher, *published_on;
	const char *address; /* NULL when it is not a web address */
};

struct wages_list_view {
	const char *heading;
	const char *region, *csv_href;
	struct part_choice regions, units, years;
	struct markup chart;
	const struct wages_sector_row *rows;
	size_t rows_len;
	const struct wages_source_row *sources;
	size_t sources_len;
	const char *const *caveats;
	size_t caveats_len;
	const char *own; /* the viewer's sector in a sentence, or NULL */
	bool has_own_organisation;
	bool wants_own_sector; /* signed in, but the sector is not known */
	int64_t organisation_id;
	const struct part_button *nearby; /* years that do have figures */
	size_t nearby_len;
};

#endif
