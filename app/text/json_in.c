#include "text/json_in.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "base/text.h"

/* struct json_in stands for jansson's own struct: it is never defined. */
static json_t *
inner(const struct json_in *v)
{
	return (json_t *)v;
}

static const struct json_in *
outer(json_t *v)
{
	return (const struct json_in *)v;
}

/* jansson reads nested text by recursion: look first. */
static bool
is_too_deep(const char *s, size_t len)
{
	bool quoted = false;
	int depth = 0;

	for (size_t i = 0; i < len; i++) {
		if (quoted) {
			if (s[i] == '\\')
				i++;
			else if (s[i] == '"')
				quoted = false;
		} else if (s[i] == '"')
			quoted = true;
		else if ((s[i] == '{' || s[i] == '[') &&
		    ++depth > JSON_IN_DEPTH)
			return true;
		else if (s[i] == '}' || s[i] == ']')
			depth--;
	}
	return false;
}

const char *
json_in_read(struct json_in **out, const char *s, size_t len)
{
	static _Thread_local char wrong[JSON_ERROR_TEXT_LENGTH + 40];
	json_error_t error;
	json_t *root;

	*out = NULL;
	if (is_too_deep(s, len))
		return "nested too deep";
	root = json_loadb(
	    s, len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
	if (root == NULL) {
		snprintf(wrong, sizeof(wrong), "line %d: %s", error.line,
		    error.text);
		return wrong;
	}
	*out = (struct json_in *)root;
	return NULL;
}

void
json_in_close(struct json_in *root)
{
	json_decref(inner(root));
}

const struct json_in *
json_in_get(const struct json_in *v, const char *key)
{
	return outer(json_object_get(inner(v), key));
}

size_t
json_in_len(const struct json_in *v)
{
	return json_array_size(inner(v));
}

const struct json_in *
json_in_at(const struct json_in *v, size_t i)
{
	return outer(json_array_get(inner(v), i));
}

size_t
json_in_keys(const struct json_in *v, const char **keys, size_t max)
{
	const char *key;
	json_t *value;
	size_t n = 0;

	if (!json_is_object(inner(v)))
		return 0;
	json_object_foreach(inner(v), key, value) if (n < max) keys[n++] = key;
	return n;
}

const char *
json_in_string(const struct json_in *v)
{
	return json_string_value(inner(v));
}

bool
json_in_text(const struct json_in *v, const char *key, const char **out)
{
	const char *s = json_in_string(json_in_get(v, key));

	if (s != NULL)
		*out = s;
	return s != NULL;
}

bool
json_in_i64(const struct json_in *v, const char *key, int64_t min, int64_t max,
    int64_t *out)
{
	json_t *n = inner(json_in_get(v, key));

	if (!json_is_integer(n) || json_integer_value(n) < min ||
	    json_integer_value(n) > max)
		return false;
	*out = json_integer_value(n);
	return true;
}

bool
json_in_whole(const struct json_in *v, int64_t *out)
{
	json_t *n = inner(v);

	if (!json_is_integer(n))
		return false;
	*out = json_integer_value(n);
	return true;
}

bool
json_in_bool(const struct json_in *v, const char *key, bool *out)
{
	json_t *b = inner(json_in_get(v, key));

	if (!json_is_boolean(b))
		return false;
	*out = json_is_true(b);
	return true;
}

static bool
scale(json_t *n, int places, int64_t *out)
{
	double scaled;

	if (json_is_integer(n)) {
		int64_t whole = json_integer_value(n);

		for (int i = 0; i < places; i++)
			if (__builtin_mul_overflow(whole, 10, &whole))
				return false;
		*out = whole;
		return true;
	}
	if (json_is_string(n))
		return num_scaled(out, json_string_value(n), places);
	if (!json_is_real(n))
		return false;
	scaled = json_real_value(n) * pow(10, places);
	/* 0.1 has no exact double: near enough to a whole number counts */
	if (fabs(scaled) > 9e15 ||
	    fabs(scaled - nearbyint(scaled)) > 1e-6 * fmax(1, fabs(scaled)))
		return false;
	*out = (int64_t)nearbyint(scaled);
	return true;
}

bool
json_in_scaled(
    const struct json_in *v, const char *key, int places, int64_t *out)
{
	return scale(inner(json_in_get(v, key)), places, out);
}

bool
json_in_scaled_at(const struct json_in *v, size_t i, int places, int64_t *out)
{
	return scale(inner(json_in_at(v, i)), places, out);
}
