/* Templates of documents: read, filled, checked. */
#include "base/text.h"
#include "rounds/rounds_document.h"
#include "rounds/rounds_filing.h"
#include "test.h"

static const char plain[] =
    "key: offer\ntitle: 要约书\ntitle_en: Offer\nside: asker\n"
    "law: 集体合同规定|第三十二条|\n"
    "law: 广东省企业集体合同条例|第十九条|广东省\n"
    "law: 工资集体协商试行办法|第十七条||wage\n"
    "must: 理由|理由|广东省企业集体合同条例|第十九条|广东省\n"
    "---\n# 要约书\n\n{{other_name}}：{{nobody_knows}}\n\n"
    "{{落款 {{own_name}}}}\n";

static struct rounds_document_template
read(const char *text)
{
	struct rounds_document_template t;

	CHECK(rounds_document_parse(&test_mem, &t, text) == NULL);
	return t;
}

static struct rounds_document_case
at(const char *province, const char *kind, const char *key)
{
	return (struct rounds_document_case){ province, kind, key, LANG_ZH };
}

TEST(rounds_document, fields_are_filled_and_what_is_unknown_is_said)
{
	struct rounds_document_template t = read(plain);
	struct rounds_document_field f[] = { { "other_name", "对方", "某公司" },
		{ "own_name", "本方名称", NULL } };

	CHECK_TEXT(rounds_document_fill(&test_mem, t.body, f, 2),
	    "# 要约书\n\n某公司：【nobody_knows】\n\n"
	    "{{落款 【本方名称】}}\n");
}

TEST(rounds_document, a_template_without_its_parts_is_refused)
{
	struct rounds_document_template t;

	CHECK(rounds_document_parse(&test_mem, &t, "key: x\n") != NULL);
	CHECK(rounds_document_parse(&test_mem, &t,
		  "key: x\ntitle: a\ntitle_en: b\nside: king\n---\n# a\n") !=
	    NULL);
	CHECK(rounds_document_parse(
		  &test_mem, &t, "key: x\ncolour: red\n---\n# a\n") != NULL);
	CHECK(rounds_document_parse(&test_mem, &t,
		  "key: x\ntitle: a\ntitle_en: b\nside: both\n---\nno\n") !=
	    NULL);
}

TEST(rounds_document, the_basis_is_that_of_the_place_and_kind)
{
	struct rounds_document_template t = read(plain);
	struct rounds_document_case zhuhai = at("广东省", "wage", "offer");
	struct rounds_document_case other = at("上海市", "women", "offer");

	CHECK_TEXT(rounds_document_basis(&test_mem, &t, &zhuhai),
	    "《集体合同规定》第三十二条、"
	    "《广东省企业集体合同条例》第十九条、"
	    "《工资集体协商试行办法》第十七条");
	CHECK_TEXT(rounds_document_basis(&test_mem, &t, &other),
	    "《集体合同规定》第三十二条");
}

TEST(rounds_document, belongs_to_who_asked_or_to_who_was_asked)
{
	struct rounds_document_template t = read(plain);

	CHECK(rounds_document_is_for(&t, "labour", "labour"));
	CHECK(!rounds_document_is_for(&t, "employer", "labour"));
	t.side = "answerer";
	CHECK(rounds_document_is_for(&t, "employer", "labour"));
	t.side = "employer";
	CHECK(!rounds_document_is_for(&t, "labour", "labour"));
	t.side = "both";
	CHECK(rounds_document_is_for(&t, "labour", "employer"));
}

TEST(rounds_document, blanks_and_missing_words_are_found)
{
	struct rounds_document_template t = read(plain);
	struct rounds_document_case k = at("广东省", "wage", "offer");
	struct rounds_document_finding *v;

	CHECK_NUMBER(
	    rounds_document_check(&test_mem, &v, &t, "见【附件】。", &k), 2);
	CHECK_TEXT(v[0].text, "应当写明：理由");
	CHECK_TEXT(v[0].law, "《广东省企业集体合同条例》第十九条");
	CHECK_TEXT(v[1].text, "还没有填：附件");
	CHECK_NUMBER(
	    rounds_document_check(&test_mem, &v, &t, "理由：物价。", &k), 0);
	k.province = "上海市";
	CHECK_NUMBER(rounds_document_check(&test_mem, &v, &t, "好", &k), 0);
	CHECK_NUMBER(
	    rounds_document_check(&test_mem, &v, &t, "【没有完", &k), 0);
}

TEST(rounds_document, numbers_stand_behind_their_word)
{
	const char *s = "应到职工代表 60 人，实到40人，同意【同意票数】票";

	CHECK_NUMBER(rounds_document_number(s, "应到"), 60);
	CHECK_NUMBER(rounds_document_number(s, "实到"), 40);
	CHECK_NUMBER(rounds_document_number(s, "同意"), -1);
	CHECK_NUMBER(rounds_document_number(s, "反对"), -1);
	CHECK_NUMBER(rounds_document_number("应到很多人，60", "应到"), -1);
}

static size_t
vote(const char *province, const char *text)
{
	struct rounds_document_template t = { .key = "congress_resolution" };
	struct rounds_document_case k =
	    at(province, "wage", "congress_resolution");
	struct rounds_document_finding *v;

	return rounds_document_check(&test_mem, &v, &t, text, &k);
}

TEST(rounds_document, a_vote_needs_two_thirds_there_and_half_in_favour)
{
	CHECK_NUMBER(vote("广东省", "应到60人，实到40人，同意30票"), 0);
	CHECK_NUMBER(vote("广东省", "应到60人，实到39人，同意30票"), 1);
	CHECK_NUMBER(vote("广东省", "应到60人，实到40人，同意29票"), 1);
	/* more than half there */
	CHECK_NUMBER(vote("浙江省", "应到60人，实到40人，同意30票"), 1);
	CHECK_NUMBER(vote("浙江省", "应到60人，实到40人，同意31票"), 0);
	CHECK_NUMBER(vote("广东省", "应到60人，实到61人，同意62票"), 1);
}

TEST(rounds_document, the_package_follows_the_place)
{
	struct rounds_filing_paper v[ROUNDS_FILING_ITEMS];

	CHECK_NUMBER(rounds_filing_list(v, "广东省", "wage"), 9);
	CHECK_TEXT(v[2].note, "双方首席代表签字，一式三份");
	CHECK_NUMBER(rounds_filing_list(v, "浙江省", "wage"), 9);
	CHECK_TEXT(v[2].note, "双方首席代表签字，一式五份");
	CHECK_NUMBER(rounds_filing_list(v, "河南省", "wage"), 11);
	CHECK_TEXT(v[9].name, "要约书");
	CHECK_TEXT(rounds_filing_basis("江苏省", "women"),
	    "《集体合同规定》第四十二条");
	CHECK_TEXT(rounds_filing_basis("上海市", "wage"),
	    "《集体合同规定》第四十二条、《上海市集体合同条例》第二十三条");
}
