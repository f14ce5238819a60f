#include "base/html.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/text.h"

void
html_raw(struct html *h, const char *s, size_t len)
{
	buf_add(&h->out, s, len);
}

static const char *const escapes[256] = {
	['&'] = "&amp;",
	['<'] = "&lt;",
	['>'] = "&gt;",
	['"'] = "&quot;",
	['\''] = "&#39;",
};

void
html_bytes(struct html *h, const char *s, size_t len)
{
	size_t from = 0, i;

	for (i = 0; i < len; i++) {
		const char *escape = escapes[(unsigned char)s[i]];

		if (escape == NULL)
			continue;
		html_raw(h, s + from, i - from);
		html_raw(h, escape, strlen(escape));
		from = i + 1;
	}
	html_raw(h, s + from, len - from);
}

void
html_text(struct html *h, const char *s)
{
	if (s != NULL)
		html_bytes(h, s, strlen(s));
}

void
html_i64(struct html *h, int64_t n)
{
	buf_i64(&h->out, n);
}

static bool
is_safe_url(const char *s)
{
	static const char *const schemes[] = { "https://", "http://",
		"mailto:", "tel:" };

	for (const char *p = s; *p != '\0'; p++)
		if ((unsigned char)*p <= ' ' || *p == '\\' || *p == 0x7f)
			return false;
	if (*s == '#' || *s == '?')
		return true;
	if (*s == '/')
		return s[1] != '/';
	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (strncasecmp(s, schemes[i], strlen(schemes[i])) == 0)
			return true;
	return false;
}

void
html_url(struct html *h, const char *s)
{
	if (s == NULL)
		return;
	html_text(h, is_safe_url(s) ? s : "#blocked");
}

void
html_url_part(struct html *h, const char *s)
{
	static const char hex[] = "0123456789ABCDEF";
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "abcdefghijklmnopqrstuvwxyz0123456789-._~";
	char code[3];

	for (; s != NULL && *s != '\0'; s++) {
		unsigned char c = (unsigned char)*s;

		if (strchr(plain, c) != NULL) {
			html_raw(h, s, 1);
			continue;
		}
		code[0] = '%';
		code[1] = hex[c >> 4];
		code[2] = hex[c & 15];
		html_raw(h, code, 3);
	}
}

static void
put_escaped(void *to, const char *s, size_t len)
{
	html_bytes(to, s, len);
}

void
html_message(
    struct html *h, enum msg id, const struct msg_arg *args, size_t args_len)
{
	message_each(h->lang, id, args, args_len, put_escaped, h);
}

void
html_markup(struct html *h, struct markup m)
{
	html_raw(h, m.html, m.len);
}

const char *
html_money(struct html *h, int64_t cents)
{
	char *text = arena_take(h->out.mem, MONEY_TEXT);

	money_print(text, cents);
	return text;
}

const char *
html_yuan(struct html *h, int64_t cents)
{
	char *text = arena_take(h->out.mem, MONEY_TEXT);

	money_print_yuan(text, cents);
	return text;
}

const char *
html_percent(struct html *h, int64_t bp)
{
	char text[MONEY_TEXT];

	money_print_bp(text, bp);
	return text_printf(h->out.mem, "%s%%", text);
}

const char *
html_day(struct html *h, int32_t day)
{
	char *text = arena_take(h->out.mem, DAY_TEXT);

	if (day != DAY_NONE)
		day_print(text, day);
	return text;
}

const char *
html_moment(struct html *h, int64_t at_seconds)
{
	char *text = arena_take(h->out.mem, DAY_MOMENT_TEXT);

	day_print_moment(text, at_seconds);
	text[16] = '\0'; /* to the minute */
	return text;
}

const char *
html_grouped(struct html *h, int64_t n)
{
	char *text = arena_take(h->out.mem, MONEY_TEXT);

	money_print_grouped(text, n);
	return text;
}

const char *
html_msg(struct html *h, enum msg id)
{
	return message_raw(h->lang, id);
}

const char *
html_tr(
    struct html *h, enum msg id, const struct msg_arg *args, size_t args_len)
{
	return message_text(h->out.mem, h->lang, id, args, args_len);
}

const char *
html_text_string(struct html *h, const char *s)
{
	(void)h;
	return s != NULL ? s : "";
}

const char *
html_i64_string(struct html *h, int64_t n)
{
	return text_printf(h->out.mem, "%lld", (long long)n);
}

void
html_csrf(struct html *h, const char *token)
{
	HTML_LITERAL(h, "<input type=\"hidden\" name=\"csrf\" value=\"");
	html_text(h, token);
	HTML_LITERAL(h, "\">");
}

void
html_lines(struct html *h, const char *s)
{
	bool open = false;

	while (s != NULL && *s != '\0') {
		size_t len = strcspn(s, "\n");

		if (len == 0) {
			if (open)
				HTML_LITERAL(h, "</p>\n");
			open = false;
		} else {
			if (open)
				HTML_LITERAL(h, "<br>\n");
			else
				HTML_LITERAL(h, "<p>");
			open = true;
			html_bytes(h, s, len);
		}
		s += len;
		s += *s == '\n';
	}
	if (open)
		HTML_LITERAL(h, "</p>\n");
}
