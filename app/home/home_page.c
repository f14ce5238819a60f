/* The landing page and the five sections. */
#include "base/arena.h"
#include "base/sector.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_home.h"
#include "gen/tmpl/home/landing.h"
#include "gen/tmpl/home/section.h"
#include "home/home_view.h"
#include "web/web.h"

static const char *const regions[] = { "全国", "广东", "北京", "上海", "江苏",
	"浙江", "山东", "四川", "河南", "湖北", "福建", "湖南" };
enum {
	REGIONS = sizeof(regions) / sizeof(*regions)
};

static const char *
asked(struct ctx *c, const char *name, const char *usual)
{
	const char *value = web_text(c, name);

	return text_is_empty(value) ? usual : value;
}

static struct part_choice
choose_sector(struct ctx *c, const char *chosen)
{
	struct part_option *options =
	    ARENA_MANY(c->mem, struct part_option, SECTOR_COUNT);

	for (int i = 0; i < SECTOR_COUNT; i++) {
		char letter[2] = { (char)('A' + i), '\0' };

		options[i] = (struct part_option){
			.value = text_copy(c->mem, letter),
			.label = web_say(c, sector_label(letter)),
			.is_chosen = text_is(letter, chosen),
		};
	}
	return (struct part_choice){ .input = { .name = "sector" },
		.label = web_say(c, MSG_HOME_SECTOR),
		.options = options,
		.options_len = SECTOR_COUNT,
		.is_list = true };
}

static struct part_choice
choose_region(struct ctx *c, const char *chosen)
{
	struct part_option *options =
	    ARENA_MANY(c->mem, struct part_option, REGIONS);

	for (int i = 0; i < REGIONS; i++)
		options[i] = (struct part_option){
			.value = regions[i],
			.label =
			    i == 0 ? web_say(c, MSG_WAGES_NATION) : regions[i],
			.is_chosen = text_is(regions[i], chosen),
		};
	return (struct part_choice){ .input = { .name = "region" },
		.label = web_say(c, MSG_HOME_REGION),
		.options = options,
		.options_len = REGIONS,
		.is_list = true };
}

/* "比全部行业平均低 19.7%" */
static const char *
compare(struct ctx *c, int64_t cents, int64_t all_cents)
{
	int64_t bp = (cents - all_cents) * 10000 / all_cents;
	struct msg_arg share = { "share",
		html_percent(c->html, bp < 0 ? -bp : bp) };

	return message_text(c->mem, c->lang,
	    bp < 0 ? MSG_HOME_BELOW : MSG_HOME_ABOVE, &share, 1);
}

static struct part_figure
figure_of(struct ctx *c, const struct sql_home_figure *row)
{
	bool is_private = text_is(row->unit_type, "城镇私营单位");

	return (struct part_figure){
		.label = web_say(
		    c, is_private ? MSG_WAGES_PRIVATE : MSG_WAGES_NON_PRIVATE),
		.number = html_yuan(c->html, row->annual_cents),
		.unit = web_say(c, MSG_HOME_UNIT),
		.when = message_text(c->mem, c->lang, MSG_HOME_WHEN,
		    &(struct msg_arg){
			"year", text_printf(c->mem, "%d", row->year) },
		    1),
		.compared = row->has_all_cents && row->all_cents > 0
		    ? compare(c, row->annual_cents, row->all_cents)
		    : NULL,
		.source = text_printf(c->mem, "%s，%s（%s）", row->publisher,
		    row->source_title, row->published_on),
		.source_href =
		    text_starts(row->address, "http") ? row->address : NULL,
		.caveat = row->year == 2024 && is_private
		    ? web_say(c, MSG_HOME_CENSUS)
		    : NULL,
	};
}

static enum fail
show(struct ctx *c)
{
	const char *sector = asked(c, "sector", "C");
	const char *region = asked(c, "region", "全国");
	struct home_landing_view v = { 0 };
	struct sql_home_figure *rows;
	struct part_figure *figures;
	enum fail f = sql_home_figure(
	    c->db, c->mem, &rows, &v.figures_len, region, sector);

	if (f != OK)
		return f;
	figures = ARENA_MANY(c->mem, struct part_figure, v.figures_len);
	for (size_t i = 0; i < v.figures_len; i++)
		figures[i] = figure_of(c, &rows[i]);
	v.figures = figures;
	v.sectors = choose_sector(c, sector);
	v.regions = choose_region(c, region);
	tmpl_home_landing(c->html, &v);
	return OK;
}

RESOURCE(home_page_landing, .who = ANYONE, .get = show, .cache_s = 60)

