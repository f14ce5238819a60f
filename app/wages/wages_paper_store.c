#include "wages/wages_paper_store.h"

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "text/markdown.h"
#include "wages/wages_figure_store.h"
#include "wages/wages_paper_facts.h"
#include "wages/wages_paper_fill.h"
#include "wages/wages_paper_part.h"

enum fail
wages_paper_store_get(
    struct db *db, struct arena *mem, struct wages_paper *out, const char *id)
{
	struct sql_wages_paper row;
	enum fail f = sql_wages_paper(db, mem, &row, id);

	if (f != OK)
		return f;
	*out = (struct wages_paper){ .id = row.id,
		.subject = row.subject,
		.year = row.year,
		.number = row.number,
		.made_on = row.made_on,
		.texts = { row.text_zh, row.text_en } };
	return wages_paper_thaw(mem, out, row.figures) ? OK : FAIL_BROKEN;
}

/* Caveats that hold for a figure of the paper. */
static void
fit_caveats(struct arena *mem, struct wages_paper *paper,
    const struct wages_caveat *all, size_t len)
{
	struct wages_caveat *v = ARENA_MANY(mem, struct wages_caveat, len);
	size_t n;
	const struct wages_caveat **fit = wages_caveats_of(
	    mem, &n, all, len, paper->figures, paper->figures_len);

	for (size_t i = 0; i < n; i++)
		v[i] = *fit[i];
	paper->caveats = v;
	paper->caveats_len = n;
}

enum fail
wages_paper_store_gather(
    struct db *db, struct arena *mem, struct wages_paper *paper)
{
	size_t needs_len, len = 0, n, caveats_len;
	struct wages_paper_need *needs =
	    wages_paper_needs(mem, &needs_len, paper->subject, paper->year);
	struct wages_figure *all = NULL, *found;
	struct wages_caveat *caveats;
	enum fail f = OK;

	for (size_t i = 0; i < needs_len && f == OK; i++) {
		f = wages_figure_store_list(
		    db, mem, &found, &n, NULL, &needs[i].filter);
		if (f != OK)
			break;
		n = wages_paper_keep(&needs[i], found, n);
		all = arena_grow(
		    mem, all, len * sizeof(*all), (len + n) * sizeof(*all));
		for (size_t k = 0; k < n; k++)
			all[len++] = found[k];
	}
	if (f == OK)
		f = wages_figure_store_caveats(db, mem, &caveats, &caveats_len);
	if (f != OK)
		return f;
	paper->figures = all;
	paper->figures_len = len;
	fit_caveats(mem, paper, caveats, caveats_len);
	return OK;
}

bool
wages_paper_store_write(struct arena *mem, struct wages_paper_work *w,
    const struct wages_paper *paper, enum lang lang)
{
	struct markdown_hook hook = { wages_paper_part, w };

	*w = (struct wages_paper_work){
		.mem = mem, .lang = lang, .paper = paper
	};
	w->d = doc_new(mem, lang, DOC_REPORT,
	    wages_paper_title(mem, lang, paper->subject, paper->year));
	w->d->footer = w->d->title;
	w->d->folio = DOC_FOLIO_OF;
	w->d->day = paper->made_on;
	w->d->subject = paper->id;
	wages_paper_facts(w);
	markdown_read(
	    w->d, wages_paper_fill(w, paper->texts[lang]), DOC_OUTLINE, &hook);
	return w->missing == NULL;
}
