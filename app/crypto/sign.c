#include "crypto/sign.h"

#include <sodium.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "crypto/secret.h"
#include "crypto/token.h"

enum {
	TEXT_MAX = 200
};

static const char alphabet[] =
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/* Multicodec ed25519-pub. */
static const unsigned char key_mark[2] = { 0xed, 0x01 };

static void
load_keys(struct arena *mem, unsigned char public_key[32],
    unsigned char secret_key[64])
{
	const char *proof = secret_prove(mem, "sign", "ed25519");
	const unsigned char *seed = token_sha256(mem, proof, strlen(proof));

	crypto_sign_seed_keypair(public_key, secret_key, seed);
}

const char *
sign_multibase(struct arena *mem, const unsigned char *bytes, size_t len)
{
	unsigned char *digits = arena_take(mem, len * 2 + 2);
	size_t n = 0, zeros = 0;
	char *out;

	while (zeros < len && bytes[zeros] == 0)
		zeros++;
	for (size_t i = zeros; i < len; i++) {
		unsigned carry = bytes[i];

		for (size_t k = 0; k < n; k++) {
			carry += (unsigned)digits[k] << 8;
			digits[k] = (unsigned char)(carry % 58);
			carry /= 58;
		}
		for (; carry > 0; carry /= 58)
			digits[n++] = (unsigned char)(carry % 58);
	}
	out = arena_take(mem, zeros + n + 2);
	out[0] = 'z';
	memset(out + 1, '1', zeros);
	for (size_t i = 0; i < n; i++)
		out[1 + zeros + i] = alphabet[digits[n - 1 - i]];
	return out;
}

const unsigned char *
sign_read_multibase(struct arena *mem, size_t *out_len, const char *text)
{
	size_t len = text != NULL ? strlen(text) : 0, n = 0, zeros = 0;
	unsigned char *bytes, *out;

	if (len < 2 || len > TEXT_MAX || *text != 'z')
		return NULL;
	bytes = arena_take(mem, len);
	while (text[1 + zeros] == '1')
		zeros++;
	for (const char *p = text + 1 + zeros; *p != '\0'; p++) {
		const char *at = strchr(alphabet, *p);
		unsigned carry;

		if (at == NULL)
			return NULL;
		carry = (unsigned)(at - alphabet);
		for (size_t k = 0; k < n; k++) {
			carry += (unsigned)bytes[k] * 58;
			bytes[k] = (unsigned char)(carry & 0xff);
			carry >>= 8;
		}
		for (; carry > 0; carry >>= 8)
			bytes[n++] = (unsigned char)(carry & 0xff);
	}
	out = arena_take(mem, zeros + n + 1);
	for (size_t i = 0; i < n; i++)
		out[zeros + i] = bytes[n - 1 - i];
	*out_len = zeros + n;
	return out;
}

const char *
sign_did(struct arena *mem)
{
	unsigned char public_key[34], secret_key[64];

	memcpy(public_key, key_mark, sizeof(key_mark));
	load_keys(mem, public_key + 2, secret_key);
	sodium_memzero(secret_key, sizeof(secret_key));
	return text_printf(mem, "did:key:%s",
	    sign_multibase(mem, public_key, sizeof(public_key)));
}

const char *
sign_method(struct arena *mem, const char *did)
{
	return text_printf(mem, "%s#%s", did, did + strlen("did:key:"));
}

const char *
sign_bytes(struct arena *mem, const void *bytes, size_t len)
{
	unsigned char public_key[32], secret_key[64], signature[64];

	load_keys(mem, public_key, secret_key);
	crypto_sign_detached(signature, NULL, bytes, len, secret_key);
	sodium_memzero(secret_key, sizeof(secret_key));
	return sign_multibase(mem, signature, sizeof(signature));
}

bool
sign_fits(struct arena *mem, const char *did, const void *bytes, size_t len,
    const char *signature)
{
	const unsigned char *key, *s;
	size_t key_len = 0, s_len = 0;

	if (!text_starts(did, "did:key:"))
		return false;
	key = sign_read_multibase(mem, &key_len, did + strlen("did:key:"));
	s = sign_read_multibase(mem, &s_len, signature);
	return key != NULL && key_len == 34 &&
	    memcmp(key, key_mark, sizeof(key_mark)) == 0 && s != NULL &&
	    s_len == 64 &&
	    crypto_sign_verify_detached(s, bytes, len, key + 2) == 0;
}
