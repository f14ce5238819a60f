/* The clause library: read, ordered, filled; all its wordings are lawful. */
#include "contracts/contracts_clause.h"

#include "base/day.h"
#include "base/file.h"
#include "base/text.h"
#include "contracts/contracts_check.h"
#include "contracts/contracts_clause_read.h"
#include "contracts_topics_table.h"
#include "laws_table.h"
#include "test.h"

static const char *const names[] = { "parameters", "collective", "wage",
	"women", "safety", "industry", "regional", "memorandum" };

/* The shipped library, in the arena of the test. */
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

#define CLAUSE(lines)                                                                   \
	"# 标题\n\n## 夜班津贴\nid: wage-night\npart: substance\n"                \
	"need: usual; 浙江省 required 浙江省集体合同条例19\nalso: "         \
	"collective\n"                                                                  \
	"purpose: 甲\nminimum: 乙\n" lines                                              \
	"text: 每班{pay}元。\n  第二段{pay}元。\nfallback: 丙。\nfallback: " \
	"丁。\n"                                                                      \
	"labour: 戊\nemployer: 己\nillegal: 不付。 => 庚\nen: Night work.\n"

static const char *
read_wage(struct contracts_library *lib, const char *text, int *line)
{
	*lib = (struct contracts_library){ 0 };
	return contracts_clause_read(&test_mem, lib, "wage", text, line);
}

TEST(contracts_clause, a_clause_is_read_with_its_parameters)
{
	struct contracts_library lib;
	const struct contracts_clause *c;
	const char *basis;
	int line;

	assert_null(read_wage(&lib,
	    CLAUSE("param: pay | money 元 | 1..500 | 20 | 多少？ | 说明\n"),
	    &line));
	CHECK_NUMBER(lib.clauses_len, 1);
	c = contracts_clause_find(&lib, "wage-night");
	CHECK(c != NULL && c->params_len == 1 && c->illegal_len == 1);
	CHECK_NUMBER(c->kinds, 1u << LAWS_WAGE | 1u << LAWS_COLLECTIVE);
	CHECK_TEXT(c->wordings[0], "每班{pay}元。\n第二段{pay}元。");
	CHECK_NUMBER(c->params[0].high, 5000000);
	CHECK_NUMBER(
	    contracts_clause_need(c, &(struct place){ "", "" }, &basis),
	    NEED_USUAL);
	CHECK_NUMBER(contracts_clause_need(
			 c, &(struct place){ "浙江省", "杭州市" }, &basis),
	    NEED_REQUIRED);
	CHECK_TEXT(basis, "浙江省集体合同条例19");
}

TEST(contracts_clause, what_is_wrong_is_named_with_its_line)
{
	struct contracts_library lib;
	int line;

	CHECK(read_wage(&lib, CLAUSE("param: pay | money\n"), &line) != NULL);
	CHECK_NUMBER(line, 10);
	CHECK(read_wage(&lib, CLAUSE("param: pay | sum | 1..2 | - | a | b\n"),
		  &line) != NULL);
	CHECK(read_wage(&lib, CLAUSE("param: pay | days | 9..2 | - | a | b\n"),
		  &line) != NULL);
	CHECK(read_wage(&lib, CLAUSE("colour: red\n"), &line) != NULL);
	CHECK(read_wage(&lib, "## 空\nid: wage-x\n", &line) != NULL);
	CHECK(
	    contracts_clause_read(&test_mem, &lib, "other", "", &line) != NULL);
}

static const struct contracts_param *
param(struct contracts_library *lib, const char *line)
{
	int at;
	const char *text =
	    text_printf(&test_mem, CLAUSE("param: pay | %s\n"), line);

	assert_null(read_wage(lib, text, &at));
	return &lib->clauses[0].params[0];
}

TEST(contracts_clause, values_are_read_as_people_type_them)
{
	struct contracts_library lib;
	const char *out;
	const struct contracts_param *p =
	    param(&lib, "money 元 | 1..500 | 20 | 多少？ | 说明");

	CHECK(contracts_param_read(&test_mem, p, " ２０.50 ", &out) ==
	    VALUE_FINE);
	CHECK_TEXT(out, "20.5");
	CHECK(contracts_param_read(&test_mem, p, "0.5", &out) == VALUE_LOW);
	CHECK(contracts_param_read(&test_mem, p, "501", &out) == VALUE_HIGH);
	CHECK(
	    contracts_param_read(&test_mem, p, "多", &out) == VALUE_UNREADABLE);
	CHECK(contracts_param_read(&test_mem, p, NULL, &out) == VALUE_EMPTY);
	CHECK_TEXT(contracts_param_bounds(&test_mem, p), "1–500元");
	p = param(&lib, "date | 2020-01-01..2030-12-31 | - | 哪天？ | 说明");
	CHECK(contracts_param_read(&test_mem, p, "2027-01-05", &out) ==
	    VALUE_FINE);
	CHECK_TEXT(out, "2027年1月5日");
	CHECK(contracts_param_read(&test_mem, p, "2031-01-01", &out) ==
	    VALUE_HIGH);
	p = param(&lib, "choice | 甲/乙 | 甲 | 哪个？ | 说明");
	CHECK(
	    contracts_param_read(&test_mem, p, "丙", &out) == VALUE_UNREADABLE);
}

