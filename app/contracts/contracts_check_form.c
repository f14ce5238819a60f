#include "contracts/contracts_check_form.h"

#include "base/day.h"
#include "base/form.h"
#include "base/text.h"
#include "contracts/contracts_check.h"

enum {
	FIRST_YEAR = 1995,
	LAST_YEAR = 2100
};

bool
contracts_check_form_day(int32_t *out, const char *s, int32_t today)
{
	*out = today;
	if (text_is_empty(s))
		return true;
	return day_parse(out, s) && day_to_civil(*out).year >= FIRST_YEAR &&
	    day_to_civil(*out).year <= LAST_YEAR;
}

void
contracts_check_form_read(
    struct contracts_check_form *out, struct form *form, int32_t today)
{
	const char *region = form_text(form, "region", 0, 60);
	const char *kind = form_text(form, "kind", 0, 20);

	*out = (struct contracts_check_form){ .text = form_long_text(form,
						  "text", 0, CHECK_TEXT_MAX) };
	if (!laws_kind_parse(&out->the_case.kind, kind))
		out->the_case.kind = LAWS_COLLECTIVE;
	if (!place_read(&out->the_case.place, region))
		form_wrong(form, "region", MSG_CHECK_REGION_WRONG);
	out->the_case.on = form_day(form, "on", false);
	if (out->the_case.on == DAY_NONE)
		out->the_case.on = today;
	if (form_is_fine(form) && *out->text == '\0')
		form_wrong(form, "text", MSG_CHECK_TEXT_EMPTY);
}
