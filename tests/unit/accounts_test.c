/* What logins and passwords are allowed; sealed things; one-time codes. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "accounts/accounts.h"
#include "base/role.h"
#include "crypto/password.h"
#include "crypto/secret.h"
#include "crypto/token.h"
#include "crypto/totp.h"
#include "wages/wages.h"
#include "test.h"

TEST(accounts, roles_have_names_both_ways)
{
	CHECK_NUMBER(accounts_role("officer"), ROLE_OFFICER);
	CHECK_NUMBER(accounts_role("boss"), 0);
	CHECK_NUMBER(
	    accounts_roles("officer admin"), ROLE_OFFICER | ROLE_ADMIN);
	CHECK_NUMBER(accounts_roles(""), 0);
	CHECK_TEXT(accounts_role_name(ROLE_TRAINER), "trainer");
}

TEST(accounts, logins_are_plain)
{
	CHECK(accounts_login_is_allowed("li.gonghui-2_x"));
	CHECK(!accounts_login_is_allowed("li"));
	CHECK(!accounts_login_is_allowed(".li"));
	CHECK(!accounts_login_is_allowed("li gonghui"));
	CHECK(!accounts_login_is_allowed("李工会会"));
	CHECK(!accounts_login_is_allowed("a<script>"));
}

TEST(accounts, emails_cannot_carry_a_header)
{
	CHECK(accounts_email_is_allowed("a.b@c.cn"));
	CHECK(!accounts_email_is_allowed("a@b"));
	CHECK(!accounts_email_is_allowed("a@b.cn\r\nBcc: x@y.cn"));
	CHECK(!accounts_email_is_allowed("a b@c.cn"));
	CHECK(!accounts_email_is_allowed("<a@b.cn>"));
	CHECK(!accounts_email_is_allowed("a@b@c.cn"));
	CHECK(!accounts_email_is_allowed("@b.cn"));
}

TEST(accounts, password_needs_length_and_nothing_else)
{
	CHECK(accounts_password_flaw("short", "li") == MSG_PASSWORD_TOO_SHORT);
	CHECK(accounts_password_flaw("门前大树三棵下雨了打伞", "li") ==
	    MSG_PASSWORD_TOO_SHORT); /* eleven characters */
	CHECK(accounts_password_flaw("门前大树三棵，下雨了打伞", "li") ==
	    MSG_NONE);
	CHECK(accounts_password_flaw("correct staple horse", "li") == MSG_NONE);
}

TEST(accounts, password_is_not_what_everybody_takes)
{
	CHECK(
	    accounts_password_flaw("111111111111", "") == MSG_PASSWORD_REPEATS);
	CHECK(
	    accounts_password_flaw("abcabcabcabc", "") == MSG_PASSWORD_REPEATS);
	CHECK(
	    accounts_password_flaw("123456789012", "") == MSG_PASSWORD_REPEATS);
	CHECK(
	    accounts_password_flaw("Woaini1314520", "") == MSG_PASSWORD_COMMON);
	CHECK(
	    accounts_password_flaw("Password2026!", "") == MSG_PASSWORD_COMMON);
	CHECK(accounts_password_flaw("li.gonghui-secret", "li.gonghui") ==
	    MSG_PASSWORD_HAS_LOGIN);
}

static void
start_crypto(void)
{
	char path[] = "/tmp/xieshang-test-key-XXXXXX";
	int fd = mkstemp(path);

	CHECK(fd >= 0);
	close(fd);
	unlink(path);
	CHECK(secret_load(path));
	CHECK(secret_load(path)); /* the second time it is read */
	unlink(path);
}

TEST(crypto, a_proof_fits_its_use_and_key_only)
{
	const char *proof;

	start_crypto();
	proof = secret_prove(&test_mem, "csrf", "k");
	CHECK(secret_proof_fits("csrf", "k", proof));
	CHECK(!secret_proof_fits("csrf", "l", proof));
	CHECK(!secret_proof_fits("device", "k", proof));
	CHECK(!secret_proof_fits("csrf", "k", ""));
	CHECK(!secret_proof_fits("csrf", "k", "AAAA"));
}

