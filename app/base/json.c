#include "base/json.h"

#include <assert.h>
#include <stdio.h>

static void
begin_value(struct json *j)
{
	if (!j->after_key && j->filled[j->depth])
		buf_char(&j->out, ',');
	j->filled[j->depth] = true;
	j->after_key = false;
}

static void
open_level(struct json *j, char bracket)
{
	begin_value(j);
	assert(j->depth < JSON_DEPTH - 1);
	buf_char(&j->out, bracket);
	j->filled[++j->depth] = false;
}

static void
close_level(struct json *j, char bracket)
{
	assert(j->depth > 0 && !j->after_key);
	j->depth--;
	buf_char(&j->out, bracket);
}

void
json_object(struct json *j)
{
	open_level(j, '{');
}

void
json_array(struct json *j)
{
	open_level(j, '[');
}

void
json_end_object(struct json *j)
{
	close_level(j, '}');
}

void
json_end_array(struct json *j)
{
	close_level(j, ']');
}

static void
put_string(struct buf *b, const char *s)
{
	buf_char(b, '"');
	for (; *s != '\0'; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\') {
			buf_char(b, '\\');
			buf_char(b, *s);
		} else if (c == '\n')
			BUF_LITERAL(b, "\\n");
		else if (c < ' ' || c == '<' || c == 0x7f)
			buf_printf(b, "\\u%04x", c);
		else
			buf_char(b, *s);
	}
	buf_char(b, '"');
}

void
json_key(struct json *j, const char *key)
{
	begin_value(j);
	put_string(&j->out, key);
	buf_char(&j->out, ':');
	j->after_key = true;
}

void
json_text(struct json *j, const char *s)
{
	if (s == NULL) {
		json_null(j);
		return;
	}
	begin_value(j);
	put_string(&j->out, s);
}

void
json_i64(struct json *j, int64_t n)
{
	begin_value(j);
	buf_i64(&j->out, n);
}

void
json_bool(struct json *j, bool b)
{
	begin_value(j);
	buf_text(&j->out, b ? "true" : "false");
}

void
json_null(struct json *j)
{
	begin_value(j);
	buf_text(&j->out, "null");
}

void
json_cents(struct json *j, int64_t cents)
{
	uint64_t n = cents < 0 ? 0 - (uint64_t)cents : (uint64_t)cents;

	begin_value(j);
	buf_printf(&j->out, "%s%llu.%02u", cents < 0 ? "-" : "",
	    (unsigned long long)(n / 100), (unsigned)(n % 100));
}

void
json_number(struct json *j, const char *digits)
{
	begin_value(j);
	buf_text(&j->out, digits);
}

void
json_made(struct json *j, const char *value)
{
	begin_value(j);
	buf_text(&j->out, value);
}

void
json_key_text(struct json *j, const char *key, const char *s)
{
	json_key(j, key);
	json_text(j, s);
}

void
json_key_i64(struct json *j, const char *key, int64_t n)
{
	json_key(j, key);
	json_i64(j, n);
}

void
json_key_bool(struct json *j, const char *key, bool b)
{
	json_key(j, key);
	json_bool(j, b);
}
