/*
 * msggen OUT ZH_FILE... -- EN_FILE...
 *
 * Reads .po files whose msgid is a key ("wages.heading") and writes
 * OUT/messages.h (enum msg) and OUT/messages.c (texts by language). Stops
 * when a key is missing, double or empty in one language, or when the two
 * languages name different {holes}.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "gen.h"

struct message {
	const char *key;
	const char *text;
	const char *path;
	int line;
};

struct catalogue {
	struct message *v;
	size_t len;
};

static struct arena mem;

static void
check_key(const struct message *m)
{
	for (const char *p = m->key; *p != '\0'; p++)
		if (!islower((unsigned char)*p) &&
		    !isdigit((unsigned char)*p) && *p != '.' && *p != '_')
			gen_refuse(m->path, m->line, "odd key \"%s\"", m->key);
}

/* The string in quotes at s, with its escapes read. */
static void
read_quoted(struct buf *out, const char *s, const char *path, int line)
{
	const char *p = strchr(s, '"');

	if (p == NULL)
		gen_refuse(path, line, "a string must stand in quotes");
	for (p++; *p != '"'; p++) {
		if (*p == '\0')
			gen_refuse(path, line, "a string without its end");
		if (*p != '\\')
			buf_char(out, *p);
		else if (*++p == 'n')
			buf_char(out, '\n');
		else
			buf_char(out, *p);
	}
}

static void
add(struct catalogue *c, struct message m)
{
	check_key(&m);
	if (*m.text == '\0')
		gen_refuse(m.path, m.line, "\"%s\" has no text", m.key);
	c->v = arena_grow(
	    &mem, c->v, c->len * sizeof(m), (c->len + 1) * sizeof(m));
	c->v[c->len++] = m;
}

/* Reads one entry's string lines from *at; returns the joined text. */
static const char *
read_string(char **lines, size_t lines_len, size_t *at, const char *path)
{
	struct buf b = { .mem = &mem };

	read_quoted(&b, lines[*at], path, (int)*at + 1);
	while (*at + 1 < lines_len && lines[*at + 1][0] == '"') {
		++*at;
		read_quoted(&b, lines[*at], path, (int)*at + 1);
	}
	return buf_string(&b);
}

static void
read_po(struct catalogue *c, const char *path)
{
	size_t n, i;
	char **lines = text_split(&mem, &n, gen_read(&mem, path), '\n');
	struct message m = { .path = path };

	for (i = 0; i < n; i++) {
		const char *line = lines[i];

		if (*line == '\0' || *line == '#')
			continue;
		if (text_starts(line, "msgid ")) {
			m.line = (int)i + 1;
			m.key = read_string(lines, n, &i, path);
		} else if (text_starts(line, "msgstr ")) {
			m.text = read_string(lines, n, &i, path);
			if (*m.key != '\0') /* "" is the file's own header */
				add(c, m);
		} else
			gen_refuse(path, (int)i + 1, "what is \"%s\"?", line);
	}
}

static int
by_key(const void *a, const void *b)
{
	const struct message *x = a, *y = b;

	return strcmp(x->key, y->key);
}

static void
sort(struct catalogue *c)
{
	if (c->len > 0)
		qsort(c->v, c->len, sizeof(*c->v), by_key);
	for (size_t i = 1; i < c->len; i++)
		if (text_is(c->v[i - 1].key, c->v[i].key))
			gen_refuse(c->v[i].path, c->v[i].line,
			    "\"%s\" stands twice", c->v[i].key);
}

