/* What templates/costing shows. */
#ifndef COSTING_COSTING_VIEW_H
#define COSTING_COSTING_VIEW_H

#include "costing/costing_table_view.h"
#include "web/parts.h"

/* One small field of a row. */
struct costing_field {
	const char *name, *label, *value, *error;
	bool is_tick, is_on;
};

struct costing_row {
	const char *legend;
	const char *kind_name, *kind_label; /* "" without a choice */
	const struct part_option *kinds;
	size_t kinds_len;
	const struct costing_field *fields;
	size_t fields_len;
	const char *more_label;
	const struct costing_field *more; /* folded away */
	size_t more_len;
	bool more_is_open;
};

struct costing_inputs {
	const char *action;
	struct part_field name; /* of a kept costing */
	bool has_name;
	int32_t version;
	const struct part_field *general;
	size_t general_len;
	struct part_choice years, compound, sector;
	const struct costing_row *lines, *schemes, *proposals;
	size_t lines_len, schemes_len, proposals_len;
	struct part_field list;
	bool list_is_open;
	bool may_save; /* a kept costing, and one's own */
	bool may_keep; /* a visitor's, by somebody who may keep it */
	struct part_choice keep_for;
};

struct costing_sheet_view {
	const char *title, *about;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	bool is_board; /* in a round */
	const char *side, *side_label; /* "" outside a round */
	bool is_example; /* figures that are made up */
	const char *conflict; /* somebody else was faster */
	struct part_errors errors;
	struct costing_result_view result;
	struct costing_inputs inputs;
	const char *upload; /* where a pay list goes */
	const char *upload_error;
	const char *show_workforce, *show_offer; /* to the other side; or "" */
	const char *end; /* or "" */
	const char *based_on; /* what it was begun from; or "" */
	const struct costing_rate_row *rates;
	size_t rates_len;
	const char *rates_none;
};

struct costing_item {
	const char *href, *name, *note;
	const char *side, *side_label;
	const char *begin; /* where a scenario on it is begun; or "" */
	int64_t id;
};

struct costing_list_view {
	const char *title, *about, *back;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *action;
	bool may_add;
	struct part_errors errors;
	struct part_field name;
	struct part_choice where; /* which organisation */
	bool has_where;
	const struct costing_item *items;
	size_t items_len;
	bool is_round;
	const char *side, *side_label;
	const struct costing_item *shown;
	size_t shown_len;
	struct costing_table compared; /* both newest offers */
	bool has_compared;
	const char *compared_note;
};

/* Before something is shown to the other side. */
struct costing_show_view {
	const char *title, *about, *action, *back, *digest, *kind;
	const struct chrome_crumb *crumbs;
	size_t crumbs_len;
	const char *side, *side_label;
	const struct costing_table *tables;
	size_t tables_len;
	bool is_stale;
};

#endif
