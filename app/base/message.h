/*
 * The product's words in both languages. conf/messages holds them; the build
 * makes the enum and the table, and stops when one language lacks a message
 * or the two disagree about its {holes}.
 */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stddef.h>

#include "gen/messages.h" /* enum msg: MSG_NONE, MSG_<KEY>..., MSG_COUNT */

struct arena;
struct buf;

enum lang {
	LANG_ZH,
	LANG_EN,
	LANG_COUNT
};

/* Fills {name}; in "{name:one|other}" the value "1" picks the first form. */
struct msg_arg {
	const char *name;
	const char *value;
};

/* BCP 47: "zh-CN", "en". */
const char *message_lang_tag(enum lang lang);

/* The message with its holes as written. Never NULL; MSG_NONE is "". */
const char *message_raw(enum lang lang, enum msg id);

/* The message with its holes filled. */
const char *message_text(struct arena *mem, enum lang lang, enum msg id,
    const struct msg_arg *args, size_t args_len);

/* The same, handed piece by piece to put. */
void message_each(enum lang lang, enum msg id, const struct msg_arg *args,
    size_t args_len, void (*put)(void *to, const char *s, size_t len),
    void *to);

/* "wages.heading" for MSG_WAGES_HEADING: names a message in API errors. */
const char *message_key(enum msg id);

#endif
