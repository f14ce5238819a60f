#include "text/ics.h"

#include <string.h>

#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"

enum {
	LINE_MAX_BYTES = 75
};

/* Bytes of the character that begins here. */
static size_t
char_len(const char *s)
{
	unsigned char c = (unsigned char)*s;

	return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* One content line, folded. */
static void
put_line(struct buf *out, const char *line)
{
	size_t used = 0;

	while (*line != '\0') {
		size_t n = char_len(line);

		if (used + n > LINE_MAX_BYTES) {
			BUF_LITERAL(out, "\r\n ");
			used = 1;
		}
		buf_add(out, line, n);
		used += n;
		line += n;
	}
	BUF_LITERAL(out, "\r\n");
}

static void
put_text(struct arena *mem, struct buf *out, const char *name, const char *s)
{
	struct buf line = { .mem = mem };

	buf_text(&line, name);
	buf_char(&line, ':');
	for (; *s != '\0'; s++) {
		if (*s == '\n') {
			BUF_LITERAL(&line, "\\n");
			continue;
		}
		if (strchr("\\;,", *s) != NULL)
			buf_char(&line, '\\');
		if ((unsigned char)*s >= ' ' || *s == '\t')
			buf_char(&line, *s);
	}
	put_line(out, buf_string(&line));
}

static void
put_day(struct arena *mem, struct buf *out, const char *name, int32_t day)
{
	struct day_civil d = day_to_civil(day);

	put_line(out,
	    text_printf(mem, "%s;VALUE=DATE:%04d%02d%02d", name, d.year,
		d.month, d.day));
}

static const char *
stamp_of(struct arena *mem, int64_t at)
{
	enum {
		DAY_S = 86400,
		HOUR_S = 3600,
		MINUTE_S = 60
	};
	struct day_civil d = day_to_civil((int32_t)(at / DAY_S));
	int s = (int)(at % DAY_S);

	return text_printf(mem, "DTSTAMP:%04d%02d%02dT%02d%02d%02dZ", d.year,
	    d.month, d.day, s / HOUR_S, s % HOUR_S / MINUTE_S, s % MINUTE_S);
}

static void
put_entry(struct arena *mem, struct buf *out, const struct ics_entry *e,
    const char *stamp)
{
	put_line(out, "BEGIN:VEVENT");
	put_text(mem, out, "UID", e->uid);
	put_line(out, stamp);
	put_day(mem, out, "DTSTART", e->on);
	put_day(mem, out, "DTEND", e->on + 1);
	put_text(mem, out, "SUMMARY", e->title);
	if (*e->text != '\0')
		put_text(mem, out, "DESCRIPTION", e->text);
	if (*e->href != '\0')
		put_line(out, text_printf(mem, "URL:%s", e->href));
	put_line(out, "TRANSP:TRANSPARENT");
	if (e->alarm_days > 0) {
		put_line(out, "BEGIN:VALARM");
		put_line(out, "ACTION:DISPLAY");
		put_text(mem, out, "DESCRIPTION", e->title);
		put_line(out, text_printf(mem, "TRIGGER:-P%dD", e->alarm_days));
		put_line(out, "END:VALARM");
	}
	put_line(out, "END:VEVENT");
}

const char *
ics_write(struct arena *mem, const char *name, const struct ics_entry *entries,
    size_t len, int64_t now_at)
{
	struct buf out = { .mem = mem };
	const char *stamp = stamp_of(mem, now_at);

	put_line(&out, "BEGIN:VCALENDAR");
	put_line(&out, "VERSION:2.0");
	put_line(&out, "PRODID:-//Xieshang//Xieshang//ZH");
	put_line(&out, "CALSCALE:GREGORIAN");
	put_text(mem, &out, "X-WR-CALNAME", name);
	for (size_t i = 0; i < len; i++)
		put_entry(mem, &out, &entries[i], stamp);
	put_line(&out, "END:VCALENDAR");
	return buf_string(&out);
}
