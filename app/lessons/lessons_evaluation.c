#include "lessons/lessons_evaluation.h"

#include "base/text.h"

enum {
	MIDDLE_X = 190,
	MIDDLE_Y = 140,
	RADIUS = 96
};

static const struct {
	const char *key;
	enum msg label;
} dimensions[LESSONS_DIMENSION_COUNT] = {
	{ "study", MSG_COHORT_STUDY },
	{ "service", MSG_COHORT_SERVICE },
	{ "visits", MSG_COHORT_VISITS },
	{ "activities", MSG_COHORT_ACTIVITIES },
	{ "innovation", MSG_COHORT_INNOVATION },
};

bool
lessons_dimension_parse(enum lessons_dimension *out, const char *key)
{
	for (int i = LESSONS_SERVICE; i < LESSONS_DIMENSION_COUNT; i++)
		if (text_is(dimensions[i].key, key)) {
			*out = (enum lessons_dimension)i;
			return true;
		}
	return false;
}

const char *
lessons_dimension_key(enum lessons_dimension d)
{
	return dimensions[d].key;
}

enum msg
lessons_dimension_label(enum lessons_dimension d)
{
	return dimensions[d].label;
}

int32_t
lessons_points(int64_t have, int64_t target)
{
	if (target <= 0 || have <= 0)
		return 0;
	return have >= target ? 100 : (int32_t)(have * 100 / target);
}

/* Corners of a regular pentagon, the first on top, times 1000. */
static const int corners[LESSONS_DIMENSION_COUNT][2] = { { 0, -1000 },
	{ 951, -309 }, { 588, 809 }, { -588, 809 }, { -951, -309 } };

static void
put_ring(struct html *h, const char *class, const int *lengths)
{
	buf_printf(&h->out, "<polygon class=\"%s\" points=\"", class);
	for (int i = 0; i < LESSONS_DIMENSION_COUNT; i++)
		buf_printf(&h->out, "%s%d,%d", i > 0 ? " " : "",
		    MIDDLE_X + corners[i][0] * lengths[i] / 1000,
		    MIDDLE_Y + corners[i][1] * lengths[i] / 1000);
	HTML_LITERAL(h, "\"/>\n");
}

static void
put_axis(struct html *h, const struct lessons_score *s, enum lang lang, int i)
{
	int x = MIDDLE_X + corners[i][0] * (RADIUS + 16) / 1000;
	int y = MIDDLE_Y + corners[i][1] * (RADIUS + 16) / 1000;

	buf_printf(&h->out,
	    "<path class=\"axis\" d=\"M%d %dL%d %d\"/>\n"
	    "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">",
	    MIDDLE_X, MIDDLE_Y, MIDDLE_X + corners[i][0] * RADIUS / 1000,
	    MIDDLE_Y + corners[i][1] * RADIUS / 1000, x, y + 4,
	    i == 0                  ? "middle"
		: corners[i][0] > 0 ? "start"
				    : "end");
	html_text(h, message_raw(lang, dimensions[i].label));
	if (s->target > 0)
		buf_printf(&h->out, " %d", s->points);
	else
		HTML_LITERAL(h, " —");
	HTML_LITERAL(h, "</text>\n");
}

struct markup
lessons_radar_svg(struct arena *mem,
    const struct lessons_score scores[LESSONS_DIMENSION_COUNT], enum lang lang,
    const char *title)
{
	struct html h = { .out = { .mem = mem } };
	int full[LESSONS_DIMENSION_COUNT], half[LESSONS_DIMENSION_COUNT],
	    own[LESSONS_DIMENSION_COUNT];

	for (int i = 0; i < LESSONS_DIMENSION_COUNT; i++) {
		full[i] = RADIUS;
		half[i] = RADIUS / 2;
		own[i] = scores[i].points * RADIUS / 100;
	}
	HTML_LITERAL(&h,
	    "<svg class=\"radar\" viewBox=\"0 0 380 270\" "
	    "width=\"380\" height=\"270\" role=\"img\" "
	    "aria-label=\"");
	html_text(&h, title);
	HTML_LITERAL(&h, "\">\n");
	put_ring(&h, "ring", full);
	put_ring(&h, "ring", half);
	for (int i = 0; i < LESSONS_DIMENSION_COUNT; i++)
		put_axis(&h, &scores[i], lang, i);
	put_ring(&h, "own", own);
	HTML_LITERAL(&h, "</svg>");
	return (struct markup){ buf_string(&h.out), h.out.len };
}
