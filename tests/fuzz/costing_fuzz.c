/* A costing's spec from anybody: read, counted, written, read again. */
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/json.h"
#include "base/text.h"
#include "costing/costing_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct arena mem = { 0 };
	struct costing_spec s, again;
	struct costing_result r;
	struct json j = { .out = { .mem = &mem } };
	const char *text;

	if (costing_json_parse(&mem, &s, (const char *)bytes, len) == NULL) {
		if (costing_compute(&mem, &r, &s) == COSTING_FINE)
			costing_json_result(&j, &s, &r);
		text = costing_json_text(&mem, &s);
		if (costing_json_parse(&mem, &again, text, strlen(text)) !=
			NULL ||
		    !text_is(text, costing_json_text(&mem, &again)))
			abort();
	}
	arena_close(&mem);
	return 0;
}
