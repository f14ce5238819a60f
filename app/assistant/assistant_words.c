/*
 * Words by which a question is known to be about work, with a space behind
 * each. Longer words stand first and are taken out of the question, so that
 * a word counts once.
 */
#include <string.h>

#include "assistant/assistant.h"

/* Said of work alone: two each. */
static const char of_work[] =
    "劳动能力鉴定 法定节假日 offer 养老保险 生育津贴 综合工时 "
    "集体合同 集体协商 首席代表 职工代表 厂务公开 专项合同 "
    "工资协议 平台派单 经济补偿 双倍工资 二倍工资 最低工资 "
    "特种作业 未成年工 人脸打卡 同工同酬 末位淘汰 规章制度 "
    "协调处理 职工大会 民主管理 职工董事 职工监事 停工留薪 "
    "社会保险 工作时间 协商代表 血汗钱 炒鱿鱼 优化掉 实习生 养老金 "
    "公积金 育儿假 大小周 职代会 指导员 调解委 劳动局 包工头 "
    "农民工 外卖员 网约车 快递员 服务期 违约金 赔偿金 n+1 N+1 "
    "职业病 安全帽 女职工 性骚扰 残疾人 小时工 指导线 工资条 "
    "培训费 法定假 意见书 建议书 工时制 打工人 失业金 年终奖 "
    "十三薪 工作服 休息日 做一天 夜宵补 流水线 钟点工 临时工 "
    "正式工 师傅带 企业方 职工方 扣证件 工资卡 工资 薪水 薪资 薪酬 "
    "底薪 月薪 年薪 时薪 欠薪 加薪 涨薪 降薪 调薪 停薪 扣钱 扣薪 "
    "发钱 工钱 提成 奖金 绩效 津贴 补贴 加班 加点 上班 下班 上工 "
    "下工 开工 停工 复工 歇工 怠工 罢工 旷工 打工 做工 务工 用工 "
    "招工 工时 工种 工龄 工伤 工亡 工友 工人 职工 员工 女工 男工 "
    "童工 派遣 外包 劳务 劳动 劳资 就业 失业 入职 离职 辞职 辞退 "
    "辞工 辞了 开除 解雇 炒了 裁员 裁人 试用 转正 社保 五险 医保 "
    "产假 陪产 婚假 丧假 病假 事假 年假 年休 休假 调休 补休 倒班 "
    "夜班 中班 早班 晚班 轮班 排班 值班 双休 单休 打卡 考勤 迟到 "
    "工会 会费 协商 谈判 要约 仲裁 监察 人社 上岗 岗位 调岗 换岗 "
    "工位 车间 班组 厂里 厂子 工厂 工地 骑手 派单 抽成 竞业 计件 "
    "定额 单价 工价 产值 尘肺 体检 劳保 防护 高温 粉尘 有毒 隐患 "
    "孕期 哺乳 退休 返聘 保安 保姆 家政 扣证 违纪 处分 履约 续签 "
    "续订 报送 备案 三倍 报销 出差 团建 伤残 破产 改制 主管 领导 "
    "同事 老板 招聘 应聘 面试 离岗 在岗 待岗 内退 餐补 房补 车补 "
    "工服 工牌 工号 公休 下岗 单位 白班 产线 机台 学徒 资方 劳方 "
    "用人 受伤 摔伤 砸伤 烫伤 厂规 停产 雇 ";

/* Said of work and of other things: one each. */
static const char often[] =
    "赔几个月 医疗期 老板娘 公司 企业 店里 合同 补偿 赔偿 签字 "
    "制度 工作 上司 经理 培训 福利 保险 罚款 请假 放假 节日 休息 "
    "干活 中止 生效 期限 草案 表决 公布 维权 告他 投诉 举报 证据 "
    "安全 工程 解除 终止 期满 到期 押金 会员 代表 钟头 开会 厂 活 "
    "工 岗 班 ";

/* Said of something else: less two each. */
static const char elsewhere[] =
    "注册一家 注册公司 交通事故 快递单号 数据库 结婚证 租的房 "
    "信用卡 个体户 报税 股票 彩票 奶茶 做饭 菜谱 天气 下雨 电影 "
    "游戏 足球 篮球 代码 编程 手机 电脑 网页 恋爱 星座 旅游 机票 "
    "酒店 房价 买房 装修 宠物 作文 翻译 拆迁 离婚 高考 考研 驾照 "
    "违章 血压 减肥 房东 租房 高铁 炒股 黄金 追尾 朋友 专利 网购 "
    "物业 酒驾 遗产 离婚 小说 笑话 写诗 作诗 红烧 歌 狗 猫 ";

enum {
	KEPT = 3000, /* bytes of a question that are looked at */
	WORD = 32
};

/* Blanks a word wherever it stands; false when it does not. */
static bool
blank(char *text, const char *word, size_t len)
{
	char wanted[WORD];
	char *at;

	memcpy(wanted, word, len);
	wanted[len] = '\0';
	at = strstr(text, wanted);
	if (at == NULL)
		return false;
	for (; at != NULL; at = strstr(at, wanted))
		memset(at, ' ', len);
	return true;
}

/* How many of the words stand in the text; they are blanked. */
static int
take(char *text, const char *words)
{
	int n = 0;

	while (*words != '\0') {
		size_t len = strcspn(words, " ");

		n += len < WORD && blank(text, words, len);
		words += len + 1;
	}
	return n;
}

int
assistant_words_of_work(const char *question)
{
	char text[KEPT];
	size_t len = strlen(question);
	int score;

	if (len >= sizeof(text))
		len = sizeof(text) - 1;
	memcpy(text, question, len);
	text[len] = '\0';
	score = 2 * take(text, of_work);
	score += take(text, often);
	return score - 2 * take(text, elsewhere);
}
