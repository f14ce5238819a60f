/*
 * What a white paper can say: each value has a name, its text, and the rule
 * by which it comes from published figures. Nothing is said without one.
 */
#ifndef WAGES_WAGES_PAPER_VALUE_H
#define WAGES_WAGES_PAPER_VALUE_H

#include "text/doc.h"
#include "wages/wages.h"
#include "wages/wages_paper.h"

struct wages_paper_value {
	const char *name; /* "np.growth"; "" for a cell of a table */
	const char *text; /* "5.2", without sign */
	int sign; /* -1, 0, 1 */
	const char *rule; /* "growth(129441,124110)" */
	const struct wages_figure *from[2]; /* NULL where there is none */
};

/* A paper on its way to a document. */
struct wages_paper_work {
	struct arena *mem;
	enum lang lang;
	const struct wages_paper *paper;
	struct doc *d;
	struct wages_paper_value *values;
	size_t values_len, values_room;
	const char *missing; /* a hole nothing fills; NULL: none */
};

struct wages_paper_value *wages_paper_value_add(struct wages_paper_work *w,
    const char *name, const char *text, int sign, const char *rule);
const struct wages_paper_value *
wages_paper_value_find(const struct wages_paper_work *w, const char *name);

/*
 * The figure of the frozen ones that agrees; year 0 is the latest. NULL for
 * none. unit "" and item "" are exactly that.
 */
const struct wages_figure *wages_paper_figure(const struct wages_paper_work *w,
    const char *dataset, const char *unit, const char *industry,
    const char *region, const char *item, int32_t year);

/* Values out of figures; false and nothing added where one is NULL. */
bool wages_paper_say_figure(
    struct wages_paper_work *w, const char *name, const struct wages_figure *f);
bool wages_paper_say_month(
    struct wages_paper_work *w, const char *name, const struct wages_figure *f);

/* Percent a is above b. */
bool wages_paper_say_above(struct wages_paper_work *w, const char *name,
    const struct wages_figure *a, const struct wages_figure *b);

/* a in percent of b, of the same year. */
bool wages_paper_say_share(struct wages_paper_work *w, const char *name,
    const struct wages_figure *a, const struct wages_figure *b);

/* a divided by b, two decimals; months: a is for a year, b for a month. */
bool wages_paper_say_times(struct wages_paper_work *w, const char *name,
    const struct wages_figure *a, const struct wages_figure *b, bool months);

/* As published where it was, otherwise from the year before. */
bool wages_paper_say_growth(struct wages_paper_work *w, const char *name,
    const struct wages_figure *f, const struct wages_figure *before);

/* Growth after consumer prices of that year. */
bool wages_paper_say_real(struct wages_paper_work *w, const char *name,
    const struct wages_figure *f, const struct wages_figure *before);

/* Consumer prices of a year: the bureau's figure before the World Bank's. */
const struct wages_figure *
wages_paper_prices(const struct wages_paper_work *w, int32_t year);

/* A number of things counted, a year, a name: no figure of its own. */
void
wages_paper_say_count(struct wages_paper_work *w, const char *name, size_t n);
void wages_paper_say_text(
    struct wages_paper_work *w, const char *name, const char *text);

/* The number of a figure's source in the list of w->d; says when it's weak. */
uint32_t
wages_paper_source(struct wages_paper_work *w, const struct wages_figure *f);

/* "5.2%" with its sign, for tables; "—" when it can't be said. */
const char *wages_paper_percent(
    struct wages_paper_work *w, const struct wages_paper_value *v);

#endif
