#include "web/route.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/fields.h"

enum {
	BUCKETS = 256,
	STEPS = 12
};

struct step {
	const char *s;
	size_t len;
};

/* Routes by the hash of their first step, in the order of the site map. */
static struct bucket_entry {
	const struct route *route;
	struct bucket_entry *next;
} entries[1024];
static struct bucket_entry *buckets[BUCKETS];
static bool is_filled;

static size_t
hash_step(const char *s, size_t len)
{
	uint32_t h = 2166136261U;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619U;
	return h % BUCKETS;
}

/* Steps of a path "/a/b"; "/" has none. 0 when there are too many. */
static int
split(struct step steps[STEPS], const char *path, size_t len)
{
	const char *p = path + 1, *end = path + len;
	int n = 0;

	while (p < end) {
		const char *slash = memchr(p, '/', (size_t)(end - p));

		if (n == STEPS)
			return -1;
		steps[n].s = p;
		steps[n].len = (size_t)((slash != NULL ? slash : end) - p);
		p += steps[n].len + 1;
		n++;
	}
	return n;
}

static void
fill_buckets(void)
{
	for (size_t i = web_routes_len; i > 0; i--) {
		const char *first = web_routes[i - 1].pattern + 1;
		size_t at = hash_step(first, strcspn(first, "/"));

		entries[i - 1].route = &web_routes[i - 1];
		entries[i - 1].next = buckets[at];
		buckets[at] = &entries[i - 1];
	}
	is_filled = true;
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 32;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A step with its escapes read; NULL when it hides something. */
static const char *
decode(struct arena *mem, struct step step)
{
	char *out = arena_take(mem, step.len + 1), *to = out;

	for (size_t i = 0; i < step.len; i++) {
		int high, low;

		if (step.s[i] != '%') {
			*to++ = step.s[i];
			continue;
		}
		high = step.len - i > 2 ? hex_value(step.s[i + 1]) : -1;
		low = step.len - i > 2 ? hex_value(step.s[i + 2]) : -1;
		if (high < 0 || low < 0)
			return NULL;
		*to++ = (char)(high << 4 | low);
		i += 2;
	}
	if (!fields_is_text(out, (size_t)(to - out)) || *out == '\0' ||
	    strpbrk(out, "/\\\n\t") != NULL || strcmp(out, ".") == 0 ||
	    strcmp(out, "..") == 0)
		return NULL;
	return out;
}

static bool
matches(struct arena *mem, struct route_match *out, const struct route *r,
    const struct step *steps, int len)
{
	const char *p = r->pattern + 1;
	int i;

	out->params_len = 0;
	for (i = 0; i < len && *p != '\0'; i++) {
		size_t n = strcspn(p, "/");

		if (*p == ':') {
			const char *value = decode(mem, steps[i]);
			struct route_param *to = &out->params[out->params_len];

			if (value == NULL || out->params_len == ROUTE_PARAMS)
				return false;
			to->name = arena_copy(mem, p + 1, n - 1);
			to->value = value;
			out->params_len++;
		} else if (n != steps[i].len || memcmp(p, steps[i].s, n) != 0)
			return false;
		p += n;
		p += *p == '/';
	}
	return i == len && *p == '\0';
}

const struct route *
route_find(
    struct arena *mem, struct route_match *out, const char *path, size_t len)
{
	struct step steps[STEPS];
	struct bucket_entry *e;
	int n = len > 0 && *path == '/' ? split(steps, path, len) : -1;
	size_t at;

	if (!is_filled)
		fill_buckets();
	out->route = NULL;
	if (n < 0 || (n > 0 && path[len - 1] == '/'))
		return NULL;
	at = n == 0 ? hash_step("", 0) : hash_step(steps[0].s, steps[0].len);
	for (e = buckets[at]; e != NULL; e = e->next) {
		if (!matches(mem, out, e->route, steps, n))
			continue;
		out->route = e->route;
		return e->route;
	}
	return NULL;
}
