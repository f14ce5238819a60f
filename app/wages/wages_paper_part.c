#include "wages/wages_paper_part.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

struct wages_paper_table
wages_paper_table_new(
    struct wages_paper_work *w, enum msg caption, const char *unit)
{
	return (struct wages_paper_table){ .w = w,
		.columns = ARENA_MANY(w->mem, struct doc_column, 16),
		.shown = ARENA_MANY(w->mem, const struct wages_figure *,
		    w->paper->figures_len * 4 + 64),
		.shown_room = w->paper->figures_len * 4 + 64,
		.caption = message_text(w->mem, w->lang, caption,
		    (struct msg_arg[]){ { "unit", unit },
			{ "year", text_printf(w->mem, "%d", w->paper->year) } },
		    2) };
}

void
wages_paper_table_column(struct wages_paper_table *t, const char *title,
    uint16_t width, bool is_number)
{
	t->columns[t->columns_len++] =
	    (struct doc_column){ title, width, is_number };
}

void
wages_paper_table_row(struct wages_paper_table *t, const char *title)
{
	if (!t->is_open)
		doc_table(t->w->d, t->caption, t->columns, t->columns_len);
	t->is_open = true;
	doc_row(t->w->d);
	doc_cell(t->w->d, title);
}

void
wages_paper_table_show(
    struct wages_paper_table *t, const struct wages_figure *f)
{
	if (f != NULL && t->shown_len < t->shown_room)
		t->shown[t->shown_len++] = f;
}

void
wages_paper_table_text(struct wages_paper_table *t, const char *s)
{
	doc_cell(t->w->d, s);
}

void
wages_paper_table_figure(
    struct wages_paper_table *t, const struct wages_figure *f)
{
	wages_paper_table_show(t, f);
	doc_cell(t->w->d,
	    f != NULL && (*f->value != '\0' || f->is_unset)
		? wages_figure_text(t->w->mem, f, t->w->lang)
		: "—");
}

void
wages_paper_table_value(
    struct wages_paper_table *t, bool is_known, bool is_percent)
{
	const struct wages_paper_value *v =
	    is_known ? &t->w->values[t->w->values_len - 1] : NULL;

	if (v != NULL)
		wages_paper_table_show(t, v->from[1]);
	doc_cell(t->w->d,
	    v != NULL && !is_percent ? v->text : wages_paper_percent(t->w, v));
}

void
wages_paper_table_growth(struct wages_paper_table *t,
    const struct wages_figure *f, const struct wages_figure *before,
    bool is_real)
{
	wages_paper_table_value(t,
	    is_real ? wages_paper_say_real(t->w, "", f, before)
		    : wages_paper_say_growth(t->w, "", f, before),
	    true);
}

/* "[1][3]" of the figures shown, each once. */
static const char *
citations(struct wages_paper_table *t)
{
	struct buf b = { .mem = t->w->mem };
	uint32_t seen[64];
	size_t n = 0, k;

	for (size_t i = 0; i < t->shown_len; i++) {
		uint32_t at = wages_paper_source(t->w, t->shown[i]);

		for (k = 0; k < n; k++)
			if (seen[k] == at)
				break;
		if (k < n || n == 64)
			continue;
		seen[n++] = at;
		buf_printf(&b, "[%u]", at);
	}
	return buf_string(&b);
}

static void
put_caveats(struct wages_paper_table *t, struct buf *to)
{
	for (size_t i = 0; i < t->w->paper->caveats_len; i++) {
		const struct wages_caveat *c = &t->w->paper->caveats[i];

		for (size_t k = 0; k < t->shown_len; k++)
			if (wages_caveat_fits(c, t->shown[k])) {
				buf_char(to, ' ');
				buf_text(to, c->text[t->w->lang]);
				break;
			}
	}
}

void
wages_paper_table_end(struct wages_paper_table *t, enum msg unit)
{
	struct buf b = { .mem = t->w->mem };

	if (!t->is_open)
		return;
	buf_text(&b,
	    message_text(t->w->mem, t->w->lang, MSG_PAPER_UNDER,
		(struct msg_arg[]){ { "unit", message_raw(t->w->lang, unit) },
		    { "sources", citations(t) } },
		2));
	put_caveats(t, &b);
	doc_remark(t->w->d, buf_string(&b));
}

/* Every caveat that fits a figure of the edition, as a list. */
static void
put_all_caveats(struct wages_paper_work *w)
{
	size_t n;
	const struct wages_caveat **v = wages_caveats_of(w->mem, &n,
	    w->paper->caveats, w->paper->caveats_len, w->paper->figures,
	    w->paper->figures_len);

	for (size_t i = 0; i < n; i++) {
		bool is_said = false;

		for (size_t k = 0; k < i; k++)
			is_said = is_said ||
			    text_is(v[k]->text[LANG_ZH], v[i]->text[LANG_ZH]);
		if (!is_said)
			doc_item(w->d, 0, DOC_BULLET, v[i]->text[w->lang]);
	}
}

bool
wages_paper_part(void *work, struct doc *d, const char *words)
{
	struct wages_paper_work *w = work;
	size_t n;
	char **v = text_split(w->mem, &n, words, ' ');
	const char *prefix = n > 2 ? v[2] : "np";

	if (text_is(v[0], "cover"))
		wages_paper_cover(w);
	else if (text_is(v[0], "contents"))
		doc_contents(d, message_raw(w->lang, MSG_PAPER_CONTENTS));
	else if (text_is(v[0], "sources"))
		doc_sources(d, message_raw(w->lang, MSG_PAPER_SOURCES));
	else if (text_is(v[0], "caveats"))
		put_all_caveats(w);
	else if (text_is(v[0], "break"))
		doc_page_break(d);
	else if (text_is(v[0], "table") && n > 1)
		return wages_paper_table(w, v[1], prefix) ||
		    wages_paper_table_more(w, v[1]);
	else if (text_is(v[0], "chart") && n > 1)
		return wages_paper_chart(w, v[1], prefix);
	else
		return false;
	return true;
}
