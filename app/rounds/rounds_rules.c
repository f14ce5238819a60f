#include "rounds/rounds_rules.h"

#include <stddef.h>

#include "base/text.h"

#define NATION    "集体合同规定"
#define GUANGDONG "广东省企业集体合同条例"
#define SHANGHAI  "上海市集体合同条例"
#define BEIJING   "北京市集体合同条例"
#define ZHEJIANG  "浙江省集体合同条例"
#define HANGZHOU  "杭州市企业工资集体协商条例"
#define NINGBO    "宁波市企业工资集体协商条例"
#define CHONGQING "重庆市集体合同条例"
#define JIANGSU   "江苏省集体协商条例"
#define SHANDONG  "山东省企业工资集体协商条例"
#define HENAN     "河南省企业工资集体协商条例"
#define HENAN99   "河南省企业集体合同条例"

/* check, province, city, kind, min, max, is_illegal, law, article */
static const struct rounds_rule rules[] = {
	{ "reps.per_side", "", "", "", 3, -1, true, NATION, "第十九条" },
	{ "reps.per_side", "广东省", "", "", 3, 9, false, GUANGDONG,
	    "第十二条" },
	{ "reps.per_side", "北京市", "", "", 3, 10, false, BEIJING, "第七条" },
	{ "reps.per_side", "江苏省", "", "", 3, 10, true, JIANGSU,
	    "第二十四条" },
	{ "reps.per_side", "重庆市", "", "", 3, 15, true, CHONGQING, "第八条" },
	{ "reps.per_side", "上海市", "", "", 3, -1, true, SHANGHAI, "第六条" },
	{ "reps.per_side", "浙江省", "", "", 3, -1, true, ZHEJIANG, "第十条" },
	{ "reps.per_side", "浙江省", "杭州市", "wage", 3, 9, false, HANGZHOU,
	    "第十六条" },
	{ "reps.per_side", "浙江省", "宁波市", "wage", 3, 10, false, NINGBO,
	    "第八条" },
	{ "reps.per_side", "山东省", "", "wage", 3, -1, true, SHANDONG,
	    "第七条" },
	{ "reps.per_side", "河南省", "", "wage", 3, -1, true, HENAN,
	    "第十二条" },
	{ "reps.per_side", "河南省", "", "collective", 3, 10, true, HENAN99,
	    "第十条" },
	{ "reps.per_side_large", "浙江省", "", "", 5, -1, true, ZHEJIANG,
	    "第十条" },
	{ "reps.per_side_large", "浙江省", "杭州市", "wage", 5, -1, true,
	    HANGZHOU, "第十六条" },
	{ "reps.per_side_large", "浙江省", "宁波市", "wage", 5, -1, true,
	    NINGBO, "第八条" },
	/* max 0: the two numbers are equal; 1: the employer's is not larger */
	{ "reps.balance", "", "", "", 0, 0, true, NATION, "第十九条" },
	{ "reps.balance", "上海市", "", "", 0, 1, true, SHANGHAI, "第六条" },
	{ "reps.balance", "浙江省", "", "", 0, 1, true, ZHEJIANG, "第十条" },
	{ "reps.balance", "浙江省", "杭州市", "wage", 0, 1, true, HANGZHOU,
	    "第十六条" },
	{ "reps.balance", "浙江省", "宁波市", "wage", 0, 1, true, NINGBO,
	    "第八条" },
	{ "reps.balance", "重庆市", "", "", 0, 1, true, CHONGQING, "第八条" },
	{ "reps.chief", "", "", "", 1, 1, true, NATION, "第十九条" },
	{ "reps.external", "", "", "", -1, 33, true, NATION, "第二十三条" },
	{ "reps.adviser_only", "山东省", "", "wage", -1, 0, false, SHANDONG,
	    "第十二条" },
	{ "reps.chief_external", "", "", "", -1, 0, true, NATION,
	    "第二十三条" },
	{ "reps.chief_labour", "", "", "", 1, 1, true, NATION, "第二十条" },
	{ "reps.chief_employer", "", "", "", 1, 1, true, NATION, "第二十一条" },
	{ "reps.both_sides", "", "", "", -1, 0, true, NATION, "第二十四条" },
	{ "reps.consent", "", "", "", 50, -1, true, NATION, "第二十条" },
	{ "reps.vacancy", "", "", "", -1, 15, true, NATION, "第三十一条" },
	{ "reps.term", "", "", "", -1, -1, true, NATION, "第二十二条" },
	{ "reps.union_staff", "重庆市", "", "", -1, 0, true, CHONGQING,
	    "第九条" },
	{ "reps.union_staff", "江苏省", "", "", -1, 0, true, JIANGSU,
	    "第二十五条" },
	{ "reps.union_staff", "山东省", "", "wage", -1, 0, true, SHANDONG,
	    "第十条" },
	{ "reps.union_staff", "河南省", "", "wage", -1, 0, true, HENAN,
	    "第十四条" },
	{ "reps.union_staff", "浙江省", "宁波市", "wage", -1, 0, true, NINGBO,
	    "第八条" },
	{ "reps.owner_kin", "山东省", "", "wage", -1, 0, true, SHANDONG,
	    "第十条" },
	{ "reps.owner_kin", "河南省", "", "wage", -1, 0, true, HENAN,
	    "第十四条" },
	{ "reps.manager", "山东省", "", "wage", -1, 0, true, SHANDONG,
	    "第十条" },
	{ "reps.manager", "河南省", "", "wage", -1, 0, true, HENAN,
	    "第十四条" },
	{ "reps.manager", "浙江省", "宁波市", "wage", -1, 0, true, NINGBO,
	    "第八条" },
	{ "reps.frontline", "江苏省", "", "", 33, -1, false, JIANGSU,
	    "第二十六条" },
	{ "reps.frontline", "山东省", "", "wage", 33, -1, true, SHANDONG,
	    "第七条" },
	{ "reps.frontline", "河南省", "", "wage", 33, -1, true, HENAN,
	    "第八条" },
	{ "reps.women_committee", "上海市", "", "", 1, -1, true, SHANGHAI,
	    "第七条" },
	{ "reps.women_head", "江苏省", "", "", 1, -1, true, JIANGSU,
	    "第二十六条" },
	/* min: share of women among the workers, in percent */
	{ "reps.women", "重庆市", "", "", 20, -1, true, CHONGQING, "第十条" },
	{ "reps.women", "河南省", "", "wage", 10, -1, true, HENAN, "第八条" },
	/* min: more than this share of dispatched workers, in percent */
	{ "reps.dispatched", "重庆市", "", "", 5, -1, true, CHONGQING,
	    "第十条" },
	{ "reps.alternates", "江苏省", "", "", 1, 2, false, JIANGSU,
	    "第二十八条" },
};

/* How closely a row fits; 0 when it does not. */
static int
closeness(const struct rounds_rule *r, const char *province, const char *city,
    const char *kind)
{
	if (*r->province != '\0' && !text_is(r->province, province))
		return 0;
	if (*r->city != '\0' && !text_is(r->city, city))
		return 0;
	if (*r->kind != '\0' && !text_is(r->kind, kind))
		return 0;
	return 1 + (*r->province != '\0') * 4 + (*r->city != '\0') * 2 +
	    (*r->kind != '\0');
}

const struct rounds_rule *
rounds_rules_find(
    const char *check, const char *province, const char *city, const char *kind)
{
	const struct rounds_rule *best = NULL;
	int best_fit = 0;

	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		int fit = text_is(rules[i].check, check)
		    ? closeness(&rules[i], province, city, kind)
		    : 0;

		if (fit > best_fit) {
			best_fit = fit;
			best = &rules[i];
		}
	}
	return best;
}

bool
rounds_rules_know(const char *province)
{
	static const char *const known[] = { "广东省", "上海市", "北京市",
		"山东省", "浙江省", "重庆市", "江苏省", "河南省" };

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (text_is(known[i], province))
			return true;
	return false;
}
