/*
 * The server's own key: 32 random bytes in a file that only it may read.
 * From it come the proofs in forms, sealed columns and signed things.
 */
#ifndef CRYPTO_SECRET_H
#define CRYPTO_SECRET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

enum {
	SECRET_BYTES = 32
};

/*
 * Starts libsodium and reads the key; makes the file (mode 0600) when it is
 * not there. False with a reason on stderr.
 */
bool secret_load(const char *path);

/* A text of 43 characters that proves to know key (any text), for use. */
const char *secret_prove(struct arena *mem, const char *use, const char *key);

/* The proof fits; takes the same time whatever it is. */
bool secret_proof_fits(const char *use, const char *key, const char *proof);

/* Encrypts and authenticates; the result is len + SECRET_SEAL bytes. */
enum {
	SECRET_SEAL = 40
};
unsigned char *secret_seal(struct arena *mem, const void *bytes, size_t len);

/* NULL when it was not sealed by this key. */
unsigned char *
secret_open(struct arena *mem, const unsigned char *sealed, size_t len);

#endif
