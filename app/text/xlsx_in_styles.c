/* Number formats: which cells are days, which are percentages. */
#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "text/package.h"
#include "text/xlsx_parts.h"
#include "text/xml_in.h"

enum {
	STYLES_MAX = 65536,
	FORMATS_MAX = 4096
};

struct format {
	int32_t id;
	enum xlsx_look look;
};

/* Steps over what is printed as it stands: "..." \x _x *x [...] */
static const char *
skip_literal(const char *s)
{
	if (*s == '"')
		return s + 1 + strcspn(s + 1, "\"");
	if (*s == '[')
		return s + strcspn(s, "]");
	if (strchr("\\_*", *s) != NULL && s[1] != '\0')
		return s + 1;
	return NULL;
}

enum xlsx_look
xlsx_in_look(const char *format)
{
	enum xlsx_look look = XLSX_LOOK_PLAIN;

	if (text_is_nocase(format, "General"))
		return XLSX_LOOK_PLAIN;
	/* [h]:mm counts hours beyond a day: a length, kept as a number */
	for (const char *s = format; *s != '\0' && *s != ';'; s++) {
		const char *behind = skip_literal(s);

		if (behind != NULL) {
			s = behind;
			if (*s == '\0')
				break;
		} else if (strchr("yYdDmMhHsS", *s) != NULL)
			return XLSX_LOOK_DAY;
		else if (*s == '%')
			look = XLSX_LOOK_PERCENT;
	}
	return look;
}

/* The formats every program knows by number; 27 to 58 are China's. */
static enum xlsx_look
look_of_id(int32_t id)
{
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
	    (id >= 50 && id <= 58) || id == 45 || id == 47)
		return XLSX_LOOK_DAY;
	return id == 9 || id == 10 ? XLSX_LOOK_PERCENT : XLSX_LOOK_PLAIN;
}

static bool
read_format(struct xml_in *x, struct format *to)
{
	const char *code = xml_in_get(x, "formatCode");
	const char *id = xml_in_get(x, "numFmtId");

	if (code == NULL || id == NULL || !num_i32(&to->id, id, 0, INT32_MAX))
		return false;
	to->look = xlsx_in_look(code);
	return true;
}

static enum xlsx_look
find_look(const char *id, const struct format *formats, size_t len)
{
	int32_t n;

	if (id == NULL || !num_i32(&n, id, 0, INT32_MAX))
		return XLSX_LOOK_PLAIN;
	for (size_t i = 0; i < len; i++)
		if (formats[i].id == n)
			return formats[i].look;
	return look_of_id(n);
}

bool
xlsx_in_styles(struct xlsx_parts *p, const char *part)
{
	struct arena *mem = package_mem(p->package);
	struct xml_in *x = xml_in_open(p->package, part);
	struct format *formats = ARENA_MANY(mem, struct format, FORMATS_MAX);
	enum xlsx_look *looks = NULL;
	size_t formats_len = 0, room = 0;
	bool is_inside = false; /* cellXfs, not cellStyleXfs */
	enum xml_event e;

	if (x == NULL)
		return true;
	while ((e = xml_in_next(x)) > XML_IN_BROKEN) {
		if (xml_in_is(x, "cellXfs"))
			is_inside = e == XML_IN_START;
		if (e != XML_IN_START)
			continue;
		if (xml_in_is(x, "numFmt") && formats_len < FORMATS_MAX)
			formats_len += read_format(x, &formats[formats_len]);
		if (!is_inside || !xml_in_is(x, "xf") ||
		    p->looks_len == STYLES_MAX)
			continue;
		if (p->looks_len == room) {
			room = room * 2 + 64;
			looks = arena_grow(mem, looks,
			    p->looks_len * sizeof(*looks),
			    room * sizeof(*looks));
		}
		looks[p->looks_len++] =
		    find_look(xml_in_peek(x, "numFmtId"), formats, formats_len);
	}
	xml_in_close(x);
	p->looks = looks;
	return e == XML_IN_DONE;
}
