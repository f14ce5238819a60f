#include "laws/laws_steps.h"

#include <string.h>

#include "base/text.h"

static const struct {
	const char *key, *also; /* also: other names between spaces */
	enum msg label;
} steps[LAWS_STEP_COUNT] = {
	[LAWS_STEP_REPLY] = { "reply", "answer", MSG_LAWS_STEP_REPLY },
	[LAWS_STEP_REFUSAL] = { "refusal", "rectification",
	    MSG_LAWS_STEP_REFUSAL },
	[LAWS_STEP_ELECTION] = { "election", "", MSG_LAWS_STEP_ELECTION },
	[LAWS_STEP_REPRESENTATIVES] = { "representatives",
	    "reps publish_representatives", MSG_LAWS_STEP_REPRESENTATIVES },
	[LAWS_STEP_VACANCY] = { "vacancy", "", MSG_LAWS_STEP_VACANCY },
	[LAWS_STEP_INFORMATION] = { "information", "info",
	    MSG_LAWS_STEP_INFORMATION },
	[LAWS_STEP_REPORT_UPPER] = { "report_upper", "",
	    MSG_LAWS_STEP_REPORT_UPPER },
	[LAWS_STEP_DURATION] = { "duration", "meeting bargaining",
	    MSG_LAWS_STEP_DURATION },
	[LAWS_STEP_EXTENSION] = { "extension", "", MSG_LAWS_STEP_EXTENSION },
	[LAWS_STEP_SUSPENSION] = { "suspension", "", MSG_LAWS_STEP_SUSPENSION },
	[LAWS_STEP_CONGRESS] = { "congress", "draft submission",
	    MSG_LAWS_STEP_CONGRESS },
	[LAWS_STEP_RESUBMISSION] = { "resubmission", "",
	    MSG_LAWS_STEP_RESUBMISSION },
	[LAWS_STEP_MATERIALS] = { "materials", "", MSG_LAWS_STEP_MATERIALS },
	[LAWS_STEP_FILING] = { "filing", "file", MSG_LAWS_STEP_FILING },
	[LAWS_STEP_EFFECTIVE] = { "effective", "review",
	    MSG_LAWS_STEP_EFFECTIVE },
	[LAWS_STEP_PUBLICATION] = { "publication", "publish",
	    MSG_LAWS_STEP_PUBLICATION },
	[LAWS_STEP_CHANGE_FILING] = { "change_filing", "change",
	    MSG_LAWS_STEP_CHANGE_FILING },
	[LAWS_STEP_RENEWAL] = { "renewal", "", MSG_LAWS_STEP_RENEWAL },
	[LAWS_STEP_TERMINATION] = { "termination", "",
	    MSG_LAWS_STEP_TERMINATION },
	[LAWS_STEP_RENEGOTIATION] = { "renegotiation", "",
	    MSG_LAWS_STEP_RENEGOTIATION },
	[LAWS_STEP_COORDINATION_APPLY] = { "coordination_apply", "",
	    MSG_LAWS_STEP_COORDINATION_APPLY },
	[LAWS_STEP_COORDINATION_START] = { "coordination_start", "",
	    MSG_LAWS_STEP_COORDINATION_START },
	[LAWS_STEP_COORDINATION] = { "coordination", "dispute",
	    MSG_LAWS_STEP_COORDINATION },
	[LAWS_STEP_COORDINATION_EXTENSION] = { "coordination_extension", "",
	    MSG_LAWS_STEP_COORDINATION_EXTENSION },
	[LAWS_STEP_MEDIATION] = { "mediation", "", MSG_LAWS_STEP_MEDIATION },
	[LAWS_STEP_LIMITATION] = { "limitation", "", MSG_LAWS_STEP_LIMITATION },
	[LAWS_STEP_ARBITRATION] = { "arbitration", "award",
	    MSG_LAWS_STEP_ARBITRATION },
	[LAWS_STEP_ARBITRATION_EXTENSION] = { "arbitration_extension", "",
	    MSG_LAWS_STEP_ARBITRATION_EXTENSION },
	[LAWS_STEP_SUE] = { "sue", "lawsuit", MSG_LAWS_STEP_SUE },
	[LAWS_STEP_SUPERVISION_REPLY] = { "supervision_reply", "supervision",
	    MSG_LAWS_STEP_SUPERVISION_REPLY },
};

