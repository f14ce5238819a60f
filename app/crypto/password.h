/*
 * Passwords at rest: argon2id. Hashing takes about 100 ms and 64 MiB, so in
 * the server it runs in a thread (job_thread) on a struct password_work.
 */
#ifndef CRYPTO_PASSWORD_H
#define CRYPTO_PASSWORD_H

#include <stdbool.h>

enum {
	PASSWORD_HASH = 128,
	PASSWORD_MAX_BYTES = 400
};

struct password_work {
	char password[PASSWORD_MAX_BYTES + 1];
	char hash[PASSWORD_HASH]; /* to compare with, or the new one */
	bool is_right;
	bool needs_rehash; /* made with older, cheaper settings */
};

/* hash := argon2id(password); an empty hash means memory ran out. */
void password_hash(void *work);

/* is_right := hash is that of password. An empty hash takes as long. */
void password_verify(void *work);

/* Overwrites the password. */
void password_wipe(struct password_work *work);

#endif
