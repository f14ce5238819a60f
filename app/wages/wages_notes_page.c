#include "wages/wages_notes_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "wages/wages_figure.h"
#include "web/web.h"

struct wages_notes
wages_notes_new(struct ctx *c, const struct wages_caveat *all, size_t all_len)
{
	return (struct wages_notes){ .mem = c->mem,
		.lang = c->lang,
		.all = all,
		.all_len = all_len,
		.numbers = ARENA_MANY(c->mem, int32_t, all_len),
		.caveats = ARENA_MANY(c->mem, struct part_caveat, all_len) };
}

static void
make_room(struct wages_notes *n)
{
	size_t room = n->sources_room * 2 + 8;

	n->sources = arena_grow(n->mem, n->sources,
	    n->sources_room * sizeof(*n->sources), room * sizeof(*n->sources));
	n->ids = arena_grow(n->mem, n->ids, n->sources_room * sizeof(*n->ids),
	    room * sizeof(*n->ids));
	n->sources_room = room;
}

int32_t
wages_notes_source(struct wages_notes *n, const struct wages_source *s)
{
	size_t i = 0;

	while (i < n->sources_len && !text_is(n->ids[i], s->id))
		i++;
	if (i < n->sources_len)
		return (int32_t)i + 1;
	if (n->sources_len == n->sources_room)
		make_room(n);
	n->ids[i] = s->id;
	n->sources[i] = (struct part_source){
		.no = (int32_t)i + 1,
		.publisher = s->publisher,
		.title = s->title,
		.published_on = s->published_on,
		.note = s->note,
		.address = text_starts(s->address, "http") ? s->address : NULL,
		.is_weak = s->is_weak,
	};
	return (int32_t)++n->sources_len;
}

const int32_t *
wages_notes_caveats(
    struct wages_notes *n, size_t *out_len, const struct wages_figure *f)
{
	int32_t *v = ARENA_MANY(n->mem, int32_t, n->all_len);
	size_t len = 0;

	for (size_t i = 0; i < n->all_len; i++) {
		if (!wages_caveat_fits(&n->all[i], f))
			continue;
		if (n->numbers[i] == 0) {
			n->numbers[i] = (int32_t)n->caveats_len + 1;
			n->caveats[n->caveats_len++] =
			    (struct part_caveat){ n->numbers[i],
				    n->all[i].text[n->lang] };
		}
		v[len++] = n->numbers[i];
	}
	*out_len = len;
	return v;
}

struct part_notes
wages_notes_part(const struct wages_notes *n)
{
	return (struct part_notes){ n->caveats, n->caveats_len, n->sources,
		n->sources_len };
}
