#include "base/file.h"

#include <stdio.h>

#include "base/arena.h"

char *
file_read(struct arena *mem, const char *path, size_t *out_len)
{
	FILE *f = fopen(path, "rbe");
	char *bytes = NULL;
	long len;

	*out_len = 0;
	if (f == NULL)
		return NULL;
	if (fseek(f, 0, SEEK_END) == 0 && (len = ftell(f)) >= 0 &&
	    fseek(f, 0, SEEK_SET) == 0) {
		bytes = arena_take(mem, (size_t)len + 1);
		*out_len = fread(bytes, 1, (size_t)len, f);
	}
	fclose(f);
	return bytes;
}
