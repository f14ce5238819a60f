#include "web/cookie.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			    "abcdefghijklmnopqrstuvwxyz0123456789-_.";

const char *
cookie_get(struct arena *mem, const char *header, const char *name)
{
	size_t name_len = strlen(name), len;
	const char *found = NULL;

	if (header == NULL)
		return NULL;
	while (*header != '\0') {
		header += strspn(header, " ;");
		len = strcspn(header, ";");
		if (len > name_len && header[name_len] == '=' &&
		    memcmp(header, name, name_len) == 0) {
			const char *value = header + name_len + 1;
			size_t value_len = len - name_len - 1;

			if (found != NULL || strspn(value, plain) < value_len)
				return NULL;
			found = arena_copy(mem, value, value_len);
		}
		header += len;
	}
	return found;
}

const char *
cookie_set(struct arena *mem, const char *name, const char *value,
    int max_age_s, bool is_secure)
{
	const char *age =
	    max_age_s < 0 ? "" : text_printf(mem, "; Max-Age=%d", max_age_s);

	assert(strspn(value, plain) == strlen(value));
	return text_printf(mem, "%s=%s; Path=/; HttpOnly; SameSite=Lax%s%s",
	    name, value, age, is_secure ? "; Secure" : "");
}
