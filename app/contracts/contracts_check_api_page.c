/*
 * POST /api/v1/contracts/check {"kind","region","city","on","text"}
 *   -> {"findings":[{"rule","severity","law","article","quote","start","end",
 *      "message", …}]}; offsets in Unicode characters.
 */
#include "base/arena.h"
#include "base/json.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_check_form.h"
#include "contracts/contracts_check_page.h"
#include "contracts/contracts_topics.h"
#include "contracts/contracts_words.h"
#include "text/json_in.h"
#include "web/web.h"

enum {
	BODY_MAX = 2 * 1024 * 1024
};

static const char *
read_json(struct arena *mem, struct contracts_check_form *out,
    const struct json_in *root, int32_t today)
{
	const char *s = NULL, *city = NULL;

	if (json_in_get(root, "kind") != NULL &&
	    (!json_in_text(root, "kind", &s) ||
		!laws_kind_parse(&out->the_case.kind, s)))
		return "kind: collective, wage, women, safety, industry, "
		       "regional or memorandum";
	s = NULL;
	json_in_text(root, "region", &s);
	json_in_text(root, "city", &city);
	if (!place_read_both(&out->the_case.place, s, city))
		return "region, city: a province and a city in it, in Chinese";
	s = NULL;
	json_in_text(root, "on", &s);
	if (!contracts_check_form_day(&out->the_case.on, s, today))
		return "on: a day, YYYY-MM-DD";
	if (!json_in_text(root, "text", &s) || *s == '\0')
		return "text: the wording to check";
	if (text_chars(s) > CHECK_TEXT_MAX)
		return "text: at most 300000 characters";
	out->text = text_copy(mem, s);
	return NULL;
}

/* NULL, or what is wrong with the body; the text lives in mem. */
static const char *
read_body(struct arena *mem, struct contracts_check_form *out, const char *body,
    size_t len, int32_t today)
{
	struct json_in *root;
	const char *wrong = json_in_read(&root, body, len);

	*out = (struct contracts_check_form){ .text = "" };
	if (wrong != NULL)
		return text_printf(mem, "body: %s", wrong);
	wrong = read_json(mem, out, root, today);
	json_in_close(root);
	return wrong;
}

static void
put_finding(struct ctx *c, struct json *j, const struct contracts_finding *f,
    const struct contracts_check_asked *asked)
{
	/* what no rule speaks of is a warning to programs, and named so */
	bool is_named = f->severity > FINDING_MISSING;

	json_object(j);
	json_key_text(j, "rule",
	    is_named ? contracts_severity_key(f->severity) : f->rule->id);
	json_key_text(j, "severity",
	    contracts_severity_key(is_named ? FINDING_WARNING : f->severity));
	json_key_text(j, "law", is_named ? NULL : f->rule->law);
	if (is_named)
		json_key_text(j, "article", NULL);
	else
		json_key_i64(j, "article", f->rule->article);
	json_key_text(j, "quote", f->quote);
	json_key_i64(j, "start", (int64_t)f->start);
	json_key_i64(j, "end", (int64_t)f->end);
	json_key_text(
	    j, "message", contracts_words_message(c->mem, c->lang, f, asked));
	json_key_text(j, "about", contracts_words_label(c->lang, f));
	json_key_text(j, "better", f->better);
	json_end_object(j);
}

static enum fail
check(struct ctx *c)
{
	struct json j = { .out = { .mem = c->mem } };
	struct contracts_check_form form;
	struct contracts_check_asked asked;
	struct contracts_checked checked;
	const char *wrong =
	    read_body(c->mem, &form, c->in->body, c->in->body_len, c->today);
	const char *const *unchecked;
	size_t n;
	enum fail f;

	if (wrong != NULL)
		return web_wrong(c, wrong);
	f = contracts_check_page_run(c, &checked, &asked, &form);
	if (f != OK)
		return f;
	json_object(&j);
	json_key(&j, "findings");
	json_array(&j);
	for (size_t i = 0; i < checked.len; i++)
		put_finding(c, &j, &checked.v[i], &asked);
	json_end_array(&j);
	json_key_i64(&j, "clauses", (int64_t)checked.clauses);
	json_key_i64(&j, "rules", (int64_t)checked.rules_read);
	json_key(&j, "not_checked");
	json_array(&j);
	n = contracts_words_unchecked(
	    c->mem, &unchecked, c->lang, &checked, &asked);
	for (size_t i = 0; i < n; i++)
		json_text(&j, unchecked[i]);
	json_end_array(&j);
	json_end_object(&j);
	return web_send(c, "application/json", j.out.bytes, j.out.len);
}

RESOURCE(contracts_check_api_page, .who = ANYONE, .post = check, .is_api = true,
    .per_minute = 120, .body_max = BODY_MAX)
