#include "crypto/totp.h"

#include <liboath/oath.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

enum {
	STEP_S = 30,
	DIGITS = 6
};

const unsigned char *
totp_new(struct arena *mem)
{
	unsigned char *secret = arena_take(mem, TOTP_SECRET);

	randombytes_buf(secret, TOTP_SECRET);
	return secret;
}

const char *
totp_base32(struct arena *mem, const unsigned char *secret)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	char *out = arena_take(mem, TOTP_SECRET * 8 / 5 + 1);
	uint64_t five;

	for (size_t i = 0; i < TOTP_SECRET / 5; i++) {
		five = 0;
		for (size_t j = 0; j < 5; j++)
			five = five << 8 | secret[i * 5 + j];
		for (size_t j = 0; j < 8; j++)
			out[i * 8 + j] = letters[five >> (35 - 5 * j) & 31];
	}
	return out;
}

const char *
totp_uri(struct arena *mem, const unsigned char *secret, const char *login)
{
	return text_printf(mem,
	    "otpauth://totp/Xieshang:%s?secret=%s&issuer=Xieshang", login,
	    totp_base32(mem, secret));
}

static void
code_of_step(char out[DIGITS + 1], const unsigned char *secret, int64_t step)
{
	if (oath_hotp_generate((const char *)secret, TOTP_SECRET,
		(uint64_t)step, DIGITS, false, OATH_HOTP_DYNAMIC_TRUNCATION,
		out) != OATH_OK)
		abort();
}

int64_t
totp_check(const unsigned char *secret, const char *code, int64_t now_seconds,
    int64_t last_step)
{
	int64_t now = now_seconds / STEP_S, found = 0;
	char want[DIGITS + 1];

	if (strlen(code) != DIGITS)
		return 0;
	for (int64_t step = now - 1; step <= now + 1; step++) {
		code_of_step(want, secret, step);
		if (sodium_memcmp(want, code, DIGITS) == 0 && step > last_step)
			found = step;
	}
	return found;
}

const char *
totp_code(struct arena *mem, const unsigned char *secret, int64_t now_seconds)
{
	char *out = arena_take(mem, DIGITS + 1);

	code_of_step(out, secret, now_seconds / STEP_S);
	return out;
}
