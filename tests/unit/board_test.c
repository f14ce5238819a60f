/* The board's words. */
#include "board/board.h"

#include "base/text.h"
#include "test.h"

TEST(board, dimensions_are_named_in_addresses)
{
	enum board_dimension d;

	for (int i = 0; i < BOARD_DIMENSION_COUNT; i++) {
		CHECK(board_dimension_parse(
		    &d, board_dimension_key((enum board_dimension)i)));
		CHECK_NUMBER(d, i);
		CHECK(board_dimension_label(d) != MSG_NONE);
	}
	CHECK(!board_dimension_parse(&d, "owner"));
	CHECK(!board_dimension_parse(&d, NULL));
}

TEST(board, values_are_said_in_words_and_nothing_is_left_blank)
{
	CHECK_TEXT(board_value_word(&test_mem, LANG_ZH, BOARD_STAGE, "talks"),
	    "协商中");
	CHECK_TEXT(
	    board_value_word(&test_mem, LANG_ZH, BOARD_SECTOR, "C"), "制造业");
	CHECK_TEXT(
	    board_value_word(&test_mem, LANG_ZH, BOARD_SECTOR, ""), "未填写");
	CHECK_TEXT(
	    board_value_word(&test_mem, LANG_ZH, BOARD_PLACE, "广东省珠海市"),
	    "广东省珠海市");
	CHECK_TEXT(
	    board_value_word(&test_mem, LANG_ZH, BOARD_PLACE, ""), "未填写");
	CHECK_TEXT(
	    board_value_word(&test_mem, LANG_ZH, BOARD_LATE, ""), "有期限已过");
	CHECK_TEXT(
	    board_value_word(&test_mem, LANG_ZH, BOARD_STAGE, "nonsense"),
	    "未填写");
}
