/*
 * A spec as JSON: what the API takes, what is stored. docs/costing.md has
 * every key; money is yuan, rates are %, both with up to two decimals.
 */
#ifndef COSTING_COSTING_JSON_H
#define COSTING_COSTING_JSON_H

#include "costing/costing.h"
#include "costing/costing_compute.h"

struct json;
struct json_in;

/*
 * NULL, or the first thing that is wrong, in English: "proposals[2].kind:
 * ...". Everything of *out lives in mem.
 */
const char *costing_json_read(
    struct arena *mem, struct costing_spec *out, const struct json_in *root);

/* The same from bytes. */
const char *costing_json_parse(
    struct arena *mem, struct costing_spec *out, const char *bytes, size_t len);

/* The spec as costing_json_read takes it. */
void costing_json_write(struct json *j, const struct costing_spec *s);

/* In one string. */
const char *costing_json_text(struct arena *mem, const struct costing_spec *s);

/* What the API answers. */
void costing_json_result(struct json *j, const struct costing_spec *s,
    const struct costing_result *r);

/* Why it can't be counted, in English. */
const char *costing_json_wrong(enum costing_wrong wrong);

#endif
