#include "gen.h"

#include <ctype.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

static char *
read_file(struct arena *mem, const char *path, size_t *out_len)
{
	struct buf b = { .mem = mem };
	char piece[8192];
	size_t n;
	FILE *f = fopen(path, "rb");

	if (f == NULL)
		return NULL;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(&b, piece, n);
	fclose(f);
	*out_len = b.len;
	return b.bytes != NULL ? b.bytes : arena_copy(mem, "", 0);
}

char *
gen_read(struct arena *mem, const char *path)
{
	size_t len = 0;
	char *s = read_file(mem, path, &len);

	if (s == NULL)
		gen_refuse(path, 0, "%s", strerror(errno));
	if (!text_is_utf8(s, len))
		gen_refuse(path, 0, "not UTF-8");
	return s;
}

void
gen_refuse(const char *path, int line, const char *format, ...)
{
	va_list args;

	fprintf(stderr, "%s:%d: error: ", path, line);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}

static void
make_folders(struct arena *mem, const char *path)
{
	char *copy = text_copy(mem, path);

	for (char *p = copy + 1; *p != '\0'; p++) {
		if (*p != '/')
			continue;
		*p = '\0';
		mkdir(copy, 0777); /* a failure shows when the file opens */
		*p = '/';
	}
}

void
gen_write(const char *path, const struct buf *b)
{
	struct arena mem = { 0 };
	size_t old_len = 0;
	const char *old = read_file(&mem, path, &old_len);
	FILE *f;

	if (old != NULL && old_len == b->len &&
	    memcmp(old, buf_string(b), old_len) == 0) {
		arena_close(&mem);
		return;
	}
	make_folders(&mem, path);
	f = fopen(path, "wb");
	if (f == NULL || fwrite(buf_string(b), 1, b->len, f) != b->len ||
	    fclose(f) != 0)
		gen_refuse(path, 0, "can't write: %s", strerror(errno));
	arena_close(&mem);
}

void
gen_c_string(struct buf *b, const char *s, size_t len)
{
	size_t column = 0;

	buf_char(b, '"');
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '\n')
			BUF_LITERAL(b, "\\n");
		else if (c == '\t')
			BUF_LITERAL(b, "\\t");
		else if (c == '"' || c == '\\')
			buf_printf(b, "\\%c", c);
		else if (c < ' ')
			buf_printf(b, "\\%03o", c);
		else
			buf_char(b, s[i]);
		/* keep lines short for people and compilers */
		if ((c == '\n' || ++column > 4000) && i + 1 < len) {
			BUF_LITERAL(b, "\"\n\"");
			column = 0;
		}
	}
	buf_char(b, '"');
}

void
gen_upper(struct buf *b, const char *s)
{
	for (; *s != '\0'; s++)
		buf_char(b,
		    isalnum((unsigned char)*s)
			? (char)toupper((unsigned char)*s)
			: '_');
}

bool
gen_is_name(const char *s)
{
	if (!isalpha((unsigned char)*s) && *s != '_')
		return false;
	for (; *s != '\0'; s++)
		if (!isalnum((unsigned char)*s) && *s != '_')
			return false;
	return true;
}

char **
gen_words(struct arena *mem, size_t *out_len, const char *s)
{
	char **words = ARENA_MANY(mem, char *, strlen(s) / 2 + 2);
	size_t n = 0;

	for (;;) {
		size_t len;

		s += strspn(s, " \t\n");
		len = strcspn(s, " \t\n");
		if (len == 0)
			break;
		words[n++] = arena_copy(mem, s, len);
		s += len;
	}
	*out_len = n;
	return words;
}
