/*
 * The steps of a round that the law gives a time, and the events from which
 * the times run.
 */
#ifndef LAWS_LAWS_STEPS_H
#define LAWS_LAWS_STEPS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"

/* In the order of a round. */
enum laws_step {
	LAWS_STEP_REPLY, /* 书面答复 */
	LAWS_STEP_REFUSAL, /* 责令改正 after a refusal */
	LAWS_STEP_ELECTION, /* 产生代表 */
	LAWS_STEP_REPRESENTATIVES, /* 公布代表 */
	LAWS_STEP_VACANCY, /* 补足空缺代表 */
	LAWS_STEP_INFORMATION, /* 提供资料 */
	LAWS_STEP_REPORT_UPPER, /* 向上一级工会报告 */
	LAWS_STEP_DURATION, /* 协商期限 */
	LAWS_STEP_EXTENSION, /* 延长 */
	LAWS_STEP_SUSPENSION, /* 中止 */
	LAWS_STEP_CONGRESS, /* 草案提交职代会 */
	LAWS_STEP_RESUBMISSION, /* 再次提交 */
	LAWS_STEP_MATERIALS, /* 会前送交材料 */
	LAWS_STEP_FILING, /* 报送 */
	LAWS_STEP_EFFECTIVE, /* 审查、生效 */
	LAWS_STEP_PUBLICATION, /* 公布 */
	LAWS_STEP_CHANGE_FILING, /* 变更后报送 */
	LAWS_STEP_RENEWAL, /* 续签窗口 */
	LAWS_STEP_TERMINATION, /* 解除、终止备案 */
	LAWS_STEP_RENEGOTIATION, /* 终止后重新协商 */
	LAWS_STEP_COORDINATION_APPLY, /* 申请协调 */
	LAWS_STEP_COORDINATION_START, /* 开始协调 */
	LAWS_STEP_COORDINATION, /* 协调处理 */
	LAWS_STEP_COORDINATION_EXTENSION,
	LAWS_STEP_MEDIATION, /* 调解 */
	LAWS_STEP_LIMITATION, /* 仲裁时效 */
	LAWS_STEP_ARBITRATION, /* 仲裁裁决 */
	LAWS_STEP_ARBITRATION_EXTENSION,
	LAWS_STEP_SUE, /* 起诉 */
	LAWS_STEP_SUPERVISION_REPLY, /* 答复监督意见书 */
	LAWS_STEP_COUNT
};

enum laws_event {
	LAWS_EVENT_SENT, /* 发出要约 */
	LAWS_EVENT_RECEIVED, /* 对方收到要约 */
	LAWS_EVENT_AGREED, /* 答复同意协商 */
	LAWS_EVENT_ORDERED, /* 被责令改正 */
	LAWS_EVENT_CHOSEN, /* 代表产生 */
	LAWS_EVENT_VACANT, /* 代表空缺 */
	LAWS_EVENT_MEETING, /* 协商会议（首次） */
	LAWS_EVENT_TIME_OUT, /* 协商期限届满 */
	LAWS_EVENT_SUSPENDED, /* 中止开始 */
	LAWS_EVENT_DRAFTED, /* 协商一致 */
	LAWS_EVENT_REDRAFTED, /* 重新协商一致 */
	LAWS_EVENT_CONGRESS, /* 职代会召开 */
	LAWS_EVENT_NOTICE, /* 企业收到通过情况书面告知 */
	LAWS_EVENT_SIGNED, /* 首席代表签字 */
	LAWS_EVENT_FILED, /* 人社部门收到文本 */
	LAWS_EVENT_EFFECTIVE, /* 生效 */
	LAWS_EVENT_CHANGED, /* 变更 */
	LAWS_EVENT_EXPIRY, /* 期满 */
	LAWS_EVENT_TERMINATED, /* 解除、终止 */
	LAWS_EVENT_APPLIED, /* 申请协调 */
	LAWS_EVENT_ACCEPTED, /* 受理协调 */
	LAWS_EVENT_COORDINATION_OUT, /* 协调期满 */
	LAWS_EVENT_MEDIATING, /* 收到调解申请 */
	LAWS_EVENT_HARMED, /* 知道权利被侵害 */
	LAWS_EVENT_CASE, /* 仲裁受理 */
	LAWS_EVENT_CASE_OUT, /* 裁决期满 */
	LAWS_EVENT_AWARD, /* 收到裁决书 */
	LAWS_EVENT_OPINION, /* 收到监督意见书 */
	LAWS_EVENT_COUNT
};

/* "reply", "information"...; also "review" for effective and the like. */
bool laws_step_parse(enum laws_step *out, const char *key);
const char *laws_step_key(enum laws_step step);
enum msg laws_step_label(enum laws_step step);

bool laws_event_parse(enum laws_event *out, const char *key); /* "received" */
const char *laws_event_key(enum laws_event event);
enum msg laws_event_label(enum laws_event event);

/* How a rule's time runs from its event. */
enum laws_way {
	LAWS_AFTER, /* within so long after it */
	LAWS_BEFORE, /* at least so long before it */
	LAWS_WITHIN_BEFORE /* in the time before it, not sooner */
};

/* A rule's check as part of a step. */
struct laws_step_check {
	enum laws_step step;
	const char *check; /* "reply.days_after_receipt" */
	enum laws_event event;
	enum laws_way way;
	bool needs_contract; /* not for a memorandum */
};
extern const struct laws_step_check laws_step_checks[];
extern const size_t laws_step_checks_len;

#endif
