#include "doc_sample.h"

#include "base/text.h"
#include "text/chart.h"

static const struct doc_column pay[] = { { "岗位", 3, false },
	{ "人数", 1, true }, { "月工资（元）", 2, true } };
static const struct doc_column form[] = { { NULL, 2, false },
	{ NULL, 3, false }, { NULL, 2, false }, { NULL, 3, false } };
static const char *const labour[] = { "职工方（盖章）：", "首席代表：",
	"　　年　　月　　日" };
static const char *const employer[] = { "企业方（盖章）：", "首席代表：",
	"　　年　　月　　日" };
static const struct doc_signature signatures[] = { { labour, 3 },
	{ employer, 3 } };

static void
add_tables(struct doc *d)
{
	doc_table(d, "各岗位工资", pay, 3);
	doc_row(d);
	doc_cell(d, "车工 <一&二>");
	doc_cell(d, "12");
	doc_cell(d, "6120.05");
	doc_row(d);
	doc_cell(d, "");
	doc_say(d, DOC_BOLD, "合计");
	doc_cell_wide(d, 2, "12 人，73440.60");
	doc_remark(d, "来源：本单位工资表");
	doc_table(d, NULL, form, 4)->table.is_form = true;
	doc_row(d);
	doc_cell(d, "单位名称");
	doc_cell_wide(d, 3, "珠海示例制造有限公司");
	doc_row(d);
	doc_cell(d, "职工人数");
	doc_cell(d, "320");
	doc_cell(d, "会员人数");
	doc_cell(d, "298");
}

struct doc *
doc_sample_contract(struct arena *mem, enum lang lang)
{
	struct doc *d = doc_new(mem, lang, DOC_AGREEMENT, "工资专项集体合同");

	d->author = "珠海示例制造有限公司工会";
	d->day = 20000;
	d->folio = DOC_FOLIO_OF;
	d->header = "示例";
	doc_title(d, NULL);
	doc_field(d, "甲方", "珠海示例制造有限公司");
	doc_field(d, "乙方", "全体职工");
	doc_heading(d, 1, DOC_CHAPTER, "总则");
	doc_article(d, "为了规范劳动关系，根据");
	doc_link(d, "《劳动合同法》", "https://example.cn/laws/1");
	doc_say(d, 0, "和");
	doc_say(d, DOC_BOLD, "《集体合同规定》");
	doc_note(d, "2004 年 5 月 1 日起施行。");
	doc_say(d, 0, "，双方经平等协商，订立本合同。");
	doc_article(d, "本合同对双方具有约束力：");
	doc_item(d, 0, DOC_DECIMAL, "工资标准；");
	doc_item(d, 1, DOC_DECIMAL, "基本工资；");
	doc_item(d, 1, DOC_DECIMAL, "津贴；");
	doc_item(d, 0, DOC_DECIMAL, "支付办法。");
	doc_heading(d, 1, DOC_CHAPTER, "工资");
	doc_article(d, "2026年月工资增长");
	doc_say(d, DOC_UNDERLINE, " 5.2 ");
	doc_say(d, DOC_ITALIC, "%");
	doc_say(d, DOC_STRIKE, "（暂定）");
	doc_say(d, 0, "。");
	add_tables(d);
	doc_item(d, 0, DOC_BULLET, "其他");
	doc_paragraph(d, "2026年11月25日");
	doc_align(d, DOC_END);
	doc_signatures(d, signatures, 2);
	return d;
}

static void
add_chart(struct doc *d, struct arena *mem)
{
	static const struct chart_bar bars[] = {
		{ "制造业", 10400000, "104,000", true, false },
		{ "采矿业 <&>", 13550000, "135,500", false, false },
		{ "合计", 12400000, "124,000", false, true },
	};

	doc_figure(d,
	    chart_bars(mem, bars, 3, "各行业平均工资", "三个行业", "（本行业）")
		.html,
	    "各行业平均工资的条形图", "图 1　各行业平均工资");
	doc_remark(d, "单位：元/年。");
}

struct doc *
doc_sample_report(struct arena *mem, enum lang lang)
{
	struct doc *d = doc_new(mem, lang, DOC_REPORT, "制造业薪酬白皮书");
	uint32_t from;

	d->day = 20100;
	d->footer = "制造业薪酬白皮书 2025";
	doc_title(d, NULL);
	doc_subtitle(d, "2025 年数据");
	doc_contents(d, "目录");
	doc_page_break(d);
	for (int i = 0; i < 8; i++) {
		doc_heading(d, 1, DOC_OUTLINE, "工资水平");
		doc_heading(d, 2, DOC_OUTLINE, "全国");
		doc_paragraph(d,
		    text_printf(mem,
			"第 %d 节。制造业城镇非私营单位 2025 年平均工资为 "
			"104000 元，比上年增长 5.2%%，"
			"扣除物价因素后实际增长 "
			"5.2%%。这段话要长到足够换行，看看每行是不是排满，"
			"“引号”、（括号）和 English words 怎样断开。",
			i + 1));
		from = doc_source(d, "国家统计局，2026-05-16",
		    "https://www.stats.gov.cn/sj/?a=1&b=2");
		doc_cite(d, from);
		doc_quote(d, "引文：数据以国家统计局公布的为准。");
	}
	add_chart(d, mem);
	add_tables(d);
	doc_sources(d, "数据来源");
	return d;
}
