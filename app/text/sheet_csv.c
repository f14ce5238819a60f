#include <csv.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/decode.h"
#include "text/sheet_build.h"

struct reader {
	struct sheet_build build;
	uint32_t row, column; /* of the next field */
};

static void
take_field(void *bytes, size_t len, void *arg)
{
	struct reader *r = arg;
	struct sheet_cell cell = { .kind = SHEET_TEXT, .day = DAY_NONE };

	if (r->build.problem.fault != SHEET_OK || len == 0) {
		r->column++;
		return;
	}
	cell.text = arena_copy(r->build.mem, bytes, len);
	sheet_build_put(&r->build, r->row, r->column++, cell);
}

static void
take_row(int end, void *arg)
{
	struct reader *r = arg;

	(void)end;
	r->row++;
	r->column = 1;
}

/* How often c separates in the first lines, outside quotes. */
static size_t
separations(const char *s, size_t len, char c)
{
	size_t n = 0, lines = 0;
	bool quoted = false;

	for (size_t i = 0; i < len && lines < 20; i++) {
		if (s[i] == '"')
			quoted = !quoted;
		else if (!quoted && s[i] == c)
			n++;
		else if (!quoted && s[i] == '\n')
			lines++;
	}
	return n;
}

/* Excel's "sep=;" line decides; otherwise the one that occurs most. */
static char
find_separator(const char **s, size_t *len)
{
	static const char candidates[] = ",;\t";
	char best = ',';
	size_t most = 0;

	if (*len >= 5 && memcmp(*s, "sep=", 4) == 0 &&
	    strchr(",;\t|", (*s)[4]) != NULL) {
		size_t line = strcspn(*s, "\n");

		best = (*s)[4];
		line += (*s)[line] == '\n';
		*s += line;
		*len -= line;
		return best;
	}
	for (const char *c = candidates; *c != '\0'; c++) {
		size_t n = separations(*s, *len, *c);

		if (n > most) {
			best = *c;
			most = n;
		}
	}
	return best;
}

/* A copy in which every line ends in LF; NULL with a control character. */
static char *
plain_lines(struct arena *mem, const char *s, size_t *len)
{
	char *out = arena_take(mem, *len + 1), *to = out;

	for (size_t i = 0; i < *len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '\r') {
			*to++ = '\n';
			i += i + 1 < *len && s[i + 1] == '\n';
		} else if (c >= 0x20 || c == '\n' || c == '\t')
			*to++ = s[i];
		else
			return NULL;
	}
	*len = (size_t)(to - out);
	return out;
}

static bool
parse(struct reader *r, const char *s, size_t len, char separator)
{
	struct csv_parser parser;
	bool fine;

	if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) !=
	    0)
		return false;
	csv_set_delim(&parser, (unsigned char)separator);
	fine = csv_parse(&parser, s, len, take_field, take_row, r) == len &&
	    csv_fini(&parser, take_field, take_row, r) == 0;
	csv_free(&parser);
	return fine;
}

struct sheet_problem
sheet_csv_read(
    struct arena *mem, struct sheet_book *out, const char *bytes, size_t len)
{
	uint32_t cells_left = SHEET_CELLS_MAX;
	struct reader r = { .build = sheet_build_new(mem, "", &cells_left),
		.row = 1,
		.column = 1 };
	const char *s = decode(mem, bytes, &len, &out->encoding);
	struct sheet *sheet = ARENA_NEW(mem, struct sheet);

	if (s != NULL)
		s = plain_lines(mem, s, &len);
	if (s == NULL)
		return (struct sheet_problem){ .fault = SHEET_WRONG_ENCODING };
	out->separator = find_separator(&s, &len);
	if (!parse(&r, s, len, out->separator))
		sheet_build_fail(&r.build, SHEET_WRONG_QUOTE, r.row, r.column);
	sheet_build_end(&r.build);
	*sheet = r.build.sheet;
	out->sheets = sheet;
	out->sheets_len = 1;
	return r.build.problem;
}
