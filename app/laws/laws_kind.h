/*
 * What is being bargained, and what else decides which rules hold.
 */
#ifndef LAWS_LAWS_KIND_H
#define LAWS_LAWS_KIND_H

#include <stdbool.h>

#include "base/message.h"

enum laws_kind {
	LAWS_COLLECTIVE, /* 集体合同 */
	LAWS_WAGE, /* 工资专项集体合同 */
	LAWS_WOMEN, /* 女职工权益保护专项 */
	LAWS_SAFETY, /* 劳动安全卫生专项 */
	LAWS_INDUSTRY, /* 行业性 */
	LAWS_REGIONAL, /* 区域性 */
	LAWS_MEMORANDUM, /* 沟通协商备忘录: no contract comes of it */
	LAWS_KIND_COUNT
};

/* Bits. */
enum laws_trait {
	LAWS_NO_UNION = 1 << 0, /* 未建工会 */
	LAWS_LARGE = 1 << 1, /* 规模以上企业 */
	LAWS_PIECEWORK = 1 << 2, /* 计件 */
	LAWS_SIMPLE = 1 << 3, /* 江苏 简易程序 */
	LAWS_URGENT = 1 << 4 /* 江苏 应急程序 */
};

/* "collective", "wage"...; false and unchanged for anything else. */
bool laws_kind_parse(enum laws_kind *out, const char *key);
const char *laws_kind_key(enum laws_kind kind);
enum msg laws_kind_label(enum laws_kind kind);

/* A rule's subtype ("wage", "普通程序") is one we know. */
bool laws_kind_knows(const char *subtype);

/* A rule with that subtype holds for the kind and traits. */
bool laws_kind_fits(const char *subtype, enum laws_kind kind, unsigned traits);

#endif
