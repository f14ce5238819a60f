/* The calculators: the list, and each with its working. */
#include "assistant/assistant_calc_page.h"

#include "assistant/assistant_minimum_page.h"
#include "base/arena.h"
#include "base/text.h"
#include "gen/tmpl/assistant/calculator.h"
#include "gen/tmpl/assistant/calculators.h"
#include "web/web.h"

static struct assistant_link
link_to(struct ctx *c, const struct assistant_calculator *calculator)
{
	return (struct assistant_link){
		.href =
		    text_printf(c->mem, "/calculators/%s", calculator->name),
		.label = web_say(c, calculator->title),
		.text = web_say(c, calculator->about),
	};
}

static enum fail
list(struct ctx *c)
{
	struct assistant_link *links = ARENA_MANY(
	    c->mem, struct assistant_link, assistant_calculators_len);
	struct assistant_calc_list_view v = { links,
		assistant_calculators_len };

	for (size_t i = 0; i < v.links_len; i++)
		links[i] = link_to(c, &assistant_calculators[i]);
	tmpl_assistant_calculators(c->html, &v);
	return OK;
}

RESOURCE(assistant_calc_page_list, .who = ANYONE, .get = list, .cache_s = 60)

static const char *
value_of(struct ctx *c, const struct assistant_line *line)
{
	static const enum msg units[] = {
		[ASSISTANT_CENTS] = MSG_CALC_YUAN_OF,
		[ASSISTANT_CENTS_MONTHLY] = MSG_CALC_YUAN_A_MONTH,
		[ASSISTANT_DAYS] = MSG_CALC_DAYS_OF,
		[ASSISTANT_MONTHS] = MSG_CALC_MONTHS_OF,
	};
	struct msg_arg n = { "n",
		line->unit <= ASSISTANT_CENTS_MONTHLY
		    ? assistant_working_cents(c->mem, line->value)
		    : assistant_working_decimal(c->mem, line->value) };

	if (line->unit == ASSISTANT_DATE)
		return html_day(c->html, (int32_t)line->value);
	return message_text(c->mem, c->lang, units[line->unit], &n, 1);
}

static void
cite(struct ctx *c, const char **out_text, const char **out_href,
    struct laws_cite cite)
{
	*out_text = NULL;
	*out_href = NULL;
	if (cite.law == NULL)
		return;
	*out_text = laws_cite_text(c->mem, cite);
	*out_href = laws_cite_href(c->mem, cite);
}

void
assistant_calc_page_result(struct ctx *c, struct assistant_result *out,
    const struct assistant_working *w)
{
	struct assistant_step *steps =
	    ARENA_MANY(c->mem, struct assistant_step, w->lines_len);
	struct assistant_remark *remarks =
	    ARENA_MANY(c->mem, struct assistant_remark, w->notes_len);

	for (size_t i = 0; i < w->lines_len; i++) {
		const struct assistant_line *line = &w->lines[i];

		steps[i].label = web_say(c, line->label);
		steps[i].sum = line->sum;
		steps[i].value = value_of(c, line);
		steps[i].is_total = line->is_total;
		cite(c, &steps[i].cite, &steps[i].href, line->cite);
	}
	for (size_t i = 0; i < w->notes_len; i++) {
		remarks[i].text = web_say(c, w->notes[i].text);
		cite(c, &remarks[i].cite, &remarks[i].href, w->notes[i].cite);
	}
	*out = (struct assistant_result){ .steps = steps,
		.steps_len = w->lines_len,
		.remarks = remarks,
		.remarks_len = w->notes_len };
}

static struct part_choice
choose(
    struct ctx *c, const struct form *form, const struct assistant_field *field)
{
	struct input input = form_input(form, field->name);
	struct part_option *options;
	size_t n = 0;

	while (field->options[n].key != NULL)
		n++;
	options = ARENA_MANY(c->mem, struct part_option, n);
	for (size_t i = 0; i < n; i++)
		options[i] = (struct part_option){
			.value = field->options[i].key,
			.label = web_say(c, field->options[i].label),
			.is_chosen = *input.value == '\0'
			    ? i == 0
			    : text_is(field->options[i].key, input.value),
		};
	return (struct part_choice){ .input = input,
		.label = web_say(c, field->label),
		.hint = web_say(c, field->hint),
		.options = options,
		.options_len = n,
		.is_list = n > 3 };
}

