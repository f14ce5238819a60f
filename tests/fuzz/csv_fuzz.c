/* CSV files and the numbers, amounts and days in their cells. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/num.h"
#include "text/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };
	struct csv_table t;
	int32_t day;
	int64_t n;
	int line;

	if (csv_read(&mem, &t, &line, (const char *)data, len) == NULL) {
		for (size_t i = 0; i < t.rows_len; i++) {
			if (t.rows[i].fields_len != t.names_len)
				abort();
			for (size_t j = 0; j < t.names_len; j++) {
				const char *s = t.rows[i].fields[j];
				char text[DAY_TEXT];

				(void)num_i64(&n, s, INT64_MIN, INT64_MAX);
				(void)money_parse(&n, s);
				(void)money_parse_bp(&n, s);
				if (day_parse(&day, s))
					day_print(text, day);
				(void)day_parse_moment(&n, s);
			}
		}
	}
	arena_close(&mem);
	return 0;
}
