#include "costing/costing_inputs_page.h"

#include "base/arena.h"
#include "base/form.h"
#include "base/sector.h"
#include "base/text.h"
#include "costing/costing_kind.h"
#include "costing/costing_list.h"
#include "costing/costing_say_page.h"
#include "web/web.h"

/* One row while its fields are filled in. */
struct filling {
	struct ctx *c;
	const struct form *form;
	char kind; /* 'w', 'k', 'p' */
	size_t row;
	struct costing_field *fields;
	size_t len;
};

static const char *
name_of(const struct filling *w, const char *field)
{
	return text_printf(w->c->mem, "%c%zu_%s", w->kind, w->row, field);
}

/* A field with the kept value, or what was typed. */
static void
put(struct filling *w, const char *field, enum msg label, const char *kept)
{
	const char *name = name_of(w, field);
	struct input in = form_input(w->form, name);

	w->fields[w->len++] = (struct costing_field){
		.name = name,
		.label = web_say(w->c, label),
		.value = web_field(w->c, name) != NULL ? in.value : kept,
		.error = in.error,
	};
}

static void
put_tick(struct filling *w, const char *field, enum msg label, bool kept)
{
	bool was_sent = web_field(w->c, "base_year") != NULL;
	const char *name = name_of(w, field);

	w->fields[w->len++] = (struct costing_field){
		.name = name,
		.label = web_say(w->c, label),
		.is_tick = true,
		.is_on = was_sent ? web_field(w->c, name) != NULL : kept,
	};
}

/* A number in hundredths; "" for zero. */
static const char *
hundredths(struct ctx *c, int64_t n)
{
	return n == 0 ? "" : costing_list_hundredths(c->mem, n);
}

static const char *
whole(struct ctx *c, int64_t n)
{
	return hundredths(c, n * 100);
}

static struct filling
begin(struct ctx *c, const struct form *form, char kind, size_t row)
{
	return (struct filling){ c, form, kind, row,
		ARENA_MANY(c->mem, struct costing_field, 20), 0 };
}

static bool
has_more(const struct costing_field *v, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((v[i].value != NULL && *v[i].value != '\0') || v[i].is_on)
			return true;
	return false;
}

static struct costing_row
finish(const struct filling *w, const char *legend, size_t first, enum msg more)
{
	return (struct costing_row){
		.legend = legend,
		.kind_name = "",
		.kind_label = "",
		.fields = w->fields,
		.fields_len = first,
		.more_label = web_say(w->c, more),
		.more = w->fields + first,
		.more_len = w->len - first,
		.more_is_open = has_more(w->fields + first, w->len - first),
	};
}

static const char *
legend(struct ctx *c, enum msg what, size_t i)
{
	return message_text(c->mem, c->lang, what,
	    &(struct msg_arg){ "n", text_printf(c->mem, "%zu", i + 1) }, 1);
}

static struct costing_row
line_row(struct ctx *c, const struct form *form, size_t i,
    const struct costing_line *l, bool is_there)
{
	struct filling w = begin(c, form, 'w', i);
	size_t first;

	put(&w, "post", MSG_COSTING_POST, l->post != NULL ? l->post : "");
	put(&w, "band", MSG_COSTING_BAND, l->band != NULL ? l->band : "");
	put(&w, "heads", MSG_COSTING_HEADS,
	    is_there ? text_printf(c->mem, "%d", l->heads) : "");
	put(&w, "pay", MSG_COSTING_PAY, hundredths(c, l->pay_cents));
	first = w.len;
	put(&w, "piece", MSG_COSTING_PIECE, hundredths(c, l->piece_cents));
	put(&w, "allowance", MSG_COSTING_ALLOWANCE,
	    hundredths(c, l->allowance_cents));
	put(&w, "bonus", MSG_COSTING_BONUS, hundredths(c, l->bonus_cents));
	put(&w, "years", MSG_COSTING_YEARS_OF, whole(c, l->years));
	put(&w, "skill", MSG_COSTING_SKILL, whole(c, l->skill));
	put(&w, "nights", MSG_COSTING_NIGHTS, hundredths(c, l->nights_cents));
	put(&w, "hours1", MSG_COSTING_HOURS_1,
	    hundredths(c, l->hours_cents[0]));
	put(&w, "hours2", MSG_COSTING_HOURS_2,
	    hundredths(c, l->hours_cents[1]));
	put(&w, "hours3", MSG_COSTING_HOURS_3,
	    hundredths(c, l->hours_cents[2]));
	put_tick(&w, "hot", MSG_COSTING_HOT, l->is_hot);
	return finish(
	    &w, legend(c, MSG_COSTING_LINE_N, i), first, MSG_COSTING_LINE_MORE);
}

