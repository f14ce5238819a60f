#include "rounds/rounds_filing.h"

#include "base/text.h"

static const struct rounds_filing_paper usual[] = {
	{ "报送函", "filing_letter", "", "" },
	{ "报送审查表", "review_form", "",
	    "当地人社部门有固定表格的，以当地表格为准" },
	{ "集体合同文本", "draft", "", "双方首席代表签字，一式三份" },
	{ "协商情况说明", "statement", "", "" },
	{ "职工代表大会决议", "congress_resolution", "", "" },
	{ "职工方协商代表名单", "representatives", "labour", "" },
	{ "企业方协商代表名单", "representatives", "employer", "" },
	{ "首席代表身份证明复印件", "", "", "双方各一份，自备" },
	{ "营业执照或者登记证明复印件", "", "", "用人单位盖章，自备" },
};

/* 河南省企业工资集体协商条例 第二十八条 asks for these, too. */
static const struct rounds_filing_paper henan[] = {
	{ "要约书", "offer", "", "" },
	{ "答复书", "reply", "", "" },
};

static const struct {
	const char *province, *kind, *basis;
} bases[] = {
	{ "广东省", "",
	    "《集体合同规定》第四十二条、《广东省企业集体合同条例》第二十六"
	    "条" },
	{ "上海市", "",
	    "《集体合同规定》第四十二条、《上海市集体合同条例》第二十三条" },
	{ "北京市", "",
	    "《集体合同规定》第四十二条、《北京市集体合同条例》第四十六条" },
	{ "浙江省", "",
	    "《集体合同规定》第四十二条、《浙江省集体合同条例》第三十四条" },
	{ "山东省", "wage",
	    "《工资集体协商试行办法》第二十一条、"
	    "《山东省企业工资集体协商条例》第二十九条" },
	{ "河南省", "wage",
	    "《工资集体协商试行办法》第二十一条、"
	    "《河南省企业工资集体协商条例》第二十八条" },
	{ "", "wage",
	    "《集体合同规定》第四十二条、《工资集体协商试行办法》第二十一条" },
	{ "", "", "《集体合同规定》第四十二条" },
};

size_t
rounds_filing_list(
    struct rounds_filing_paper *out, const char *province, const char *kind)
{
	size_t n = 0;

	for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++) {
		out[n] = usual[i];
		if (text_is(usual[i].kind, "draft") &&
		    text_is(province, "浙江省"))
			out[n].note = "双方首席代表签字，一式五份";
		n++;
	}
	for (size_t i = 0; text_is(province, "河南省") &&
	     text_is(kind, "wage") && i < sizeof(henan) / sizeof(*henan);
	     i++)
		out[n++] = henan[i];
	return n;
}

const char *
rounds_filing_basis(const char *province, const char *kind)
{
	size_t i = 0;

	while ((*bases[i].province != '\0' &&
		   !text_is(bases[i].province, province)) ||
	    (*bases[i].kind != '\0' && !text_is(bases[i].kind, kind)))
		i++;
	return bases[i].basis;
}
