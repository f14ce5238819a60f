/* The request head, the first thing anybody can send. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "web/head.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct head h;
	int status = head_read(&h, data, len, len % 7);

	if (status == 0 &&
	    (h.target_len == 0 || h.target[0] != '/' ||
		h.path_len > h.target_len))
		abort();
	if (status != 0 && (status < 400 || status > 599))
		abort();
	return 0;
}