/* What a section holds today; a feature adds its row when it is there. */
static const struct {
	enum chrome_section section;
	const char *href;
	enum msg label, text;
	unsigned who;
} links[] = {
	{ SECTION_INSIGHTS, "/wages", MSG_HOME_WAGES, MSG_HOME_WAGES_TEXT,
	    ANYONE },
	{ SECTION_INSIGHTS, "/wages/explorer", MSG_EXPLORER_NAME,
	    MSG_EXPLORER_DESCRIPTION, ANYONE },
	{ SECTION_INSIGHTS, "/wages/stands", MSG_STAND_TITLE, MSG_STAND_ABOUT,
	    ROLE_OFFICER | ROLE_CHIEF | ROLE_INSTRUCTOR | ROLE_EMPLOYER },
	{ SECTION_INSIGHTS, "/wages/minimum-wages", MSG_REFERENCE_MINIMUM,
	    MSG_REFERENCE_MINIMUM_ABOUT, ANYONE },
	{ SECTION_INSIGHTS, "/wages/guideline-lines", MSG_REFERENCE_GUIDELINE,
	    MSG_REFERENCE_GUIDELINE_ABOUT, ANYONE },
	{ SECTION_INSIGHTS, "/wages/occupations", MSG_REFERENCE_OCCUPATION,
	    MSG_REFERENCE_OCCUPATION_ABOUT, ANYONE },
	{ SECTION_INSIGHTS, "/wages/macro", MSG_REFERENCE_MACRO,
	    MSG_REFERENCE_MACRO_ABOUT, ANYONE },
	{ SECTION_INSIGHTS, "/whitepapers", MSG_PAPER_LIST,
	    MSG_PAPER_DESCRIPTION, ANYONE },
	{ SECTION_INSIGHTS, "/wages/imports", MSG_IMPORT_TITLE,
	    MSG_IMPORT_ABOUT, ROLE_ADMIN },
	{ SECTION_INSIGHTS, "/cases", MSG_CASES_TITLE, MSG_CASES_ABOUT,
	    ANYONE },
	{ SECTION_INSIGHTS, "/wages/dictionary", MSG_DICTIONARY_TITLE,
	    MSG_DICTIONARY_ABOUT, ANYONE },
	{ SECTION_BOARD, "/rounds", MSG_ROUND_LIST, MSG_ROUND_LIST_ABOUT,
	    SIGNED_IN },
	{ SECTION_BOARD, "/me/organisations", MSG_ME_ORGANISATIONS,
	    MSG_ME_ORGANISATIONS_HINT, SIGNED_IN },
	{ SECTION_REPORTS, "/documents", MSG_PAPERS_TITLE, MSG_PAPERS_ABOUT,
	    SIGNED_IN },
	{ SECTION_REPORTS, "/me/data", MSG_ME_DATA, MSG_ME_DATA_HINT,
	    SIGNED_IN },
	{ SECTION_TOOLS, "/laws", MSG_LAWS_LIBRARY, MSG_LAWS_DESCRIPTION,
	    ANYONE },
	{ SECTION_TOOLS, "/clock", MSG_CLOCK_TITLE, MSG_CLOCK_ABOUT, ANYONE },
	{ SECTION_TOOLS, "/assistant", MSG_ANSWERS_ASSISTANT, MSG_ANSWERS_ABOUT,
	    ANYONE },
	{ SECTION_TOOLS, "/inquiries", MSG_INQUIRY_LIST, MSG_INQUIRY_LIST_ABOUT,
	    SIGNED_IN },
	{ SECTION_TOOLS, "/calculators", MSG_CALC_LIST, MSG_CALC_LIST_ABOUT,
	    ANYONE },
	{ SECTION_TOOLS, "/contracts/check", MSG_CHECK_TITLE,
	    MSG_CHECK_LINK_TEXT, ANYONE },
	{ SECTION_TOOLS, "/lessons", MSG_LESSONS_LIST, MSG_LESSONS_ABOUT,
	    ANYONE },
	{ SECTION_TOOLS, "/costing", MSG_COSTING_TITLE, MSG_COSTING_ABOUT,
	    ANYONE },
	{ SECTION_TOOLS, "/costing/sheets", MSG_COSTING_KEPT,
	    MSG_COSTING_KEPT_ABOUT, SIGNED_IN },
	{ SECTION_TOOLS, "/courses", MSG_COURSE_LIST, MSG_COURSE_ABOUT,
	    SIGNED_IN },
	{ SECTION_TOOLS, "/wages", MSG_HOME_WAGES, MSG_HOME_WAGES_TEXT,
	    ANYONE },
};
enum {
	LINKS = sizeof(links) / sizeof(*links)
};

static bool
may_see(const struct ctx *c, unsigned who)
{
	return (who & ANYONE) || ((who & SIGNED_IN) && c->viewer.account_id) ||
	    web_viewer_is(c, who);
}

static enum fail
show_section(
    struct ctx *c, enum chrome_section section, enum msg title, enum msg about)
{
	struct home_link *out = ARENA_MANY(c->mem, struct home_link, LINKS);
	struct home_section_view v = { .title = web_say(c, title),
		.about = web_say(c, about),
		.section = section,
		.links = out };

	for (size_t i = 0; i < LINKS; i++)
		if (links[i].section == section && may_see(c, links[i].who))
			out[v.links_len++] = (struct home_link){
				.href = links[i].href,
				.label = web_say(c, links[i].label),
				.text = web_say(c, links[i].text),
			};
	tmpl_home_section(c->html, &v);
	return OK;
}

static enum fail
show_reports(struct ctx *c)
{
	return show_section(
	    c, SECTION_REPORTS, MSG_SECTION_REPORTS, MSG_HOME_REPORTS_ABOUT);
}

static enum fail
show_insights(struct ctx *c)
{
	return show_section(
	    c, SECTION_INSIGHTS, MSG_SECTION_INSIGHTS, MSG_HOME_INSIGHTS_ABOUT);
}

static enum fail
show_tools(struct ctx *c)
{
	return show_section(
	    c, SECTION_TOOLS, MSG_SECTION_TOOLS, MSG_HOME_TOOLS_ABOUT);
}

static enum fail
show_board(struct ctx *c)
{
	return show_section(
	    c, SECTION_BOARD, MSG_SECTION_BOARD, MSG_HOME_BOARD_ABOUT);
}

RESOURCE(home_page_reports, .who = ANYONE, .get = show_reports, .cache_s = 60)
RESOURCE(home_page_insights, .who = ANYONE, .get = show_insights, .cache_s = 60)
RESOURCE(home_page_tools, .who = ANYONE, .get = show_tools, .cache_s = 60)
RESOURCE(home_page_board, .who = SIGNED_IN, .get = show_board)
