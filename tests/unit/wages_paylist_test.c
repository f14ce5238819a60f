/* Pay lists as people bring them. */
#include <string.h>

#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "test.h"
#include "wages/wages_paylist.h"

static struct wages_paylist
read(const char *csv)
{
	struct wages_paylist p;
	struct sheet_book book;
	int32_t today;

	CHECK(day_parse(&today, "2026-11-25"));
	CHECK_NUMBER(
	    sheet_read(&test_mem, &book, csv, strlen(csv)).fault, SHEET_OK);
	wages_paylist_read(&test_mem, &p, sheet_first(&book), today);
	return p;
}

TEST(wages_paylist, amounts_as_people_write_them)
{
	struct wages_paylist p = read("岗位,月工资(元),入职日期\n"
				      "车工,6000,2020-01-31\n"
				      "车工,\"6,500.50\",2020/1/31\n"
				      "车工,１.２万,2020年1月31日\n"
				      "车工,¥5000元,\n"
				      "\n"
				      "钳工, 7000 ,2020.1.31\n");

	CHECK_NUMBER(p.wrongs_all, 0);
	CHECK_NUMBER(p.heads, 5);
	CHECK_NUMBER(p.lowest_cents, 500000);
	CHECK_NUMBER(p.mean_cents,
	    (600000 + 650050 + 1200000 + 500000 + 700000) * 12 / 5);
	CHECK_NUMBER(p.p50_cents, 650050 * 12);
	CHECK_NUMBER(p.groups_len, 0); /* fewer than five in any */
	CHECK_NUMBER(p.left_out, 5);
}

TEST(wages_paylist, every_wrong_cell_is_named)
{
	struct wages_paylist p = read("公司工资表,,\n"
				      "岗位,月工资,入职日期\n"
				      "车工,,2020-01-31\n"
				      "车工,六千,\n"
				      "车工,-5,\n"
				      "车工,6000,2020-02-30\n"
				      "车工,6000,2030-01-01\n"
				      "车工,50,\n"
				      "车工,99999999999999,\n"
				      "合计,60000,\n");
	static const struct {
		const char *cell;
		enum msg why;
	} wanted[] = {
		{ "B3", MSG_PAYLIST_EMPTY },
		{ "B4", MSG_PAYLIST_NO_AMOUNT },
		{ "B5", MSG_PAYLIST_RANGE },
		{ "C6", MSG_PAYLIST_NO_DAY },
		{ "C7", MSG_PAYLIST_LATER },
		{ "B8", MSG_PAYLIST_RANGE },
		{ "B9", MSG_PAYLIST_RANGE },
		{ "A10", MSG_PAYLIST_SUM },
	};

	CHECK_NUMBER(p.wrongs_all, 8);
	for (size_t i = 0; i < 8; i++) {
		CHECK_TEXT(p.wrongs[i].cell, wanted[i].cell);
		CHECK_NUMBER(p.wrongs[i].why, wanted[i].why);
	}
	CHECK_NUMBER(p.mean_cents, 0);
}

TEST(wages_paylist, a_year_is_not_twelve_years)
{
	struct wages_paylist p = read("年工资\n72000\n96000\n");

	CHECK(p.is_yearly);
	CHECK_NUMBER(p.mean_cents, 8400000);
	CHECK_NUMBER(p.lowest_cents, 600000);
}

TEST(wages_paylist, no_pay_column_and_no_rows_are_said)
{
	struct wages_paylist p = read("姓名,身份证号\na,1\n");

	CHECK_NUMBER(p.wrongs_all, 1);
	CHECK_NUMBER(p.wrongs[0].why, MSG_PAYLIST_NO_COLUMN);
	p = read("月工资\n");
	CHECK_NUMBER(p.wrongs_all, 1);
	CHECK_NUMBER(p.wrongs[0].why, MSG_PAYLIST_NO_ROWS);
}

TEST(wages_paylist, positions_of_five_are_kept_apart)
{
	struct wages_paylist p = read("岗位,月工资\n"
				      "a,5000\na,6000\na,7000\na,8000\na,9000\n"
				      "b,5000\nb,6000\nb,7000\nb,8000\n"
				      ",5000\n,5000\n,5000\n,5000\n,5000\n");

	CHECK_NUMBER(p.groups_len, 1);
	CHECK_TEXT(p.groups[0].name, "a");
	CHECK_NUMBER(p.groups[0].heads, 5);
	CHECK_NUMBER(p.groups[0].mean_cents, 8400000);
	CHECK_NUMBER(p.groups[0].p50_cents, 8400000);
	CHECK_NUMBER(p.left_out, 9);
}

TEST(wages_paylist, more_wrongs_than_are_listed_are_counted)
{
	struct buf b = { .mem = &test_mem };
	const char *csv;

	buf_text(&b, "月工资\n");
	for (int i = 0; i < 150; i++)
		buf_text(&b, "x\n");
	csv = buf_string(&b);
	CHECK_NUMBER(read(csv).wrongs_all, 150);
	CHECK_NUMBER(read(csv).wrongs_len, WAGES_PAYLIST_WRONGS_MAX);
}

TEST(wages_paylist, ranks_are_nearest_ranks)
{
	const int64_t v[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };

	CHECK_NUMBER(wages_paylist_rank(v, 10, 10), 1);
	CHECK_NUMBER(wages_paylist_rank(v, 10, 25), 3);
	CHECK_NUMBER(wages_paylist_rank(v, 10, 50), 5);
	CHECK_NUMBER(wages_paylist_rank(v, 10, 90), 9);
	CHECK_NUMBER(wages_paylist_rank(v, 1, 90), 1);
}
