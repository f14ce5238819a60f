/*
 * Random tokens (sessions, invitations, resets) and the digests under which
 * the database knows them: who reads the database can't use them.
 */
#ifndef CRYPTO_TOKEN_H
#define CRYPTO_TOKEN_H

#include <stddef.h>

struct arena;

enum {
	TOKEN_CHARS = 43,
	TOKEN_DIGEST = 32
};

/* 256 random bits as 43 characters of A-Z a-z 0-9 - _. */
const char *token_new(struct arena *mem);

/* n characters that are easy to read aloud, for people to type. */
const char *token_code(struct arena *mem, size_t n);

/* BLAKE2b of any text, 32 bytes. */
const unsigned char *token_digest(struct arena *mem, const char *text);

/* SHA-256 of bytes, 32 bytes: where others must be able to check. */
const unsigned char *
token_sha256(struct arena *mem, const void *bytes, size_t len);

/* Lower-case hexadecimal. */
const char *
token_hex(struct arena *mem, const unsigned char *bytes, size_t len);

#endif
