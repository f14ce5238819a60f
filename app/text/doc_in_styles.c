#include "text/doc_in_parts.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/text.h"
#include "text/doc_numeral.h"

enum {
	BASES_MAX = 12,
	LABEL_BYTES_MAX = 200
};

static int
number_of(const char *s, int most, int otherwise)
{
	int32_t n;

	return s != NULL && num_i32(&n, s, 0, most) ? n : otherwise;
}

static const char *
lower(struct arena *mem, const char *s)
{
	char *copy = text_copy(mem, s != NULL ? s : "");

	for (char *c = copy; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	return copy;
}

static bool
is_on(const char *value)
{
	return value == NULL ||
	    (!text_is(value, "0") && !text_is(value, "false"));
}

static bool
read_style(struct docx_in *in, struct xml_in *x)
{
	struct docx_style *s = &in->styles[in->styles_len];
	int depth = xml_in_depth(x);
	enum xml_event e;

	*s = (struct docx_style){ .outline = -1, .name = "" };
	s->id = xml_in_get(x, "styleId");
	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(x) == depth)
			break;
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "name"))
			s->name = lower(in->mem, xml_in_peek(x, "val"));
		else if (xml_in_is(x, "basedOn"))
			s->base = xml_in_get(x, "val");
		else if (xml_in_is(x, "outlineLvl"))
			s->outline = number_of(xml_in_peek(x, "val"), 9, -1);
		else if (xml_in_is(x, "numId"))
			s->num = xml_in_get(x, "val");
		else if (xml_in_is(x, "ilvl"))
			s->level = number_of(
			    xml_in_peek(x, "val"), DOCX_LEVELS - 1, 0);
		else if (xml_in_is(x, "b"))
			s->is_bold = is_on(xml_in_peek(x, "val"));
	}
	if (s->id != NULL && in->styles_len + 1 < DOCX_STYLES_MAX)
		in->styles_len++;
	return e > XML_IN_BROKEN;
}

const struct docx_style *
docx_in_style(const struct docx_in *in, const char *id)
{
	for (size_t i = 0; id != NULL && i < in->styles_len; i++)
		if (text_is(in->styles[i].id, id))
			return &in->styles[i];
	return NULL;
}

/* What a style leaves open, the styles it is based on say. */
static void
inherit(struct docx_in *in)
{
	for (size_t i = 0; i < in->styles_len; i++) {
		struct docx_style *s = &in->styles[i];
		const struct docx_style *b = s;

		for (int k = 0; k < BASES_MAX && b != NULL; k++) {
			if (s->outline < 0)
				s->outline = b->outline;
			if (s->num == NULL && b->num != NULL) {
				s->num = b->num;
				s->level = b->level;
			}
			b = docx_in_style(in, b->base);
		}
	}
}

bool
docx_in_styles(struct docx_in *in, const char *part)
{
	struct xml_in *x = xml_in_open(in->package, part);
	enum xml_event e = XML_IN_DONE;
	bool is_fine = true;

	in->styles = ARENA_MANY(in->mem, struct docx_style, DOCX_STYLES_MAX);
	if (x == NULL)
		return true;
	while (is_fine && (e = xml_in_next(x)) > XML_IN_BROKEN)
		if (e == XML_IN_START && xml_in_is(x, "style"))
			is_fine = read_style(in, x);
	xml_in_close(x);
	inherit(in);
	return is_fine && e == XML_IN_DONE;
}

static bool
read_level(struct xml_in *x, struct docx_abstract *a)
{
	int at = number_of(xml_in_peek(x, "ilvl"), DOCX_LEVELS - 1, -1);
	int depth = xml_in_depth(x);
	struct docx_level l = { "decimal", "", " ", 1 };
	enum xml_event e;

	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(x) == depth)
			break;
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "start"))
			l.start = (uint32_t)number_of(
			    xml_in_peek(x, "val"), 100000, 1);
		else if (xml_in_is(x, "numFmt"))
			l.format = xml_in_get(x, "val");
		else if (xml_in_is(x, "lvlText"))
			l.text = xml_in_get(x, "val");
		else if (xml_in_is(x, "suff"))
			l.after = text_is(xml_in_peek(x, "val"), "nothing")
			    ? ""
			    : " ";
	}
	if (at >= 0)
		a->levels[at] = l;
	return e > XML_IN_BROKEN;
}

static bool
read_abstract(struct docx_in *in, struct xml_in *x)
{
	struct docx_abstract *a = &in->abstracts[in->abstracts_len];
	int depth = xml_in_depth(x);
	enum xml_event e;

	*a = (struct docx_abstract){ .id = xml_in_get(x, "abstractNumId") };
	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(x) == depth)
			break;
		if (e == XML_IN_START && xml_in_is(x, "lvl") &&
		    !read_level(x, a))
			return false;
	}
	if (a->id != NULL && in->abstracts_len + 1 < DOCX_NUMBERINGS_MAX)
		in->abstracts_len++;
	return e > XML_IN_BROKEN;
}