static const struct {
	const char *key;
	enum msg label;
} events[LAWS_EVENT_COUNT] = {
	[LAWS_EVENT_SENT] = { "sent", MSG_LAWS_EVENT_SENT },
	[LAWS_EVENT_RECEIVED] = { "received", MSG_LAWS_EVENT_RECEIVED },
	[LAWS_EVENT_AGREED] = { "agreed", MSG_LAWS_EVENT_AGREED },
	[LAWS_EVENT_ORDERED] = { "ordered", MSG_LAWS_EVENT_ORDERED },
	[LAWS_EVENT_CHOSEN] = { "chosen", MSG_LAWS_EVENT_CHOSEN },
	[LAWS_EVENT_VACANT] = { "vacant", MSG_LAWS_EVENT_VACANT },
	[LAWS_EVENT_MEETING] = { "meeting", MSG_LAWS_EVENT_MEETING },
	[LAWS_EVENT_TIME_OUT] = { "time_out", MSG_LAWS_EVENT_TIME_OUT },
	[LAWS_EVENT_SUSPENDED] = { "suspended", MSG_LAWS_EVENT_SUSPENDED },
	[LAWS_EVENT_DRAFTED] = { "drafted", MSG_LAWS_EVENT_DRAFTED },
	[LAWS_EVENT_REDRAFTED] = { "redrafted", MSG_LAWS_EVENT_REDRAFTED },
	[LAWS_EVENT_CONGRESS] = { "congress", MSG_LAWS_EVENT_CONGRESS },
	[LAWS_EVENT_NOTICE] = { "notice", MSG_LAWS_EVENT_NOTICE },
	[LAWS_EVENT_SIGNED] = { "signed", MSG_LAWS_EVENT_SIGNED },
	[LAWS_EVENT_FILED] = { "filed", MSG_LAWS_EVENT_FILED },
	[LAWS_EVENT_EFFECTIVE] = { "effective", MSG_LAWS_EVENT_EFFECTIVE },
	[LAWS_EVENT_CHANGED] = { "changed", MSG_LAWS_EVENT_CHANGED },
	[LAWS_EVENT_EXPIRY] = { "expiry", MSG_LAWS_EVENT_EXPIRY },
	[LAWS_EVENT_TERMINATED] = { "terminated", MSG_LAWS_EVENT_TERMINATED },
	[LAWS_EVENT_APPLIED] = { "applied", MSG_LAWS_EVENT_APPLIED },
	[LAWS_EVENT_ACCEPTED] = { "accepted", MSG_LAWS_EVENT_ACCEPTED },
	[LAWS_EVENT_COORDINATION_OUT] = { "coordination_out",
	    MSG_LAWS_EVENT_COORDINATION_OUT },
	[LAWS_EVENT_MEDIATING] = { "mediating", MSG_LAWS_EVENT_MEDIATING },
	[LAWS_EVENT_HARMED] = { "harmed", MSG_LAWS_EVENT_HARMED },
	[LAWS_EVENT_CASE] = { "case", MSG_LAWS_EVENT_CASE },
	[LAWS_EVENT_CASE_OUT] = { "case_out", MSG_LAWS_EVENT_CASE_OUT },
	[LAWS_EVENT_AWARD] = { "award", MSG_LAWS_EVENT_AWARD },
	[LAWS_EVENT_OPINION] = { "opinion", MSG_LAWS_EVENT_OPINION },
};

