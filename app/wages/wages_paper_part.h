/*
 * Tables, charts and lists that a white paper's text asks for:
 *
 *   {{cover}} {{contents}} {{sources}} {{caveats}}
 *   {{table NAME}} {{table NAME UNIT}} {{chart NAME}} {{chart NAME UNIT}}
 *
 * UNIT is np or p. A table without rows is left out; its sources and what
 * must be said about its figures stand under it.
 */
#ifndef WAGES_WAGES_PAPER_PART_H
#define WAGES_WAGES_PAPER_PART_H

#include "wages/wages_paper_value.h"

/* For markdown_read: work is a struct wages_paper_work. False: no such. */
bool wages_paper_part(void *work, struct doc *d, const char *words);

/* wages_paper_table.c, wages_paper_table_more.c; false: no such table. */
bool wages_paper_table(
    struct wages_paper_work *w, const char *name, const char *prefix);
bool wages_paper_table_more(struct wages_paper_work *w, const char *name);

/* wages_paper_chart.c */
bool wages_paper_chart(
    struct wages_paper_work *w, const char *name, const char *prefix);
void wages_paper_cover(struct wages_paper_work *w);

/*
 * A table being made: figures that were shown are remembered for the line
 * under it.
 */
struct wages_paper_table {
	struct wages_paper_work *w;
	struct doc_column *columns;
	size_t columns_len;
	const struct wages_figure **shown;
	size_t shown_len, shown_room;
	bool is_open; /* has a row */
	const char *caption;
};

struct wages_paper_table wages_paper_table_new(
    struct wages_paper_work *w, enum msg caption, const char *unit);
void wages_paper_table_column(struct wages_paper_table *t, const char *title,
    uint16_t width, bool is_number);
void wages_paper_table_row(struct wages_paper_table *t, const char *title);

/* A cell's figure, or "—". */
void wages_paper_table_figure(
    struct wages_paper_table *t, const struct wages_figure *f);

/* Growth, nominal or real, or "—". */
void wages_paper_table_growth(struct wages_paper_table *t,
    const struct wages_figure *f, const struct wages_figure *before,
    bool is_real);
void wages_paper_table_text(struct wages_paper_table *t, const char *s);

/* The value added last as a cell; is_known: it was added. */
void wages_paper_table_value(
    struct wages_paper_table *t, bool is_known, bool is_percent);
void wages_paper_table_show(
    struct wages_paper_table *t, const struct wages_figure *f);
void wages_paper_table_end(struct wages_paper_table *t, enum msg unit);

#endif
