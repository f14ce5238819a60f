/* Pay lists as people bring them, and as they are written back. */
#include "base/fields.h"
#include "base/form.h"
#include "base/text.h"
#include "costing/costing_form.h"
#include "costing/costing_list.h"
#include "test.h"
#include "text/sheet.h"

static const struct sheet *
sheet_of(const char *csv)
{
	static struct sheet_book book;

	CHECK_NUMBER(
	    sheet_read(&test_mem, &book, csv, strlen(csv)).fault, SHEET_OK);
	return sheet_first(&book);
}

static struct costing_list_problem
read(const char *csv, struct costing_line **lines, size_t *len)
{
	struct costing_list_problem p;

	costing_list_read(&test_mem, lines, len, &p, sheet_of(csv));
	return p;
}

TEST(costing_list, finds_the_titles_and_leaves_other_columns_alone)
{
	struct costing_line *l;
	size_t n;

	CHECK_NUMBER(
	    read("某公司工资表\n,\n姓名,岗位,月工资,高温\n"
		 "张三,车工,\"5,000.5\",是\n合计,,,\n李四,钳工,1.2万,\n",
		&l, &n)
		.why,
	    MSG_NONE);
	CHECK_NUMBER(n, 2);
	CHECK_TEXT(l[0].post, "车工");
	CHECK_NUMBER(l[0].pay_cents, 500050);
	CHECK_NUMBER(l[0].heads, 1);
	CHECK(l[0].is_hot);
	CHECK_NUMBER(l[1].pay_cents, 1200000);
	CHECK(!l[1].is_hot);
}

TEST(costing_list, takes_the_sheet_of_where_do_we_stand)
{
	struct costing_line *l;
	size_t n;

	CHECK_NUMBER(
	    read("月工资（元）,岗位,入职日期\n4500,车工,2020-01-01\n", &l, &n)
		.why,
	    MSG_NONE);
	CHECK_NUMBER(n, 1);
	CHECK_NUMBER(l[0].pay_cents, 450000);
	CHECK_TEXT(l[0].post, "车工");
}

TEST(costing_list, says_which_row_is_wrong)
{
	struct costing_line *l;
	struct costing_list_problem p;
	size_t n;

	p = read("岗位,月工资\n车工,5000\n钳工,许多\n", &l, &n);
	CHECK_NUMBER(p.why, MSG_COSTING_LIST_MONEY);
	CHECK_NUMBER(p.row, 3);
	CHECK_NUMBER(p.column, 2);
	p = read("岗位,月工资,人数\n车工,5000,-2\n", &l, &n);
	CHECK_NUMBER(p.why, MSG_COSTING_LIST_NUMBER);
	CHECK_NUMBER(read("岗位,工钱\n车工,5000\n", &l, &n).why,
	    MSG_COSTING_LIST_TITLES);
	CHECK_NUMBER(
	    read("岗位,月工资\n合计,\n", &l, &n).why, MSG_COSTING_LIST_NOBODY);
	p = read("岗位,月工资\n车工,1000000000000\n", &l, &n);
	CHECK_NUMBER(p.why, MSG_COSTING_LIST_MONEY);
}

TEST(costing_list, what_is_written_reads_the_same)
{
	const struct costing_line line = { .post = "\"甲\",乙",
		.band = "一线",
		.heads = 3,
		.pay_cents = 450010,
		.years = 4,
		.nights_cents = 250,
		.hours_cents = { 2000, 0, 50 },
		.is_hot = true };
	const char *text = costing_list_text(&test_mem, &line, 1);
	struct costing_line *l;
	size_t n;

	CHECK_NUMBER(read(text, &l, &n).why, MSG_NONE);
	CHECK_NUMBER(n, 1);
	CHECK_TEXT(l[0].post, line.post);
	CHECK_NUMBER(l[0].heads, 3);
	CHECK_NUMBER(l[0].pay_cents, 450010);
	CHECK_NUMBER(l[0].years, 4);
	CHECK_NUMBER(l[0].nights_cents, 250);
	CHECK_NUMBER(l[0].hours_cents[0], 2000);
	CHECK_NUMBER(l[0].hours_cents[2], 50);
	CHECK(l[0].is_hot);
	CHECK_TEXT(text, costing_list_text(&test_mem, l, 1));
}

