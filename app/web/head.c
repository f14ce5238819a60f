#include "web/head.h"

#include <string.h>

struct seen {
	int hosts;
	int lengths;
	bool is_http_1_0;
};

static bool
is_token_char(uint8_t c)
{
	if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z'))
		return true;
	return c != 0 && strchr("!#$%&'*+-.^_`|~", c) != NULL;
}

static bool
is_name(const char *s, size_t len, const char *name)
{
	return len == strlen(name) && strncasecmp(s, name, len) == 0;
}

/* Methods we know, and whether they carry a body. */
static int
read_method(struct head *h)
{
	static const struct {
		const char *name;
		bool has_body;
	} methods[] = { { "GET", false }, { "HEAD", false }, { "POST", true },
		{ "PUT", true }, { "PATCH", true }, { "DELETE", false },
		{ "OPTIONS", false } };

	for (size_t i = 0; i < h->method_len; i++)
		if (!is_token_char((uint8_t)h->method[i]))
			return 400;
	for (size_t i = 0; i < sizeof(methods) / sizeof(*methods); i++) {
		if (strlen(methods[i].name) == h->method_len &&
		    memcmp(methods[i].name, h->method, h->method_len) == 0) {
			h->has_body = methods[i].has_body;
			return 0;
		}
	}
	return h->method_len == 0 ? 400 : 501;
}

static int
read_target(struct head *h)
{
	const char *query = memchr(h->target, '?', h->target_len);

	if (h->target_len > HEAD_TARGET_MAX)
		return 414;
	if (h->target_len == 0 || h->target[0] != '/')
		return 400;
	for (size_t i = 0; i < h->target_len; i++) {
		uint8_t c = (uint8_t)h->target[i];

		/* bytes over 0x7f: some clients send UTF-8 as it is; what is
		 * not UTF-8 is refused with the fields */
		if (c <= ' ' || c == 0x7f || strchr("\"<>\\^`{|}#", c) != NULL)
			return 400;
	}
	h->path_len =
	    query != NULL ? (size_t)(query - h->target) : h->target_len;
	return 0;
}

static int
read_request_line(
    struct head *h, struct seen *seen, const char *line, size_t len)
{
	const char *first = memchr(line, ' ', len), *second;
	int status;

	if (first == NULL)
		return 400;
	second = memchr(first + 1, ' ', len - (size_t)(first + 1 - line));
	if (second == NULL)
		return 400;
	h->method = line;
	h->method_len = (size_t)(first - line);
	h->target = first + 1;
	h->target_len = (size_t)(second - first - 1);
	len -= (size_t)(second + 1 - line);
	seen->is_http_1_0 = len == 8 && memcmp(second + 1, "HTTP/1.0", 8) == 0;
	if (!seen->is_http_1_0 &&
	    (len != 8 || memcmp(second + 1, "HTTP/1.1", 8) != 0))
		return len >= 5 && memcmp(second + 1, "HTTP/", 5) == 0 ? 505
								       : 400;
	status = read_method(h);
	return status != 0 ? status : read_target(h);
}

static int
read_content_length(struct head *h, const char *s, size_t len)
{
	int64_t n = 0;

	if (len == 0 || len > 15)
		return len == 0 ? 400 : 413;
	for (size_t i = 0; i < len; i++) {
		if (s[i] < '0' || s[i] > '9')
			return 400;
		n = n * 10 + (s[i] - '0');
	}
	h->content_length = n;
	return 0;
}

/* One header that decides how the rest is read. */
static int
read_header(struct head *h, struct seen *seen, const char *name,
    size_t name_len, const char *value, size_t len)
{
	if (is_name(name, name_len, "host")) {
		if (++seen->hosts > 1 || len == 0 ||
		    memchr(value, ' ', len) != NULL ||
		    memchr(value, '/', len) != NULL)
			return 400;
	} else if (is_name(name, name_len, "content-length")) {
		if (++seen->lengths > 1)
			return 400;
		return read_content_length(h, value, len);
	} else if (is_name(name, name_len, "transfer-encoding")) {
		return 411;
	} else if (is_name(name, name_len, "expect")) {
		if (!is_name(value, len, "100-continue"))
			return 417;
		h->wants_continue = !seen->is_http_1_0;
	}
	return 0;
}

static int
read_line(struct head *h, struct seen *seen, const char *line, size_t len)
{
	const char *colon = memchr(line, ':', len), *value;
	size_t name_len, value_len;

	if (colon == NULL || colon == line)
		return 400;
	name_len = (size_t)(colon - line);
	for (size_t i = 0; i < name_len; i++)
		if (!is_token_char((uint8_t)line[i]))
			return 400;
	value = colon + 1;
	value_len = len - name_len - 1;
	for (size_t i = 0; i < value_len; i++)
		if ((uint8_t)value[i] < ' ' || (uint8_t)value[i] >= 0x7f)
			return 400;
	for (; value_len > 0 && *value == ' '; value_len--)
		value++;
	while (value_len > 0 && value[value_len - 1] == ' ')
		value_len--;
	return read_header(h, seen, line, name_len, value, value_len);
}

static int
judge_whole(const struct head *h, const struct seen *seen, size_t extra_len)
{
	if (seen->hosts == 0)
		return 400;
	if (h->has_body && h->content_length < 0)
		return 411;
	if (!h->has_body && h->content_length > 0)
		return 400;
	/* more than was announced: a second request, which we don't take */
	if (extra_len > (size_t)(h->content_length > 0 ? h->content_length : 0))
		return 400;
	return 0;
}

int
head_read(struct head *out, const uint8_t *raw, size_t len, size_t extra_len)
{
	const char *line = (const char *)raw, *end = line + len;
	struct seen seen = { 0 };
	int lines = 0, status = 0;

	*out = (struct head){ .content_length = -1 };
	while (line < end) {
		const char *lf = memchr(line, '\n', (size_t)(end - line));
		size_t line_len;

		if (lf == NULL || lf == line || lf[-1] != '\r')
			return 400;
		line_len = (size_t)(lf - 1 - line);
		if (line_len == 0)
			return lf + 1 == end && lines > 0
			    ? judge_whole(out, &seen, extra_len)
			    : 400;
		if (memchr(line, '\r', line_len) != NULL)
			return 400;
		if (lines++ == 0)
			status = read_request_line(out, &seen, line, line_len);
		else
			status = read_line(out, &seen, line, line_len);
		if (status == 0 && lines > HEAD_LINES_MAX)
			status = 431;
		if (status != 0)
			return status;
		line = lf + 1;
	}
	return 400;
}
