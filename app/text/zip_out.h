/*
 * A ZIP of named byte runs: the same files give the same bytes. Names are
 * UTF-8; every entry carries the date 1980-01-01.
 */
#ifndef TEXT_ZIP_OUT_H
#define TEXT_ZIP_OUT_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct zip_file {
	const char *name; /* "01 要约书.docx"; '/' makes folders */
	const char *bytes;
	size_t len;
	bool is_stored; /* as it is: packed already */
};

struct zip_bytes {
	const char *bytes;
	size_t len;
};

/*
 * NULL, or what is wrong in English: a name that is empty, not UTF-8, has a
 * control character or '\', begins with '/', holds "..", or stands twice.
 */
const char *zip_out(struct arena *mem, struct zip_bytes *out,
    const struct zip_file *files, size_t len);

/*
 * A name that every system can store: '/', '\', ':', '*', '?', '"', '<',
 * '>', '|' and control characters become '_', at most 80 characters, no dot
 * or space at the end; "_" when nothing is left.
 */
const char *zip_out_name(struct arena *mem, const char *s);

#endif
