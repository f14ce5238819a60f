#include "base/message.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

extern const char *const gen_message_texts[LANG_COUNT][MSG_COUNT];
extern const char *const gen_message_keys[MSG_COUNT];

const char *
message_lang_tag(enum lang lang)
{
	return lang == LANG_EN ? "en" : "zh-CN";
}

const char *
message_raw(enum lang lang, enum msg id)
{
	return gen_message_texts[lang][id];
}

const char *
message_key(enum msg id)
{
	return gen_message_keys[id];
}

static const char *
value_of(const char *name, size_t len, const struct msg_arg *args, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(args[i].name) == len &&
		    memcmp(args[i].name, name, len) == 0)
			return args[i].value != NULL ? args[i].value : "";
	assert(false && "a hole without a value");
	return "";
}

/* One hole, from behind '{' to '}'. */
static void
put_hole(const char *hole, size_t len, const struct msg_arg *args, size_t n,
    void (*put)(void *, const char *, size_t), void *to)
{
	const char *colon = memchr(hole, ':', len), *bar, *end = hole + len;
	const char *value;

	if (colon == NULL) {
		value = value_of(hole, len, args, n);
		put(to, value, strlen(value));
		return;
	}
	value = value_of(hole, (size_t)(colon - hole), args, n);
	bar = memchr(colon, '|', (size_t)(end - colon));
	assert(bar != NULL);
	if (text_is(value, "1"))
		put(to, colon + 1, (size_t)(bar - colon - 1));
	else
		put(to, bar + 1, (size_t)(end - bar - 1));
}

void
message_each(enum lang lang, enum msg id, const struct msg_arg *args, size_t n,
    void (*put)(void *, const char *, size_t), void *to)
{
	const char *s = message_raw(lang, id), *open, *close;

	while ((open = strchr(s, '{')) != NULL) {
		put(to, s, (size_t)(open - s));
		close = strchr(open, '}');
		assert(close != NULL); /* the build checks it */
		put_hole(
		    open + 1, (size_t)(close - open - 1), args, n, put, to);
		s = close + 1;
	}
	put(to, s, strlen(s));
}

static void
put_plain(void *to, const char *s, size_t len)
{
	buf_add(to, s, len);
}

const char *
message_text(struct arena *mem, enum lang lang, enum msg id,
    const struct msg_arg *args, size_t args_len)
{
	struct buf b = { .mem = mem };

	if (args_len == 0 && strchr(message_raw(lang, id), '{') == NULL)
		return message_raw(lang, id);
	message_each(lang, id, args, args_len, put_plain, &b);
	return buf_string(&b);
}
