/* Scenes and questions as they are read, shown and marked; the graph. */
#include "base/day.h"
#include "base/fields.h"
#include "base/file.h"
#include "base/text.h"
#include "lessons/lessons_graph.h"
#include "lessons/lessons_map.h"
#include "lessons/lessons_placement.h"
#include "lessons/lessons_prose.h"
#include "lessons/lessons_scene.h"
#include "test.h"

static struct lessons_question
question(const char *text)
{
	struct lessons_questions all;
	int line = 0;
	const char *wrong =
	    lessons_questions_read(&test_mem, &all, &line, text);

	if (wrong != NULL)
		fail_msg("line %d: %s", line, wrong);
	CHECK_NUMBER(all.len, 1);
	return all.v[0];
}

static const char *
refusal(const char *text, int *line)
{
	struct lessons_questions all;

	return lessons_questions_read(&test_mem, &all, line, text);
}

static const char *
given(const struct lessons_question *q, const char *form, int64_t seed)
{
	struct fields f;

	CHECK(fields_read(&test_mem, &f, form, strlen(form)) == FIELDS_OK);
	return lessons_question_given(&test_mem, q, &f, seed);
}

static bool
is_right(const struct lessons_question *q, const char *form)
{
	const char *kept = given(q, form, 1);

	CHECK(kept != NULL);
	return lessons_question_is_right(q, kept);
}

TEST(lessons, a_choice_is_right_with_its_one_option)
{
	struct lessons_question q = question(
	    "### 1 choice\n几天？\n- ( ) 十天\n- (x) 二十天\n> 第三十二条。");

	CHECK_TEXT(q.text, "几天？");
	CHECK_TEXT(q.why, "第三十二条。");
	CHECK(is_right(&q, "a=2"));
	CHECK(!is_right(&q, "a=1"));
	CHECK(given(&q, "", 1) == NULL);
	CHECK(given(&q, "a=9", 1) == NULL);
	CHECK(given(&q, "a=1&a=2", 1) == NULL);
}

TEST(lessons, several_are_right_only_all_together)
{
	struct lessons_question q = question("### 1 multi\n哪些？\n- [x] 甲\n"
					     "- [ ] 乙\n- [x] 丙\n> 因为。");

	CHECK(is_right(&q, "a=3&a=1"));
	CHECK_TEXT(given(&q, "a=3&a=1&a=1", 1), "1,3");
	CHECK(!is_right(&q, "a=1"));
	CHECK(!is_right(&q, "a=1&a=2&a=3"));
}

TEST(lessons, unlawful_clauses_are_marked_with_an_exclamation)
{
	struct lessons_question q = question(
	    "### 1 clause\n哪条违法？\n- (!) 不签合同\n- ( ) 按月发\n> 法。");

	CHECK(is_right(&q, "a=1"));
	CHECK(!is_right(&q, "a=2"));
}

TEST(lessons, lines_to_order_are_shuffled_and_found_again)
{
	struct lessons_question q =
	    question("### 1 order\n排好\n1. 一\n2. 二\n3. 三\n4. 四\n> 法。");
	size_t order[LESSONS_OPTIONS_MAX];

	for (int64_t seed = 1; seed < 200; seed++) {
		char form[64];
		size_t sum = 0;

		lessons_question_order(order, &q, seed);
		CHECK(order[0] != 0 || order[1] != 1 || order[2] != 2);
		for (int i = 0; i < 4; i++)
			sum += order[i];
		CHECK_NUMBER(sum, 6);
		snprintf(form, sizeof(form), "p1=%zu&p2=%zu&p3=%zu&p4=%zu",
		    order[0] + 1, order[1] + 1, order[2] + 1, order[3] + 1);
		CHECK_TEXT(given(&q, form, seed), "1,2,3,4");
	}
	CHECK(lessons_question_is_right(&q, "1,2,3,4"));
	CHECK(!lessons_question_is_right(&q, "1,2,4,3"));
	CHECK(given(&q, "p1=1&p2=1&p3=2&p4=3", 1) == NULL);
	CHECK(given(&q, "p1=1&p2=2&p3=3", 1) == NULL);
}

