#include "text/csv.h"

#include <csv.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

struct reader {
	struct arena *mem;
	const char **fields;
	size_t fields_len, fields_room;
	struct csv_row *rows;
	size_t rows_len, rows_room;
	int line; /* of the row being read */
	int lines_seen; /* line ends so far */
	const char *wrong;
};

static void
take_field(void *bytes, size_t len, void *arg)
{
	struct reader *r = arg;
	const char *field = arena_copy(r->mem, bytes, len);

	for (size_t i = 0; i < len; i++)
		r->lines_seen += field[i] == '\n';
	if (r->fields_len == r->fields_room) {
		size_t room = r->fields_room * 2 + 16;

		r->fields = arena_grow(r->mem, r->fields,
		    r->fields_len * sizeof(*r->fields),
		    room * sizeof(*r->fields));
		r->fields_room = room;
	}
	r->fields[r->fields_len++] = field;
}

static void
take_row(int end, void *arg)
{
	struct reader *r = arg;
	struct csv_row row = { .line = r->line };
	const char **fields = ARENA_MANY(r->mem, const char *, r->fields_len);

	(void)end;
	if (r->rows_len == r->rows_room) {
		size_t room = r->rows_room * 2 + 64;

		r->rows = arena_grow(r->mem, r->rows,
		    r->rows_len * sizeof(*r->rows), room * sizeof(*r->rows));
		r->rows_room = room;
	}
	memcpy(fields, r->fields, r->fields_len * sizeof(*fields));
	row.fields = fields;
	row.fields_len = r->fields_len;
	r->rows[r->rows_len++] = row;
	r->fields_len = 0;
	r->line = ++r->lines_seen + 1;
}

static const char *
parse(struct reader *r, const char *bytes, size_t len)
{
	struct csv_parser parser;
	const char *wrong = NULL;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return "out of memory";
	if (csv_parse(&parser, bytes, len, take_field, take_row, r) != len ||
	    csv_fini(&parser, take_field, take_row, r) != 0)
		wrong = "a quote that is not closed or stands inside a field";
	csv_free(&parser);
	return wrong;
}

const char *
csv_read(struct arena *mem, struct csv_table *out, int *out_line,
    const char *bytes, size_t len)
{
	struct reader r = { .mem = mem, .line = 1 };
	const char *wrong;

	*out = (struct csv_table){ 0 };
	*out_line = 0;
	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
		bytes += 3;
		len -= 3;
	}
	if (!text_is_utf8(bytes, len))
		return "not UTF-8";
	wrong = parse(&r, bytes, len);
	*out_line = r.line;
	if (wrong != NULL)
		return wrong;
	if (r.rows_len == 0)
		return "no header line";
	out->names = r.rows[0].fields;
	out->names_len = r.rows[0].fields_len;
	out->rows = r.rows + 1;
	out->rows_len = r.rows_len - 1;
	for (size_t i = 0; i < out->rows_len; i++) {
		*out_line = out->rows[i].line;
		if (out->rows[i].fields_len != out->names_len)
			return "another number of fields than the header";
	}
	return NULL;
}

int
csv_column(const struct csv_table *t, const char *name)
{
	for (size_t i = 0; i < t->names_len; i++)
		if (text_is(t->names[i], name))
			return (int)i;
	return -1;
}

void
csv_put(struct buf *b, const char *field, bool is_last)
{
	bool quotes;

	if (field == NULL)
		field = "";
	quotes = strpbrk(field, ",\"\n\r") != NULL;
	if (quotes)
		buf_char(b, '"');
	if (*field != '\0' && strchr("=+-@\t\r", *field) != NULL &&
	    !(*field == '-' && field[strspn(field, "-0123456789.")] == '\0'))
		buf_char(b, '\'');
	for (; *field != '\0'; field++) {
		if (*field == '"')
			buf_char(b, '"');
		buf_char(b, *field);
	}
	if (quotes)
		buf_char(b, '"');
	buf_text(b, is_last ? "\r\n" : ",");
}
