#include "wages/wages_case.h"

#include "base/text.h"

const char *const wages_case_kinds[WAGES_CASE_KINDS] = { "building", "park",
	"seasonal", "new_forms", "industry", "enterprise", "memorandum",
	"campaign", "women", "supervision", "warning", "hotline", "demands" };

static const enum msg labels[WAGES_CASE_KINDS] = { MSG_CASES_BUILDING,
	MSG_CASES_PARK, MSG_CASES_SEASONAL, MSG_CASES_NEW_FORMS,
	MSG_CASES_INDUSTRY, MSG_CASES_ENTERPRISE, MSG_CASES_MEMORANDUM,
	MSG_CASES_CAMPAIGN, MSG_CASES_WOMEN, MSG_CASES_SUPERVISION,
	MSG_CASES_WARNING, MSG_CASES_HOTLINE, MSG_CASES_DEMANDS };

enum msg
wages_case_kind_label(const char *kind)
{
	for (size_t i = 0; i < WAGES_CASE_KINDS; i++)
		if (text_is(wages_case_kinds[i], kind))
			return labels[i];
	return MSG_NONE;
}
