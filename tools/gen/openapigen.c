/*
 * openapigen OUT VERSION ROUTES FRAGMENT.json...
 *
 * Merges the fragments in conf/openapi/ into one OpenAPI document and writes
 * OUT/openapi.c: its bytes, and a table of its operations for the page that
 * shows them. Stops when two fragments say the same thing twice, when an
 * operation lacks its summary in a language or an example, and when the
 * document and the routes under /api/v1 are not the same paths.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "gen.h"

static struct arena mem;

static json_t *
load(const char *path)
{
	const char *text = gen_read(&mem, path);
	json_error_t error;
	json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &error);

	if (root == NULL)
		gen_refuse(path, error.line, "%s", error.text);
	if (!json_is_object(root))
		gen_refuse(path, 1, "expected an object");
	return root;
}

/* Members of from join those of to; what is no object may stand once. */
static void
merge(json_t *to, json_t *from, const char *path, const char *where)
{
	const char *key;
	json_t *value;

	json_object_foreach(from, key, value)
	{
		json_t *there = json_object_get(to, key);

		if (there == NULL)
			json_object_set(to, key, value);
		else if (json_is_object(there) && json_is_object(value))
			merge(there, value, path,
			    text_printf(&mem, "%s/%s", where, key));
		else if (!json_equal(there, value))
			gen_refuse(path, 1, "%s/%s stands in another fragment",
			    where, key);
	}
}

static const char *
need(const json_t *object, const char *key, const char *where)
{
	const char *s = json_string_value(json_object_get(object, key));

	if (s == NULL || *s == '\0')
		gen_refuse("conf/openapi", 0, "%s has no \"%s\"", where, key);
	return s;
}

static void
put(struct buf *b, const char *s)
{
	gen_c_string(b, s, strlen(s));
	buf_text(b, ", ");
}

static void
write_params(
    struct buf *b, const json_t *list, const char *name, const char *where)
{
	size_t i;
	json_t *p;

	buf_printf(
	    b, "static const struct openapi_param params_%s[] = {\n", name);
	json_array_foreach(list, i, p)
	{
		buf_text(b, "\t{ ");
		put(b, need(p, "name", where));
		put(b, need(p, "in", where));
		buf_text(b, "{ ");
		put(b, need(p, "x-description-zh", where));
		put(b, need(p, "description", where));
		buf_printf(b, "}, %s },\n",
		    json_is_true(json_object_get(p, "required")) ? "true"
								 : "false");
	}
	buf_text(b, "\t{ 0 }\n};\n");
}

static void
write_examples(
    struct buf *b, const json_t *list, const char *name, const char *where)
{
	size_t i;
	json_t *e;

	if (json_array_size(list) == 0)
		gen_refuse(
		    "conf/openapi", 0, "%s has no \"x-examples\"", where);
	buf_printf(
	    b, "static const struct openapi_example examples_%s[] = {\n", name);
	json_array_foreach(list, i, e)
	{
		json_t *body = json_object_get(e, "body");
		char *text = body == NULL
		    ? NULL
		    : json_dumps(body, JSON_PRESERVE_ORDER | JSON_COMPACT);

		buf_text(b, "\t{ ");
		put(b, need(e, "path", where));
		if (text == NULL)
			buf_text(b, "0");
		else
			gen_c_string(b, text, strlen(text));
		buf_text(b, " },\n");
		free(text);
	}
	buf_text(b, "};\n");
}

struct writer {
	struct buf parts; /* params and examples of each operation */
	struct buf table;
};

static void
write_operation(
    struct writer *w, const char *path, const char *method, const json_t *op)
{
	const char *where = text_printf(&mem, "%s %s", method, path);
	const char *name = need(op, "operationId", where);
	const json_t *params = json_object_get(op, "parameters");
	const json_t *examples = json_object_get(op, "x-examples");