TEST(costing_list, hundredths_are_written_short)
{
	CHECK_TEXT(costing_list_hundredths(&test_mem, 500), "5");
	CHECK_TEXT(costing_list_hundredths(&test_mem, 550), "5.5");
	CHECK_TEXT(costing_list_hundredths(&test_mem, -525), "-5.25");
	CHECK_TEXT(costing_list_hundredths(&test_mem, -5), "-0.05");
	CHECK_TEXT(costing_list_hundredths(&test_mem, 0), "0");
}

/* A form out of "name=value&..." */
static bool
fill(const char *query, struct costing_spec *s, struct form *form)
{
	static struct fields in;
	struct costing_form_rows rows;

	CHECK_NUMBER(
	    fields_read(&test_mem, &in, query, strlen(query)), FIELDS_OK);
	*form = form_new(&test_mem, &in, LANG_EN);
	costing_form_read(form, s, &rows);
	return form_is_fine(form);
}

TEST(costing_form, passes_over_empty_rows)
{
	struct costing_spec s;
	struct form f;

	CHECK(fill("base_year=2026&years=2&compound=no&w_len=3&w0_post="
		   "&w1_post=%E8%BD%A6%E5%B7%A5&w1_heads=12&w1_pay=4%2C500.5"
		   "&p_len=2&p0_kind=&p1_kind=heat&p1_a1=300&p1_extra=&k_len=1"
		   "&k0_name=x&k0_rate=16%25",
	    &s, &f));
	CHECK_NUMBER(s.lines_len, 1);
	CHECK_NUMBER(s.lines[0].heads, 12);
	CHECK_NUMBER(s.lines[0].pay_cents, 450050);
	CHECK_NUMBER(s.proposals_len, 1);
	CHECK_NUMBER(s.proposals[0].extra, 5);
	CHECK_NUMBER(s.proposals[0].values[COSTING_LABOUR][0], 30000);
	CHECK_NUMBER(s.schemes[0].rate_bp, 1600);
	CHECK_NUMBER(s.years, 2);
	CHECK(!s.is_compound);
}

TEST(costing_form, names_the_field_that_is_wrong)
{
	struct costing_spec s;
	struct form f;

	CHECK(!fill("w_len=1&w0_pay=1000000000000&p_len=1&p0_kind=piece"
		    "&p0_a1=1001&k_len=1&k0_name=a&k0_lower=5&k0_upper=4",
	    &s, &f));
	CHECK_NUMBER(f.errors_len, 3);
	CHECK_TEXT(f.errors[0].name, "w0_pay");
	CHECK_TEXT(f.errors[1].name, "k0_upper");
	CHECK_TEXT(f.errors[2].name, "p0_a1");
}

TEST(costing_form, takes_a_pasted_list_with_the_rows)
{
	struct costing_spec s;
	struct form f;

	CHECK(fill("w_len=1&w0_pay=5000&list=%E5%B2%97%E4%BD%8D%2C%E6%9C%88"
		   "%E5%B7%A5%E8%B5%84%0Aa%2C4000%0Ab%2C4100",
	    &s, &f));
	CHECK_NUMBER(s.lines_len, 3);
	CHECK_NUMBER(s.lines[2].pay_cents, 410000);
	CHECK(!fill("list=nothing", &s, &f));
	CHECK_TEXT(f.errors[0].name, "list");
}

TEST(costing_form, begins_with_an_example_or_with_nothing)
{
	struct costing_spec s = costing_form_new(&test_mem, 2026, true);
	struct costing_form_rows r = costing_form_rows_of(&s);

	CHECK_NUMBER(s.lines_len, 3);
	CHECK_NUMBER(r.lines, 3 + COSTING_FORM_BLANK);
	for (size_t i = 0; i < s.schemes_len; i++)
		CHECK_NUMBER(s.schemes[i].rate_bp, 0); /* never guessed */
	s = costing_form_new(&test_mem, 2026, false);
	CHECK_NUMBER(s.lines_len + s.proposals_len, 0);
}