/* clang-format off */
const struct laws_step_check laws_step_checks[] = {
	{ LAWS_STEP_REPLY, "reply.days_after_receipt",
	    LAWS_EVENT_RECEIVED, LAWS_AFTER, false },
	{ LAWS_STEP_REPLY, "bargaining.start_hours_after_request",
	    LAWS_EVENT_RECEIVED, LAWS_AFTER, false },
	{ LAWS_STEP_REFUSAL, "refuse_bargaining.rectify_days",
	    LAWS_EVENT_ORDERED, LAWS_AFTER, false },
	{ LAWS_STEP_ELECTION, "reps.elect_days_after_agree",
	    LAWS_EVENT_AGREED, LAWS_AFTER, false },
	{ LAWS_STEP_REPRESENTATIVES, "reps.publish_days",
	    LAWS_EVENT_CHOSEN, LAWS_AFTER, false },
	{ LAWS_STEP_REPRESENTATIVES, "reps.publish_before_start",
	    LAWS_EVENT_MEETING, LAWS_BEFORE, false },
	{ LAWS_STEP_REPRESENTATIVES, "reps.publish",
	    LAWS_EVENT_CHOSEN, LAWS_AFTER, false },
	{ LAWS_STEP_VACANCY, "reps.vacancy_fill_days",
	    LAWS_EVENT_VACANT, LAWS_AFTER, false },
	{ LAWS_STEP_VACANCY, "reps.vacancy_before_next_meeting",
	    LAWS_EVENT_MEETING, LAWS_BEFORE, false },
	{ LAWS_STEP_INFORMATION, "info.days_before_start",
	    LAWS_EVENT_MEETING, LAWS_BEFORE, false },
	{ LAWS_STEP_INFORMATION, "info.days_before_meeting",
	    LAWS_EVENT_MEETING, LAWS_BEFORE, false },
	{ LAWS_STEP_REPORT_UPPER, "report_to_upper_union.days_before_start",
	    LAWS_EVENT_MEETING, LAWS_BEFORE, false },
	{ LAWS_STEP_DURATION, "bargaining.months_from_delivery",
	    LAWS_EVENT_RECEIVED, LAWS_AFTER, false },
	{ LAWS_STEP_DURATION, "bargaining.months_from_receipt",
	    LAWS_EVENT_RECEIVED, LAWS_AFTER, false },
	{ LAWS_STEP_DURATION, "bargaining.days_from_consent_reply",
	    LAWS_EVENT_AGREED, LAWS_AFTER, false },
	{ LAWS_STEP_DURATION, "bargaining.days_from_request",
	    LAWS_EVENT_SENT, LAWS_AFTER, false },
	{ LAWS_STEP_DURATION, "bargaining.days_from_first_meeting",
	    LAWS_EVENT_MEETING, LAWS_AFTER, false },
	{ LAWS_STEP_DURATION, "bargaining.actual_days",
	    LAWS_EVENT_MEETING, LAWS_AFTER, false },
	{ LAWS_STEP_EXTENSION, "bargaining.extension_days",
	    LAWS_EVENT_TIME_OUT, LAWS_AFTER, false },
	{ LAWS_STEP_SUSPENSION, "suspension.days",
	    LAWS_EVENT_SUSPENDED, LAWS_AFTER, false },
	{ LAWS_STEP_SUSPENSION, "suspension.total_days",
	    LAWS_EVENT_SUSPENDED, LAWS_AFTER, false },
	{ LAWS_STEP_SUSPENSION, "suspension.labour_side_consent",
	    LAWS_EVENT_SUSPENDED, LAWS_AFTER, false },
	{ LAWS_STEP_SUSPENSION, "suspension.only_force_majeure",
	    LAWS_EVENT_SUSPENDED, LAWS_AFTER, false },
	{ LAWS_STEP_SUSPENSION, "suspension.days_not_counted",
	    LAWS_EVENT_SUSPENDED, LAWS_AFTER, false },
	{ LAWS_STEP_SUSPENSION, "suspension.by_agreement",
	    LAWS_EVENT_SUSPENDED, LAWS_AFTER, false },
	{ LAWS_STEP_CONGRESS, "draft.submit_days_after_agree",
	    LAWS_EVENT_DRAFTED, LAWS_AFTER, true },
	{ LAWS_STEP_RESUBMISSION, "draft.resubmit_days_after_agree",
	    LAWS_EVENT_REDRAFTED, LAWS_AFTER, true },
	{ LAWS_STEP_MATERIALS, "materials.days_before_congress",
	    LAWS_EVENT_CONGRESS, LAWS_BEFORE, true },
	{ LAWS_STEP_FILING, "filing.days_after_sign",
	    LAWS_EVENT_SIGNED, LAWS_AFTER, true },
	{ LAWS_STEP_FILING, "filing.days_after_conclude",
	    LAWS_EVENT_SIGNED, LAWS_AFTER, true },
	{ LAWS_STEP_FILING, "filing.days_after_written_notice",
	    LAWS_EVENT_NOTICE, LAWS_AFTER, true },
	{ LAWS_STEP_EFFECTIVE, "review.silent_effective_days",
	    LAWS_EVENT_FILED, LAWS_AFTER, true },
	{ LAWS_STEP_PUBLICATION, "publish.days_after_effective",
	    LAWS_EVENT_EFFECTIVE, LAWS_AFTER, true },
	{ LAWS_STEP_PUBLICATION, "publish.after_effective",
	    LAWS_EVENT_EFFECTIVE, LAWS_AFTER, true },
	{ LAWS_STEP_PUBLICATION, "publish.days_after_sign",
	    LAWS_EVENT_SIGNED, LAWS_AFTER, false },
	{ LAWS_STEP_CHANGE_FILING, "filing.days_after_change",
	    LAWS_EVENT_CHANGED, LAWS_AFTER, true },
	{ LAWS_STEP_RENEWAL, "renewal.window_months_before_expiry",
	    LAWS_EVENT_EXPIRY, LAWS_WITHIN_BEFORE, true },
	{ LAWS_STEP_RENEWAL, "renewal.window_days_before_expiry",
	    LAWS_EVENT_EXPIRY, LAWS_WITHIN_BEFORE, true },
	{ LAWS_STEP_RENEWAL, "rebargain.months_before_expiry",
	    LAWS_EVENT_EXPIRY, LAWS_WITHIN_BEFORE, true },
	{ LAWS_STEP_RENEWAL, "rebargain.days_before_expiry",
	    LAWS_EVENT_EXPIRY, LAWS_WITHIN_BEFORE, true },
	{ LAWS_STEP_TERMINATION, "termination.filing_days",
	    LAWS_EVENT_TERMINATED, LAWS_AFTER, true },
	{ LAWS_STEP_RENEGOTIATION, "rebargain.months_after_termination",
	    LAWS_EVENT_TERMINATED, LAWS_AFTER, true },
	{ LAWS_STEP_COORDINATION_APPLY,
	    "coordination.apply_days_after_deadline",
	    LAWS_EVENT_TIME_OUT, LAWS_AFTER, false },
	{ LAWS_STEP_COORDINATION_START, "coordination.start_days_after_apply",
	    LAWS_EVENT_APPLIED, LAWS_AFTER, false },
	{ LAWS_STEP_COORDINATION, "coordination.days",
	    LAWS_EVENT_ACCEPTED, LAWS_AFTER, false },
	{ LAWS_STEP_COORDINATION_EXTENSION, "coordination.extension_days",
	    LAWS_EVENT_COORDINATION_OUT, LAWS_AFTER, false },
	{ LAWS_STEP_MEDIATION, "mediation.days",
	    LAWS_EVENT_MEDIATING, LAWS_AFTER, false },
	{ LAWS_STEP_LIMITATION, "arbitration.limitation_years",
	    LAWS_EVENT_HARMED, LAWS_AFTER, false },
	{ LAWS_STEP_ARBITRATION, "arbitration.days",
	    LAWS_EVENT_CASE, LAWS_AFTER, false },
	{ LAWS_STEP_ARBITRATION_EXTENSION, "arbitration.extension_days",
	    LAWS_EVENT_CASE_OUT, LAWS_AFTER, false },
	{ LAWS_STEP_SUE, "sue.days_after_award",
	    LAWS_EVENT_AWARD, LAWS_AFTER, false },
	{ LAWS_STEP_SUPERVISION_REPLY, "opinion.reply_days",
	    LAWS_EVENT_OPINION, LAWS_AFTER, false },
	{ LAWS_STEP_SUPERVISION_REPLY, "opinion.correct_days",
	    LAWS_EVENT_OPINION, LAWS_AFTER, false },
};
/* clang-format on */
const size_t laws_step_checks_len =
    sizeof(laws_step_checks) / sizeof(*laws_step_checks);

