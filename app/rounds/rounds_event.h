/*
 * What has happened in a round, as dated events that are only ever added.
 * The stage of a round follows from them; an event is taken back by another.
 * Source: docs/rounds.md#procedure
 */
#ifndef ROUNDS_ROUNDS_EVENT_H
#define ROUNDS_ROUNDS_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/message.h"
#include "rounds/rounds.h"
#include "rounds/rounds_setting.h"

enum rounds_event_kind {
	ROUNDS_EVENT_SENT, /* 发出要约 */
	ROUNDS_EVENT_RECEIVED, /* 对方签收 */
	ROUNDS_EVENT_AGREED, /* 书面答复同意 */
	ROUNDS_EVENT_REFUSED, /* 书面拒绝 */
	ROUNDS_EVENT_SILENT, /* 期满未答复 */
	ROUNDS_EVENT_REMINDED, /* 书面催告 */
	ROUNDS_EVENT_REPORTED_UP, /* 报告上一级工会 */
	ROUNDS_EVENT_REPORTED, /* 报请劳动行政部门 */
	ROUNDS_EVENT_ORDERED, /* 被责令改正 */
	ROUNDS_EVENT_INFORMED, /* 提供资料 */
	ROUNDS_EVENT_MET, /* 协商会议 */
	ROUNDS_EVENT_PROLONGED, /* 商定延长 */
	ROUNDS_EVENT_SUSPENDED, /* 中止 */
	ROUNDS_EVENT_RESUMED, /* 恢复 */
	ROUNDS_EVENT_MEDIATING, /* 申请调解 */
	ROUNDS_EVENT_APPLIED, /* 申请协调处理 */
	ROUNDS_EVENT_TAKEN, /* 受理协调处理 */
	ROUNDS_EVENT_LENGTHENED, /* 协调期限延长 */
	ROUNDS_EVENT_SETTLED, /* 调解或协调结束 */
	ROUNDS_EVENT_DRAFTED, /* 协商一致，形成草案 */
	ROUNDS_EVENT_PASSED, /* 职代会通过 */
	ROUNDS_EVENT_FAILED, /* 职代会未通过 */
	ROUNDS_EVENT_NOTICED, /* 书面告知企业 */
	ROUNDS_EVENT_SIGNED, /* 首席代表签字 */
	ROUNDS_EVENT_FILED, /* 报送 */
	ROUNDS_EVENT_OBJECTED, /* 审查有异议 */
	ROUNDS_EVENT_EFFECTIVE, /* 生效 */
	ROUNDS_EVENT_PUBLISHED, /* 公布 */
	ROUNDS_EVENT_CHECKED, /* 履行检查 */
	ROUNDS_EVENT_CHANGED, /* 变更 */
	ROUNDS_EVENT_TERMINATED, /* 解除、终止 */
	ROUNDS_EVENT_CLOSED, /* 结束，没有合同 */
	ROUNDS_EVENT_UNDONE, /* takes another event back */
	ROUNDS_EVENT_COUNT
};

struct rounds_event {
	int64_t id;
	enum rounds_event_kind kind;
	const char *side; /* who recorded it */
	int32_t on;
	int32_t until; /* of a contract, a suspension; or DAY_NONE */
	const char *note; /* both sides read it */
	const char *name; /* of who recorded it, or NULL */
	int64_t at;
	int64_t undoes; /* of ROUNDS_EVENT_UNDONE */
	bool is_undone; /* filled by rounds_event_replay */
};

/* Where the events have led. */
struct rounds_course {
	enum rounds_stage stage;
	int32_t since_on; /* of the event that led there, or DAY_NONE */
	const struct rounds_event *first[ROUNDS_EVENT_COUNT]; /* or NULL */
	const struct rounds_event *last[ROUNDS_EVENT_COUNT];
	int32_t paused_days; /* of suspensions that have ended */
	int64_t seen; /* the newest id, 0 for none */
};

/* Marks what was taken back and replays the rest; oldest first. */
void rounds_event_replay(struct rounds_course *out,
    const struct rounds_setting *s, struct rounds_event *events, size_t len);

bool rounds_event_parse(enum rounds_event_kind *out, const char *key);
const char *rounds_event_key(enum rounds_event_kind kind);
enum msg rounds_event_label(enum rounds_event_kind kind);

/* What is asked about the second day, MSG_NONE when nothing is. */
enum msg rounds_event_until_label(enum rounds_event_kind kind);
bool rounds_event_needs_until(enum rounds_event_kind kind);
bool rounds_event_needs_note(enum rounds_event_kind kind);

/* That side may record such an event now. */
bool rounds_event_is_open(const struct rounds_course *course,
    const struct rounds_setting *s, enum rounds_event_kind kind,
    const char *side);

/*
 * What is wrong with the day, or MSG_NONE: in the future, before the event
 * it follows (*out_after), too soon for silence (*out_day: the last day).
 */
enum msg rounds_event_wrong_day(const struct rounds_course *course,
    const struct rounds_setting *s, enum rounds_event_kind kind, int32_t on,
    int32_t reply_due_on, const struct rounds_event **out_after);

/*
 * Taking the event back leaves an order that could have happened, and the
 * side recorded it. Only the newest of those that moved the round.
 */
bool rounds_event_may_undo(const struct rounds_course *course,
    const struct rounds_event *e, const char *side);

/* Both sides recorded this kind with different days: the other's. */
const struct rounds_event *
rounds_event_other_day(const struct rounds_event *events, size_t len,
    const struct rounds_event *e);

#endif
