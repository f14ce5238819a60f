/*
 * People and organisations: which logins, names and passwords are allowed,
 * what roles and kinds are called.
 */
#ifndef ACCOUNTS_ACCOUNTS_H
#define ACCOUNTS_ACCOUNTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/message.h"
#include "base/role.h"

enum {
	ACCOUNTS_LOGIN_MIN = 3,
	ACCOUNTS_LOGIN_MAX = 40,
	ACCOUNTS_NAME_MAX = 60,
	ACCOUNTS_PASSWORD_MIN = 12, /* characters, not bytes */
	ACCOUNTS_PASSWORD_MAX = 128,
	ACCOUNTS_RECOVERY_CODES = 10,
	ACCOUNTS_INVITATION_DAYS = 14
};

/* "officer" -> ROLE_OFFICER; 0 for no role. */
unsigned accounts_role(const char *name);
const char *accounts_role_name(unsigned role);
enum msg accounts_role_label(const char *name);

/* "officer worker" -> both bits. */
unsigned accounts_roles(const char *names);

/* "federation", "association", "union", "employer". */
enum msg accounts_kind_label(const char *kind);

/* Letters, digits, '.', '-', '_'; begins with a letter or digit. */
bool accounts_login_is_allowed(const char *login);

bool accounts_email_is_allowed(const char *email);

/*
 * MSG_NONE when the password may be used, else why not: too short, too long,
 * one that many use, the login, or a repetition. No rules about kinds of
 * characters. Source: NIST SP 800-63B 5.1.1.2.
 */
enum msg accounts_password_flaw(const char *password, const char *login);

#endif
