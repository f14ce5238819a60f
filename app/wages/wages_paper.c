#include "wages/wages_paper.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/sector.h"
#include "base/text.h"

const char *const wages_paper_subjects[] = { "nation", "guangdong", "A", "B",
	"C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P",
	"Q", "R", "S" };
const size_t wages_paper_subjects_len =
    sizeof(wages_paper_subjects) / sizeof(*wages_paper_subjects);

const char *
wages_paper_text_name(const char *subject)
{
	return strlen(subject) == 1 ? "sector" : subject;
}

const char *
wages_paper_title(
    struct arena *mem, enum lang lang, const char *subject, int32_t year)
{
	const char *name = strlen(subject) == 1
	    ? message_raw(lang, sector_label(subject))
	    : message_raw(lang,
		  text_is(subject, "nation") ? MSG_PAPER_NATION
					     : MSG_PAPER_GUANGDONG);

	return message_text(mem, lang, MSG_PAPER_TITLE,
	    (struct msg_arg[]){
		{ "subject", name }, { "year", text_printf(mem, "%d", year) } },
	    2);
}

static struct wages_filter
filter(const char *dataset, const char *industry, const char *region,
    int32_t from, int32_t to)
{
	return (struct wages_filter){ .dataset = dataset,
		.unit_type = "",
		.industry = industry,
		.region = region,
		.item = "",
		.from_year = from,
		.to_year = to };
}

static size_t
sector_needs(struct wages_paper_need *v, const char *sector, int32_t year)
{
	size_t n = 0;

	v[n++].filter =
	    filter("industry", "", "全国", year - WAGES_PAPER_YEARS, year);
	v[n].filter = filter("industry", sector, "", year - 5, year);
	v[n++].only_latest = true;
	v[n++].filter = filter("position", sector, "全国", year, year);
	return n;
}

static size_t
nation_needs(struct wages_paper_need *v, int32_t year)
{
	size_t n = 0;

	v[n++].filter =
	    filter("industry", "", "全国", year - WAGES_PAPER_YEARS, year);
	v[n].filter = filter("industry", "T", "", year - 5, year);
	v[n++].only_latest = true;
	v[n++].filter = filter("position", "T", "", year, year);
	v[n++].filter = filter("region", "", "", year - 1, year);
	v[n++].filter = filter("registration", "", "", year - 1, year);
	return n;
}

static size_t
guangdong_needs(struct wages_paper_need *v, int32_t year)
{
	static const char *const places[] = { "广东", "珠海", "广州", "深圳",
		"珠三角", "粤东", "粤西", "粤北" };
	size_t n = 0;

	v[n].filter = filter("industry", "", "广东", year - 5, year);
	v[n++].only_latest = true;
	v[n++].filter =
	    filter("industry", "T", "全国", year - WAGES_PAPER_YEARS - 3, year);
	for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++)
		v[n++].filter = filter("region", "", places[i], 2009, year);
	v[n++].filter = filter("occupation", "", "广东", 2009, year);
	v[n++].filter = filter("macro", "", "广东", year - 7, year);
	v[n++].filter = filter("macro", "", "珠海", 2000, year);
	return n;
}

struct wages_paper_need *
wages_paper_needs(
    struct arena *mem, size_t *out_len, const char *subject, int32_t year)
{
	struct wages_paper_need *v =
	    ARENA_MANY(mem, struct wages_paper_need, 24);
	size_t n;

	if (text_is(subject, "nation"))
		n = nation_needs(v, year);
	else if (text_is(subject, "guangdong"))
		n = guangdong_needs(v, year);
	else
		n = sector_needs(v, subject, year);
	v[n++].filter =
	    filter("macro", "", "全国", year - WAGES_PAPER_YEARS - 3, year);
	/* the year's table of minimum wages, not what came after it */
	v[n++].filter =
	    filter("minimum", "", text_is(subject, "guangdong") ? "广东" : "",
		text_is(subject, "guangdong") ? 2009 : year,
		text_is(subject, "guangdong") ? year + 1 : year);
	v[n++].filter =
	    filter("guideline", "", text_is(subject, "guangdong") ? "广东" : "",
		text_is(subject, "guangdong") ? 2009 : year - 1, year);
	*out_len = n;
	return v;
}

/* Of macro figures of the nation only what papers speak of. */
static bool
is_spoken_of(const struct wages_figure *f)
{
	return !text_is(f->dataset, "macro") || !text_is(f->region, "全国") ||
	    text_starts(f->item, "居民消费价格涨跌幅") ||
	    text_starts(f->item, "全员劳动生产率");
}

size_t
wages_paper_keep(const struct wages_paper_need *need,
    struct wages_figure *figures, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		bool is_wanted = is_spoken_of(&figures[i]);

		/* oldest first: a later one of the same unit wins */
		for (size_t k = i; need->only_latest && k < len; k++)
			if (text_is(
				figures[k].unit_type, figures[i].unit_type) &&
			    !text_is(figures[k].region, "全国") &&
			    figures[k].year > figures[i].year)
				is_wanted = false;
		if (need->only_latest && text_is(figures[i].region, "全国"))
			is_wanted = false;
		if (is_wanted)
			figures[n++] = figures[i];
	}
	return n;
}