/* key stands between the spaces of names. */
static bool
is_one_of(const char *names, const char *key)
{
	size_t len = strlen(key);

	if (len == 0)
		return false;
	for (const char *at = names; (at = strstr(at, key)) != NULL; at += len)
		if ((at == names || at[-1] == ' ') &&
		    (at[len] == '\0' || at[len] == ' '))
			return true;
	return false;
}

bool
laws_step_parse(enum laws_step *out, const char *key)
{
	for (int i = 0; key != NULL && i < LAWS_STEP_COUNT; i++) {
		if (!text_is(steps[i].key, key) &&
		    !is_one_of(steps[i].also, key))
			continue;
		*out = (enum laws_step)i;
		return true;
	}
	return false;
}

const char *
laws_step_key(enum laws_step step)
{
	return steps[step].key;
}

enum msg
laws_step_label(enum laws_step step)
{
	return steps[step].label;
}

bool
laws_event_parse(enum laws_event *out, const char *key)
{
	for (int i = 0; i < LAWS_EVENT_COUNT; i++) {
		if (!text_is(events[i].key, key))
			continue;
		*out = (enum laws_event)i;
		return true;
	}
	return false;
}

const char *
laws_event_key(enum laws_event event)
{
	return events[event].key;
}

enum msg
laws_event_label(enum laws_event event)
{
	return events[event].label;
}
