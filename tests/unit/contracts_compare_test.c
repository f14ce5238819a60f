/* Two states of a draft against each other. */
#include "contracts/contracts_compare.h"

#include "base/buf.h"
#include "base/text.h"
#include "contracts/contracts_draft.h"
#include "test.h"

static const char *
without(const struct contracts_pieces *p, enum contracts_piece_kind kind)
{
	struct buf b = { .mem = &test_mem };

	for (size_t i = 0; i < p->len; i++)
		if (p->v[i].kind != kind)
			buf_text(&b, p->v[i].text);
	return text_copy(&test_mem, buf_string(&b));
}

TEST(contracts_compare, either_text_comes_back_from_the_pieces)
{
	static const char *const texts[] = { "", "甲", "工资提高5%。",
		"工资总额提高6%，自一月起。", "一月起工资提高。",
		"甲乙甲乙甲乙" };

	for (size_t i = 0; i < 6; i++)
		for (size_t k = 0; k < 6; k++) {
			struct contracts_pieces p = contracts_compare_text(
			    &test_mem, texts[i], texts[k]);

			CHECK_TEXT(without(&p, PIECE_INSERTED), texts[i]);
			CHECK_TEXT(without(&p, PIECE_DELETED), texts[k]);
		}
}

TEST(contracts_compare, only_the_changed_characters_are_marked)
{
	struct contracts_pieces p =
	    contracts_compare_text(&test_mem, "提高5%。", "提高6%。");

	CHECK_NUMBER(p.len, 4);
	CHECK_TEXT(p.v[0].text, "提高");
	CHECK_TEXT(p.v[1].text, "5");
	CHECK_NUMBER(p.v[1].kind, PIECE_DELETED);
	CHECK_TEXT(p.v[2].text, "6");
	CHECK_TEXT(p.v[3].text, "%。");
}

TEST(contracts_compare, long_texts_without_likeness_are_replaced_whole)
{
	struct buf a = { .mem = &test_mem }, b = { .mem = &test_mem };
	struct contracts_pieces p;

	for (int i = 0; i < 3000; i++) {
		buf_text(&a, "甲");
		buf_text(&b, "乙");
	}
	p = contracts_compare_text(&test_mem, buf_string(&a), buf_string(&b));
	CHECK_NUMBER(p.len, 2);
	CHECK_TEXT(without(&p, PIECE_INSERTED), buf_string(&a));
}

TEST(contracts_compare, clauses_are_added_gone_changed_and_as_few_as_can_moved)
{
	static const struct contracts_draft_clause old[] = {
		{ .clause = 1, .title = "甲", .text = "a" },
		{ .clause = 2, .title = "乙", .text = "b" },
		{ .clause = 3, .title = "丙", .text = "c" },
		{ .clause = 4, .title = "丁", .text = "d" },
	};
	static const struct contracts_draft_clause now[] = {
		{ .clause = 3, .title = "丙", .text = "c" },
		{ .clause = 1, .title = "甲", .text = "a" },
		{ .clause = 2, .title = "乙", .text = "x" },
		{ .clause = 4, .title = "丁", .text = "d", .is_removed = true },
		{ .clause = 5, .title = "戊", .text = "e" },
	};
	struct contracts_draft before = { .clauses = old, .clauses_len = 4 };
	struct contracts_draft after = { .clauses = now, .clauses_len = 5 };
	struct contracts_compared *v;

	CHECK_NUMBER(contracts_compare(&test_mem, &v, &before, &after), 5);
	CHECK(v[0].is_moved && contracts_compare_differs(&v[0]));
	CHECK(!v[1].is_moved && !contracts_compare_differs(&v[1]));
	CHECK(!v[2].is_moved && contracts_compare_differs(&v[2]));
	CHECK(v[3].before == NULL && v[3].after->clause == 5);
	CHECK(v[4].after == NULL && v[4].before->clause == 4);
	CHECK_NUMBER(contracts_compare(&test_mem, &v, &before, &before), 4);
	for (int i = 0; i < 4; i++)
		CHECK(!contracts_compare_differs(&v[i]));
}
