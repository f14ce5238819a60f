/* Figures as the API and the downloads write them. */
#ifndef WAGES_WAGES_JSON_H
#define WAGES_WAGES_JSON_H

#include <stddef.h>

#include "base/message.h"

struct json;
struct wages_caveat;
struct wages_figure;
struct wages_source;

/* {"id","title","publisher","published_on","url","note","weak"} */
void wages_json_source(struct json *j, const struct wages_source *s);

/*
 * An array: figures that differ in their measure alone are one entry with
 * "annual_cny": {"mean": …} or {"p10": …, "p50": …}. Monthly pay is there
 * times 12, and under "published" as it was printed.
 */
void wages_json_series(struct json *j, const struct wages_figure *figures,
    size_t len, const struct wages_caveat *caveats, size_t caveats_len,
    enum lang lang);

/* An array with one entry a figure, as printed. */
void
wages_json_rows(struct json *j, const struct wages_figure *figures, size_t len,
    const struct wages_caveat *caveats, size_t caveats_len, enum lang lang);

#endif
