/* What the templates of certificates read. */
#ifndef LESSONS_LESSONS_CERTIFICATE_VIEW_H
#define LESSONS_LESSONS_CERTIFICATE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "web/parts.h"

struct lessons_certificate_row {
	const char *tier, *title, *href; /* href NULL: not issued */
	int64_t known, all, issued_at;
	bool may_issue;
};

struct lessons_certificates_view {
	const struct lessons_certificate_row *rows;
	size_t rows_len;
};

struct lessons_certificate_view {
	const char *title, *name, *about, *address, *issuer, *code;
	int32_t day;
	bool is_valid, is_ours;
	struct markup qr;
};

#endif
