/*
 * Signatures that anybody can check: Ed25519 with a key that comes from the
 * server's own. The public key is written as did:key, signatures as
 * multibase (base58btc), as verifiable credentials do.
 * Source: https://www.w3.org/TR/vc-di-eddsa/,
 * https://w3c-ccg.github.io/did-key-spec/
 */
#ifndef CRYPTO_SIGN_H
#define CRYPTO_SIGN_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* "did:key:z6Mk..." of this server. */
const char *sign_did(struct arena *mem);

/* The same with its fragment: "did:key:z6Mk...#z6Mk...". */
const char *sign_method(struct arena *mem, const char *did);

/* "z" and the signature in base58btc. */
const char *sign_bytes(struct arena *mem, const void *bytes, size_t len);

/* The signature is the did's over these bytes. */
bool sign_fits(struct arena *mem, const char *did, const void *bytes,
    size_t len, const char *signature);

/* "z" and base58btc; and back: NULL when it is none. */
const char *
sign_multibase(struct arena *mem, const unsigned char *bytes, size_t len);
const unsigned char *
sign_read_multibase(struct arena *mem, size_t *out_len, const char *text);

#endif
