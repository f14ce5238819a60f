/*
 * The kit on one page, an example of each part: for people who build pages.
 * Only where the server runs with DEV=1.
 */
#include "base/text.h"
#include "gen/tmpl/web/gallery.h"
#include "web/gallery_view.h"
#include "web/settings.h"
#include "web/web.h"

static const struct part_option few[] = {
	{ "wage", "工资专项集体合同", "每年一次", true },
	{ "women", "女职工权益保护专项集体合同", NULL, false },
};

static const struct part_task tasks[] = {
	{ "产生协商代表", "/gallery#done", "集体合同规定第二十条", STATE_DONE,
	    "完成" },
	{ "等待书面答复", "/gallery#doing", "对方须在 12 月 13 日前答复",
	    STATE_DOING, "进行" },
	{ "提供资料", "/gallery#late", NULL, STATE_LATE, "逾期" },
	{ "召开协商会议", NULL, NULL, STATE_TODO, "待办" },
};

static const struct part_tab tabs[] = {
	{ "步骤", "/gallery", true },
	{ "议题", "/gallery?tab=issues", false },
};

static const struct field_error errors[] = {
	{ "wrong", "请填写" },
};

static const struct part_caveat caveats[] = {
	{ 1, "2024年扩大了调查范围，与2023年不能直接相比。" },
};

static const struct part_source sources[] = {
	{ 1, "国家统计局", "2025年年平均工资情况", "2026-05-15", "",
	    "https://www.stats.gov.cn/", false },
	{ 2, "示例报", "最低工资汇总", "2022-08", "转载", NULL, true },
};

static enum fail
show(struct ctx *c)
{
	struct gallery_view v = {
		.fine = { "fine", "李秀英", NULL },
		.wrong = { "wrong", "", "请填写" },
		.many = { "many", "第一行\n第二行 <b>", NULL },
		.choice = { .input = { "kind", "", NULL },
		    .label = "协商什么",
		    .hint = "可以以后再改。",
		    .options = few,
		    .options_len = 2 },
		.list = { .input = { "place", "", "请选择一项" },
		    .label = "所在地",
		    .options = few,
		    .options_len = 2,
		    .is_list = true },
		.errors = { errors, 1 },
		.tasks = { tasks, 4 },
		.tabs = { "一轮协商", tabs, 2 },
		.pager = { "/gallery?page=1", "/gallery?page=3",
		    "第 2 页，共 5 页" },
		.notes = { caveats, 1, sources, 2 },
	};

	if (!web_settings.is_dev)
		return FAIL_ABSENT;
	tmpl_web_gallery(c->html, &v);
	return OK;
}

RESOURCE(gallery_page, .who = ANYONE, .get = show)