	if (!gen_is_name(name))
		gen_refuse("conf/openapi", 0, "odd operationId \"%s\"", name);
	write_params(&w->parts, params, name, where);
	write_examples(&w->parts, examples, name, where);
	buf_text(&w->table, "\t{ ");
	put(&w->table, method);
	put(&w->table, path);
	buf_text(&w->table, "{ ");
	put(&w->table, need(op, "x-summary-zh", where));
	put(&w->table, need(op, "summary", where));
	buf_printf(&w->table, "}, params_%s, %zu, examples_%s, %zu },\n", name,
	    json_array_size(params), name, json_array_size(examples));
}

static void
write_paths(struct writer *w, json_t *paths)
{
	static const char *const methods[] = { "get", "post", "put", "patch",
		"delete" };
	const char *path;
	json_t *item;

	json_object_foreach(paths, path, item)
	{
		size_t before = w->table.len;

		for (size_t i = 0; i < 5; i++) {
			json_t *op = json_object_get(item, methods[i]);

			if (op != NULL)
				write_operation(w, path, methods[i], op);
		}
		if (w->table.len == before)
			gen_refuse(
			    "conf/openapi", 0, "%s has no operation", path);
	}
}

/* "/api/v1/laws/:id" as OpenAPI writes it: "/api/v1/laws/{id}". */
static const char *
braces(const char *route)
{
	struct buf b = { .mem = &mem };

	for (const char *p = route; *p != '\0'; p++) {
		size_t len = *p == ':' ? strcspn(p, "/") : 0;

		if (len == 0) {
			buf_char(&b, *p);
			continue;
		}
		buf_char(&b, '{');
		buf_add(&b, p + 1, len - 1);
		buf_char(&b, '}');
		p += len - 1;
	}
	return buf_string(&b);
}

/* Every route under /api/v1 is described and every description routed. */
static void
check_routes(const char *file, const json_t *paths)
{
	size_t n, words_len, found = 0;
	char **lines = text_split(&mem, &n, gen_read(&mem, file), '\n');

	for (size_t i = 0; i < n; i++) {
		char **words = gen_words(&mem, &words_len, lines[i]);

		if (words_len != 2 || !text_starts(words[0], "/api/v1/") ||
		    text_is(words[0], "/api/v1/openapi.json"))
			continue;
		if (json_object_get(paths, braces(words[0])) == NULL)
			gen_refuse(file, (int)i + 1,
			    "no fragment in conf/openapi describes %s",
			    words[0]);
		found++;
	}
	if (found != json_object_size(paths))
		gen_refuse("conf/openapi", 0,
		    "%zu paths are described, %zu of them have routes",
		    json_object_size(paths), found);
}

int
main(int argc, char **argv)
{
	struct writer w = { .parts = { .mem = &mem },
		.table = { .mem = &mem } };
	struct buf b = { .mem = &mem };
	json_t *root = json_object();
	char *text;

	if (argc < 5)
		return fputs("usage: openapigen OUT VERSION ROUTES "
			     "FRAGMENT...\n",
			   stderr),
		       2;
	for (int i = 4; i < argc; i++)
		merge(root, load(argv[i]), argv[i], "");
	json_object_set_new(
	    json_object_get(root, "info"), "version", json_string(argv[2]));
	check_routes(argv[3], json_object_get(root, "paths"));
	write_paths(&w, json_object_get(root, "paths"));
	text = json_dumps(root, JSON_INDENT(1) | JSON_PRESERVE_ORDER);
	buf_text(&b,
	    "/* made by tools/gen/openapigen */\n"
	    "#include \"web/openapi.h\"\n");
	buf_text(&b, buf_string(&w.parts));
	buf_printf(&b,
	    "const struct openapi_operation openapi_operations[] = {\n%s};\n"
	    "const size_t openapi_operations_len = "
	    "sizeof(openapi_operations) / sizeof(*openapi_operations);\n"
	    "const char openapi_text[] = ",
	    buf_string(&w.table));
	gen_c_string(&b, text, strlen(text));
	buf_printf(
	    &b, ";\nconst size_t openapi_text_len = %zu;\n", strlen(text));
	gen_write(text_printf(&mem, "%s/openapi.c", argv[1]), &b);
	free(text);
	json_decref(root);
	arena_close(&mem);
	return 0;
}
