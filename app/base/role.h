/*
 * What a person may be in an organisation, as bits. product.md names them.
 */
#ifndef BASE_ROLE_H
#define BASE_ROLE_H

enum role {
	ROLE_OFFICER = 1 << 0, /* 工会工作者、职工方协商代表 */
	ROLE_CHIEF = 1 << 1, /* 首席代表 */
	ROLE_INSTRUCTOR = 1 << 2, /* 集体协商指导员 */
	ROLE_WORKER = 1 << 3, /* 职工、会员 */
	ROLE_EMPLOYER = 1 << 4, /* 企业方代表 */
	ROLE_TRAINER = 1 << 5, /* 培训师 */
	ROLE_FEDERATION = 1 << 6, /* 总工会工作人员 */
	ROLE_ADMIN = 1 << 7 /* 系统管理员 */
};

enum {
	ROLE_COUNT = 8
};

/* Who may use a resource, beside the roles. */
#define SIGNED_IN (1U << 16) /* any account */
#define ANYONE    (1U << 17) /* visitors too */

#endif
