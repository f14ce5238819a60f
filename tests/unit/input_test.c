/* Everything that reads bytes from outside: heads, cookies, fields, parts,
 * routes, languages, forms, CSV. */
#include "base/day.h"
#include "base/fields.h"
#include "base/form.h"
#include "base/multipart.h"
#include "text/csv.h"
#include "text/json_in.h"
#include "web/cookie.h"
#include "web/head.h"
#include "web/lang.h"
#include "web/web.h"
#include "test.h"

static int
judge(const char *raw, size_t extra)
{
	struct head h;

	return head_read(&h, (const uint8_t *)raw, strlen(raw), extra);
}

#define GET(more)  "GET /a HTTP/1.1\r\nHost: x\r\n" more "\r\n"
#define POST(more) "POST /a HTTP/1.1\r\nHost: x\r\n" more "\r\n"

TEST(head, takes_what_browsers_send)
{
	CHECK_NUMBER(judge(GET("Accept: */*\r\nCookie: a=b\r\n"), 0), 0);
	CHECK_NUMBER(judge(POST("Content-Length: 3\r\n"), 3), 0);
	CHECK_NUMBER(judge(POST("Content-Length: 3\r\n"), 0), 0);
	CHECK_NUMBER(
	    judge("GET /?q=%E5%B7%A5 HTTP/1.0\r\nhost: x:80\r\n\r\n", 0), 0);
}

TEST(head, refuses_smuggling)
{
	CHECK_NUMBER(judge(GET("Content-Length: 5\r\n"), 0), 400);
	CHECK_NUMBER(judge(GET(""), 7), 400);
	CHECK_NUMBER(judge(POST("Content-Length: 3\r\n"), 4), 400);
	CHECK_NUMBER(
	    judge(POST("Content-Length: 3\r\nContent-Length: 3\r\n"), 0), 400);
	CHECK_NUMBER(judge(POST("Content-Length: +3\r\n"), 0), 400);
	CHECK_NUMBER(judge(POST("Transfer-Encoding: chunked\r\n"), 0), 411);
	CHECK_NUMBER(judge(GET("Transfer-Encoding: chunked\r\n"), 0), 411);
	CHECK_NUMBER(judge(POST(""), 0), 411);
	CHECK_NUMBER(judge(GET("X : y\r\n"), 0), 400);
	CHECK_NUMBER(judge(GET("X: y\r\n folded\r\n"), 0), 400);
}

TEST(head, refuses_bare_line_ends_and_control_characters)
{
	CHECK_NUMBER(judge("GET /a HTTP/1.1\nHost: x\n\n", 0), 400);
	CHECK_NUMBER(judge("GET /a HTTP/1.1\r\nHost: x\n\r\n", 0), 400);
	CHECK_NUMBER(judge(GET("X: a\rb\r\n"), 0), 400);
	CHECK_NUMBER(judge(GET("X: a\x01\r\n"), 0), 400);
	CHECK_NUMBER(judge("GET /a\x7f HTTP/1.1\r\nHost: x\r\n\r\n", 0), 400);
	CHECK_NUMBER(judge("GET  /a HTTP/1.1\r\nHost: x\r\n\r\n", 0), 400);
}

