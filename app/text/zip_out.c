#include "text/zip_out.h"

#include <stdint.h>
#include <string.h>
#include <zip.h>

#include "base/arena.h"
#include "base/text.h"

enum {
	DOS_DATE_1980 = (1 << 5) | 1,
	LEVEL = 6,
	NAME_CHARS = 80
};

static const char *
wrong_name(const struct zip_file *files, size_t i)
{
	const char *name = files[i].name;

	if (text_is_empty(name) || *name == '/')
		return "an empty name or one that begins with '/'";
	if (!text_is_utf8(name, strlen(name)))
		return "a name that is not UTF-8";
	for (const char *s = name; *s != '\0'; s++)
		if ((unsigned char)*s < 0x20 || *s == 0x7f || *s == '\\')
			return "a name with a character that can't be stored";
	if (strstr(name, "..") != NULL)
		return "a name with ..";
	for (size_t j = 0; j < i; j++)
		if (text_is_nocase(files[j].name, name))
			return "a name that stands twice";
	return NULL;
}

static const char *
add(zip_t *z, const struct zip_file *f)
{
	/* copied by no one: f lives until the archive is closed */
	zip_source_t *s = zip_source_buffer(z, f->bytes, f->len, 0);
	zip_int64_t at;

	if (s == NULL)
		return "out of memory";
	at = zip_file_add(z, f->name, s, ZIP_FL_ENC_UTF_8);
	if (at < 0) {
		zip_source_free(s);
		return "an entry that can't be added";
	}
	if (zip_set_file_compression(z, (zip_uint64_t)at,
		f->is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, LEVEL) != 0 ||
	    zip_file_set_dostime(z, (zip_uint64_t)at, 0, DOS_DATE_1980, 0) !=
		0 ||
	    zip_file_set_external_attributes(
		z, (zip_uint64_t)at, 0, ZIP_OPSYS_UNIX, 0100644U << 16) != 0)
		return "an entry that can't be set";
	return NULL;
}

static const char *
take_bytes(struct arena *mem, struct zip_bytes *out, zip_source_t *s)
{
	const char *wrong = "the archive can't be read back";
	zip_stat_t stat;
	char *bytes;

	if (zip_source_stat(s, &stat) != 0 || zip_source_open(s) != 0)
		return wrong;
	bytes = arena_take(mem, stat.size + 1);
	if (zip_source_read(s, bytes, stat.size) == (zip_int64_t)stat.size) {
		*out = (struct zip_bytes){ bytes, stat.size };
		wrong = NULL;
	}
	zip_source_close(s);
	return wrong;
}

static const char *
fill(zip_t *z, const struct zip_file *files, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		const char *wrong = wrong_name(files, i);

		if (wrong == NULL)
			wrong = add(z, &files[i]);
		if (wrong != NULL)
			return wrong;
	}
	return NULL;
}

const char *
zip_out(struct arena *mem, struct zip_bytes *out, const struct zip_file *files,
    size_t len)
{
	zip_source_t *s = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *z;
	const char *wrong;

	*out = (struct zip_bytes){ "", 0 };
	if (len == 0)
		wrong = "an archive without files";
	else
		wrong = NULL;
	z = s != NULL && wrong == NULL
	    ? zip_open_from_source(s, ZIP_CREATE | ZIP_TRUNCATE, NULL)
	    : NULL;
	if (z == NULL) {
		zip_source_free(s);
		return wrong != NULL ? wrong : "out of memory";
	}
	zip_source_keep(s);
	wrong = fill(z, files, len);
	if (wrong == NULL && zip_close(z) != 0)
		wrong = "the archive can't be written";
	else if (wrong == NULL)
		z = NULL;
	if (z != NULL)
		zip_discard(z);
	if (wrong == NULL)
		wrong = take_bytes(mem, out, s);
	zip_source_free(s);
	return wrong;
}

const char *
zip_out_name(struct arena *mem, const char *s)
{
	char *name = text_trim(mem, s), *to;
	size_t len;

	name = text_cut(mem, name, NAME_CHARS);
	for (to = name; *to != '\0'; to++)
		if ((unsigned char)*to < 0x20 || *to == 0x7f ||
		    strchr("/\\:*?\"<>|", *to) != NULL)
			*to = '_';
	len = strlen(name);
	while (len > 0 && (name[len - 1] == '.' || name[len - 1] == ' '))
		name[--len] = '\0';
	while ((to = strstr(name, "..")) != NULL)
		*to = '_';
	return len > 0 ? name : "_";
}
