#include "contracts/contracts_field_page.h"

#include "base/arena.h"
#include "base/day.h"
#include "base/form.h"
#include "base/text.h"
#include "contracts/contracts_draft.h"
#include "contracts/contracts_interview.h"
#include "laws/laws.h"
#include "web/web.h"

struct contracts_cite_row
contracts_field_page_cite(struct ctx *c, const char *cite)
{
	struct laws_cite read;

	if (!laws_cite_parse(c->mem, &read, text_trim(c->mem, cite)))
		return (struct contracts_cite_row){ cite, "" };
	return (struct contracts_cite_row){ laws_cite_text(c->mem, read),
		laws_cite_href(c->mem, read) };
}

size_t
contracts_field_page_cites(
    struct ctx *c, const struct contracts_cite_row **out, const char *cites)
{
	size_t n = 0;
	char **parts = text_split(c->mem, &n, cites, ';');
	struct contracts_cite_row *v =
	    ARENA_MANY(c->mem, struct contracts_cite_row, n);

	for (size_t i = 0; i < n; i++)
		v[i] = contracts_field_page_cite(c, parts[i]);
	*out = v;
	return *cites == '\0' ? 0 : n;
}

/* Help and bounds in one sentence after the other. */
static const char *
hint(struct ctx *c, const struct contracts_param *p)
{
	const char *bounds = contracts_param_bounds(c->mem, p);

	if (*bounds == '\0' || p->type == TYPE_DATE)
		return p->help;
	return text_printf(c->mem, "%s%s", p->help,
	    message_text(c->mem, c->lang, MSG_DRAFT_BOUNDS,
		&(struct msg_arg){ "bounds", bounds }, 1));
}

static struct part_choice
choice_of(struct ctx *c, struct input input, const struct contracts_param *p)
{
	struct part_option *o =
	    ARENA_MANY(c->mem, struct part_option, p->choices_len);

	for (size_t i = 0; i < p->choices_len; i++)
		o[i] = (struct part_option){ .value = p->choices[i],
			.label = p->choices[i],
			.is_chosen = text_is(input.value, p->choices[i]) };
	return (struct part_choice){ .input = input,
		.label = p->question,
		.hint = p->help,
		.options = o,
		.options_len = p->choices_len,
		.is_list = true };
}

/* The article behind a bound, else the clause's first. */
static struct contracts_cite_row
basis_of(struct ctx *c, const struct contracts_question *q)
{
	const struct laws_rule *rule = *q->param->rule == '\0'
	    ? NULL
	    : laws_rules_by_id(&laws_now()->rules, q->param->rule);
	const struct contracts_cite_row *cites;

	if (rule != NULL && rule->article > 0)
		return (struct contracts_cite_row){ laws_words_basis(
							c->mem, c->lang, rule),
			laws_words_href(c->mem, rule) };
	if (contracts_field_page_cites(c, &cites, q->clause->cites) == 0)
		return (struct contracts_cite_row){ "", "" };
	return cites[0];
}

struct contracts_field
contracts_field_page_show(struct ctx *c, const struct form *form,
    const struct contracts_question *q, const struct contracts_answers *answers)
{
	const struct contracts_param *p = q->param;
	struct contracts_cite_row basis = basis_of(c, q);
	struct contracts_field out = { .is_choice = p->type == TYPE_CHOICE,
		.clause = q->clause->title,
		.basis = basis.label,
		.href = basis.href,
		.is_known = q->is_known };
	struct input input = form_input(form, q->key);
	const char *answer = contracts_draft_answer(answers, q->key);

	if (web_field(c, q->key) == NULL)
		input.value = answer != NULL ? answer : p->initial;
	if (out.is_choice)
		out.choice = choice_of(c, input, p);
	else
		out.field = (struct part_field){ .input = input,
			.label = p->question,
			.hint = hint(c, p),
			.type = p->type == TYPE_DATE ? "date" : NULL,
			.inputmode = p->type <= TYPE_NUMBER ? "decimal" : NULL,
			.unit = *p->unit != '\0' ? p->unit : NULL };
	return out;
}

/* A fault in a sentence, beside its field. */
static void
blame(struct ctx *c, struct form *form, const struct contracts_question *q,
    enum contracts_value_fault fault)
{
	const struct contracts_param *p = q->param;
	const char *bounds = contracts_param_bounds(c->mem, p);

	if (p->type == TYPE_TEXT)
		bounds = text_printf(
		    c->mem, "%lld–%lld", (long long)p->low, (long long)p->high);
	form_wrong_with(form, q->key,
	    fault == VALUE_UNREADABLE  ? MSG_DRAFT_UNREADABLE
		: p->type == TYPE_TEXT ? MSG_DRAFT_LENGTH
				       : MSG_DRAFT_OUTSIDE,
	    &(struct msg_arg){ "bounds", bounds }, 1);
}

/* A contract ends behind its start. */
static void
check_term(
    struct ctx *c, struct form *form, const struct contracts_answers *answers)
{
	const char *start = web_field(c, "start"), *end = web_field(c, "end");
	int32_t from, to;

	if (start == NULL)
		start = contracts_draft_answer(answers, "start");
	if (start != NULL && end != NULL && day_parse(&from, start) &&
	    day_parse(&to, end) && to <= from)
		form_wrong(form, "end", MSG_DRAFT_TERM);
}

size_t
contracts_field_page_read(struct ctx *c, struct form *form,
    struct contracts_answer *out, const struct contracts_question *questions,
    size_t len, const struct contracts_answers *answers)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		const struct contracts_question *q = &questions[i];
		const char *typed = web_field(c, q->key), *read, *before;
		enum contracts_value_fault fault;

		if (typed == NULL)
			continue;
		fault = contracts_param_read(c->mem, q->param, typed, &read);
		if (fault > VALUE_EMPTY)
			blame(c, form, q, fault);
		typed = text_trim(c->mem, typed);
		before = contracts_draft_answer(answers, q->key);
		if (!text_is(typed, before != NULL ? before : ""))
			out[n++] = (struct contracts_answer){ q->key, typed };
	}
	check_term(c, form, answers);
	return n;
}
