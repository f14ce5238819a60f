#include "rounds/rounds_say_page.h"

#include "web/web.h"

const char *
rounds_say1(struct ctx *c, enum msg id, const char *name, const char *value)
{
	return message_text(
	    c->mem, c->lang, id, &(struct msg_arg){ name, value }, 1);
}

const char *
rounds_say2(struct ctx *c, enum msg id, const char *name1, const char *value1,
    const char *name2, const char *value2)
{
	return message_text(c->mem, c->lang, id,
	    (struct msg_arg[]){ { name1, value1 }, { name2, value2 } }, 2);
}
