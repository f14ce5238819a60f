/* Uploads: every part lies inside the body, no file name is a path. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/multipart.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };
	struct multipart m;
	const char *body = (const char *)data;

	if (multipart_read(&mem, &m, body, len, "B") == NULL) {
		for (size_t i = 0; i < m.len; i++) {
			const struct multipart_part *p = &m.v[i];

			if (p->bytes < body || p->bytes + p->len > body + len)
				abort();
			if (p->filename != NULL &&
			    strpbrk(p->filename, "/\\\n") != NULL)
				abort();
		}
	}
	arena_close(&mem);
	return 0;
}
