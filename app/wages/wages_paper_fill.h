/*
 * The language of the texts in content/whitepapers, on top of Markdown:
 *
 *   {np.pay}                 a value
 *   {np.growth|up #|down #|flat}   by its sign, # is the value
 *   {@np.pay}                the citations of what it comes from
 *   {?np.growth} {!np.growth}  before a line: only when it is (not) known
 *   {{table sectors}}        alone on a line: wages_paper_part.h
 */
#ifndef WAGES_WAGES_PAPER_FILL_H
#define WAGES_WAGES_PAPER_FILL_H

#include "wages/wages_paper_value.h"

/*
 * The Markdown with its holes filled; sources go into w->d. A hole without
 * a value sets w->missing.
 */
const char *wages_paper_fill(struct wages_paper_work *w, const char *text);

#endif
