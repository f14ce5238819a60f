/* Figures and caveats of an edition as lines of text. */
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"
#include "wages/wages_paper.h"

enum {
	FIGURE_FIELDS = 21,
	SOURCE_FIELDS = 8,
	CAVEAT_FIELDS = 11
};

static void
put(struct buf *b, const char *s)
{
	buf_char(b, '\t');
	for (; *s != '\0'; s++)
		buf_char(b, *s == '\t' || *s == '\n' ? ' ' : *s);
}

static void
put_number(struct buf *b, int64_t n)
{
	buf_char(b, '\t');
	buf_i64(b, n);
}

static void
put_source(struct buf *b, const struct wages_source *s)
{
	buf_char(b, 'S');
	put(b, s->id);
	put(b, s->title);
	put(b, s->publisher);
	put(b, s->published_on);
	put(b, s->address);
	put(b, s->note);
	put_number(b, s->is_weak);
	buf_char(b, '\n');
}

static void
put_figure(struct buf *b, const struct wages_figure *f)
{
	buf_char(b, 'F');
	put(b, f->dataset);
	put_number(b, f->year);
	put(b, f->region);
	put(b, f->region_level);
	put(b, f->unit_type);
	put(b, f->industry);
	put(b, f->item_kind);
	put(b, f->item);
	put(b, f->scope);
	put_number(b, f->tier);
	put(b, f->measure);
	put(b, f->unit);
	put(b, f->value);
	put(b, f->value_to);
	put_number(b, f->is_unset);
	put(b,
	    f->has_growth ? text_printf(b->mem, "%lld", (long long)f->growth_bp)
			  : "");
	put(b,
	    f->effective_on != DAY_NONE
		? text_printf(b->mem, "%d", f->effective_on)
		: "");
	put(b, f->as_of);
	put(b, f->note);
	put(b, f->source.id);
	buf_char(b, '\n');
}

const char *
wages_paper_freeze(struct arena *mem, const struct wages_paper *p)
{
	struct buf b = { .mem = mem };
	const struct wages_source **sources;
	size_t n;

	sources = wages_sources_of(mem, &n, p->figures, p->figures_len);
	for (size_t i = 0; i < n; i++)
		put_source(&b, sources[i]);
	for (size_t i = 0; i < p->figures_len; i++)
		put_figure(&b, &p->figures[i]);
	for (size_t i = 0; i < p->caveats_len; i++) {
		const struct wages_caveat *c = &p->caveats[i];

		buf_char(&b, 'C');
		put_number(&b, c->from_year);
		put_number(&b, c->to_year);
		put(&b, c->dataset);
		put(&b, c->region);
		put(&b, c->unit_type);
		put(&b, c->industry);
		put(&b, c->item);
		put(&b, c->source_id);
		put(&b, c->text[LANG_ZH]);
		put(&b, c->text[LANG_EN]);
		buf_char(&b, '\n');
	}
	return buf_string(&b);
}

struct thaw {
	struct arena *mem;
	struct wages_source *sources;
	size_t sources_len;
	struct wages_figure *figures;
	size_t figures_len;
	struct wages_caveat *caveats;
	size_t caveats_len;
};

static bool
thaw_figure(struct thaw *t, char **v)
{
	struct wages_figure f = { .dataset = v[1],
		.region = v[3],
		.region_level = v[4],
		.unit_type = v[5],
		.industry = v[6],
		.item_kind = v[7],
		.item = v[8],
		.scope = v[9],
		.measure = v[11],
		.unit = v[12],
		.value = v[13],
		.value_to = v[14],
		.is_unset = text_is(v[15], "1"),
		.has_growth = *v[16] != '\0',
		.effective_on = DAY_NONE,
		.as_of = v[18],
		.note = v[19],
		.revision = 1 };

	if (!num_i32(&f.year, v[2], 1900, 2200) ||
	    !num_i32(&f.tier, v[10], 0, 9) ||
	    (*v[13] != '\0' && !num_scaled(&f.value_e4, v[13], 4)) ||
	    (f.has_growth &&
		!num_i64(&f.growth_bp, v[16], -1000000, 1000000)) ||
	    (*v[17] != '\0' &&
		!num_i32(&f.effective_on, v[17], INT32_MIN, INT32_MAX)))
		return false;
	for (size_t i = 0; i < t->sources_len; i++)
		if (text_is(t->sources[i].id, v[20])) {
			f.source = t->sources[i];
			t->figures[t->figures_len++] = f;
			return true;
		}
	return false;
}

static bool
thaw_caveat(struct thaw *t, char **v)
{
	struct wages_caveat c = { .dataset = v[3],
		.region = v[4],
		.unit_type = v[5],
		.industry = v[6],
		.item = v[7],
		.source_id = v[8],
		.text = { v[9], v[10] } };

	if (!num_i32(&c.from_year, v[1], 0, 9999) ||
	    !num_i32(&c.to_year, v[2], 0, 9999))
		return false;
	t->caveats[t->caveats_len++] = c;
	return true;
}

static bool
thaw_line(struct thaw *t, const char *line)
{
	size_t n;
	char **v = text_split(t->mem, &n, line, '\t');

	if (text_is(v[0], "F") && n == FIGURE_FIELDS)
		return thaw_figure(t, v);
	if (text_is(v[0], "C") && n == CAVEAT_FIELDS)
		return thaw_caveat(t, v);
	if (!text_is(v[0], "S") || n != SOURCE_FIELDS)
		return n == 1 && *v[0] == '\0'; /* behind the last */
	t->sources[t->sources_len++] = (struct wages_source){ v[1], v[2], v[3],
		v[4], v[5], v[6], text_is(v[7], "1") };
	return true;
}

bool
wages_paper_thaw(struct arena *mem, struct wages_paper *out, const char *frozen)
{
	size_t n;
	char **lines = text_split(mem, &n, frozen, '\n');
	struct thaw t = { .mem = mem,
		.sources = ARENA_MANY(mem, struct wages_source, n),
		.figures = ARENA_MANY(mem, struct wages_figure, n),
		.caveats = ARENA_MANY(mem, struct wages_caveat, n) };

	for (size_t i = 0; i < n; i++)
		if (!thaw_line(&t, lines[i]))
			return false;
	out->figures = t.figures;
	out->figures_len = t.figures_len;
	out->caveats = t.caveats;
	out->caveats_len = t.caveats_len;
	return true;
}
