#include "text/sniff.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "text/package.h"

enum {
	HEAD = 1024
};

static const struct {
	const char *magic;
	size_t len;
	enum sniff kind;
} magics[] = {
	{ "%PDF-", 5, SNIFF_PDF },
	{ "\x89PNG\r\n\x1a\n", 8, SNIFF_IMAGE },
	{ "\xff\xd8\xff", 3, SNIFF_IMAGE },
	{ "GIF8", 4, SNIFF_IMAGE },
	{ "II*\0", 4, SNIFF_IMAGE },
	{ "MM\0*", 4, SNIFF_IMAGE },
	{ "{\\rtf", 5, SNIFF_RTF },
};

/* A name in the directory of an OLE container: UTF-16, little-endian. */
static bool
has_name(const char *bytes, size_t len, const char *name)
{
	char wide[64];
	size_t n = strlen(name);

	for (size_t i = 0; i < n; i++) {
		wide[2 * i] = name[i];
		wide[2 * i + 1] = '\0';
	}
	return memmem(bytes, len, wide, 2 * n) != NULL;
}

static enum sniff
container_kind(const char *bytes, size_t len)
{
	if (has_name(bytes, len, "EncryptedPackage"))
		return SNIFF_LOCKED;
	if (has_name(bytes, len, "WordDocument"))
		return SNIFF_OLD_TEXT;
	if (has_name(bytes, len, "Workbook") || has_name(bytes, len, "ETExt"))
		return SNIFF_OLD_SHEET;
	return SNIFF_OLD_OTHER;
}

static enum sniff
package_kind(const struct package *p)
{
	bool has_macros = package_has_ending(p, "vbaProject.bin");

	if (package_has(p, "OFD.xml"))
		return SNIFF_OFD;
	if (package_has(p, "[Content_Types].xml")) {
		if (package_has(p, "xl/workbook.bin"))
			return SNIFF_XLSM;
		if (package_has_ending(p, "xl/workbook.xml"))
			return has_macros ? SNIFF_XLSM : SNIFF_XLSX;
		if (package_has_ending(p, "word/document.xml") ||
		    package_has_ending(p, "word/document2.xml"))
			return has_macros ? SNIFF_DOCM : SNIFF_DOCX;
	}
	if (package_has(p, "META-INF/manifest.xml") &&
	    package_has(p, "content.xml"))
		return SNIFF_OPEN;
	return SNIFF_ZIP;
}

static enum sniff
zip_kind(const char *bytes, size_t len)
{
	struct arena mem = { 0 };
	struct package *p;
	enum sniff kind;

	if (package_open(&mem, &p, bytes, len, 0) == PACKAGE_OK)
		kind = package_kind(p);
	else
		kind = SNIFF_BROKEN;
	package_close(p);
	arena_close(&mem);
	return kind;
}

static bool
is_html(const char *bytes, size_t len)
{
	static const char *const tags[] = { "<html", "<!doctype html", "<table",
		"<head", "<body", "<style", "<meta" };
	size_t i = 0;

	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		i = 3;
	while (i < len && i < HEAD && strchr(" \t\r\n", bytes[i]) != NULL)
		i++;
	for (size_t k = 0; k < sizeof(tags) / sizeof(*tags); k++)
		if (len - i >= strlen(tags[k]) &&
		    strncasecmp(bytes + i, tags[k], strlen(tags[k])) == 0)
			return true;
	return false;
}

/* WEBP, HEIC and BMP have no fixed beginning. */
static bool
is_other_image(const char *bytes, size_t len)
{
	if (len < 14)
		return false;
	return (memcmp(bytes, "RIFF", 4) == 0 &&
		   memcmp(bytes + 8, "WEBP", 4) == 0) ||
	    memcmp(bytes + 4, "ftyphei", 7) == 0 ||
	    (memcmp(bytes, "BM", 2) == 0 &&
		memcmp(bytes + 6, "\0\0\0\0", 4) == 0);
}

enum sniff
sniff(const char *bytes, size_t len)
{
	if (len == 0)
		return SNIFF_EMPTY;
	if (len >= 4 &&
	    (memcmp(bytes, "PK\x03\x04", 4) == 0 ||
		memcmp(bytes, "PK\x05\x06", 4) == 0))
		return zip_kind(bytes, len);
	if (len >= 8 &&
	    memcmp(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
		return container_kind(bytes, len);
	if (is_other_image(bytes, len))
		return SNIFF_IMAGE;
	for (size_t i = 0; i < sizeof(magics) / sizeof(*magics); i++)
		if (len >= magics[i].len &&
		    memcmp(bytes, magics[i].magic, magics[i].len) == 0)
			return magics[i].kind;
	return is_html(bytes, len) ? SNIFF_HTML : SNIFF_TEXT;
}
