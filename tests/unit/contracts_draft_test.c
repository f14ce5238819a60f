/* Drafts out of the shipped library: filled, ordered, asked, written. */
#include "contracts/contracts_draft.h"

#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_clause_read.h"
#include "contracts/contracts_draft_doc.h"
#include "contracts/contracts_interview.h"
#include "contracts_topics_table.h"
#include "laws_table.h"
#include "test.h"
#include "text/doc.h"
#include "text/doc_docx.h"
#include "text/doc_in.h"
#include "text/doc_text.h"

static const char *const names[] = { "parameters", "collective", "wage",
	"women", "safety", "industry", "regional", "memorandum" };

static struct contracts_library
library(void)
{
	struct contracts_library lib = { 0 };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		size_t len;
		int line;
		char *text = file_read(&test_mem,
		    text_printf(&test_mem, "content/clauses/%s.txt", names[i]),
		    &len);

		CHECK(text != NULL);
		assert_null(contracts_clause_read(
		    &test_mem, &lib, names[i], text, &line));
	}
	return lib;
}

static const struct contracts_answer known[] = {
	{ "employer", "珠海示例制造有限公司" },
	{ "union", "珠海示例制造有限公司工会" },
	{ "place", "广东省珠海市" },
};

static const struct contracts_answers answers = { known, 3 };

static struct contracts_draft
begun(const struct contracts_library *lib, enum laws_kind kind)
{
	struct contracts_draft d = { .kind = kind,
		.place = { "广东省", "珠海市" },
		.title = "示例合同",
		.answers = answers };
	struct contracts_draft_clause *v;

	d.clauses_len = contracts_draft_begin(&test_mem, &v, lib, &d);
	for (size_t i = 0; i < d.clauses_len; i++)
		v[i].version = 1;
	d.clauses = v;
	return d;
}

TEST(contracts_draft, every_kind_is_asked_in_under_15_questions)
{
	struct contracts_library lib = library();

	for (int kind = 0; kind < LAWS_KIND_COUNT; kind++) {
		struct contracts_draft d = begun(&lib, (enum laws_kind)kind);
		struct contracts_question *q;
		size_t n =
		    contracts_interview_all(&test_mem, &q, &lib, &d, &answers);
		bool seen_known = false;

		CHECK(d.clauses_len >= 8);
		CHECK(n > 0 && n < 15);
		for (size_t i = 0; i < n; i++) {
			CHECK(*q[i].param->question != '\0');
			CHECK(q[i].is_known || !seen_known);
			seen_known |= q[i].is_known;
			for (size_t k = 0; k < i; k++)
				CHECK(!text_is(q[i].key, q[k].key));
		}
	}
	CHECK_NUMBER(contracts_interview_steps(0), 1);
	CHECK_NUMBER(contracts_interview_steps(4), 2);
}

/* A value within the bounds of a question without a default. */
static const char *
typed(const struct contracts_question *q)
{
	if (*q->param->initial != '\0')
		return q->param->initial;
	if (q->param->type == TYPE_DATE)
		return text_is(q->key, "end") ? "2029-12-31" : "2027-01-01";
	return q->param->type == TYPE_TEXT ? "示例名称" : "1";
}

