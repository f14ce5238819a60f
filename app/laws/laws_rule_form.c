#include "laws/laws_rule_form.h"

#include "base/day.h"
#include "base/fields.h"
#include "base/text.h"
#include "laws/laws.h"

static const char *
typed(struct laws_rule_form *f, const char *name)
{
	const char *s = fields_get(f->form.in, name);

	return s == NULL ? "" : text_trim(f->form.mem, s);
}

/* The article the rule is based on, in the library. */
static void
check_basis(struct laws_rule_form *f, const struct laws_rule *r)
{
	struct laws_article a;

	if (laws_shelf_law(laws_shelf_now(), r->short_title) == SHELF_NOTHING)
		form_wrong(&f->form, "short_title", MSG_RULES_NO_LAW);
	else if (r->article > 0 &&
	    !laws_article_find(&a, r->short_title, r->article, 0, DAY_NONE))
		form_wrong(&f->form, "basis_article", MSG_RULES_NO_ARTICLE);
}

/* The title that belongs to the short title typed. */
static const char *
title_of(const char *short_title)
{
	const struct laws_shelf *s = laws_shelf_now();
	uint32_t law = laws_shelf_law(s, short_title);

	if (law == SHELF_NOTHING)
		return short_title;
	return laws_shelf_text(s, s->editions[s->laws[law].edition].title);
}

void
laws_rule_form_read(struct laws_rule_form *out, struct arena *mem,
    const struct fields *in, enum lang lang, const char *id)
{
	struct laws_rule r;
	enum laws_rule_fault fault;

	*out = (struct laws_rule_form){ .form = form_new(mem, in, lang) };
	out->reason = form_text(&out->form, "reason", 2, 300);
	out->is_ended = form_tick(&out->form, "ended");
	out->text = (struct laws_rule_text){
		.id = id != NULL ? id : typed(out, "id"),
		.applies_to = typed(out, "applies_to"),
		.check = typed(out, "check"),
		.relation_text = typed(out, "operator"),
		.value = typed(out, "value"),
		.unit = typed(out, "unit"),
		.severity = typed(out, "severity"),
		.basis_title = title_of(typed(out, "short_title")),
		.basis_article = typed(out, "basis_article"),
		.note_zh = typed(out, "note_zh"),
		.short_title = typed(out, "short_title"),
		.note_en = typed(out, "note_en"),
		.from = typed(out, "from"),
		.until = typed(out, "until"),
		.replaces = typed(out, "replaces"),
	};
	fault = laws_rule_read(mem, &r, &out->text, 1);
	if (fault != LAWS_RULE_FINE)
		form_wrong(
		    &out->form, laws_rule_fault_column(fault), MSG_RULES_WRONG);
	else
		check_basis(out, &r);
}
