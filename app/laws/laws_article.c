#include "laws/laws_article.h"

#include "base/day.h"
#include "laws/laws.h"

void
laws_article_at(
    struct laws_article *out, const struct laws_shelf *s, uint32_t position)
{
	const struct laws_shelf_article *a = &s->articles[position];
	const struct laws_shelf_edition *e = &s->editions[a->edition];
	const struct laws_shelf_law *law = &s->laws[e->law];

	*out = (struct laws_article){
		.cite = { laws_shelf_text(s, law->short_title), a->number,
		    a->sub },
		.title = laws_shelf_text(s, e->title),
		.part = laws_shelf_text(s, s->parts[a->part].heading),
		.text = laws_shelf_text(s, a->text),
		.level = laws_shelf_text(s, e->level),
		.region = laws_shelf_text(s, e->region),
		.status = laws_shelf_text(s, e->status),
		.promulgated_on = e->promulgated_on,
		.amended_on = e->amended_on,
		.effective_on = e->effective_on,
		.from_on = e->from_on,
		.until_on = e->until_on,
		.version = e->version,
		.is_current = a->edition == law->edition,
	};
}

bool
laws_article_find(struct laws_article *out, const char *law, int32_t article,
    int32_t sub, int32_t on)
{
	const struct laws_shelf *s = laws_shelf_now();
	uint32_t found = laws_mention_law(s, law, article), at;

	if (found == SHELF_NOTHING)
		return false;
	at = laws_shelf_article(
	    s, laws_shelf_edition(s, found, on), article, sub);
	if (at == SHELF_NOTHING)
		return false;
	laws_article_at(out, s, at);
	out->is_later = on != DAY_NONE && on < out->from_on;
	return true;
}
