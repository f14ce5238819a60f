/*
 * JSON that comes from outside: read strictly, limited in depth and size,
 * looked up by key. The values live until json_in_close.
 */
#ifndef TEXT_JSON_IN_H
#define TEXT_JSON_IN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	JSON_IN_DEPTH = 32
};

struct json_in; /* one value */

/*
 * NULL with *out, or what is wrong with the text in English. Refused: not
 * UTF-8, deeper than JSON_IN_DEPTH, a key twice, something behind the end.
 */
const char *json_in_read(struct json_in **out, const char *s, size_t len);
void json_in_close(struct json_in *root);

/* The member of an object; NULL when there is none or v is no object. */
const struct json_in *json_in_get(const struct json_in *v, const char *key);

/* Items of an array; 0 for anything else. */
size_t json_in_len(const struct json_in *v);
const struct json_in *json_in_at(const struct json_in *v, size_t i);

/* Keys of an object in their order; 0 for anything else. */
size_t json_in_keys(const struct json_in *v, const char **keys, size_t max);

/* The value of a member; false when it is missing or of another kind. */
bool json_in_text(const struct json_in *v, const char *key, const char **out);
bool json_in_i64(const struct json_in *v, const char *key, int64_t min,
    int64_t max, int64_t *out);
bool json_in_bool(const struct json_in *v, const char *key, bool *out);

/* The value itself as a text, or NULL. */
const char *json_in_string(const struct json_in *v);

/* The value itself as a whole number; false when it is none. */
bool json_in_whole(const struct json_in *v, int64_t *out);

/* A number as written to so many places: 12.5 with 2 places is 1250. */
bool json_in_scaled(
    const struct json_in *v, const char *key, int places, int64_t *out);

/* The same for an item of an array. */
bool
json_in_scaled_at(const struct json_in *v, size_t i, int places, int64_t *out);

#endif