static struct part_field
ask(struct ctx *c, const struct form *form, const struct assistant_field *field,
    bool is_new)
{
	struct part_field f = { .input = form_input(form, field->name),
		.label = web_say(c, field->label),
		.hint = web_say(c, field->hint),
		.unit = web_say(c, field->unit),
		.inputmode = field->kind == ASSISTANT_WHOLE ? "numeric"
		    : field->kind <= ASSISTANT_DECIMAL      ? "decimal"
							    : NULL,
		.type = field->kind == ASSISTANT_DAY ? "date" : NULL,
		.autocomplete = "off",
		.is_optional = field->is_optional };

	if (is_new && text_is(field->name, "year"))
		f.input.value =
		    text_printf(c->mem, "%.4s", html_day(c->html, c->today));
	if (is_new && text_is(field->name, "on"))
		f.input.value = html_day(c->html, c->today);
	return f;
}

static void
fill(struct ctx *c, struct assistant_calc_view *v,
    const struct assistant_calculator *calculator, const struct form *form,
    bool is_new)
{
	size_t n = calculator->fields_len;
	struct assistant_question *q =
	    ARENA_MANY(c->mem, struct assistant_question, n);
	struct assistant_link *others = ARENA_MANY(
	    c->mem, struct assistant_link, assistant_calculators_len);

	for (size_t i = 0; i < n; i++) {
		const struct assistant_field *field = &calculator->fields[i];

		q[i].is_choice = field->kind == ASSISTANT_CHOICE;
		if (q[i].is_choice)
			q[i].choice = choose(c, form, field);
		else
			q[i].field = ask(c, form, field, is_new);
	}
	for (size_t i = 0; i < assistant_calculators_len; i++)
		if (&assistant_calculators[i] != calculator)
			others[v->others_len++] =
			    link_to(c, &assistant_calculators[i]);
	v->title = web_say(c, calculator->title);
	v->about = web_say(c, calculator->about);
	v->action = c->in->path;
	v->errors = (struct part_errors){ form->errors, form->errors_len };
	v->questions = q;
	v->questions_len = n;
	v->others = others;
	v->table_label = web_say(c, MSG_CALC_WORKING);
}

/* Reads, reckons, and leaves the results in the view. */
static enum fail
work(struct ctx *c, struct assistant_calc_view *v,
    const struct assistant_calculator *calculator, struct form *form)
{
	struct assistant_working *w =
	    ARENA_NEW(c->mem, struct assistant_working);
	struct assistant_values values;
	struct assistant_result *result;

	assistant_calc_read(&values, form, calculator);
	if (!form_is_fine(form))
		return OK;
	if (calculator->work == NULL)
		return assistant_minimum_page_work(c, v, form, &values);
	w->mem = c->mem;
	calculator->work(form, w, &values);
	if (!form_is_fine(form))
		return OK;
	result = ARENA_NEW(c->mem, struct assistant_result);
	assistant_calc_page_result(c, result, w);
	v->results = result;
	v->results_len = 1;
	return OK;
}

static enum fail
show(struct ctx *c)
{
	const struct assistant_calculator *calculator =
	    assistant_calc_find(web_param(c, "calculator"));
	struct form form = form_new(c->mem, &c->query, c->lang);
	struct assistant_calc_view v = { 0 };
	bool is_new;
	enum fail f = OK;

	if (calculator == NULL)
		return FAIL_ABSENT;
	is_new = web_text(c, calculator->fields[0].name) == NULL;
	if (!is_new)
		f = work(c, &v, calculator, &form);
	if (f != OK)
		return f;
	fill(c, &v, calculator, &form, is_new);
	if (!form_is_fine(&form)) {
		v.results_len = 0;
		web_status(c, 422);
	}
	tmpl_assistant_calculator(c->html, &v);
	return OK;
}

RESOURCE(assistant_calc_page, .who = ANYONE, .get = show, .per_minute = 120)
