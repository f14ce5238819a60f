/* Specs out of JSON: what is refused, in which words. */
#include <stdio.h>

#include "base/text.h"
#include "costing/costing_json.h"
#include "test.h"

static const char *
parse(struct costing_spec *out, const char *s)
{
	const char *wrong = costing_json_parse(&test_mem, out, s, strlen(s));

	return wrong != NULL ? wrong : "";
}

TEST(costing_json, reads_numbers_in_hundredths)
{
	struct costing_spec s;

	CHECK_TEXT(parse(&s,
		       "{\"years\":2,\"workforce\":[{\"headcount\":3,"
		       "\"monthly_cny\":4500.1,\"night_shifts\":2.5}],"
		       "\"proposals\":[{\"kind\":\"raise_rate\","
		       "\"labour\":[5.25,-1],\"employer\":2}]}"),
	    "");
	CHECK_NUMBER(s.lines[0].pay_cents, 450010);
	CHECK_NUMBER(s.lines[0].nights_cents, 250);
	CHECK_NUMBER(s.proposals[0].values[COSTING_LABOUR][0], 525);
	CHECK_NUMBER(s.proposals[0].values[COSTING_LABOUR][1], -100);
	CHECK_NUMBER(s.proposals[0].values[COSTING_EMPLOYER][0], 200);
	CHECK_NUMBER(s.proposals[0].month, 1);
	CHECK(s.is_compound);
}

TEST(costing_json, says_where_something_is_wrong)
{
	struct costing_spec s;

	CHECK_TEXT(parse(&s, "[]"), "an object with workforce and proposals");
	CHECK_TEXT(
	    parse(&s, "{\"years\":4}"), "years: a whole number from 1 to 3");
	CHECK_TEXT(parse(&s, "{\"workforce\":\"x\"}"), "workforce: a list");
	CHECK_TEXT(
	    parse(&s, "{\"workforce\":[{\"monthly_cny\":1000000000000}]}"),
	    "workforce[0].monthly_cny: a number from 0 to 100000000 with at "
	    "most two decimals");
	CHECK_TEXT(parse(&s, "{\"workforce\":[{\"headcount\":-1}]}"),
	    "workforce[0].headcount: a whole number from 0 to 10000000");
	CHECK_TEXT(parse(&s, "{\"proposals\":[{\"kind\":\"gift\"}]}"),
	    "proposals[0].kind: one of the kinds of the description");
	CHECK_TEXT(parse(&s,
		       "{\"proposals\":[{\"kind\":\"piece\","
		       "\"labour\":[1001]}]}"),
	    "proposals[0].labour: out of range: -100 to 1000 %, 100 million "
	    "yuan, 366 days or 24 months at most");
	CHECK_TEXT(parse(&s,
		       "{\"contributions\":[{\"lower_cny\":5,"
		       "\"upper_cny\":4}]}"),
	    "contributions[0].upper_cny: not below lower_cny");
}

TEST(costing_json, what_is_written_reads_the_same)
{
	const char *text =
	    "{\"base_year\":2026,\"years\":3,\"compounding\":false,"
	    "\"province\":\"广东省\",\"workforce\":[{\"post\":\"装配工\","
	    "\"headcount\":2,\"monthly_cny\":4500.10,"
	    "\"works_in_heat\":true}],\"contributions\":[{\"name\":\"养老\","
	    "\"rate_pct\":16.00,\"is_housing_fund\":true}],"
	    "\"proposals\":[{\"kind\":\"heat\",\"month\":7,\"extra\":4,"
	    "\"labour\":[300.00,0.00,0.00],\"employer\":[0.00,0.00,0.00]}]}";
	struct costing_spec s;

	CHECK_TEXT(parse(&s, text), "");
	CHECK_TEXT(costing_json_text(&test_mem, &s), text);
}
