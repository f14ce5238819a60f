/* Query strings and form bodies: what is read is clean text. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fields.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };
	struct fields f;

	if (fields_read(&mem, &f, (const char *)data, len) == FIELDS_OK) {
		for (size_t i = 0; i < f.len; i++)
			if (!fields_is_text(
				f.v[i].value, strlen(f.v[i].value)) ||
			    *f.v[i].name == '\0')
				abort();
	}
	arena_close(&mem);
	return 0;
}
