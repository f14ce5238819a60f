#include "mail/mail.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

static void
add_base64(struct buf *b, const char *s, size_t len, size_t line_max)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t column = 0;

	for (size_t i = 0; i < len; i += 3) {
		size_t left = len - i;
		unsigned long three = (unsigned long)(unsigned char)s[i] << 16;

		if (left > 1)
			three |= (unsigned long)(unsigned char)s[i + 1] << 8;
		if (left > 2)
			three |= (unsigned char)s[i + 2];
		buf_char(b, letters[three >> 18 & 63]);
		buf_char(b, letters[three >> 12 & 63]);
		buf_char(b, left > 1 ? letters[three >> 6 & 63] : '=');
		buf_char(b, left > 2 ? letters[three & 63] : '=');
		column += 4;
		if (line_max > 0 && column >= line_max) {
			buf_text(b, "\r\n");
			column = 0;
		}
	}
}

/* RFC 2047: encoded words of at most 45 bytes, cut between characters. */
static void
add_subject(struct buf *b, const char *s)
{
	while (*s != '\0') {
		const char *p = s, *next = s;

		while (*next != '\0') {
			text_next(&next);
			if (next - s > 42)
				break;
			p = next;
		}
		buf_text(b, "=?UTF-8?B?");
		add_base64(b, s, (size_t)(p - s), 0);
		buf_text(b, *p != '\0' ? "?=\r\n " : "?=");
		s = p;
	}
}

const char *
mail_text(
    struct arena *mem, const char *from, const struct mail *m, const char *date)
{
	struct buf b = { .mem = mem };

	buf_printf(&b, "Date: %s\r\nFrom: <%s>\r\nTo: <%s>\r\nSubject: ", date,
	    from, m->to);
	add_subject(&b, m->subject);
	buf_text(&b,
	    "\r\nMIME-Version: 1.0\r\n"
	    "Content-Type: text/plain; charset=UTF-8\r\n"
	    "Content-Transfer-Encoding: base64\r\n\r\n");
	add_base64(&b, m->body, strlen(m->body), 76);
	buf_text(&b, "\r\n");
	return buf_string(&b);
}

static const char *
date_now(struct arena *mem)
{
	time_t now = time(NULL);
	struct tm tm;
	char text[64];

	gmtime_r(&now, &tm);
	strftime(text, sizeof(text), "%a, %d %b %Y %H:%M:%S +0000", &tm);
	return text_copy(mem, text);
}

static const char *
write_file(struct arena *mem, const char *folder, const char *text)
{
	static int number;
	const char *path = text_printf(
	    mem, "%s/%lld-%d.eml", folder, (long long)time(NULL), ++number);
	FILE *f;

	mkdir(folder, 0700);
	f = fopen(path, "wx");
	if (f == NULL || fputs(text, f) < 0 || fclose(f) != 0)
		return text_printf(mem, "%s: %s", path, strerror(errno));
	return NULL;
}

struct source {
	const char *text;
	size_t left;
};

static size_t
give(char *to, size_t size, size_t count, void *arg)
{
	struct source *s = arg;
	size_t len = size * count < s->left ? size * count : s->left;

	memcpy(to, s->text, len);
	s->text += len;
	s->left -= len;
	return len;
}

static const char *
send_smtp(struct arena *mem, const char *where, const char *from,
    const char *to, const char *text)
{
	struct source source = { text, strlen(text) };
	struct curl_slist *list = curl_slist_append(NULL, to);
	CURL *curl = curl_easy_init();
	CURLcode code = CURLE_FAILED_INIT;

	if (curl != NULL && list != NULL) {
		curl_easy_setopt(curl, CURLOPT_URL, where);
		curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from);
		curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, list);
		curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
		curl_easy_setopt(curl, CURLOPT_READDATA, &source);
		curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
		curl_easy_setopt(curl, CURLOPT_TIMEOUT, 30L);
		curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
		curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)CURLUSESSL_TRY);
		code = curl_easy_perform(curl);
	}
	curl_easy_cleanup(curl);
	curl_slist_free_all(list);
	return code == CURLE_OK ? NULL
				: text_copy(mem, curl_easy_strerror(code));
}

const char *
mail_send(struct arena *mem, const char *where, const char *from,
    const struct mail *m)
{
	const char *text;

	/* addresses are checked when they come in; a mail header is no
	 * place to find out that one slipped through */
	if (strpbrk(m->to, "\r\n<> ") != NULL ||
	    strpbrk(m->subject, "\r\n") != NULL)
		return "an address or subject with a line break";
	text = mail_text(mem, from, m, date_now(mem));
	if (text_starts(where, "file:"))
		return write_file(mem, where + strlen("file:"), text);
	return send_smtp(mem, where, from, m->to, text);
}
