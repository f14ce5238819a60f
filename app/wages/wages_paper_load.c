#include "wages/wages_paper_load.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "wages/wages_paper_store.h"

struct load {
	struct db *db;
	struct arena *mem;
	const char *folder;
	int32_t year, today;
};

static bool
read_texts(struct load *l, struct wages_paper *p)
{
	static const char *const tags[LANG_COUNT] = { "zh", "en" };
	size_t len;

	for (int i = 0; i < LANG_COUNT; i++) {
		const char *path =
		    text_printf(l->mem, "%s/whitepapers/%s.%s.md", l->folder,
			wages_paper_text_name(p->subject), tags[i]);

		p->texts[i] = file_read(l->mem, path, &len);
		if (p->texts[i] == NULL || !text_is_utf8(p->texts[i], len)) {
			fprintf(stderr, "%s: can't be read\n", path);
			return false;
		}
	}
	return true;
}

/* Both languages can be written from these figures. */
static bool
can_write(struct load *l, const struct wages_paper *p)
{
	struct wages_paper_work w = { 0 };

	for (enum lang lang = LANG_ZH; lang < LANG_COUNT; lang++)
		if (!wages_paper_store_write(l->mem, &w, p, lang)) {
			fprintf(stderr,
			    "white paper %s %d: nothing fills {%s}\n",
			    p->subject, p->year, w.missing);
			return false;
		}
	return true;
}

static enum fail
freeze(struct load *l, const char *subject)
{
	struct wages_paper p = {
		.subject = subject, .year = l->year, .made_on = l->today
	};
	struct sql_wages_paper_newest newest = { 0 };
	const char *figures, *digest, *whole;
	enum fail f;

	if (!read_texts(l, &p))
		return OK;
	f = wages_paper_store_gather(l->db, l->mem, &p);
	if (f != OK)
		return f;
	figures = wages_paper_freeze(l->mem, &p);
	whole = text_printf(
	    l->mem, "%s\n%s\n%s", p.texts[LANG_ZH], p.texts[LANG_EN], figures);
	digest =
	    token_hex(l->mem, token_sha256(l->mem, whole, strlen(whole)), 32);
	f = sql_wages_paper_newest(l->db, l->mem, &newest, subject, l->year);
	if (f != OK && f != FAIL_ABSENT)
		return f;
	if ((f == OK && text_is(newest.sha256, digest)) || !can_write(l, &p))
		return OK;
	p.number = f == OK ? newest.number + 1 : 1;
	p.id = text_printf(l->mem, "%d-%s-%d", l->year, subject, p.number);
	return sql_wages_paper_add(l->db, p.id, subject, l->year, p.number,
	    p.texts[LANG_ZH], p.texts[LANG_EN], figures, digest, l->today);
}

/* Texts and figures as they were when editions were last made? */
static enum fail
find_state(struct load *l, const char **state, bool *is_same)
{
	static const char *const names[] = { "sector", "nation", "guangdong" };
	struct sql_wages_paper_year row;
	struct sql_wages_file_digest last;
	struct wages_paper p = { 0 };
	enum fail f = sql_wages_paper_year(l->db, l->mem, &row);

	if (f != OK)
		return f;
	l->year = row.year;
	*state = row.state;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		p.subject = i == 0 ? "A" : names[i];
		if (read_texts(l, &p))
			*state = text_printf(l->mem, "%s%s%s", *state,
			    p.texts[LANG_ZH], p.texts[LANG_EN]);
	}
	*state =
	    token_hex(l->mem, token_sha256(l->mem, *state, strlen(*state)), 32);
	f = sql_wages_file_digest(l->db, l->mem, &last, "whitepapers");
	*is_same = f == OK && text_is(last.sha256, *state);
	return f == FAIL_ABSENT ? OK : f;
}

static enum fail
load_all(struct load *l)
{
	const char *state;
	bool is_same;
	enum fail f = find_state(l, &state, &is_same);

	if (f != OK || is_same || l->year == 0)
		return f;
	for (size_t i = 0; i < wages_paper_subjects_len && f == OK; i++) {
		struct arena own = { 0 };
		struct load one = *l;

		one.mem = &own;
		f = freeze(&one, wages_paper_subjects[i]);
		arena_close(&own);
	}
	if (f == OK)
		f = sql_wages_file_loaded(l->db, "whitepapers", state, 1);
	return f;
}

int
wages_paper_load(struct db *db, const char *folder, int32_t today)
{
	struct arena mem = { 0 };
	struct load l = {
		.db = db, .mem = &mem, .folder = folder, .today = today
	};
	enum fail f = load_all(&l);

	if (f != OK)
		fprintf(stderr, "white papers: %s\n", fail_name(f));
	arena_close(&mem);
	return f == OK ? 0 : 1;
}