static const char *
ten(void *to, const char *name)
{
	(void)to;
	return text_is(name, "pay") ? "10" : NULL;
}

TEST(contracts_clause, holes_are_filled_and_listed)
{
	const char *const *holes;

	CHECK_TEXT(contracts_clause_fill(
		       &test_mem, "每班{pay}元，自{day}起，{pay", ten, NULL),
	    "每班10元，自____起，{pay");
	CHECK_NUMBER(
	    contracts_clause_holes(&test_mem, &holes, "{a}和{b}、{a}"), 2);
	CHECK_TEXT(holes[1], "b");
}

TEST(contracts_clause, a_kind_has_its_clauses_in_the_order_of_a_contract)
{
	struct contracts_library lib = library();

	CHECK(lib.clauses_len >= 120);
	for (int kind = 0; kind < LAWS_KIND_COUNT; kind++) {
		const struct contracts_clause *const *v;
		size_t n = contracts_clause_of_kind(
		    &test_mem, &v, &lib, (enum laws_kind)kind);

		CHECK(n >= 10);
		CHECK_NUMBER(v[0]->part, PART_OPENING);
		for (size_t i = 1; i < n; i++)
			CHECK(v[i]->part >= v[i - 1]->part);
	}
}

TEST(contracts_clause, every_hole_of_every_wording_has_its_parameter)
{
	struct contracts_library lib = library();

	for (size_t i = 0; i < lib.clauses_len; i++)
		for (size_t k = 0; k < CLAUSE_WORDINGS; k++) {
			const struct contracts_clause *c = &lib.clauses[i];
			const char *const *holes;
			size_t n = contracts_clause_holes(
			    &test_mem, &holes, c->wordings[k]);

			for (size_t h = 0; h < n; h++)
				CHECK(contracts_clause_param(
					  &lib, c, holes[h]) != NULL);
		}
}

struct ends {
	const struct contracts_library *lib;
	const struct contracts_clause *clause;
	bool high;
};

/* The least or greatest lawful value of a hole. */
static const char *
end_value(void *to, const char *name)
{
	const struct ends *e = to;
	const struct contracts_param *p =
	    contracts_clause_param(e->lib, e->clause, name);
	int64_t n = e->high ? p->high : p->low;
	char day[DAY_TEXT];
	const char *out = "示例", *typed = NULL;

	if (p->type == TYPE_CHOICE)
		return p->choices[e->high ? p->choices_len - 1 : 0];
	if (p->type == TYPE_DATE) {
		day_print(day, (int32_t)n);
		typed = day;
	} else if (p->type != TYPE_TEXT)
		typed = text_printf(&test_mem, "%lld.%04lld",
		    (long long)(n / 10000), (long long)(n % 10000));
	if (typed != NULL)
		CHECK(contracts_param_read(&test_mem, p, typed, &out) ==
		    VALUE_FINE);
	return out;
}

TEST(contracts_clause, no_wording_of_the_library_is_found_illegal)
{
	struct contracts_library lib = library();
	struct contracts_check_asked asked = {
		.rules = &laws_table()->rules,
		.index = contracts_table(),
	};

	for (size_t i = 0; i < lib.clauses_len; i++)
		for (size_t k = 0; k < (size_t)CLAUSE_WORDINGS * 2; k++) {
			const struct contracts_clause *c = &lib.clauses[i];
			struct ends e = { &lib, c, k % 2 == 1 };
			struct contracts_checked out;
			const char *text = contracts_clause_fill(
			    &test_mem, c->wordings[k / 2], end_value, &e);

			asked.the_case = a_case("全国", c->kind);
			contracts_check(&test_mem, &out, &asked, text);
			for (size_t f = 0; f < out.len; f++)
				if (out.v[f].severity == FINDING_ILLEGAL)
					fail_msg("%s: %s: %s", c->id,
					    out.v[f].rule->id, out.v[f].quote);
		}
}
