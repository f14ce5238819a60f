#include "laws/laws_evidence_store.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "laws/laws.h"

enum fail
laws_evidence_store_find(struct db *db, struct arena *mem, enum lang lang,
    const char *ref, struct evidence *out)
{
	const char *slash = strrchr(ref, '/');
	struct laws_cite cite = { 0 };
	struct laws_article a;
	char day[DAY_TEXT];

	(void)db;
	(void)lang; /* the law speaks Chinese */
	if (slash == NULL || !laws_cite_parse_number(&cite, slash + 1))
		return FAIL_ABSENT;
	cite.law = arena_copy(mem, ref, (size_t)(slash - ref));
	if (!laws_article_find(&a, cite.law, cite.article, cite.sub, DAY_NONE))
		return FAIL_ABSENT;
	day_print(day, a.from_on);
	out->title = laws_cite_text(mem, a.cite);
	out->text = text_copy(mem, a.text);
	out->citation =
	    text_printf(mem, "%s（%s，%s）", a.title, a.level, a.region);
	out->href = laws_cite_href(mem, a.cite);
	out->as_of = text_copy(mem, day);
	return OK;
}
