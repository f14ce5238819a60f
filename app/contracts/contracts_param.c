#include "contracts/contracts_param.h"

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/num.h"
#include "base/text.h"

static const char *
plain(struct arena *mem, int64_t scaled)
{
	char *s = text_printf(mem, "%lld.%04lld", (long long)(scaled / 10000),
	    (long long)(scaled % 10000));
	size_t n = strlen(s);

	while (s[n - 1] == '0')
		s[--n] = '\0';
	if (s[n - 1] == '.')
		s[n - 1] = '\0';
	return s;
}

static const char *
date_text(struct arena *mem, int32_t day)
{
	struct day_civil c = day_to_civil(day);

	return text_printf(mem, "%d年%d月%d日", c.year, c.month, c.day);
}

static enum contracts_value_fault
within(const struct contracts_param *p, int64_t n)
{
	return n < p->low ? VALUE_LOW : n > p->high ? VALUE_HIGH : VALUE_FINE;
}

enum contracts_value_fault
contracts_param_read(struct arena *mem, const struct contracts_param *p,
    const char *typed, const char **out)
{
	const char *s = typed == NULL ? "" : text_trim(mem, typed);
	int64_t n;
	int32_t day;

	*out = s;
	if (*s == '\0')
		return VALUE_EMPTY;
	switch (p->type) {
	case TYPE_TEXT:
		return within(p, (int64_t)text_chars(s));
	case TYPE_CHOICE:
		for (size_t i = 0; i < p->choices_len; i++)
			if (text_is(p->choices[i], s))
				return VALUE_FINE;
		return VALUE_UNREADABLE;
	case TYPE_DATE:
		if (!day_parse(&day, s))
			return VALUE_UNREADABLE;
		*out = date_text(mem, day);
		return within(p, day);
	default:
		if (!num_scaled(&n, text_fold_width(mem, s), 4))
			return VALUE_UNREADABLE;
		*out = plain(mem, n);
		return within(p, n);
	}
}

const char *
contracts_param_bounds(struct arena *mem, const struct contracts_param *p)
{
	if (p->type == TYPE_CHOICE || p->type == TYPE_TEXT)
		return "";
	if (p->type == TYPE_DATE)
		return text_printf(mem, "%s–%s",
		    date_text(mem, (int32_t)p->low),
		    date_text(mem, (int32_t)p->high));
	return text_printf(
	    mem, "%s–%s%s", plain(mem, p->low), plain(mem, p->high), p->unit);
}
