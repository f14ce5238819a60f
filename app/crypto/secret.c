#include "crypto/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"

static unsigned char server_key[SECRET_BYTES];

static bool
write_new(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool fine;

	if (fd < 0)
		return false;
	randombytes_buf(server_key, sizeof(server_key));
	fine = write(fd, server_key, sizeof(server_key)) == SECRET_BYTES &&
	    fsync(fd) == 0;
	return close(fd) == 0 && fine;
}

bool
secret_load(const char *path)
{
	int fd;
	bool fine;

	if (sodium_init() < 0) {
		fputs("libsodium does not start\n", stderr);
		return false;
	}
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 && errno == ENOENT && write_new(path))
		return true;
	fine =
	    fd >= 0 && read(fd, server_key, sizeof(server_key)) == SECRET_BYTES;
	if (fd >= 0)
		close(fd);
	if (!fine)
		fprintf(stderr, "%s: no key of %d bytes there\n", path,
		    SECRET_BYTES);
	return fine;
}

static void
mac(unsigned char out[32], const char *use, const char *key)
{
	crypto_generichash_state state;

	crypto_generichash_init(&state, server_key, sizeof(server_key), 32);
	crypto_generichash_update(&state, (const unsigned char *)use,
	    strlen(use) + 1); /* with the NUL: no two uses run together */
	crypto_generichash_update(
	    &state, (const unsigned char *)key, strlen(key));
	crypto_generichash_final(&state, out, 32);
}

const char *
secret_prove(struct arena *mem, const char *use, const char *key)
{
	unsigned char digest[32];
	char *text = arena_take(mem, 48);

	mac(digest, use, key);
	sodium_bin2base64(text, 48, digest, sizeof(digest),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return text;
}

bool
secret_proof_fits(const char *use, const char *key, const char *proof)
{
	unsigned char want[32], got[32];
	size_t len = 0;

	if (sodium_base642bin(got, sizeof(got), proof, strlen(proof), NULL,
		&len, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
	    len != sizeof(got))
		return false;
	mac(want, use, key);
	return sodium_memcmp(want, got, sizeof(want)) == 0;
}

unsigned char *
secret_seal(struct arena *mem, const void *bytes, size_t len)
{
	unsigned char *out = arena_take(mem, len + SECRET_SEAL);

	randombytes_buf(out, crypto_secretbox_NONCEBYTES);
	crypto_secretbox_easy(
	    out + crypto_secretbox_NONCEBYTES, bytes, len, out, server_key);
	return out;
}

unsigned char *
secret_open(struct arena *mem, const unsigned char *sealed, size_t len)
{
	unsigned char *out;

	_Static_assert(SECRET_SEAL ==
		crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES,
	    "the header says 40");
	if (len < SECRET_SEAL)
		return NULL;
	out = arena_take(mem, len - SECRET_SEAL + 1);
	if (crypto_secretbox_open_easy(out,
		sealed + crypto_secretbox_NONCEBYTES,
		len - crypto_secretbox_NONCEBYTES, sealed, server_key) != 0)
		return NULL;
	return out;
}