/* Every hole of m is also one of twin. */
static void
check_holes(const struct message *m, const struct message *twin)
{
	const char *s = m->text, *close;

	while ((s = strchr(s, '{')) != NULL) {
		size_t len = strcspn(s + 1, ":}");
		char *plain = text_printf(&mem, "{%.*s}", (int)len, s + 1);
		char *plural = text_printf(&mem, "{%.*s:", (int)len, s + 1);

		close = strchr(s, '}');
		if (close == NULL || len == 0)
			gen_refuse(m->path, m->line, "a hole without its end");
		if (s[1 + len] == ':' &&
		    memchr(s, '|', (size_t)(close - s)) == NULL)
			gen_refuse(
			    m->path, m->line, "a plural needs one|other");
		/* "{n:one|other}" alone is fine where the twin says {n} */
		if (strstr(twin->text, plain) == NULL &&
		    strstr(twin->text, plural) == NULL)
			gen_refuse(twin->path, twin->line,
			    "\"%s\" lacks the hole %s", m->key, plain);
		s = close;
	}
}

static void
check_pairs(const struct catalogue *zh, const struct catalogue *en)
{
	size_t i = 0, j = 0;

	while (i < zh->len || j < en->len) {
		int order = i == zh->len ? 1
		    : j == en->len       ? -1
					 : strcmp(zh->v[i].key, en->v[j].key);

		if (order < 0)
			gen_refuse(zh->v[i].path, zh->v[i].line,
			    "\"%s\" has no English text", zh->v[i].key);
		if (order > 0)
			gen_refuse(en->v[j].path, en->v[j].line,
			    "\"%s\" has no Chinese text", en->v[j].key);
		check_holes(&zh->v[i], &en->v[j]);
		check_holes(&en->v[j], &zh->v[i]);
		i++;
		j++;
	}
}

static void
write_header(const char *folder, const struct catalogue *zh)
{
	struct buf b = { .mem = &mem };

	buf_text(&b,
	    "/* made by tools/gen/msggen */\n#ifndef GEN_MESSAGES_H\n"
	    "#define GEN_MESSAGES_H\nenum msg {\n\tMSG_NONE,\n");
	for (size_t i = 0; i < zh->len; i++) {
		buf_text(&b, "\tMSG_");
		gen_upper(&b, zh->v[i].key);
		buf_text(&b, ",\n");
	}
	buf_text(&b, "\tMSG_COUNT\n};\n#endif\n");
	gen_write(text_printf(&mem, "%s/messages.h", folder), &b);
}

static void
write_texts(struct buf *b, const struct catalogue *c)
{
	buf_text(b, "\t{\n\t\t\"\",\n");
	for (size_t i = 0; i < c->len; i++) {
		buf_text(b, "\t\t");
		gen_c_string(b, c->v[i].text, strlen(c->v[i].text));
		buf_text(b, ",\n");
	}
	buf_text(b, "\t},\n");
}

static void
write_table(
    const char *folder, const struct catalogue *zh, const struct catalogue *en)
{
	struct buf b = { .mem = &mem };

	buf_text(&b,
	    "/* made by tools/gen/msggen */\n"
	    "#include \"gen/messages.h\"\n"
	    "extern const char *const gen_message_texts[2][MSG_COUNT];\n"
	    "extern const char *const gen_message_keys[MSG_COUNT];\n"
	    "const char *const gen_message_texts[2][MSG_COUNT] = {\n");
	write_texts(&b, zh);
	write_texts(&b, en);
	buf_text(&b,
	    "};\n"
	    "const char *const gen_message_keys[MSG_COUNT] = {\n"
	    "\t\"\",\n");
	for (size_t i = 0; i < zh->len; i++)
		buf_printf(&b, "\t\"%s\",\n", zh->v[i].key);
	buf_text(&b, "};\n");
	gen_write(text_printf(&mem, "%s/messages.c", folder), &b);
}

int
main(int argc, char **argv)
{
	struct catalogue both[2] = { 0 };
	int which = 0;

	if (argc < 2) {
		fputs("usage: msggen OUT ZH... -- EN...\n", stderr);
		return 2;
	}
	for (int i = 2; i < argc; i++) {
		if (text_is(argv[i], "--"))
			which = 1;
		else
			read_po(&both[which], argv[i]);
	}
	sort(&both[0]);
	sort(&both[1]);
	check_pairs(&both[0], &both[1]);
	write_header(argv[1], &both[0]);
	write_table(argv[1], &both[0], &both[1]);
	arena_close(&mem);
	return 0;
}
