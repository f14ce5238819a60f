#include "crypto/password.h"

#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

/* libsodium's INTERACTIVE settings: 2 passes over 64 MiB. */
static const unsigned long long passes = crypto_pwhash_OPSLIMIT_INTERACTIVE;
static const size_t memory_bytes = crypto_pwhash_MEMLIMIT_INTERACTIVE;

/* Of no password: compared against when there is no such account. */
static const char nobody[PASSWORD_HASH] =
    "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/* Other pages come first: the thread steps back. */
static void
step_back(void)
{
	setpriority(PRIO_PROCESS, 0, 10);
}

void
password_hash(void *work)
{
	struct password_work *w = work;

	step_back();
	if (crypto_pwhash_str_alg(w->hash, w->password, strlen(w->password),
		passes, memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
		w->hash[0] = '\0';
	sodium_memzero(w->password, sizeof(w->password));
}

void
password_verify(void *work)
{
	struct password_work *w = work;
	bool has_hash = w->hash[0] != '\0';
	int differs;

	step_back();
	differs = crypto_pwhash_str_verify(
	    has_hash ? w->hash : nobody, w->password, strlen(w->password));
	w->is_right = has_hash && differs == 0;
	w->needs_rehash = w->is_right &&
	    crypto_pwhash_str_needs_rehash(w->hash, passes, memory_bytes) != 0;
	sodium_memzero(w->password, sizeof(w->password));
}

void
password_wipe(struct password_work *w)
{
	sodium_memzero(w->password, sizeof(w->password));
}