static bool
read_num(struct docx_in *in, struct xml_in *x)
{
	struct docx_num *n = &in->nums[in->nums_len];
	int depth = xml_in_depth(x), level = 0;
	enum xml_event e;

	*n = (struct docx_num){ .id = xml_in_get(x, "numId") };
	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e == XML_IN_END && xml_in_depth(x) == depth)
			break;
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "abstractNumId")) {
			const char *id = xml_in_peek(x, "val");

			for (size_t i = 0; i < in->abstracts_len; i++)
				if (text_is(in->abstracts[i].id, id))
					n->abstract = &in->abstracts[i];
		} else if (xml_in_is(x, "lvlOverride"))
			level = number_of(
			    xml_in_peek(x, "ilvl"), DOCX_LEVELS - 1, 0);
		else if (xml_in_is(x, "startOverride")) {
			n->restarts[level] = true;
			n->starts[level] = (uint32_t)number_of(
			    xml_in_peek(x, "val"), 100000, 1);
		}
	}
	if (n->id != NULL && n->abstract != NULL &&
	    in->nums_len + 1 < DOCX_NUMBERINGS_MAX)
		in->nums_len++;
	return e > XML_IN_BROKEN;
}

bool
docx_in_numbering(struct docx_in *in, const char *part)
{
	struct xml_in *x = xml_in_open(in->package, part);
	enum xml_event e = XML_IN_DONE;
	bool is_fine = true;

	if (x == NULL)
		return true;
	in->abstracts =
	    ARENA_MANY(in->mem, struct docx_abstract, DOCX_NUMBERINGS_MAX);
	in->nums = ARENA_MANY(in->mem, struct docx_num, DOCX_NUMBERINGS_MAX);
	while (is_fine && (e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "abstractNum"))
			is_fine = read_abstract(in, x);
		else if (xml_in_is(x, "num"))
			is_fine = read_num(in, x);
	}
	xml_in_close(x);
	return is_fine && e == XML_IN_DONE;
}

static void
put_roman(struct buf *b, uint32_t n, char first)
{
	static const struct {
		uint32_t value;
		const char *text;
	} steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" },
		{ 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" },
		{ 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" } };

	if (n > 3999)
		n = 3999;
	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps);)
		if (n >= steps[i].value) {
			for (const char *c = steps[i].text; *c != '\0'; c++)
				buf_char(b, (char)(*c - 'a' + first));
			n -= steps[i].value;
		} else
			i++;
}

static void
put_count(struct buf *b, const char *format, uint32_t n)
{
	char han[DOC_NUMERAL_TEXT];

	doc_numeral_han(han, n);
	if (text_starts(format, "chinese") || text_starts(format, "japanese") ||
	    text_starts(format, "ideograph") ||
	    text_starts(format, "taiwanese"))
		buf_text(b, han);
	else if (text_is(format, "upperLetter") ||
	    text_is(format, "lowerLetter"))
		buf_char(b,
		    (char)((*format == 'u' ? 'A' : 'a') +
			(char)((n > 0 ? n - 1 : 0) % 26)));
	else if (text_is(format, "upperRoman") || text_is(format, "lowerRoman"))
		put_roman(b, n, *format == 'u' ? 'A' : 'a');
	else if (text_starts(format, "decimalEnclosedCircle") && n >= 1 &&
	    n <= 20)
		buf_text(b,
		    doc_numeral_label(
			b->mem, LANG_ZH, DOC_DECIMAL, 2, n, NULL));
	else if (!text_is(format, "none"))
		buf_printf(b, "%u", n);
}

static void
count(struct docx_num *n, int level)
{
	struct docx_abstract *a = n->abstract;

	if (n->restarts[level]) {
		n->restarts[level] = false;
		a->counts[level] = n->starts[level];
	} else if (a->counts[level] == 0)
		a->counts[level] = a->levels[level].start;
	else
		a->counts[level]++;
	for (int i = level + 1; i < DOCX_LEVELS; i++)
		a->counts[i] = 0;
}

const char *
docx_in_label(struct docx_in *in, const char *num, int level)
{
	struct buf b = { .mem = in->mem };
	struct docx_num *n = NULL;
	const struct docx_level *l;

	for (size_t i = 0; i < in->nums_len; i++)
		if (text_is(in->nums[i].id, num))
			n = &in->nums[i];
	if (n == NULL)
		return "";
	count(n, level);
	l = &n->abstract->levels[level];
	if (l->format == NULL || l->text == NULL)
		return "";
	for (const char *s = l->text; *s != '\0' && b.len < LABEL_BYTES_MAX;) {
		int of = s[0] == '%' ? s[1] - '1' : -1;

		if (of < 0 || of >= DOCX_LEVELS) {
			/* Word's bullets are glyphs of a symbol font */
			buf_char(&b, *s++);
			continue;
		}
		put_count(&b,
		    n->abstract->levels[of].format != NULL
			? n->abstract->levels[of].format
			: "decimal",
		    n->abstract->counts[of] > 0
			? n->abstract->counts[of]
			: n->abstract->levels[of].start);
		s += 2;
	}
	if (text_is(l->format, "bullet"))
		return level == 0 ? "• " : "– ";
	buf_text(&b, b.len > 0 ? l->after : "");
	return buf_string(&b);
}