TEST(lessons, pairs_are_matched_by_the_right_side_shown)
{
	struct lessons_question q = question("### 1 match\n配对\n- 甲 = 一\n"
					     "- 乙 = 二\n- 丙 = 三\n> 法。");
	size_t order[LESSONS_OPTIONS_MAX];
	char form[64];
	int shown[3];

	lessons_question_order(order, &q, 7);
	for (int i = 0; i < 3; i++)
		shown[order[i]] = i + 1;
	snprintf(form, sizeof(form), "p1=%d&p2=%d&p3=%d", shown[0], shown[1],
	    shown[2]);
	CHECK_TEXT(given(&q, form, 7), "1,2,3");
	CHECK(lessons_question_is_right(&q, "1,2,3"));
	CHECK(!lessons_question_is_right(&q, "1,1,3"));
}

TEST(lessons, a_sum_is_right_within_its_tolerance)
{
	struct lessons_question q =
	    question("### 1 compute\n多少？ answer: "
		     "5460.50 unit: 元 tolerance: 0.01\n> 算。");

	CHECK_TEXT(q.text, "多少？");
	CHECK_TEXT(q.unit, "元");
	CHECK(is_right(&q, "a=5460.5"));
	CHECK(is_right(&q, "a=5%2C460.51+%E5%85%83"));
	CHECK(is_right(&q, "a=%EF%BC%95460.50")); /* ５ */
	CHECK(!is_right(&q, "a=5460.52"));
	CHECK(given(&q, "a=", 1) == NULL);
	CHECK(given(&q, "a=many", 1) == NULL);
	CHECK(given(&q, "a=1.2.3", 1) == NULL);
}

TEST(lessons, a_deadline_is_one_day)
{
	struct lessons_question q =
	    question("### 1 deadline\n哪天？ from: 2026-11-20 step: reply "
		     "region: 广东省 "
		     "kind: wage answer: 2026-12-20\n> 法。");

	CHECK_TEXT(q.text, "哪天？");
	CHECK_TEXT(q.step, "reply");
	CHECK_TEXT(q.region, "广东省");
	CHECK(is_right(&q, "a=2026-12-20"));
	CHECK(!is_right(&q, "a=2026-12-21"));
	CHECK(given(&q, "a=2026-02-30", 1) == NULL);
}

TEST(lessons, questions_that_cannot_be_answered_are_refused)
{
	int line = 0;

	CHECK(refusal("### 1 choice\nx\n- (x) a\n- (x) b\n> y", &line) != NULL);
	CHECK(refusal("### 1 multi\nx\n- [x] a\n- [x] b\n> y", &line) != NULL);
	CHECK(refusal("### 1 match\nx\n- a = 1\n- b = 1\n- c = 2\n> y",
		  &line) != NULL);
	CHECK(refusal("### 1 order\nx\n1. a\n3. b\n> y", &line) != NULL);
	CHECK_NUMBER(line, 4);
	CHECK(refusal("### 1 compute\nx\n> y", &line) != NULL);
	CHECK(refusal("### 2 choice\nx\n- (x) a\n- ( ) b\n> y", &line) != NULL);
	CHECK(refusal("### 1 riddle\nx\n> y", &line) != NULL);
	CHECK_TEXT(refusal("### 1 choice\nx\n- (x) a\n- ( ) b", &line),
	    "has no explanation (> ...)");
}

static char *
scene_file(const char *name)
{
	size_t len;
	char *text = file_read(
	    &test_mem, text_printf(&test_mem, "content/scenes/%s", name), &len);

	CHECK(text != NULL);
	return text;
}

TEST(lessons, a_scene_of_the_library_is_read_whole)
{
	struct lessons_scene zh = { 0 }, en = { 0 };
	int line;

	CHECK(lessons_scene_read(
		  &test_mem, &zh, &line, scene_file("B02.zh.md")) == NULL);
	CHECK(lessons_scene_read(
		  &test_mem, &en, &line, scene_file("B02.en.md")) == NULL);
	CHECK_NUMBER(zh.minutes, 14);
	CHECK_TEXT(zh.tool, "round");
	CHECK_NUMBER(zh.questions.len, 10);
	CHECK(text_starts(zh.parts[LESSONS_SITUATION], "阿芳"));
	CHECK(text_starts(zh.parts[LESSONS_READING], "- "));
	CHECK(lessons_scene_twins(&zh, &en) == NULL);
	en.minutes++;
	CHECK(lessons_scene_twins(&zh, &en) != NULL);
}

