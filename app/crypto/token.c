#include "crypto/token.h"

#include <sodium.h>
#include <string.h>

#include "base/arena.h"

const char *
token_new(struct arena *mem)
{
	unsigned char bytes[32];
	char *text = arena_take(mem, 48);

	randombytes_buf(bytes, sizeof(bytes));
	sodium_bin2base64(text, 48, bytes, sizeof(bytes),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	sodium_memzero(bytes, sizeof(bytes));
	return text;
}

const char *
token_code(struct arena *mem, size_t n)
{
	/* no 0/o, 1/l/i, u/v */
	static const char letters[] = "23456789abcdefghjkmnpqrstwxyz";
	char *text = arena_take(mem, n + 1);

	for (size_t i = 0; i < n; i++)
		text[i] = letters[randombytes_uniform(sizeof(letters) - 1)];
	return text;
}

const unsigned char *
token_digest(struct arena *mem, const char *text)
{
	unsigned char *out = arena_take(mem, TOKEN_DIGEST);

	crypto_generichash(out, TOKEN_DIGEST, (const unsigned char *)text,
	    strlen(text), NULL, 0);
	return out;
}

const unsigned char *
token_sha256(struct arena *mem, const void *bytes, size_t len)
{
	unsigned char *out = arena_take(mem, crypto_hash_sha256_BYTES);

	crypto_hash_sha256(out, bytes, len);
	return out;
}

const char *
token_hex(struct arena *mem, const unsigned char *bytes, size_t len)
{
	char *text = arena_take(mem, len * 2 + 1);

	return sodium_bin2hex(text, len * 2 + 1, bytes, len);
}
