/* Cookies, the Accept-Language header, and text that becomes HTML or JSON. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/html.h"
#include "base/json.h"
#include "base/text.h"
#include "web/cookie.h"
#include "web/lang.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static void
check_html(struct arena *mem, const char *s)
{
	struct html h = { .out = { .mem = mem } };

	html_text(&h, s);
	html_url(&h, s);
	html_url_part(&h, s);
	if (strpbrk(buf_string(&h.out), "<>\"'") != NULL)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };
	struct json j = { .out = { .mem = &mem } };
	const char *s = arena_copy(&mem, data, len), *value;

	value = cookie_get(&mem, s, "sid");
	if (value != NULL && strpbrk(value, " ;,\"\r\n") != NULL)
		abort();
	(void)lang_accepted(s);
	check_html(&mem, s);
	if (text_is_utf8(s, strlen(s))) {
		json_text(&j, s);
		if (strchr(buf_string(&j.out), '<') != NULL)
			abort();
		(void)text_trim(&mem, s);
		(void)text_fold_width(&mem, s);
		(void)text_cut(&mem, s, 5);
	}
	arena_close(&mem);
	return 0;
}