static struct costing_row
scheme_row(struct ctx *c, const struct form *form, size_t i,
    const struct costing_scheme *k)
{
	struct filling w = begin(c, form, 'k', i);
	size_t first;

	put(&w, "name", MSG_COSTING_SCHEME, k->name != NULL ? k->name : "");
	put(&w, "rate", MSG_COSTING_RATE, hundredths(c, k->rate_bp));
	first = w.len;
	put(&w, "lower", MSG_COSTING_LOWER, hundredths(c, k->lower_cents));
	put(&w, "upper", MSG_COSTING_UPPER, hundredths(c, k->upper_cents));
	put(&w, "source", MSG_COSTING_SOURCE,
	    k->source != NULL ? k->source : "");
	put_tick(&w, "fund", MSG_COSTING_IS_FUND, k->is_housing);
	return finish(&w, legend(c, MSG_COSTING_SCHEME_N, i), first,
	    MSG_COSTING_SCHEME_MORE);
}

/* All kinds as options, an empty one first. */
static void
choose_kind(
    struct ctx *c, struct costing_row *row, size_t i, const char *chosen)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, COSTING_KIND_COUNT + 1);
	const char *name = text_printf(c->mem, "p%zu_kind", i);
	const char *typed = web_field(c, name);

	if (typed != NULL)
		chosen = typed;
	o[0] = (struct part_option){ "", web_say(c, MSG_COSTING_NO_KIND), NULL,
		*chosen == '\0' };
	for (int k = 0; k < COSTING_KIND_COUNT; k++) {
		enum costing_kind kind = (enum costing_kind)k;

		o[k + 1] = (struct part_option){ costing_kind_key(kind),
			text_printf(c->mem, "%s（%s）",
			    web_say(c, costing_say_kind(kind)),
			    web_say(c, costing_say_unit(kind))),
			NULL, text_is(costing_kind_key(kind), chosen) };
	}
	row->kind_name = name;
	row->kind_label = web_say(c, MSG_COSTING_KIND);
	row->kinds = o;
	row->kinds_len = COSTING_KIND_COUNT + 1;
}

static struct costing_row
proposal_row(struct ctx *c, const struct form *form, size_t i,
    const struct costing_proposal *p, bool is_there)
{
	static const struct {
		const char *field;
		enum msg label;
		int side, year;
	} values[] = {
		{ "a1", MSG_COSTING_A1, COSTING_LABOUR, 0 },
		{ "b1", MSG_COSTING_B1, COSTING_EMPLOYER, 0 },
		{ "a2", MSG_COSTING_A2, COSTING_LABOUR, 1 },
		{ "b2", MSG_COSTING_B2, COSTING_EMPLOYER, 1 },
		{ "a3", MSG_COSTING_A3, COSTING_LABOUR, 2 },
		{ "b3", MSG_COSTING_B3, COSTING_EMPLOYER, 2 },
	};
	struct filling w = begin(c, form, 'p', i);
	struct costing_row row;
	int32_t usual;

	for (int v = 0; v < 2; v++)
		put(&w, values[v].field, values[v].label,
		    hundredths(c, p->values[values[v].side][0]));
	for (int v = 2; v < 6; v++)
		put(&w, values[v].field, values[v].label,
		    hundredths(c, p->values[values[v].side][values[v].year]));
	put(&w, "band", MSG_COSTING_ONLY_BAND, p->band != NULL ? p->band : "");
	put(&w, "month", MSG_COSTING_MONTH,
	    p->month > 1 ? whole(c, p->month) : "");
	put(&w, "extra", MSG_COSTING_EXTRA_HINT,
	    is_there && costing_kind_has_extra(p->kind, &usual)
		? text_printf(c->mem, "%d", p->extra)
		: "");
	put(&w, "label", MSG_COSTING_LABEL, p->label != NULL ? p->label : "");
	row = finish(&w, legend(c, MSG_COSTING_PROPOSAL_N, i), 2,
	    MSG_COSTING_PROPOSAL_MORE);
	choose_kind(c, &row, i, is_there ? costing_kind_key(p->kind) : "");
	return row;
}

static void
fill_rows(struct ctx *c, struct costing_inputs *out, const struct form *form,
    const struct costing_spec *s, struct costing_form_rows rows)
{
	static const struct costing_line no_line;
	static const struct costing_scheme no_scheme;
	static const struct costing_proposal no_proposal;
	size_t shown = s->lines_len > COSTING_FORM_LINES ? 0 : s->lines_len;
	struct costing_row *lines =
	    ARENA_MANY(c->mem, struct costing_row, rows.lines);
	struct costing_row *schemes =
	    ARENA_MANY(c->mem, struct costing_row, rows.schemes);
	struct costing_row *proposals =
	    ARENA_MANY(c->mem, struct costing_row, rows.proposals);

	for (size_t i = 0; i < rows.lines; i++)
		lines[i] = line_row(
		    c, form, i, i < shown ? &s->lines[i] : &no_line, i < shown);
	for (size_t i = 0; i < rows.schemes; i++)
		schemes[i] = scheme_row(c, form, i,
		    i < s->schemes_len ? &s->schemes[i] : &no_scheme);
	for (size_t i = 0; i < rows.proposals; i++)
		proposals[i] = proposal_row(c, form, i,
		    i < s->proposals_len ? &s->proposals[i] : &no_proposal,
		    i < s->proposals_len);
	out->lines = lines;
	out->lines_len = rows.lines;
	out->schemes = schemes;
	out->schemes_len = rows.schemes;
	out->proposals = proposals;
	out->proposals_len = rows.proposals;
}

