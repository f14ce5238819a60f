#include "base/fields.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

const char *
fields_fault_text(enum fields_fault fault)
{
	static const char *const texts[] = {
		[FIELDS_OK] = "ok",
		[FIELDS_TOO_MANY] = "too many fields",
		[FIELDS_BAD_ESCAPE] = "a broken percent escape",
		[FIELDS_BAD_TEXT] = "text that is not clean UTF-8",
		[FIELDS_NAME_INVALID] = "a field without a usable name",
	};

	return texts[fault];
}

bool
fields_is_text(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f)
			return false;
	}
	return text_is_utf8(s, len);
}

size_t
fields_plain_lines(char *s, size_t len)
{
	size_t to = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] != '\r')
			s[to++] = s[i];
		else if (i + 1 == len || s[i + 1] != '\n')
			s[to++] = '\n';
	}
	return to;
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Decodes one name or value into the arena. */
static enum fields_fault
decode(struct arena *mem, const char **out, const char *s, size_t len)
{
	char *text = arena_take(mem, len + 1);
	size_t to = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] == '+')
			text[to++] = ' ';
		else if (s[i] != '%')
			text[to++] = s[i];
		else {
			int high = len - i > 2 ? hex_value(s[i + 1]) : -1;
			int low = len - i > 2 ? hex_value(s[i + 2]) : -1;

			if (high < 0 || low < 0)
				return FIELDS_BAD_ESCAPE;
			text[to++] = (char)(high << 4 | low);
			i += 2;
		}
	}
	to = fields_plain_lines(text, to);
	text[to] = '\0';
	*out = text;
	return fields_is_text(text, to) ? FIELDS_OK : FIELDS_BAD_TEXT;
}

static enum fields_fault
read_pair(struct arena *mem, struct field *out, const char *s, size_t len)
{
	const char *equals = memchr(s, '=', len);
	size_t name_len = equals != NULL ? (size_t)(equals - s) : len;
	size_t name_chars;
	enum fields_fault fault;

	fault = decode(mem, &out->name, s, name_len);
	if (fault != FIELDS_OK)
		return fault;
	name_chars = strlen(out->name);
	if (name_chars == 0 || name_chars > FIELDS_NAME_MAX)
		return FIELDS_NAME_INVALID;
	if (equals == NULL) {
		out->value = "";
		return FIELDS_OK;
	}
	return decode(mem, &out->value, equals + 1, len - name_len - 1);
}

enum fields_fault
fields_read(struct arena *mem, struct fields *out, const char *s, size_t len)
{
	size_t n = 1, pairs = 0;
	struct field *v;
	const char *end = s + len;

	*out = (struct fields){ 0 };
	if (len == 0)
		return FIELDS_OK;
	for (const char *p = s; p < end; p++)
		n += *p == '&';
	if (n > FIELDS_MAX)
		return FIELDS_TOO_MANY;
	v = ARENA_MANY(mem, struct field, n);
	while (s < end) {
		const char *stop = memchr(s, '&', (size_t)(end - s));
		size_t pair_len = (size_t)((stop != NULL ? stop : end) - s);
		enum fields_fault fault;

		if (pair_len > 0) {
			fault = read_pair(mem, &v[pairs], s, pair_len);
			if (fault != FIELDS_OK)
				return fault;
			pairs++;
		}
		s += pair_len + 1;
	}
	out->v = v;
	out->len = pairs;
	return FIELDS_OK;
}

const char *
fields_get(const struct fields *f, const char *name)
{
	for (size_t i = 0; i < f->len; i++)
		if (strcmp(f->v[i].name, name) == 0)
			return f->v[i].value;
	return NULL;
}

size_t
fields_all(struct arena *mem, const char *const **out, const struct fields *f,
    const char *name)
{
	const char **all = ARENA_MANY(mem, const char *, f->len + 1);
	size_t n = 0;

	for (size_t i = 0; i < f->len; i++)
		if (strcmp(f->v[i].name, name) == 0)
			all[n++] = f->v[i].value;
	*out = all;
	return n;
}