TEST(contracts_draft, every_kind_answered_is_whole_and_breaks_no_law)
{
	struct contracts_library lib = library();
	struct contracts_check_asked asked = {
		.rules = &laws_table()->rules,
		.index = contracts_table(),
	};

	for (int kind = 0; kind < LAWS_KIND_COUNT; kind++) {
		struct contracts_draft d = begun(&lib, (enum laws_kind)kind);
		struct contracts_answer v[INTERVIEW_MAX];
		struct contracts_question *q;
		struct contracts_checked out;
		struct contracts_answers newer = { v, 0 };
		const char *text;

		newer.len =
		    contracts_interview_all(&test_mem, &q, &lib, &d, &answers);
		for (size_t i = 0; i < newer.len; i++)
			v[i] =
			    (struct contracts_answer){ q[i].key, typed(&q[i]) };
		d.answers = contracts_draft_join(&test_mem, &newer, &answers);
		d.clauses_len = contracts_draft_begin(&test_mem,
		    (struct contracts_draft_clause **)&d.clauses, &lib, &d);
		text = contracts_draft_doc_text(&test_mem, &d, NULL);
		if (contracts_draft_is_blank(text))
			fail_msg(
			    "kind %d: %s", kind, strstr(text, "____") - 60);
		asked.the_case = a_case("广东省/珠海市", d.kind);
		contracts_check(&test_mem, &out, &asked, text);
		for (size_t i = 0; i < out.len; i++)
			if (out.v[i].severity == FINDING_ILLEGAL)
				fail_msg("kind %d: %s: %s", kind,
				    out.v[i].rule->id, out.v[i].quote);
	}
}

TEST(contracts_draft, an_answer_refills_only_the_clauses_that_use_it)
{
	struct contracts_library lib = library();
	struct contracts_draft d = begun(&lib, LAWS_WAGE);
	static const struct contracts_answer v[] = { { "start",
	    "2027-01-01" } };
	struct contracts_answers newer = { v, 1 };
	struct contracts_answers all =
	    contracts_draft_join(&test_mem, &newer, &d.answers);
	struct contracts_draft_clause *changed;
	size_t n = contracts_draft_refill(&test_mem, &changed, &lib, &d, &all);

	CHECK(n > 0 && n < d.clauses_len);
	for (size_t i = 0; i < n; i++) {
		CHECK(strstr(changed[i].text, "2027年1月1日") != NULL);
		CHECK_NUMBER(changed[i].version, 1);
	}
	CHECK_NUMBER(
	    contracts_draft_refill(&test_mem, &changed, &lib, &d, &d.answers),
	    0);
	CHECK_TEXT(
	    contracts_draft_answer(&all, "employer"), "珠海示例制造有限公司");
	CHECK(contracts_draft_answer(&all, "nothing") == NULL);
}

TEST(contracts_draft, own_words_are_never_refilled)
{
	struct contracts_library lib = library();
	struct contracts_draft d = begun(&lib, LAWS_WAGE);
	struct contracts_draft_clause *own =
	    (struct contracts_draft_clause *)d.clauses;
	static const struct contracts_answer v[] = { { "start",
	    "2027-01-01" } };
	struct contracts_answers newer = { v, 1 }, all;
	struct contracts_draft_clause *changed;

	for (size_t i = 0; i < d.clauses_len; i++)
		own[i].wording = 0;
	all = contracts_draft_join(&test_mem, &newer, &d.answers);
	CHECK_NUMBER(
	    contracts_draft_refill(&test_mem, &changed, &lib, &d, &all), 0);
}

TEST(contracts_draft, clauses_move_past_removed_ones_and_stop_at_the_ends)
{
	struct contracts_draft_clause v[] = {
		{ .clause = 1, .position = 10, .title = "甲", .text = "a" },
		{ .clause = 2,
		    .position = 20,
		    .title = "乙",
		    .text = "b",
		    .is_removed = true },
		{ .clause = 3, .position = 30, .title = "丙", .text = "c" },
	};
	struct contracts_draft d = { .clauses = v, .clauses_len = 3 };
	struct contracts_draft_clause out[2];
	size_t *starts;

	CHECK(contracts_draft_move(out, &d, 3, true));
	CHECK_NUMBER(out[0].clause, 3);
	CHECK_NUMBER(out[0].position, 10);
	CHECK_NUMBER(out[1].clause, 1);
	CHECK_NUMBER(out[1].position, 30);
	CHECK(!contracts_draft_move(out, &d, 1, true));
	CHECK(!contracts_draft_move(out, &d, 3, false));
	CHECK(!contracts_draft_move(out, &d, 2, true));
	CHECK(!contracts_draft_move(out, &d, 9, true));
	CHECK_TEXT(contracts_draft_doc_text(&test_mem, &d, &starts),
	    "第一条　甲\na\n第二条　丙\nc\n");
	CHECK_NUMBER(starts[1], starts[2]);
	CHECK_NUMBER(starts[3], 16);
}