TEST(head, wants_one_host)
{
	CHECK_NUMBER(judge("GET /a HTTP/1.1\r\n\r\n", 0), 400);
	CHECK_NUMBER(judge("GET /a HTTP/1.1\r\nHost:\r\n\r\n", 0), 400);
	CHECK_NUMBER(judge(GET("Host: y\r\n"), 0), 400);
	CHECK_NUMBER(
	    judge("GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 0), 400);
}

TEST(head, names_the_right_refusal)
{
	char long_target[HEAD_TARGET_MAX + 64];

	CHECK_NUMBER(judge("BREW /a HTTP/1.1\r\nHost: x\r\n\r\n", 0), 501);
	CHECK_NUMBER(judge("GET /a HTTP/2.0\r\nHost: x\r\n\r\n", 0), 505);
	CHECK_NUMBER(judge(GET("Expect: tea\r\n"), 0), 417);
	CHECK_NUMBER(
	    judge(POST("Content-Length: 9999999999999999\r\n"), 0), 413);
	memset(long_target, 'a', sizeof(long_target));
	memcpy(long_target, "GET /", 5);
	memcpy(long_target + HEAD_TARGET_MAX + 10,
	    " HTTP/1.1\r\nHost: x\r\n\r\n", 23);
	CHECK_NUMBER(judge(long_target, 0), 414);
}

TEST(cookie, finds_the_exact_name_once)
{
	CHECK_TEXT(cookie_get(&test_mem, "a=1; sid=xyz; b=2", "sid"), "xyz");
	CHECK(cookie_get(&test_mem, "sidx=1; xsid=2", "sid") == NULL);
	CHECK(cookie_get(&test_mem, "sid=1; sid=2", "sid") == NULL);
	CHECK(cookie_get(&test_mem, "sid=a b", "sid") == NULL);
	CHECK(cookie_get(&test_mem, "sid=a\"b", "sid") == NULL);
	CHECK(cookie_get(&test_mem, NULL, "sid") == NULL);
	CHECK(cookie_get(&test_mem, "", "sid") == NULL);
}

TEST(cookie, is_never_readable_by_script)
{
	CHECK_TEXT(cookie_set(&test_mem, "sid", "abc", 60, true),
	    "sid=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
	CHECK_TEXT(cookie_set(&test_mem, "sid", "", -1, false),
	    "sid=; Path=/; HttpOnly; SameSite=Lax");
}

static struct fields
read(const char *s, enum fields_fault want)
{
	struct fields f;

	CHECK_NUMBER(fields_read(&test_mem, &f, s, strlen(s)), want);
	return f;
}

TEST(fields, keep_what_kore_would_lose)
{
	struct fields f =
	    read("text=a%0D%0Ab%0Ac&empty=&two=a=b&no&t=%09x", FIELDS_OK);

	CHECK_TEXT(fields_get(&f, "text"), "a\nb\nc");
	CHECK_TEXT(fields_get(&f, "empty"), "");
	CHECK_TEXT(fields_get(&f, "two"), "a=b");
	CHECK_TEXT(fields_get(&f, "no"), "");
	CHECK_TEXT(fields_get(&f, "t"), "\tx");
	CHECK(fields_get(&f, "other") == NULL);
}

TEST(fields, refuse_broken_input_whole)
{
	read("a=%", FIELDS_BAD_ESCAPE);
	read("a=%4", FIELDS_BAD_ESCAPE);
	read("a=%zz", FIELDS_BAD_ESCAPE);
	read("a=%00", FIELDS_BAD_TEXT);
	read("a=%ff", FIELDS_BAD_TEXT);
	read("a=%1b", FIELDS_BAD_TEXT);
	read("=x", FIELDS_NAME_INVALID);
}

TEST(fields, limit_their_number)
{
	char many[2 * FIELDS_MAX + 8];

	for (size_t i = 0; i < FIELDS_MAX + 2; i++)
		memcpy(many + i * 2, "a&", 2);
	many[2 * FIELDS_MAX + 4] = '\0';
	read(many, FIELDS_TOO_MANY);
}

TEST(fields, give_all_values_of_a_name)
{
	struct fields f = read("a=1&b=2&a=3", FIELDS_OK);
	const char *const *v;

	CHECK_NUMBER(fields_all(&test_mem, &v, &f, "a"), 2);
	CHECK_TEXT(v[1], "3");
}

static const char *
parts(struct multipart *m, const char *body)
{
	return multipart_read(&test_mem, m, body, strlen(body), "B");
}

TEST(multipart, reads_fields_and_files)
{
	struct multipart m;

	CHECK(
	    parts(&m,
		"--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
		"one\r\ntwo\r\n--B\r\n"
		"Content-Disposition: form-data; name=\"f\"; "
		"filename=\"C:\\x\\../工资.xlsx\"\r\n"
		"Content-Type: application/zip\r\n\r\n\r\n--B--\r\n") == NULL);
	CHECK_NUMBER(m.len, 2);
	CHECK_NUMBER(m.v[0].len, 8);
	CHECK_TEXT(m.v[1].filename, "工资.xlsx");
	CHECK_TEXT(m.v[1].type, "application/zip");
	CHECK_NUMBER(multipart_get(&m, "f")->len, 0);
}

TEST(multipart, refuses_what_is_cut_off)
{
	struct multipart m;

	CHECK(parts(&m, "") != NULL);
	CHECK(parts(&m, "--X\r\n") != NULL);
	CHECK(parts(&m, "--B\r\n") != NULL);
	CHECK(parts(&m,
		  "--B\r\nContent-Disposition: form-data; "
		  "name=\"a\"\r\n\r\nabc") != NULL);
	CHECK(parts(&m, "--B\r\nX: y\r\n\r\nabc\r\n--B--\r\n") != NULL);
}

TEST(multipart, takes_lawful_boundaries_only)
{
	CHECK_TEXT(multipart_boundary(
		       &test_mem, "multipart/form-data; boundary=----Web123"),
	    "----Web123");
	CHECK_TEXT(multipart_boundary(
		       &test_mem, "Multipart/Form-Data; boundary=\"a:b\""),
	    "a:b");
	CHECK(multipart_boundary(&test_mem, "text/plain; boundary=x") == NULL);
	CHECK(multipart_boundary(&test_mem, "multipart/form-data") == NULL);
	CHECK(multipart_boundary(
		  &test_mem, "multipart/form-data; boundary=\"a") == NULL);
}

TEST(lang, follows_the_browsers_order)
{
	CHECK(lang_accepted(NULL) == LANG_ZH);
	CHECK(lang_accepted("en-GB,en;q=0.9,zh;q=0.8") == LANG_EN);
	CHECK(lang_accepted("en;q=0.5,zh-CN;q=0.9") == LANG_ZH);
	CHECK(lang_accepted("de,fr") == LANG_ZH);
	CHECK(lang_accepted("en;q=0") == LANG_ZH);
}

TEST(web, only_local_paths_follow_a_sign_in)
{
	CHECK_TEXT(web_local_path("/wages?a=b", "/"), "/wages?a=b");
	CHECK_TEXT(web_local_path("//evil.example", "/"), "/");
	CHECK_TEXT(web_local_path("/\\evil.example", "/"), "/");
	CHECK_TEXT(web_local_path("https://evil.example", "/"), "/");
	CHECK_TEXT(web_local_path("/a\r\nx: y", "/"), "/");
	CHECK_TEXT(web_local_path(NULL, "/x"), "/x");
}

TEST(form, keeps_what_was_typed_and_says_what_is_wrong)
{
	struct fields in =
	    read("name=++&age=12x&pay=1.2万&day=2026-02-30", FIELDS_OK);
	struct form f = form_new(&test_mem, &in, LANG_EN);

	form_text(&f, "name", 1, 10);
	form_i64(&f, "age", 0, 200);
	CHECK_NUMBER(form_cents(&f, "pay", 0, INT64_MAX), 1200000);
	CHECK(form_day(&f, "day", true) == DAY_NONE);
	CHECK(!form_is_fine(&f));
	CHECK_NUMBER(f.errors_len, 3);
	CHECK_TEXT(form_input(&f, "age").value, "12x");
	CHECK_TEXT(
	    form_input(&f, "age").error, "A whole number, for example 12");
	CHECK(form_input(&f, "pay").error == NULL);
}

TEST(form, limits_are_in_characters)
{
	struct fields in = read("a=工会工会&b=x%0Ay", FIELDS_OK);
	struct form f = form_new(&test_mem, &in, LANG_ZH);

	CHECK_TEXT(form_text(&f, "a", 1, 4), "工会工会");
	CHECK(form_is_fine(&f));
	form_text(&f, "a", 1, 3);
	CHECK_TEXT(form_input(&f, "a").error, "最多 3 个字，超出 1 个");
	form_text(&f, "b", 0, 9);
	CHECK_TEXT(form_input(&f, "b").error, "这里只能写一行");
}

TEST(form, an_unknown_choice_is_no_choice)
{
	static const struct form_choice choices[] = { { "a", 1 }, { "b", 2 },
		{ NULL, 0 } };
	struct fields in = read("x=b&y=c", FIELDS_OK);
	struct form f = form_new(&test_mem, &in, LANG_ZH);

	CHECK_NUMBER(form_choice(&f, "x", choices), 2);
	CHECK(form_is_fine(&f));
	form_choice(&f, "y", choices);
	CHECK(!form_is_fine(&f));
}

TEST(csv, reads_quotes_lines_and_a_bom)
{
	struct csv_table t;
	int line;
	const char *s = "\xef\xbb\xbf"
			"a,b\r\n\"x\r\ny\",\"say \"\"hi\"\"\"\r\n"
			"\r\n1,2\r\n";

	CHECK(csv_read(&test_mem, &t, &line, s, strlen(s)) == NULL);
	CHECK_NUMBER(t.rows_len, 2);
	CHECK_NUMBER(csv_column(&t, "b"), 1);
	CHECK_NUMBER(csv_column(&t, "c"), -1);
	CHECK_TEXT(t.rows[0].fields[0], "x\r\ny");
	CHECK_TEXT(t.rows[0].fields[1], "say \"hi\"");
}

TEST(csv, names_the_line_that_is_wrong)
{
	struct csv_table t;
	int line;
	const char *s = "a,b\n1,2\n3\n";

	CHECK(csv_read(&test_mem, &t, &line, s, strlen(s)) != NULL);
	CHECK_NUMBER(line, 3);
	CHECK(csv_read(&test_mem, &t, &line, "a\n\"x", 4) != NULL);
	CHECK(csv_read(&test_mem, &t, &line, "", 0) != NULL);
	CHECK(csv_read(&test_mem, &t, &line, "\xff", 1) != NULL);
}

TEST(csv, never_writes_a_formula)
{
	struct buf b = { .mem = &test_mem };

	csv_put(&b, "=cmd|'/c calc'!A1", false);
	csv_put(&b, "-12.5", false);
	csv_put(&b, "a,\"b\"", true);
	CHECK_TEXT(
	    buf_string(&b), "'=cmd|'/c calc'!A1,-12.5,\"a,\"\"b\"\"\"\r\n");
}

TEST(json_in, reads_members_of_the_right_kind_only)
{
	const char *s = "{\"a\":\"工\",\"n\":7,\"r\":12.35,\"b\":true,"
			"\"list\":[1,\"x\"]}";
	struct json_in *root;
	const char *text = NULL;
	int64_t n;
	bool b;

	CHECK(json_in_read(&root, s, strlen(s)) == NULL);
	CHECK(json_in_text(root, "a", &text));
	CHECK_TEXT(text, "工");
	CHECK(!json_in_text(root, "n", &text));
	CHECK(json_in_i64(root, "n", 0, 9, &n) && n == 7);
	CHECK(!json_in_i64(root, "n", 0, 6, &n));
	CHECK(!json_in_i64(root, "r", 0, 99, &n));
	CHECK(json_in_scaled(root, "r", 2, &n) && n == 1235);
	CHECK(!json_in_scaled(root, "r", 1, &n));
	CHECK(json_in_bool(root, "b", &b) && b);
	CHECK_NUMBER(json_in_len(json_in_get(root, "list")), 2);
	CHECK(json_in_get(root, "none") == NULL);
	CHECK(json_in_len(json_in_get(root, "none")) == 0);
	json_in_close(root);
}

TEST(json_in, refuses_what_is_broken_deep_or_double)
{
	static const char *const bad[] = { "", "{", "{}x", "{\"a\":1,\"a\":2}",
		"\"\xff\"", "{'a':1}", "[1,]", "nul" };
	struct json_in *root;
	char deep[100];

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		CHECK(json_in_read(&root, bad[i], strlen(bad[i])) != NULL);
	memset(deep, '[', 50);
	memset(deep + 50, ']', 50);
	CHECK(json_in_read(&root, deep, 100) != NULL);
}
