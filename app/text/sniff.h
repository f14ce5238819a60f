/*
 * What a file is, by its first bytes and not by its name.
 */
#ifndef TEXT_SNIFF_H
#define TEXT_SNIFF_H

#include <stddef.h>

enum sniff {
	SNIFF_EMPTY,
	SNIFF_TEXT, /* none of the others */
	SNIFF_DOCX,
	SNIFF_DOCM, /* with macros; DOTM too */
	SNIFF_XLSX,
	SNIFF_XLSM, /* with macros; XLSB too */
	SNIFF_OPEN, /* ODT, ODS */
	SNIFF_OFD, /* the Chinese fixed-layout format, GB/T 33190 */
	SNIFF_ZIP, /* another ZIP */
	SNIFF_BROKEN, /* begins like a ZIP and is none */
	SNIFF_OLD_TEXT, /* DOC, WPS */
	SNIFF_OLD_SHEET, /* XLS, ET */
	SNIFF_LOCKED, /* an office file with a password */
	SNIFF_OLD_OTHER, /* another file of that old container */
	SNIFF_PDF,
	SNIFF_IMAGE, /* a scan or a photograph */
	SNIFF_RTF,
	SNIFF_HTML /* what some programs save as .xls or .doc */
};

enum sniff sniff(const char *bytes, size_t len);

#endif