TEST(contracts_draft, a_clause_of_the_library_goes_where_a_contract_has_it)
{
	struct contracts_library lib = library();
	struct contracts_draft d = begun(&lib, LAWS_WAGE);
	struct contracts_draft_clause out;
	size_t last = d.clauses_len - 1;
	const struct contracts_clause *missing =
	    contracts_clause_find(&lib, d.clauses[3].library);

	memmove((void *)&d.clauses[3], &d.clauses[4],
	    (last - 3) * sizeof(*d.clauses));
	d.clauses_len--;
	CHECK(contracts_draft_new(&test_mem, &out, &lib, &d, missing));
	CHECK(out.position > d.clauses[2].position);
	CHECK(out.position < d.clauses[3].position);
	CHECK_NUMBER(out.version, 0);
	CHECK(contracts_draft_find(&d, out.clause) == NULL);
	CHECK(contracts_draft_new(&test_mem, &out, &lib, &d, NULL));
	CHECK(out.position > d.clauses[last - 1].position);
	CHECK(contracts_draft_is_blank(out.text));
	d.clauses_len = DRAFT_CLAUSES_MAX;
	d.clauses = ARENA_MANY(
	    &test_mem, struct contracts_draft_clause, DRAFT_CLAUSES_MAX);
	CHECK(!contracts_draft_new(&test_mem, &out, &lib, &d, NULL));
}

static const char *
squeezed(const char *s)
{
	struct buf b = { .mem = &test_mem };

	while (*s != '\0') {
		const char *from = s;

		if (!text_is_space(text_next(&s)))
			buf_add(&b, from, (size_t)(s - from));
	}
	return buf_string(&b);
}

TEST(contracts_draft, word_gives_back_the_text_that_was_drafted)
{
	struct contracts_library lib = library();
	struct contracts_draft d = begun(&lib, LAWS_WAGE);
	struct doc *from = contracts_draft_doc(&test_mem, &lib, &d, 20000);
	struct doc *to = doc_new(&test_mem, LANG_ZH, DOC_AGREEMENT, "");
	const char *text = doc_text(&test_mem, from);
	struct zip_bytes z;

	CHECK(doc_docx(&test_mem, &z, from) == NULL);
	CHECK_NUMBER(doc_in(to, z.bytes, z.len), MSG_NONE);
	CHECK_TEXT(squeezed(doc_text(&test_mem, to)), squeezed(text));
	CHECK(strstr(text, "示例合同") != NULL);
	CHECK(strstr(text, "第一章") != NULL && strstr(text, "附则") != NULL);
	CHECK(strstr(text, "首席代表（签字）") != NULL);
	for (size_t i = 0; i < d.clauses_len; i++)
		CHECK(strstr(squeezed(text), squeezed(d.clauses[i].title)) !=
		    NULL);
}

TEST(contracts_draft, markdown_escapes_its_signs)
{
	struct contracts_library lib = { 0 };
	struct contracts_draft_clause v[] = { { .clause = 1,
	    .library = "",
	    .title = "甲*",
	    .text = "____和[丙]\n第二段" } };
	struct contracts_draft d = {
		.title = "合同", .clauses = v, .clauses_len = 1
	};
	const char *md = contracts_draft_doc_markdown(&test_mem, &lib, &d);

	CHECK(strstr(md, "**第一条（甲\\*）** \\_\\_\\_\\_和\\[丙\\]\n\n") !=
	    NULL);
	CHECK(text_starts(md, "# 合同\n\n## 第一章 总则\n\n"));
}