static struct input
typed_or(
    struct ctx *c, const struct form *form, const char *name, const char *kept)
{
	struct input in = form_input(form, name);

	if (web_field(c, name) == NULL)
		in.value = kept;
	return in;
}

static void
fill_general(struct ctx *c, struct costing_inputs *out, const struct form *form,
    const struct costing_spec *s)
{
	struct part_field *v = ARENA_MANY(c->mem, struct part_field, 4);

	v[0] =
	    (struct part_field){ .input = typed_or(c, form, "base_year",
				     text_printf(c->mem, "%d", s->base_year)),
		    .label = web_say(c, MSG_COSTING_BASE_YEAR),
		    .hint = web_say(c, MSG_COSTING_BASE_YEAR_HINT),
		    .inputmode = "numeric" };
	v[1] = (struct part_field){ .input = typed_or(
					c, form, "province", s->province),
		.label = web_say(c, MSG_COSTING_PROVINCE),
		.hint = web_say(c, MSG_COSTING_PROVINCE_HINT),
		.is_optional = true };
	v[2] = (struct part_field){ .input = typed_or(c, form, "city", s->city),
		.label = web_say(c, MSG_COSTING_CITY),
		.is_optional = true };
	v[3] = (struct part_field){ .input = typed_or(c, form, "budget",
					hundredths(c, s->budget_cents)),
		.label = web_say(c, MSG_COSTING_BUDGET),
		.hint = web_say(c, MSG_COSTING_BUDGET_HINT),
		.unit = web_say(c, MSG_COSTING_U_YEAR),
		.inputmode = "decimal",
		.is_optional = true };
	out->general = v;
	out->general_len = 4;
}

static struct part_choice
choose_years(struct ctx *c, const struct form *form, int32_t chosen)
{
	static const char *const keys[] = { "1", "2", "3" };
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 3);
	const char *typed = web_field(c, "years");

	for (int i = 0; i < 3; i++)
		o[i] = (struct part_option){ keys[i],
			legend(c, MSG_COSTING_YEARS_N, (size_t)i), NULL,
			typed != NULL ? text_is(typed, keys[i])
				      : chosen == i + 1 };
	return (struct part_choice){ .input = form_input(form, "years"),
		.label = web_say(c, MSG_COSTING_HOW_LONG),
		.options = o,
		.options_len = 3,
		.is_list = true };
}

static struct part_choice
choose_compound(struct ctx *c, const struct form *form, bool chosen)
{
	struct part_option *o = ARENA_MANY(c->mem, struct part_option, 2);
	const char *typed = web_field(c, "compound");
	bool is_no = typed != NULL ? text_is(typed, "no") : !chosen;

	o[0] = (struct part_option){ "yes", web_say(c, MSG_COSTING_COMPOUND),
		NULL, !is_no };
	o[1] = (struct part_option){ "no", web_say(c, MSG_COSTING_SIMPLE), NULL,
		is_no };
	return (struct part_choice){ .input = form_input(form, "compound"),
		.label = web_say(c, MSG_COSTING_COMPOUND_ASK),
		.options = o,
		.options_len = 2,
		.is_list = true };
}

static struct part_choice
choose_sector(struct ctx *c, const struct form *form, const char *chosen)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, SECTOR_COUNT + 1);
	const char *typed = web_field(c, "sector");

	if (typed != NULL)
		chosen = typed;
	o[0] = (struct part_option){ "", web_say(c, MSG_COSTING_NO_SECTOR),
		NULL, *chosen == '\0' };
	for (int i = 0; i < SECTOR_COUNT; i++) {
		const char letter[2] = { (char)('A' + i), '\0' };

		o[i + 1] = (struct part_option){ text_copy(c->mem, letter),
			web_say(c, sector_label(letter)), NULL,
			text_is(letter, chosen) };
	}
	return (struct part_choice){ .input = form_input(form, "sector"),
		.label = web_say(c, MSG_COSTING_SECTOR),
		.options = o,
		.options_len = SECTOR_COUNT + 1,
		.is_list = true };
}

void
costing_inputs_fill(struct ctx *c, struct costing_inputs *out,
    const struct form *form, const struct costing_spec *s,
    struct costing_form_rows rows)
{
	bool is_long = s->lines_len > COSTING_FORM_LINES;

	fill_rows(c, out, form, s, rows);
	fill_general(c, out, form, s);
	out->years = choose_years(c, form, s->years);
	out->compound = choose_compound(c, form, s->is_compound);
	out->sector = choose_sector(c, form, s->sector);
	out->list = (struct part_field){
		.input = typed_or(c, form, "list",
		    is_long ? costing_list_text(c->mem, s->lines, s->lines_len)
			    : ""),
		.label = web_say(c, MSG_COSTING_LIST),
		.hint = web_say(c, MSG_COSTING_LIST_HINT),
		.rows = 6,
		.is_optional = true,
	};
	out->list_is_open = is_long || out->list.input.error != NULL ||
	    *out->list.input.value != '\0';
}