TEST(lessons, a_scene_without_a_part_is_refused_at_its_line)
{
	struct lessons_scene s = { 0 };
	int line = 0;

	CHECK_TEXT(lessons_scene_read(&test_mem, &s, &line,
		       "# t\nsummary: s\nminutes: 5\ntool:\narticles:\n\n"
		       "## situation\nx\n## explanation\ny\n"),
	    "expected \"## goals\" here");
	CHECK_NUMBER(line, 9);
	CHECK(lessons_scene_read(&test_mem, &s, &line, "") != NULL);
}

static const char *
html_of(const char *text)
{
	struct lessons_notes notes = { .links_laws = true };

	lessons_notes_gather(&test_mem, &notes, text);
	for (size_t i = 0; i < notes.len; i++)
		notes.v[i].source = (int)i + 1;
	return lessons_prose(&test_mem, text, &notes).html;
}

TEST(lessons, prose_quotes_line_by_line)
{
	CHECK_TEXT(html_of("前。\n> 甲<。\n> 乙。\n后。"),
	    "<p>前。</p>\n<blockquote>\n<p>甲&lt;。</p>\n<p>乙。</p>\n"
	    "</blockquote>\n<p>后。</p>\n");
}

TEST(lessons, prose_escapes_and_makes_its_few_shapes)
{
	CHECK_TEXT(html_of("<b>&"), "<p>&lt;b&gt;&amp;</p>\n");
	CHECK_TEXT(html_of("**“词”**字"), "<p><strong>“词”</strong>字</p>\n");
	CHECK_TEXT(html_of("一**没有完"), "<p>一**没有完</p>\n");
	CHECK_TEXT(
	    html_of("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
	CHECK_TEXT(html_of("甲\n乙"), "<p>甲乙</p>\n");
	CHECK_TEXT(html_of("a\nb"), "<p>a b</p>\n");
	CHECK(strstr(html_of("| a | b |\n|---|---|\n| 1 | **2** |"),
		  "<td><strong>2</strong></td>") != NULL);
	CHECK(strstr(html_of("- [ ] 勾"), "class=\"checklist\"") != NULL);
}

TEST(lessons, figures_lead_to_their_sources)
{
	CHECK_TEXT(html_of("5元{wage:C,private,2025,全国}，"),
	    "<p>5元<sup class=\"note\"><a href=\"#source-1\">1</a></sup>，"
	    "</p>\n");
	CHECK_TEXT(html_of("{不是} {x"), "<p>{不是} {x</p>\n");
	CHECK_TEXT(
	    lessons_prose_plain(&test_mem, "**5**元{minimum:广东,1,2026}。"),
	    "5元。");
}

TEST(lessons, articles_become_links_each)
{
	const char *s =
	    html_of("《集体合同规定》第八条、第二十条至第二十二条。");

	CHECK(strstr(s, "第八条</a>、<a href=\"/laws/") != NULL);
	CHECK(strstr(s, "/22\">第二十二条</a>。") != NULL);
	CHECK(strstr(html_of("《中华人民共和国劳动法》第四十四条"),
		  "/laws/%E5%8A%B3%E5%8A%A8%E6%B3%95/44") != NULL);
	CHECK(strstr(html_of("《一本书》里说"), "<a") == NULL);
}

static struct lessons_node nodes[4];
static const struct lessons_edge edges[] = { { "B01", "B02", "" },
	{ "B02", "E01", "" }, { "B01", "X01", "M0 0" } };

static struct lessons_graph
graph(void)
{
	static const struct lessons_node fresh[4] = {
		{ .id = "B01",
		    .title = "一",
		    .is_written = true,
		    .x = 100,
		    .y = 40 },
		{ .id = "B02",
		    .title = "Two <words>",
		    .is_written = true,
		    .x = 9,
		    .y = 90 },
		{ .id = "E01",
		    .title = "三",
		    .tier = LESSONS_EXPERIENCED,
		    .is_written = true },
		{ .id = "X01", .title = "四", .tier = LESSONS_EXPERT },
	};

	memcpy(nodes, fresh, sizeof(nodes));
	return (struct lessons_graph){ nodes, 4, edges, 3 };
}

TEST(lessons, a_scene_opens_when_the_one_before_is_known)
{
	struct lessons_graph g = graph();
	struct lessons_way way = { 0 };

	CHECK_TEXT(lessons_graph_next(&g, &way)->id, "B01");
	CHECK(lessons_graph_gate(&g, &nodes[0], &way) == NULL);
	CHECK_TEXT(lessons_graph_gate(&g, &nodes[1], &way)->id, "B01");
	nodes[0].state = LESSONS_LEARNING;
	CHECK_TEXT(lessons_graph_next(&g, &way)->id, "B01");
	nodes[0].state = LESSONS_KNOWN;
	CHECK_TEXT(lessons_graph_next(&g, &way)->id, "B02");
	nodes[0].state = LESSONS_DUE;
	CHECK(lessons_graph_gate(&g, &nodes[1], &way) == NULL);
	way.is_free = true;
	CHECK(lessons_graph_gate(&g, &nodes[2], &way) == NULL);
	way = (struct lessons_way){ .skips = { true, false, false } };
	CHECK_TEXT(lessons_graph_next(&g, &way)->id, "E01");
	nodes[2].state = LESSONS_KNOWN;
	CHECK(lessons_graph_next(&g, &way) == NULL);
}

TEST(lessons, circles_orphans_and_strangers_are_found)
{
	static const struct lessons_edge circle[] = { { "B01", "B02", "" },
		{ "B02", "E01", "" }, { "E01", "B01", "" },
		{ "B01", "X01", "" } };
	static const struct lessons_edge lonely[] = { { "B01", "B02", "" },
		{ "B02", "E01", "" } };
	static const struct lessons_edge strange[] = { { "B01", "Z01", "" } };
	struct lessons_graph g = graph();

	CHECK(lessons_graph_flaw(&test_mem, &g) == NULL);
	g.edges = circle;
	g.edges_len = 4;
	CHECK_TEXT(lessons_graph_flaw(&test_mem, &g), "B01 stands in a circle");
	g.edges = lonely;
	g.edges_len = 2;
	CHECK_TEXT(lessons_graph_flaw(&test_mem, &g), "X01 is an orphan");
	g.edges = strange;
	g.edges_len = 1;
	CHECK(lessons_graph_flaw(&test_mem, &g) != NULL);
}

TEST(lessons, the_map_shows_what_is_written_and_escapes)
{
	struct lessons_graph g = graph();
	const char *s =
	    lessons_map_svg(&test_mem, &g, LANG_EN, "a \"map\"").html;

	CHECK(strstr(s, "href=\"/lessons/B02\"") != NULL);
	CHECK(strstr(s, "Two &lt;words&gt;") != NULL);
	CHECK(strstr(s, "X01") == NULL);
	CHECK(strstr(s, "d=\"M0 0\"") == NULL);
	CHECK(strstr(s, "a &quot;map&quot;") != NULL);
}

TEST(lessons, a_tier_is_known_when_all_of_it_is_written_and_known)
{
	struct lessons_graph g = graph();

	nodes[0].state = LESSONS_KNOWN;
	CHECK(!lessons_graph_tier_is_known(&g, LESSONS_BEGINNER));
	nodes[1].state = LESSONS_DUE;
	CHECK(lessons_graph_tier_is_known(&g, LESSONS_BEGINNER));
	CHECK(!lessons_graph_tier_is_known(&g, LESSONS_EXPERT));
}

TEST(lessons, the_placement_test_asks_the_easier_tier_first)
{
	struct lessons_graph g = graph();
	struct lessons_placement p;

	lessons_placement_make(&p, &g, 5);
	CHECK_NUMBER(p.len, 3);
	CHECK_NUMBER(p.v[0]->tier, LESSONS_BEGINNER);
	CHECK(p.v[0] != p.v[1]);
	CHECK_TEXT(p.v[2]->id, "E01");
	CHECK(lessons_placement_passes(3, 4));
	CHECK(!lessons_placement_passes(2, 4));
	CHECK(!lessons_placement_passes(2, 2));
}

TEST(lessons, tiers_states_and_tools_have_names)
{
	enum lessons_tier tier;

	CHECK(lessons_tier_parse(&tier, "expert") && tier == LESSONS_EXPERT);
	CHECK(!lessons_tier_parse(&tier, NULL));
	for (int i = 0; i < LESSONS_STATE_COUNT; i++)
		CHECK(lessons_state_label((enum lessons_state)i) != MSG_NONE);
	CHECK(lessons_module_label(6) != MSG_NONE);
	CHECK(lessons_module_label(7) == MSG_NONE);
	CHECK_TEXT(lessons_tool_places("wages")[0], "/wages");
	CHECK(lessons_tool_places("")[0] == NULL);
	CHECK(lessons_tool_label("hammer") == MSG_NONE);
}