TEST(crypto, sealed_bytes_open_unchanged_or_not_at_all)
{
	unsigned char *sealed, *open;

	start_crypto();
	sealed = secret_seal(&test_mem, "工会", 6);
	open = secret_open(&test_mem, sealed, 6 + SECRET_SEAL);
	CHECK(open != NULL && memcmp(open, "工会", 6) == 0);
	sealed[30] ^= 1;
	CHECK(secret_open(&test_mem, sealed, 6 + SECRET_SEAL) == NULL);
	CHECK(secret_open(&test_mem, sealed, 3) == NULL);
}

TEST(crypto, tokens_are_long_and_different)
{
	start_crypto();
	CHECK_NUMBER(strlen(token_new(&test_mem)), TOKEN_CHARS);
	CHECK(strcmp(token_new(&test_mem), token_new(&test_mem)) != 0);
	CHECK_NUMBER(strlen(token_code(&test_mem, 12)), 12);
	CHECK_TEXT(token_hex(&test_mem, token_sha256(&test_mem, "abc", 3), 32),
	    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(crypto, passwords_verify_and_nobody_has_none)
{
	struct password_work w = { .password = "correct staple horse" };
	char hash[PASSWORD_HASH];

	start_crypto();
	password_hash(&w);
	memcpy(hash, w.hash, sizeof(hash));
	CHECK(hash[0] == '$' && w.password[0] == '\0');
	snprintf(w.password, sizeof(w.password), "%s", "correct staple horse");
	password_verify(&w);
	CHECK(w.is_right && !w.needs_rehash);
	snprintf(w.password, sizeof(w.password), "%s", "wrong staple horse");
	password_verify(&w);
	CHECK(!w.is_right);
	w.hash[0] = '\0';
	password_verify(&w);
	CHECK(!w.is_right);
}

/* RFC 6238, appendix B, SHA-1, the last six digits. */
TEST(totp, equals_the_standards_examples)
{
	const unsigned char *secret =
	    (const unsigned char *)"12345678901234567890";

	CHECK_TEXT(totp_code(&test_mem, secret, 59), "287082");
	CHECK_TEXT(totp_code(&test_mem, secret, 1111111109), "081804");
	CHECK_TEXT(totp_code(&test_mem, secret, 2000000000), "279037");
	CHECK_TEXT(
	    totp_base32(&test_mem, secret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

TEST(totp, a_code_counts_once_and_not_for_long)
{
	const unsigned char *secret =
	    (const unsigned char *)"12345678901234567890";
	int64_t step = totp_check(secret, "287082", 59, 0);

	CHECK_NUMBER(step, 1);
	CHECK_NUMBER(totp_check(secret, "287082", 59, step), 0);
	CHECK_NUMBER(totp_check(secret, "287082", 59 + 30, 0), 1);
	CHECK_NUMBER(totp_check(secret, "287082", 59 + 61, 0), 0);
	CHECK_NUMBER(totp_check(secret, "28708", 59, 0), 0);
	CHECK_NUMBER(totp_check(secret, "000000", 59, 0), 0);
}

TEST(wages, compare_in_basis_points)
{
	int64_t bp;

	CHECK(wages_above_bp(&bp, 10500, 10000) == OK && bp == 500);
	CHECK(wages_above_bp(&bp, 9999, 10000) == OK && bp == -1);
	CHECK(wages_above_bp(&bp, 1, 0) == FAIL_INVALID);
	CHECK(wages_above_bp(&bp, -1, 10) == FAIL_INVALID);
	CHECK(wages_above_bp(&bp, INT64_MAX, 1) == FAIL_INVALID);
}

TEST(wages, regions_lose_their_official_ending)
{
	CHECK_TEXT(wages_region_of(&test_mem, "广东省"), "广东");
	CHECK_TEXT(wages_region_of(&test_mem, "上海市"), "上海");
	CHECK_TEXT(wages_region_of(&test_mem, "广西壮族自治区"), "广西");
	CHECK_TEXT(wages_region_of(&test_mem, "内蒙古自治区"), "内蒙古");
	CHECK_TEXT(wages_region_of(&test_mem, "全国"), "全国");
}

TEST(wages, units_are_known_by_their_key)
{
	enum wages_unit unit = WAGES_NON_PRIVATE;

	CHECK(wages_unit_parse(&unit, "private") && unit == WAGES_PRIVATE);
	CHECK(!wages_unit_parse(&unit, "public") && unit == WAGES_PRIVATE);
	CHECK_TEXT(wages_unit_name(WAGES_PRIVATE), "城镇私营单位");
}
