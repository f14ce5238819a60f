#include "contracts/contracts_words.h"

#include "base/arena.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_index.h"
#include "contracts/contracts_topics.h"

/* "不低于 150%", "1–3 年": how the rule limits it. */
static const char *
limit(struct arena *mem, enum lang lang, const struct contracts_finding *f)
{
	static const enum msg relations[] = {
		[LAWS_IS] = MSG_CHECK_IS,
		[LAWS_AT_MOST] = MSG_CHECK_AT_MOST,
		[LAWS_AT_LEAST] = MSG_CHECK_AT_LEAST,
		[LAWS_LESS] = MSG_CHECK_LESS,
		[LAWS_MORE] = MSG_CHECK_MORE,
		[LAWS_BETWEEN] = MSG_CHECK_BETWEEN,
		[LAWS_WINDOW] = MSG_CHECK_AT_MOST,
	};

	if (*f->wanted == '\0' || f->rule->relation > LAWS_WINDOW ||
	    relations[f->rule->relation] == MSG_NONE)
		return NULL;
	return message_text(mem, lang, relations[f->rule->relation],
	    &(struct msg_arg){ "wanted", f->wanted }, 1);
}

const char *
contracts_words_label(enum lang lang, const struct contracts_finding *finding)
{
	return lang == LANG_EN ? finding->topic->label_en
			       : finding->topic->label;
}

/* The minimum wage the finding rests on, with its day and source. */
static const char *
minimum(struct arena *mem, enum lang lang, const struct contracts_finding *f,
    const struct contracts_minimum *m)
{
	struct msg_arg args[] = { { "from", m->from != NULL ? m->from : "" },
		{ "source", f->is_weak ? m->weak_source : m->source } };

	if (f->rule->is_number || f->topic->value != 0 || args[1].value == NULL)
		return "";
	return message_text(mem, lang,
	    f->is_weak         ? MSG_CHECK_MINIMUM_WEAK
		: m->is_lowest ? MSG_CHECK_MINIMUM_LOWEST
			       : MSG_CHECK_MINIMUM,
	    args, 2);
}

const char *
contracts_words_message(struct arena *mem, enum lang lang,
    const struct contracts_finding *f,
    const struct contracts_check_asked *asked)
{
	const char *wanted;
	struct msg_arg args[] = { { "label", contracts_words_label(lang, f) },
		{ "found", f->found }, { "field", f->field }, { "limit", "" },
		{ "basis", "" }, { "note", "" } };

	if (f->severity == FINDING_UNCLEAR)
		return message_text(mem, lang, MSG_CHECK_UNCLEAR, args, 1);
	if (f->severity == FINDING_CONFLICT)
		return message_text(mem, lang, MSG_CHECK_CONFLICT, args, 1);
	args[4].value = laws_words_basis(mem, lang, f->rule);
	args[5].value = laws_words_note(lang, f->rule);
	if (f->severity == FINDING_MISSING)
		return message_text(mem, lang, MSG_CHECK_MISSING, args, 6);
	wanted = limit(mem, lang, f);
	if (wanted == NULL)
		return message_text(mem, lang, MSG_CHECK_SAYS, args, 6);
	args[3].value = wanted;
	return text_printf(mem, "%s%s",
	    message_text(mem, lang, MSG_CHECK_AMOUNT, args, 6),
	    minimum(mem, lang, f, &asked->minimum));
}

size_t
contracts_words_unchecked(struct arena *mem, const char *const **out,
    enum lang lang, const struct contracts_checked *checked,
    const struct contracts_check_asked *asked)
{
	const char **v = ARENA_MANY(mem, const char *, 5);
	size_t n = 0;

	if (!checked->is_whole)
		v[n++] = message_raw(lang, MSG_CHECK_NOT_EXCERPT);
	if (checked->skipped_minimum)
		v[n++] = message_raw(lang, MSG_CHECK_NOT_MINIMUM);
	if (!laws_rules_cover(asked->rules, &asked->the_case.place))
		v[n++] = message_raw(lang, MSG_CHECK_NOT_PROVINCE);
	if (asked->the_case.kind == LAWS_MEMORANDUM)
		v[n++] = message_raw(lang, MSG_CHECK_NOT_MEMORANDUM);
	v[n++] = message_raw(lang, MSG_CHECK_NOT_EVER);
	*out = v;
	return n;
}
