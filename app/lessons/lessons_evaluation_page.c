/* The evaluation of one member: points, radar, and the rows behind them. */
#include "base/arena.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "lessons/lessons_cohort_page.h"
#include "lessons/lessons_evaluation.h"
#include "web/web.h"

static int32_t
target_of(const struct sql_cohort_by_id *r, int d)
{
	switch (d) {
	case LESSONS_SERVICE:
		return r->has_service ? r->service : 0;
	case LESSONS_VISITS:
		return r->has_visits ? r->visits : 0;
	case LESSONS_ACTIVITIES:
		return r->has_activities ? r->activities : 0;
	default:
		return r->has_innovation ? r->innovation : 0;
	}
}

enum fail
lessons_cohort_evaluate(struct ctx *c, struct cohort_evaluation *v,
    const struct lessons_cohort_place *p, int64_t account_id, int64_t known,
    int64_t scenes)
{
	struct lessons_score scores[LESSONS_DIMENSION_COUNT] = { 0 };
	struct cohort_score_row *rows = ARENA_MANY(
	    c->mem, struct cohort_score_row, LESSONS_DIMENSION_COUNT);
	struct sql_cohort_deeds *deeds;
	struct cohort_deed_row *out;
	enum lessons_dimension d;
	enum fail f = sql_cohort_deeds(
	    c->db, c->mem, &deeds, &v->deeds_len, p->id, account_id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct cohort_deed_row, v->deeds_len);
	for (size_t i = 0; i < v->deeds_len; i++) {
		if (!lessons_dimension_parse(&d, deeds[i].dimension))
			continue;
		scores[d].have++;
		out[i] = (struct cohort_deed_row){ deeds[i].deed_id,
			web_say(c, lessons_dimension_label(d)), deeds[i].what,
			deeds[i].on_day };
	}
	scores[LESSONS_STUDY].have = known;
	for (int i = 0; i < LESSONS_DIMENSION_COUNT; i++) {
		scores[i].target =
		    i == LESSONS_STUDY ? scenes : target_of(&p->row, i);
		scores[i].points =
		    lessons_points(scores[i].have, scores[i].target);
		rows[i] = (struct cohort_score_row){
			web_say(c,
			    lessons_dimension_label((enum lessons_dimension)i)),
			scores[i].have, scores[i].target, scores[i].points
		};
	}
	v->deeds = out;
	v->scores = rows;
	v->scores_len = LESSONS_DIMENSION_COUNT;
	v->radar = lessons_radar_svg(
	    c->mem, scores, c->lang, web_say(c, MSG_COHORT_EVALUATION));
	return OK;
}
