/*
 * JSON as it is written. Commas are kept by the writer; strings must be
 * valid UTF-8. '<' is escaped, so the text may stand inside HTML.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

enum {
	JSON_DEPTH = 32
};

struct json {
	struct buf out;
	bool filled[JSON_DEPTH]; /* something stands in this level already */
	int depth;
	bool after_key;
};

void json_object(struct json *j);
void json_array(struct json *j);
void json_end_object(struct json *j);
void json_end_array(struct json *j);
void json_key(struct json *j, const char *key);

/* Values; NULL text is null. */
void json_text(struct json *j, const char *s);
void json_i64(struct json *j, int64_t n);
void json_bool(struct json *j, bool b);
void json_null(struct json *j);

/* Yuan with two decimals as a number: 123450 is 1234.50. */
void json_cents(struct json *j, int64_t cents);

/* A number already written by us, for example from numeric in SQL. */
void json_number(struct json *j, const char *digits);

/* A whole value that is JSON already, from jsonb in SQL. */
void json_made(struct json *j, const char *value);

/* A key and its value. */
void json_key_text(struct json *j, const char *key, const char *s);
void json_key_i64(struct json *j, const char *key, int64_t n);
void json_key_bool(struct json *j, const char *key, bool b);

#endif
