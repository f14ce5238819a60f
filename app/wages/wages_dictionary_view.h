/* What the data dictionary's template reads. */
#ifndef WAGES_WAGES_DICTIONARY_VIEW_H
#define WAGES_WAGES_DICTIONARY_VIEW_H

#include <stdbool.h>
#include <stddef.h>

struct wages_dictionary_column {
	const char *name, *type, *text;
	bool is_required;
};

struct wages_dictionary_table {
	const char *name, *text;
	const struct wages_dictionary_column *columns;
	size_t columns_len;
};

struct wages_dictionary_view {
	const struct wages_dictionary_table *tables;
	size_t tables_len;
};

#endif
