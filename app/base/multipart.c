#include "base/multipart.h"

#include <string.h>

#include "base/arena.h"
#include "base/fields.h"
#include "base/text.h"

enum {
	BOUNDARY_MAX = 70
};

const char *
multipart_boundary(struct arena *mem, const char *content_type)
{
	static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "abcdefghijklmnopqrstuvwxyz0123456789"
				      "'()+_,-./:=?";
	static const char type[] = "multipart/form-data";
	const char *p;
	size_t len;

	if (strncasecmp(content_type, type, sizeof(type) - 1) != 0)
		return NULL;
	p = strcasestr(content_type, "boundary=");
	if (p == NULL)
		return NULL;
	p += strlen("boundary=");
	if (*p == '"') {
		len = strcspn(++p, "\"");
		if (p[len] != '"')
			return NULL;
	} else
		len = strcspn(p, "; \t");
	if (len == 0 || len > BOUNDARY_MAX)
		return NULL;
	for (size_t i = 0; i < len; i++)
		if (strchr(allowed, p[i]) == NULL)
			return NULL;
	return arena_copy(mem, p, len);
}

/* The quoted value of key in a header line, or NULL. */
static const char *
quoted(struct arena *mem, const char *line, size_t len, const char *key)
{
	char *copy = arena_copy(mem, line, len);
	const char *p = strcasestr(copy, key);
	const char *end;

	if (p == NULL)
		return NULL;
	p += strlen(key);
	end = strchr(p, '"');
	return end == NULL ? NULL : arena_copy(mem, p, (size_t)(end - p));
}

/* The last step of a path: browsers send a name, attackers send "../x". */
static const char *
base_name(const char *path)
{
	const char *p, *base = path;

	for (p = path; *p != '\0'; p++)
		if (*p == '/' || *p == '\\')
			base = p + 1;
	return base;
}

static const char *
read_disposition(struct arena *mem, struct multipart_part *part,
    const char *line, size_t len)
{
	const char *filename;

	/* "; name=" also keeps "filename=" from matching */
	part->name = quoted(mem, line, len, "; name=\"");
	if (text_is_empty(part->name) || strlen(part->name) > FIELDS_NAME_MAX ||
	    !fields_is_text(part->name, strlen(part->name)))
		return "a part without a usable name";
	filename = quoted(mem, line, len, "; filename=\"");
	if (filename == NULL)
		return NULL;
	if (!fields_is_text(filename, strlen(filename)) ||
	    strchr(filename, '\n') != NULL)
		return "a file name that is not clean UTF-8";
	part->filename = base_name(filename);
	return NULL;
}

/* Header lines of one part, up to and without the blank line. */
static const char *
read_head(struct arena *mem, struct multipart_part *part, const char *head,
    size_t len)
{
	static const char disposition[] = "content-disposition:";
	static const char type[] = "content-type:";
	const char *wrong, *end = head + len;

	part->type = "";
	while (head < end) {
		const char *stop =
		    memmem(head, (size_t)(end - head), "\r\n", 2);
		size_t line = (size_t)((stop != NULL ? stop : end) - head);

		if (memchr(head, '\0', line) != NULL)
			return "NUL in a part's header";
		if (strncasecmp(head, disposition, sizeof(disposition) - 1) ==
		    0) {
			wrong = read_disposition(mem, part, head, line);
			if (wrong != NULL)
				return wrong;
		} else if (strncasecmp(head, type, sizeof(type) - 1) == 0) {
			part->type = text_trim(mem,
			    arena_copy(mem, head + sizeof(type) - 1,
				line - (sizeof(type) - 1)));
		}
		head += line + 2;
	}
	return part->name == NULL ? "a part without a name" : NULL;
}

/* Reads the part at *at, which stands behind a boundary's line end. */
static const char *
read_part(struct arena *mem, struct multipart_part *part, const char **at,
    const char *end, const char *stop, size_t stop_len)
{
	const char *blank, *close, *wrong;
	size_t left = (size_t)(end - *at);

	blank =
	    memmem(*at, left < MULTIPART_HEAD_MAX ? left : MULTIPART_HEAD_MAX,
		"\r\n\r\n", 4);
	if (blank == NULL)
		return "a part whose header has no end";
	wrong = read_head(mem, part, *at, (size_t)(blank - *at));
	if (wrong != NULL)
		return wrong;
	part->bytes = blank + 4;
	/* a part may be empty: its stop then shares the blank line's CR LF */
	close = memmem(blank + 2, (size_t)(end - blank - 2), stop, stop_len);
	if (close == NULL)
		return "a part without its closing boundary";
	part->len = close < part->bytes ? 0 : (size_t)(close - part->bytes);
	*at = close + stop_len;
	return NULL;
}

const char *
multipart_read(struct arena *mem, struct multipart *out, const char *body,
    size_t len, const char *boundary)
{
	const char *stop = text_printf(mem, "\r\n--%s", boundary);
	size_t stop_len = strlen(stop), n = 0;
	const char *at = body, *end = body + len, *wrong;
	struct multipart_part *v =
	    ARENA_MANY(mem, struct multipart_part, MULTIPART_MAX);

	*out = (struct multipart){ 0 };
	if (len < stop_len - 2 || memcmp(body, stop + 2, stop_len - 2) != 0)
		return "a body that does not begin with its boundary";
	at += stop_len - 2;
	for (;;) {
		if (end - at < 2)
			return "a body that ends too early";
		if (at[0] == '-' && at[1] == '-')
			break;
		if (at[0] != '\r' || at[1] != '\n')
			return "a boundary without a line end";
		at += 2;
		if (n == MULTIPART_MAX)
			return "too many parts";
		wrong = read_part(mem, &v[n], &at, end, stop, stop_len);
		if (wrong != NULL)
			return wrong;
		n++;
	}
	out->v = v;
	out->len = n;
	return NULL;
}

const struct multipart_part *
multipart_get(const struct multipart *m, const char *name)
{
	for (size_t i = 0; i < m->len; i++)
		if (strcmp(m->v[i].name, name) == 0)
			return &m->v[i];
	return NULL;
}
