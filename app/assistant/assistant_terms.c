#include "assistant/assistant_terms.h"

#include "base/day.h"
#include "base/text.h"

static const char civil_code[] = "民法典总则编";

static const struct {
	int days, article;
	enum msg note;
} notices[ASSISTANT_NOTICE_COUNT] = {
	[ASSISTANT_NOTICE_WORKER] = { 30, 37, MSG_CALC_NOTE_WRITTEN },
	[ASSISTANT_NOTICE_PROBATION] = { 3, 37, MSG_CALC_NOTE_PROBATION },
	[ASSISTANT_NOTICE_EMPLOYER] = { 30, 40, MSG_CALC_NOTE_ARTICLE_40 },
	[ASSISTANT_NOTICE_LAYOFF] = { 30, 41, MSG_CALC_NOTE_LAYOFF },
	[ASSISTANT_NOTICE_AT_ONCE] = { 0, 38, MSG_CALC_NOTE_AT_ONCE },
};

void
assistant_terms_notice(struct assistant_working *w,
    enum assistant_notice notice, int32_t notice_on)
{
	int days = notices[notice].days;
	int article = notices[notice].article;

	assistant_working_add(w, MSG_CALC_NOTICE_DAYS, days * 100,
	    ASSISTANT_DAYS, "劳动合同法", article);
	if (days > 0)
		assistant_working_add(w, MSG_CALC_FIRST_DAY, notice_on + 1,
		    ASSISTANT_DATE, civil_code, 201);
	assistant_working_add(w,
	    notice == ASSISTANT_NOTICE_LAYOFF ? MSG_CALC_LAYOFF_FROM
					      : MSG_CALC_CONTRACT_ENDS,
	    notice_on + days, ASSISTANT_DATE, "劳动合同法", article)
	    ->is_total = true;
	assistant_working_note(w, notices[notice].note, "劳动合同法", article);
	if (notice == ASSISTANT_NOTICE_EMPLOYER ||
	    notice == ASSISTANT_NOTICE_LAYOFF) {
		assistant_working_note(
		    w, MSG_CALC_NOTE_PROTECTED, "劳动合同法", 42);
		assistant_working_note(
		    w, MSG_CALC_NOTE_UNION, "劳动合同法", 43);
	}
}

static const struct {
	const char *law;
	int article, months, days;
	enum msg label, note;
	int note_article;
	bool restarts;
} limits[ASSISTANT_LIMIT_COUNT] = {
	[ASSISTANT_LIMIT_ARBITRATION] = { "劳动争议调解仲裁法", 27, 12, 0,
	    MSG_CALC_LIMIT_YEAR, MSG_CALC_NOTE_INTERRUPTED, 27, true },
	[ASSISTANT_LIMIT_WAGES] = { "劳动争议调解仲裁法", 27, 12, 0,
	    MSG_CALC_LIMIT_YEAR, MSG_CALC_NOTE_WAGES, 27, true },
	[ASSISTANT_LIMIT_COURT] = { "劳动争议调解仲裁法", 50, 0, 15,
	    MSG_CALC_LIMIT_15, MSG_CALC_NOTE_FINAL, 47, false },
	[ASSISTANT_LIMIT_INSPECTION] = { "劳动保障监察条例", 20, 24, 0,
	    MSG_CALC_LIMIT_TWO_YEARS, MSG_CALC_NOTE_GOES_ON, 20, false },
	[ASSISTANT_LIMIT_INJURY_EMPLOYER] = { "工伤保险条例", 17, 0, 30,
	    MSG_CALC_LIMIT_30, MSG_CALC_NOTE_LATE, 17, false },
	[ASSISTANT_LIMIT_INJURY_WORKER] = { "工伤保险条例", 17, 12, 0,
	    MSG_CALC_LIMIT_YEAR, MSG_CALC_NOTE_WHO_APPLIES, 17, false },
	[ASSISTANT_LIMIT_REASSESSMENT] = { "工伤保险条例", 26, 0, 15,
	    MSG_CALC_LIMIT_15, MSG_CALC_NOTE_LAST_WORD, 26, false },
};

static int32_t
end_of(enum assistant_limit limit, int32_t from_on)
{
	return limits[limit].months > 0
	    ? day_add_months(from_on, limits[limit].months)
	    : from_on + limits[limit].days;
}

enum fail
assistant_terms_limit(struct assistant_working *w,
    const struct laws_calendar *calendar, enum assistant_limit limit,
    int32_t from_on, int32_t again_on)
{
	bool restarts = again_on != DAY_NONE && limits[limit].restarts;
	int32_t end_on = end_of(limit, from_on), last_on;

	if (restarts && (again_on < from_on || again_on > end_on))
		return FAIL_INVALID;
	assistant_working_add(w, MSG_CALC_FIRST_DAY, from_on + 1,
	    ASSISTANT_DATE, civil_code, 201);
	if (restarts) {
		assistant_working_add(w, MSG_CALC_RESTARTS, again_on,
		    ASSISTANT_DATE, limits[limit].law, limits[limit].article);
		end_on = end_of(limit, again_on);
	}
	assistant_working_add(w, limits[limit].label, end_on, ASSISTANT_DATE,
	    limits[limit].law, limits[limit].article);
	last_on = laws_day_after_holiday(calendar, end_on);
	if (last_on != end_on)
		assistant_working_add(w, MSG_CALC_ROLLED, last_on,
		    ASSISTANT_DATE, civil_code, 203);
	w->lines[w->lines_len - 1].is_total = true;
	assistant_working_note(w, limits[limit].note, limits[limit].law,
	    limits[limit].note_article);
	if (!laws_calendar_knows(calendar, day_to_civil(end_on).year))
		assistant_working_note(
		    w, MSG_CALC_NOTE_CALENDAR, civil_code, 203);
	assistant_working_note(w, MSG_CALC_NOTE_SOONER, NULL, 0);
	return OK;
}
