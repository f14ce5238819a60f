#include "accounts/accounts.h"

#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

extern const char *const gen_common_passwords[];
extern const size_t gen_common_passwords_len;

static const struct {
	const char *name;
	unsigned role;
	enum msg label;
} roles[ROLE_COUNT] = {
	{ "officer", ROLE_OFFICER, MSG_ROLE_OFFICER },
	{ "chief", ROLE_CHIEF, MSG_ROLE_CHIEF },
	{ "instructor", ROLE_INSTRUCTOR, MSG_ROLE_INSTRUCTOR },
	{ "worker", ROLE_WORKER, MSG_ROLE_WORKER },
	{ "employer", ROLE_EMPLOYER, MSG_ROLE_EMPLOYER },
	{ "trainer", ROLE_TRAINER, MSG_ROLE_TRAINER },
	{ "federation", ROLE_FEDERATION, MSG_ROLE_FEDERATION },
	{ "admin", ROLE_ADMIN, MSG_ROLE_ADMIN },
};

unsigned
accounts_role(const char *name)
{
	for (size_t i = 0; i < ROLE_COUNT; i++)
		if (text_is(roles[i].name, name))
			return roles[i].role;
	return 0;
}

const char *
accounts_role_name(unsigned role)
{
	for (size_t i = 0; i < ROLE_COUNT; i++)
		if (roles[i].role == role)
			return roles[i].name;
	return "";
}

enum msg
accounts_role_label(const char *name)
{
	for (size_t i = 0; i < ROLE_COUNT; i++)
		if (text_is(roles[i].name, name))
			return roles[i].label;
	return MSG_NONE;
}

unsigned
accounts_roles(const char *names)
{
	struct arena mem = { 0 };
	unsigned found = 0;
	size_t n;
	char **words = text_split(&mem, &n, names, ' ');

	for (size_t i = 0; i < n; i++)
		found |= accounts_role(words[i]);
	arena_close(&mem);
	return found;
}

enum msg
accounts_kind_label(const char *kind)
{
	static const struct {
		const char *kind;
		enum msg label;
	} kinds[] = {
		{ "federation", MSG_KIND_FEDERATION },
		{ "association", MSG_KIND_ASSOCIATION },
		{ "union", MSG_KIND_UNION },
		{ "employer", MSG_KIND_EMPLOYER },
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (text_is(kinds[i].kind, kind))
			return kinds[i].label;
	return MSG_NONE;
}

bool
accounts_login_is_allowed(const char *login)
{
	size_t len = strlen(login);

	if (len < ACCOUNTS_LOGIN_MIN || len > ACCOUNTS_LOGIN_MAX ||
	    !isalnum((unsigned char)*login))
		return false;
	for (; *login != '\0'; login++)
		if (!isalnum((unsigned char)*login) &&
		    strchr("._-", *login) == NULL)
			return false;
	return true;
}

bool
accounts_email_is_allowed(const char *email)
{
	const char *at = strchr(email, '@');

	if (at == NULL || at == email || strlen(email) > 200 ||
	    strchr(at + 1, '@') != NULL || strchr(at + 1, '.') == NULL)
		return false;
	for (const char *p = email; *p != '\0'; p++)
		if ((unsigned char)*p <= ' ' || (unsigned char)*p >= 0x7f ||
		    strchr("<>,;\"\\()[]:", *p) != NULL)
			return false;
	return at[1] != '.' && email[strlen(email) - 1] != '.';
}

/* "abcabcabcabc", "111111111111": a short piece, again and again. */
static bool
is_repetition(const char *s)
{
	size_t len = strlen(s);

	for (size_t piece = 1; piece <= 4 && piece < len; piece++) {
		size_t i = piece;

		while (i < len && s[i] == s[i - piece])
			i++;
		if (i == len)
			return true;
	}
	return false;
}

/* "123456789012", "abcdefghijkl", also backwards. */
static bool
is_run(const char *s)
{
	int step = s[1] - s[0];

	if (step != 1 && step != -1)
		return false;
	for (size_t i = 1; s[i] != '\0'; i++) {
		bool wraps = (s[i - 1] == '9' && s[i] == '0') ||
		    (s[i - 1] == '0' && s[i] == '9');

		if (s[i] - s[i - 1] != step && !wraps)
			return false;
	}
	return true;
}

/* One that many use, alone or with digits and signs behind it. */
static bool
is_common(const char *lower)
{
	size_t len = strlen(lower);

	while (len > 0 && !isalpha((unsigned char)lower[len - 1]) &&
	    (unsigned char)lower[len - 1] < 0x80)
		len--;
	for (size_t i = 0; i < gen_common_passwords_len; i++) {
		const char *common = gen_common_passwords[i];

		if (text_is(common, lower))
			return true;
		if (len > 0 && strlen(common) == len &&
		    memcmp(common, lower, len) == 0)
			return true;
	}
	return false;
}

enum msg
accounts_password_flaw(const char *password, const char *login)
{
	struct arena mem = { 0 };
	char *lower = text_copy(&mem, password);
	size_t chars = text_chars(password);
	enum msg flaw = MSG_NONE;

	for (char *p = lower; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	if (chars < ACCOUNTS_PASSWORD_MIN)
		flaw = MSG_PASSWORD_TOO_SHORT;
	else if (chars > ACCOUNTS_PASSWORD_MAX)
		flaw = MSG_PASSWORD_TOO_LONG;
	else if (*login != '\0' && strstr(lower, login) != NULL)
		flaw = MSG_PASSWORD_HAS_LOGIN;
	else if (is_repetition(lower) || is_run(lower))
		flaw = MSG_PASSWORD_REPEATS;
	else if (is_common(lower))
		flaw = MSG_PASSWORD_COMMON;
	arena_close(&mem);
	return flaw;
}
