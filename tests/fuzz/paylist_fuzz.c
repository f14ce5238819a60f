/* Pay lists: any sheet is summed up or refused cell by cell. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "text/sheet.h"
#include "wages/wages_paylist.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static const char head[] = "岗位,月工资,入职日期\n";
	struct arena mem = { 0 };
	struct buf text = { .mem = &mem };
	struct sheet_book b;
	struct wages_paylist p;

	buf_add(&text, head, sizeof(head) - 1);
	buf_add(&text, data, len);
	if (sheet_read(&mem, &b, text.bytes, text.len).fault == SHEET_OK) {
		wages_paylist_read(&mem, &p, sheet_first(&b), 20000);
		if (p.wrongs_all == 0 &&
		    (p.heads < 1 || p.p10_cents > p.p90_cents ||
			p.mean_cents < p.lowest_cents || p.left_out < 0 ||
			p.left_out > p.heads))
			abort();
		if (p.wrongs_len > WAGES_PAYLIST_WRONGS_MAX)
			abort();
	}
	arena_close(&mem);
	return 0;
}
