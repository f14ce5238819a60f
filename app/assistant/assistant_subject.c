#include "assistant/assistant_subject.h"

#include "base/text.h"

/* In the order in which the page shows them: bargaining first. */
const struct assistant_subject assistant_subjects[] = {
	{ "bargaining", MSG_ANSWERS_OF_BARGAINING },
	{ "representatives", MSG_ANSWERS_OF_REPRESENTATIVES },
	{ "procedure", MSG_ANSWERS_OF_PROCEDURE },
	{ "collective-contract", MSG_ANSWERS_OF_COLLECTIVE_CONTRACT },
	{ "congress", MSG_ANSWERS_OF_CONGRESS },
	{ "union", MSG_ANSWERS_OF_UNION },
	{ "wage-guideline", MSG_ANSWERS_OF_WAGE_GUIDELINE },
	{ "supervision", MSG_ANSWERS_OF_SUPERVISION },
	{ "disputes", MSG_ANSWERS_OF_DISPUTES },
	{ "contract", MSG_ANSWERS_OF_CONTRACT },
	{ "pay", MSG_ANSWERS_OF_PAY },
	{ "overtime", MSG_ANSWERS_OF_OVERTIME },
	{ "hours", MSG_ANSWERS_OF_HOURS },
	{ "leave", MSG_ANSWERS_OF_LEAVE },
	{ "women", MSG_ANSWERS_OF_WOMEN },
	{ "minors", MSG_ANSWERS_OF_MINORS },
	{ "injury", MSG_ANSWERS_OF_INJURY },
	{ "insurance", MSG_ANSWERS_OF_INSURANCE },
	{ "fund", MSG_ANSWERS_OF_FUND },
	{ "dispatch", MSG_ANSWERS_OF_DISPATCH },
	{ "dismissal", MSG_ANSWERS_OF_DISMISSAL },
	{ "severance", MSG_ANSWERS_OF_SEVERANCE },
	{ "discipline", MSG_ANSWERS_OF_DISCIPLINE },
	{ "safety", MSG_ANSWERS_OF_SAFETY },
	{ "disease", MSG_ANSWERS_OF_DISEASE },
	{ "training", MSG_ANSWERS_OF_TRAINING },
	{ "retirement", MSG_ANSWERS_OF_RETIREMENT },
	{ "platform", MSG_ANSWERS_OF_PLATFORM },
	{ "privacy", MSG_ANSWERS_OF_PRIVACY },
	{ "other", MSG_ANSWERS_OF_OTHER },
};
const size_t assistant_subjects_len =
    sizeof(assistant_subjects) / sizeof(*assistant_subjects);

enum msg
assistant_subject_label(const char *key)
{
	for (size_t i = 0; i < assistant_subjects_len; i++)
		if (text_is(assistant_subjects[i].key, key))
			return assistant_subjects[i].label;
	return MSG_NONE;
}
