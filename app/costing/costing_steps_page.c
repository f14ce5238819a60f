#include "costing/costing_steps_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_kind.h"
#include "costing/costing_list.h"
#include "costing/costing_say_page.h"
#include "web/web.h"

/* "装配工（一线），300 人：..." */
static const char *
sentence(struct ctx *c, const struct costing_line *l,
    const struct costing_part *part)
{
	int64_t each =
	    part->wages_cents + part->contributions_cents + part->other_cents;

	return message_text(c->mem, c->lang, MSG_COSTING_STEP_LINE,
	    (struct msg_arg[]){
		{ "who",
		    *l->band == '\0'
			? l->post
			: text_printf(c->mem, "%s（%s）", l->post, l->band) },
		{ "heads", html_grouped(c->html, l->heads) },
		{ "before", html_money(c->html, part->before_cents) },
		{ "wages", html_money(c->html, part->wages_cents) },
		{ "contributions",
		    html_money(c->html, part->contributions_cents) },
		{ "other", html_money(c->html, part->other_cents) },
		{ "each", html_money(c->html, each) },
		{ "all", html_money(c->html, each * l->heads) } },
	    8);
}

/* One proposal of one offer in one year. */
static struct costing_step_of
step_of(struct ctx *c, const struct costing_job *j, int side, size_t i, int y)
{
	const struct costing_spec *s = &j->spec;
	const struct costing_proposal *p = &s->proposals[i];
	struct costing_line_of *v =
	    ARENA_MANY(c->mem, struct costing_line_of, s->lines_len);
	size_t n = 0;

	for (size_t line = 0; line < s->lines_len; line++)
		if (*p->band == '\0' || text_is(p->band, s->lines[line].band))
			v[n++].text = sentence(c, &s->lines[line],
			    &j->parts[side]
				     [(i * COSTING_YEARS_MAX + (size_t)y) *
					     s->lines_len +
					 line]);
	return (struct costing_step_of){
		.title = text_printf(c->mem, "%s · %d · %s：%s %s",
		    costing_say_side(c->lang, (enum costing_side)side),
		    s->base_year + 1 + y,
		    costing_say_proposal(c->mem, c->lang, p),
		    costing_list_hundredths(c->mem, p->values[side][y]),
		    web_say(c, costing_say_unit(p->kind))),
		.lines = v,
		.lines_len = n,
	};
}

void
costing_steps_fill(
    struct ctx *c, struct costing_result_view *out, const struct costing_job *j)
{
	const struct costing_spec *s = &j->spec;
	struct costing_step_of *v = ARENA_MANY(c->mem, struct costing_step_of,
	    COSTING_SIDES * COSTING_YEARS_MAX * s->proposals_len);
	size_t *order = ARENA_MANY(c->mem, size_t, s->proposals_len);

	costing_kind_order(order, s);
	for (int side = 0; side < COSTING_SIDES; side++)
		for (int y = 0; j->parts[side] != NULL && y < s->years; y++)
			for (size_t i = 0; i < s->proposals_len; i++)
				v[out->steps_len++] =
				    step_of(c, j, side, order[i], y);
	out->steps = v;
}
