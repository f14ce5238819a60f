/* A rule as it is typed; what rules are about. */
#include "base/buf.h"
#include "base/fields.h"
#include "base/text.h"
#include "laws/laws.h"
#include "laws/laws_object.h"
#include "laws/laws_rule_form.h"
#include "laws/laws_shelf_build.h"
#include "laws/laws_text.h"
#include "test.h"

static void
use_shelf(struct laws_shelf *s)
{
	static const char file[] =
	    "---\ntitle: 集体合同规定（令）\nshort_title: 集体合同规定\n"
	    "level: 部门规章\nregion: 全国\nissued_by: x\n"
	    "promulgated_on: 2004-01-20\namended_on: \"\"\n"
	    "effective_on: 2004-05-01\nstatus: 现行有效\nsource: x\n---\n"
	    "第一条 一。\n第二条 二。\n";
	struct laws_text text;
	struct laws_build in = {
		.texts = &text, .texts_len = 1, .today = 20000
	};
	struct buf out;
	int line;

	assert_null(
	    laws_text_read(&test_mem, &text, &line, file, strlen(file)));
	CHECK(laws_shelf_build(&test_mem, &out, &in) == OK);
	CHECK(laws_shelf_open(s, out.bytes, out.len));
	laws_shelf_use(s);
}

static struct laws_rule_form
read_form(const char *name, const char *value)
{
	struct field v[] = { { "id", "X900" }, { "applies_to", "reply@全国" },
		{ "check", "reply.days_after_receipt" }, { "operator", "<=" },
		{ "value", "20" }, { "unit", "自然日" },
		{ "severity", "illegal" }, { "short_title", "集体合同规定" },
		{ "basis_article", "第二条" }, { "note_zh", "二十日" },
		{ "note_en", "" }, { "from", "" }, { "until", "" },
		{ "replaces", "" }, { "reason", "修订" } };
	struct fields in = { v, sizeof(v) / sizeof(*v) };
	struct laws_rule_form f;

	for (size_t i = 0; i < in.len; i++)
		if (text_is(v[i].name, name))
			v[i].value = value;
	laws_rule_form_read(&f, &test_mem, &in, LANG_ZH, NULL);
	return f;
}

static const char *
wrong_field(const char *name, const char *value)
{
	struct laws_rule_form f = read_form(name, value);

	return f.form.errors_len == 0 ? "" : f.form.errors[0].name;
}

TEST(laws_rule_form, a_sound_rule_is_taken_with_the_statutes_title)
{
	struct laws_shelf s;
	struct laws_rule_form f;

	use_shelf(&s);
	f = read_form("", "");
	CHECK(form_is_fine(&f.form) && !f.is_ended);
	CHECK_TEXT(f.text.basis_title, "集体合同规定（令）");
	CHECK_TEXT(f.reason, "修订");
	laws_shelf_use(NULL);
}

TEST(laws_rule_form, the_field_that_is_wrong_is_named)
{
	struct laws_shelf s;

	use_shelf(&s);
	CHECK_TEXT(wrong_field("value", "twenty"), "value");
	CHECK_TEXT(wrong_field("id", "9"), "id");
	CHECK_TEXT(wrong_field("applies_to", "reply"), "applies_to");
	CHECK_TEXT(wrong_field("basis_article", "第三条"), "basis_article");
	CHECK_TEXT(wrong_field("short_title", "别的规定"), "short_title");
	CHECK_TEXT(wrong_field("reason", ""), "reason");
	CHECK_TEXT(wrong_field("until", "never"), "from");
	laws_shelf_use(NULL);
}

TEST(laws_object, a_rule_belongs_to_one_group)
{
	CHECK(laws_object_is("clause:wage", "clause"));
	CHECK(laws_object_is("reply", "reply"));
	CHECK(!laws_object_is("replying", "reply"));
	CHECK(laws_object_is("esign", "other"));
	CHECK(!laws_object_is("clause:wage", "other"));
}
