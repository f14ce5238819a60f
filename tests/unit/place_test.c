/* Names of places as people write them. */
#include "base/place.h"
#include "base/text.h"
#include "test.h"

static const char *
read_as(const char *s)
{
	struct place p;

	if (!place_read(&p, s))
		return "unknown";
	return text_printf(&test_mem, "%s/%s", p.province, p.city);
}

TEST(place, provinces_go_by_their_long_and_short_names)
{
	CHECK_TEXT(read_as("广东省"), "广东省/");
	CHECK_TEXT(read_as("广东"), "广东省/");
	CHECK_TEXT(read_as(" 广 东 省 "), "广东省/");
	CHECK_TEXT(read_as("内蒙古"), "内蒙古自治区/");
	CHECK_TEXT(read_as("新疆维吾尔自治区"), "新疆维吾尔自治区/");
	CHECK_TEXT(read_as("上海"), "上海市/");
	CHECK_TEXT(read_as("北京市"), "北京市/");
}

TEST(place, cities_bring_their_province)
{
	CHECK_TEXT(read_as("珠海市"), "广东省/珠海市");
	CHECK_TEXT(read_as("珠海"), "广东省/珠海市");
	CHECK_TEXT(read_as("广东省珠海市"), "广东省/珠海市");
	CHECK_TEXT(read_as("广东省/珠海市"), "广东省/珠海市");
	CHECK_TEXT(read_as("广东 珠海"), "广东省/珠海市");
	CHECK_TEXT(read_as("浙江·宁波"), "浙江省/宁波市");
	CHECK_TEXT(read_as("延边"), "吉林省/延边朝鲜族自治州");
	CHECK_TEXT(
	    read_as("伊犁哈萨克自治州"), "新疆维吾尔自治区/伊犁哈萨克自治州");
}

TEST(place, a_name_of_two_places_is_the_larger_unless_it_says_city)
{
	CHECK_TEXT(read_as("吉林"), "吉林省/");
	CHECK_TEXT(read_as("吉林市"), "吉林省/吉林市");
	CHECK_TEXT(read_as("海南"), "海南省/");
	CHECK_TEXT(read_as("海南藏族自治州"), "青海省/海南藏族自治州");
}

TEST(place, smaller_parts_are_left_out)
{
	CHECK_TEXT(read_as("广东省珠海市香洲区"), "广东省/珠海市");
	CHECK_TEXT(read_as("珠海市香洲区拱北街道"), "广东省/珠海市");
	CHECK_TEXT(read_as("上海市浦东新区"), "上海市/");
	CHECK_TEXT(read_as("浙江省义乌市"), "浙江省/");
}

TEST(place, the_nation_has_several_names_and_nothing_else_is_a_place)
{
	CHECK_TEXT(read_as("全国"), "/");
	CHECK_TEXT(read_as(""), "/");
	CHECK_TEXT(read_as(NULL), "/");
	CHECK_TEXT(read_as("中国"), "/");
	CHECK_TEXT(read_as("火星省"), "unknown");
	CHECK_TEXT(read_as("上海滩"), "unknown");
	CHECK_TEXT(read_as("广东人"), "unknown");
	CHECK_TEXT(read_as("Guangdong"), "unknown");
}

TEST(place, a_city_must_belong_to_the_region_given)
{
	struct place p;

	CHECK(place_read_both(&p, "广东省", "珠海市"));
	CHECK_TEXT(p.city, "珠海市");
	CHECK(place_read_both(&p, "", "杭州"));
	CHECK_TEXT(p.province, "浙江省");
	CHECK(place_read_both(&p, "浙江省", NULL) && *p.city == '\0');
	CHECK(!place_read_both(&p, "广东省", "杭州市"));
	CHECK(!place_read_both(&p, "广东省", "火星"));
	CHECK(place_read_both(&p, "浙江省", "义乌市") && *p.city == '\0');
	CHECK(place_read_both(&p, "上海", "上海市"));
	CHECK_TEXT(p.province, "上海市");
	CHECK(!place_read_both(&p, "x", ""));
}

TEST(place, every_row_of_the_list_is_read_back)
{
	CHECK(place_rows_len > 350);
	for (size_t i = 0; i < place_rows_len; i++) {
		const struct place_row *row = &place_rows[i];
		const char *want =
		    text_printf(&test_mem, "%s/%s", row->province, row->city);

		CHECK_TEXT(read_as(want), want);
		CHECK_TEXT(read_as(text_printf(
			       &test_mem, "%s%s", row->province, row->city)),
		    want);
	}
}
