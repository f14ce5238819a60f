#include "wages/wages_evidence_store.h"

#include "base/text.h"
#include "gen/sql_wages.h"
#include "wages/wages_evidence.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_stand_store.h"

enum fail
wages_evidence_store_find(struct db *db, struct arena *mem, enum lang lang,
    const char *ref, struct evidence *out)
{
	struct wages_filter filter;
	struct wages_figure *figures;
	struct wages_caveat *caveats;
	size_t len, caveats_len;
	enum fail f;

	if (text_starts(ref, "stand/"))
		return wages_stand_store_evidence(db, mem, lang, ref, out);
	if (!wages_evidence_parse(mem, &filter, ref))
		return FAIL_ABSENT;
	f = wages_figure_store_list(db, mem, &figures, &len, NULL, &filter);
	if (f == OK && len == 0)
		return FAIL_ABSENT;
	if (f == OK)
		f = wages_figure_store_caveats(db, mem, &caveats, &caveats_len);
	if (f == OK)
		wages_evidence_write(mem, out, lang, &filter, figures, len,
		    caveats, caveats_len);
	return f;
}

enum fail
wages_evidence_store_case(struct db *db, struct arena *mem, enum lang lang,
    const char *ref, struct evidence *out)
{
	bool is_zh = lang == LANG_ZH;
	struct sql_wages_case row;
	enum fail f = sql_wages_case(db, mem, &row, ref);

	if (f != OK)
		return f;
	out->title = is_zh ? row.title_zh : row.title_en;
	out->text = is_zh ? row.facts_zh : row.facts_en;
	out->citation = is_zh ? row.source_zh : row.source_en;
	out->href = text_printf(mem, "/cases/%s", row.case_id);
	out->as_of = "";
	return OK;
}
