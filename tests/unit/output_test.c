/* What is written: HTML by place, JSON, messages, charts, QR codes, mail. */
#include "base/html.h"
#include "base/json.h"
#include "mail/mail.h"
#include "text/chart.h"
#include "text/qr.h"
#include "test.h"

static struct html
page(void)
{
	return (struct html){ .out = { .mem = &test_mem } };
}

TEST(html, escapes_text_and_attributes)
{
	struct html h = page();

	html_text(&h, "<a href=\"x\" title='y'>&工</a>");
	CHECK_TEXT(buf_string(&h.out),
	    "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;工&lt;/a&gt;");
}

static const char *
url(const char *s)
{
	struct html h = page();

	html_url(&h, s);
	return buf_string(&h.out);
}

TEST(html, lets_only_harmless_links_through)
{
	CHECK_TEXT(url("/wages?a=1&b=2"), "/wages?a=1&amp;b=2");
	CHECK_TEXT(url("https://example.cn/a"), "https://example.cn/a");
	CHECK_TEXT(url("#top"), "#top");
	CHECK_TEXT(url("javascript:alert(1)"), "#blocked");
	CHECK_TEXT(url("JaVaScRiPt\t:x"), "#blocked");
	CHECK_TEXT(url(" javascript:x"), "#blocked");
	CHECK_TEXT(url("data:text/html,x"), "#blocked");
	CHECK_TEXT(url("//evil.example"), "#blocked");
	CHECK_TEXT(url("/\\evil.example"), "#blocked");
	CHECK_TEXT(url("relative"), "#blocked");
}

TEST(html, encodes_one_part_of_a_url)
{
	struct html h = page();

	html_url_part(&h, "a b&c=工/../?#%");
	CHECK_TEXT(
	    buf_string(&h.out), "a%20b%26c%3D%E5%B7%A5%2F..%2F%3F%23%25");
}

TEST(html, makes_paragraphs_of_lines)
{
	struct html h = page();

	html_lines(&h, "a<\nb\n\nc\n");
	CHECK_TEXT(buf_string(&h.out), "<p>a&lt;<br>\nb</p>\n<p>c</p>\n");
}

TEST(message, fills_holes_and_chooses_the_plural)
{
	struct msg_arg one = { "n", "1" }, two = { "n", "2" };

	CHECK_TEXT(message_text(&test_mem, LANG_EN, MSG_FACTOR_IS_ON, &one, 1),
	    "It is on. 1 recovery code is left.");
	CHECK_TEXT(message_text(&test_mem, LANG_EN, MSG_FACTOR_IS_ON, &two, 1),
	    "It is on. 2 recovery codes are left.");
	CHECK_TEXT(message_text(&test_mem, LANG_ZH, MSG_FACTOR_IS_ON, &two, 1),
	    "已开启。还剩 2 个恢复码。");
}

TEST(message, escapes_values_in_html)
{
	struct html h = page();
	struct msg_arg who = { "who", "<b>" };

	h.lang = LANG_ZH;
	html_message(&h, MSG_INVITATION_USED, &who, 1);
	CHECK_TEXT(buf_string(&h.out), "&lt;b&gt; 已加入");
}

TEST(json, keeps_the_commas)
{
	struct json j = { .out = { .mem = &test_mem } };

	json_object(&j);
	json_key_text(&j, "a", "\"\\\n<\x01");
	json_key(&j, "b");
	json_array(&j);
	json_i64(&j, -1);
	json_null(&j);
	json_bool(&j, true);
	json_object(&j);
	json_end_object(&j);
	json_end_array(&j);
	json_key(&j, "c");
	json_cents(&j, -5);
	json_end_object(&j);
	CHECK_TEXT(buf_string(&j.out),
	    "{\"a\":\"\\\"\\\\\\n\\u003c\\u0001\",\"b\":[-1,null,true,{}],"
	    "\"c\":-0.05}");
}

TEST(chart, marks_the_readers_own_bar_and_escapes_labels)
{
	struct chart_bar bars[] = { { "<制造业>", 100, "100", true, false },
		{ "x", -5, "-5", false, false } };
	struct markup m = chart_bars(&test_mem, bars, 2, "t", "d", "◀");

	CHECK(strstr(m.html, "&lt;制造业&gt;◀") != NULL);
	CHECK(strstr(m.html, "bar--own") != NULL);
	CHECK(strstr(m.html, "<title id=\"wide-title\">t</title>") != NULL);
	CHECK(strstr(m.html, "width=\"-") == NULL);
}

TEST(qr, draws_one_path_with_a_name)
{
	struct markup m =
	    qr_svg(&test_mem, "otpauth://totp/x?secret=A", "<码>");

	CHECK(strstr(m.html, "aria-label=\"&lt;码&gt;\"") != NULL);
	CHECK(strstr(m.html, "M4 4h7v1h-7z") != NULL); /* the finder's edge */
}

TEST(mail, encodes_subject_and_body)
{
	struct mail m = { "a@b.cn",
		"协商：重置密码，请在一小时内打开链接完成操作", "正文\n" };
	const char *text = mail_text(&test_mem, "x@y.cn", &m, "D");

	CHECK(strstr(text, "To: <a@b.cn>\r\nSubject: =?UTF-8?B?") != NULL);
	CHECK(strstr(text, "?=\r\n =?UTF-8?B?") != NULL);
	CHECK(strstr(text, "5q2j5paHCg==") != NULL);
}

TEST(mail, refuses_an_injected_header)
{
	struct mail m = { "a@b.cn\r\nBcc: c@d.cn", "s", "b" };

	CHECK(mail_send(&test_mem, "file:/nonexistent", "x@y.cn", &m) != NULL);
}
