/* An XLSX's workbook: its sheets, strings and settings. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "text/package.h"
#include "text/xlsx_parts.h"
#include "text/xml_in.h"

struct listed {
	const char *name;
	const char *part;
	bool is_hidden;
};

struct workbook {
	struct listed sheets[SHEET_SHEETS_MAX];
	size_t sheets_len;
	const char *strings, *styles; /* parts */
	bool is_from_1904;
};

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* The character of "_xHHHH_" at s, or -1. */
static int
escaped(const char *s)
{
	int c = 0;

	if (s[0] != '_' || s[1] != 'x')
		return -1;
	for (int i = 2; i < 6; i++) {
		if (hex_value(s[i]) < 0)
			return -1;
		c = c * 16 + hex_value(s[i]);
	}
	return s[6] == '_' ? c : -1;
}

const char *
xlsx_in_unescape(struct arena *mem, const char *s)
{
	char *out, *to;

	if (strstr(s, "_x") == NULL)
		return s;
	out = to = arena_take(mem, strlen(s) + 1); /* it only shrinks */
	while (*s != '\0') {
		int c = escaped(s);

		if (c < 0) {
			*to++ = *s++;
			continue;
		}
		s += 7;
		if (c == '\r' && *s == '\n')
			continue;
		/* control characters and halves of pairs are dropped */
		if (c == '\r' || c == '\n' || c == '\t')
			*to++ = c == '\t' ? '\t' : '\n';
		else if (c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c < 0xfffe)
			to += text_encode(to, (uint32_t)c);
	}
	return out;
}

bool
xlsx_in_text(struct xml_in *x, struct buf *to)
{
	int depth = 1;

	while (depth > 0) {
		enum xml_event e = xml_in_next(x);

		if (e <= XML_IN_BROKEN)
			return false;
		if (e == XML_IN_START && xml_in_is(x, "rPh")) {
			if (!xml_in_skip(x))
				return false;
			continue;
		}
		depth += (e == XML_IN_START) - (e == XML_IN_END);
		if (e == XML_IN_TEXT)
			buf_text(to, xml_in_text(x));
	}
	return true;
}

bool
xlsx_in_strings(struct xlsx_parts *p, const char *part)
{
	struct arena *mem = package_mem(p->package);
	struct xml_in *x = xml_in_open(p->package, part);
	struct buf text = { .mem = mem };
	const char **v = NULL;
	size_t room = 0;
	enum xml_event e;

	if (x == NULL)
		return true;
	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e != XML_IN_START || !xml_in_is(x, "si"))
			continue;
		if (p->strings_len == SHEET_CELLS_MAX)
			break;
		if (p->strings_len == room) {
			room = room * 2 + 256;
			v = arena_grow(mem, v, p->strings_len * sizeof(*v),
			    room * sizeof(*v));
		}
		text.len = 0;
		if (!xlsx_in_text(x, &text)) {
			e = XML_IN_BROKEN;
			break;
		}
		v[p->strings_len++] = text.len > 0
		    ? text_copy(mem, xlsx_in_unescape(mem, text.bytes))
		    : "";
	}
	xml_in_close(x);
	p->strings = v;
	return e == XML_IN_DONE;
}

static void
list_sheet(struct xml_in *x, struct workbook *w,
    const struct package_relation *relations, size_t len)
{
	struct listed *s = &w->sheets[w->sheets_len];
	const char *state = xml_in_get(x, "state");
	const char *id = xml_in_get(x, "id");

	for (size_t i = 0; i < len; i++)
		if (text_is(relations[i].id, id) &&
		    text_is(relations[i].kind, "worksheet"))
			s->part = relations[i].target;
	if (s->part == NULL)
		return; /* a chart or dialogue */
	s->name = xml_in_get(x, "name");
	if (s->name == NULL)
		s->name = "";
	s->is_hidden = state != NULL && !text_is(state, "visible");
	w->sheets_len++;
}

static bool
is_true(const char *s)
{
	return text_is(s, "1") || text_is(s, "true") || text_is(s, "on");
}

static bool
read_workbook(struct package *p, struct workbook *w)
{
	struct package_relation *v;
	const char *part;
	struct xml_in *x;
	enum xml_event e;
	size_t len;

	if (!package_relations(p, &v, &len, ""))
		return false;
	part = package_target_kind(v, len, "officeDocument");
	if (part == NULL || !package_relations(p, &v, &len, part))
		return false;
	w->strings = package_target_kind(v, len, "sharedStrings");
	w->styles = package_target_kind(v, len, "styles");
	x = xml_in_open(p, part);
	if (x == NULL)
		return false;
	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "workbookPr"))
			w->is_from_1904 = is_true(xml_in_peek(x, "date1904"));
		if (xml_in_is(x, "sheet") && w->sheets_len < SHEET_SHEETS_MAX)
			list_sheet(x, w, v, len);
	}
	xml_in_close(x);
	return e == XML_IN_DONE && w->sheets_len > 0;
}

static struct sheet_problem
read_sheets(struct arena *mem, struct sheet_book *out, struct package *p)
{
	struct workbook *w = ARENA_NEW(mem, struct workbook);
	struct xlsx_parts parts = { .package = p,
		.cells_left = SHEET_CELLS_MAX,
		.merges_left = SHEET_CELLS_MAX };
	struct sheet_problem problem = { .fault = SHEET_WRONG_BROKEN };
	struct sheet *sheets;

	if (!read_workbook(p, w) ||
	    (w->strings != NULL && !xlsx_in_strings(&parts, w->strings)) ||
	    (w->styles != NULL && !xlsx_in_styles(&parts, w->styles)))
		return problem;
	parts.is_from_1904 = w->is_from_1904;
	sheets = ARENA_MANY(mem, struct sheet, w->sheets_len);
	out->sheets = sheets;
	problem.fault = SHEET_OK;
	for (size_t i = 0; i < w->sheets_len && problem.fault == SHEET_OK;
	     i++) {
		sheets[i].name = w->sheets[i].name;
		sheets[i].is_hidden = w->sheets[i].is_hidden;
		problem =
		    xlsx_in_cells(mem, &sheets[i], &parts, w->sheets[i].part);
		out->sheets_len++;
	}
	return problem;
}

struct sheet_problem
xlsx_in_read(
    struct arena *mem, struct sheet_book *out, const char *bytes, size_t len)
{
	static const enum sheet_fault faults[] = {
		[PACKAGE_BROKEN] = SHEET_WRONG_BROKEN,
		[PACKAGE_LOCKED] = SHEET_WRONG_LOCKED,
		[PACKAGE_TOO_LARGE] = SHEET_WRONG_LARGE,
		[PACKAGE_TOO_PACKED] = SHEET_WRONG_LARGE,
		[PACKAGE_TOO_MANY] = SHEET_WRONG_LARGE,
	};
	struct package *p;
	enum package_fault fault =
	    package_open(mem, &p, bytes, len, SHEET_UNPACKED_MAX);
	struct sheet_problem problem;

	if (fault != PACKAGE_OK)
		return (struct sheet_problem){ .fault = faults[fault] };
	problem = read_sheets(mem, out, p);
	package_close(p);
	return problem;
}
