/*
 * Time-based one-time passwords (RFC 6238): six digits, 30 seconds, SHA-1 as
 * the authenticator apps expect.
 */
#ifndef CRYPTO_TOTP_H
#define CRYPTO_TOTP_H

#include <stdbool.h>
#include <stdint.h>

struct arena;

enum {
	TOTP_SECRET = 20
};

/* A new secret. */
const unsigned char *totp_new(struct arena *mem);

/* The secret in base32, for typing, and as an otpauth:// address. */
const char *totp_base32(struct arena *mem, const unsigned char *secret);
const char *
totp_uri(struct arena *mem, const unsigned char *secret, const char *login);

/*
 * The step whose code was typed, at most one step off now; 0 when none fits
 * or the step is not after last_step (a code counts once).
 */
int64_t totp_check(const unsigned char *secret, const char *code,
    int64_t now_seconds, int64_t last_step);

/* The code at a moment, for tests. */
const char *
totp_code(struct arena *mem, const unsigned char *secret, int64_t now_seconds);

#endif
