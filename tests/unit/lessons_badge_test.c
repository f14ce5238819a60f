/* Credentials as they are signed; signatures and their writing. */
#include <string.h>

#include "base/text.h"
#include "crypto/secret.h"
#include "crypto/sign.h"
#include "lessons/lessons_badge.h"
#include "test.h"

static const struct lessons_badge badge = { .origin = "https://example.org",
	.code = "abc",
	.issuer = "did:key:zX",
	.method = "did:key:zX#zX",
	.name = "李\"秀英",
	.tier = LESSONS_EXPERT,
	.issued_at = 1790000000 };

TEST(lessons_badge, keys_rise_and_the_proof_stands_in_its_place)
{
	const char *s = lessons_badge_credential(&test_mem, &badge, "zSIG");
	static const char *const keys[] = { "{\"@context\":",
		",\"credentialSubject\":",
		",\"id\":\"https://example.org/"
		"lessons/certificates/abc/",
		",\"issuer\":", ",\"name\":", ",\"proof\":{",
		",\"type\":[\"Verif", ",\"validFrom\":\"2026-09-21T" };

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
		const char *at = strstr(s, keys[i]);

		if (at == NULL)
			fail_msg("%s comes too early or not at all", keys[i]);
		s = at;
	}
}

TEST(lessons_badge, names_are_escaped_and_the_document_has_no_proof)
{
	const char *s = lessons_badge_document(&test_mem, &badge);

	CHECK(strstr(s, "李\\\"秀英") != NULL);
	CHECK(strstr(s, "proof\"") == NULL);
	CHECK(strstr(lessons_badge_proof(&test_mem, &badge), "proofValue") ==
	    NULL);
	CHECK_TEXT(lessons_badge_address(&test_mem, &badge),
	    "https://example.org/lessons/certificates/abc");
}

TEST(lessons_badge, base58_goes_there_and_back)
{
	static const unsigned char bytes[] = { 0, 0, 1, 255, 7 };
	const char *text = sign_multibase(&test_mem, bytes, sizeof(bytes));
	const unsigned char *back;
	size_t len = 0;

	back = sign_read_multibase(&test_mem, &len, text);
	CHECK_NUMBER(len, sizeof(bytes));
	CHECK(memcmp(back, bytes, len) == 0);
	/* from the draft of multibase */
	CHECK_TEXT(sign_multibase(
		       &test_mem, (const unsigned char *)"Hello World!", 12),
	    "z2NEpo7TZRRrLZSi2U");
	CHECK(sign_read_multibase(&test_mem, &len, "z0OIl") == NULL);
	CHECK(sign_read_multibase(&test_mem, &len, "u1234") == NULL);
	CHECK(sign_read_multibase(&test_mem, &len, "z") == NULL);
	CHECK(sign_read_multibase(&test_mem, &len, NULL) == NULL);
}

TEST(lessons_badge, a_signature_fits_its_bytes_alone)
{
	const char *did, *signature;

	CHECK(secret_load("build/test/badge-secret"));
	did = sign_did(&test_mem);
	CHECK(text_starts(did, "did:key:z6Mk"));
	signature = sign_bytes(&test_mem, "abc", 3);
	CHECK(sign_fits(&test_mem, did, "abc", 3, signature));
	CHECK(!sign_fits(&test_mem, did, "abd", 3, signature));
	CHECK(!sign_fits(&test_mem, did, "abc", 3, "z11"));
	CHECK(!sign_fits(&test_mem, "did:web:x", "abc", 3, signature));
	CHECK(!sign_fits(&test_mem, "did:key:z6Mk", "abc", 3, signature));
}
