/* New editions of the pay data: upload, preview, take over. */
#include "base/arena.h"
#include "base/form.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "gen/tmpl/wages/import.h"
#include "gen/tmpl/wages/imports.h"
#include "text/sheet.h"
#include "wages/wages_import_store.h"
#include "wages/wages_import_view.h"
#include "web/job.h"
#include "web/web.h"

enum {
	DEADLINE_MS = 60000
};

/* What the thread works on; all of it lives in the thread's arena. */
struct reading {
	struct wages_import import;
	struct sheet_problem problem;
};

static void
read_edition(struct arena *own, void *data)
{
	struct reading *r = data;
	struct wages_import *i = &r->import;
	enum wages_dataset d = WAGES_INDUSTRY;
	struct wages_reading wrongs;
	struct sheet_book book;

	r->problem = sheet_read(own, &book, i->bytes, i->len);
	if (r->problem.fault != SHEET_OK)
		return;
	wages_import_table(own, &i->table, &wrongs, sheet_first(&book));
	if (wrongs.wrongs_len == 0 && i->is_sources)
		wages_import_sources(
		    own, &i->sources, &i->sources_len, &wrongs, &i->table);
	else if (wrongs.wrongs_len == 0 && wages_dataset_parse(&d, i->dataset))
		wages_dataset_read(own, &wrongs, d, &i->table);
	i->reading = wrongs;
}

/* Reads i->bytes in a thread and compares; *problem when it is no sheet. */
static enum fail
examine(struct ctx *c, struct wages_import *i, struct sheet_problem *problem)
{
	struct arena own = { 0 };
	struct reading *r = ARENA_NEW(&own, struct reading);
	enum fail f;

	r->import = *i;
	r->import.bytes = arena_copy(&own, i->bytes, i->len);
	r->import.dataset = text_copy(&own, i->dataset);
	r->import.file_name = text_copy(&own, i->file_name);
	r->import.sha256 = text_copy(&own, i->sha256);
	f = job_thread_with(c, &own, read_edition, r);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	*i = r->import;
	*problem = r->problem;
	return r->problem.fault == SHEET_OK
	    ? wages_import_store_compare(c->db, c->mem, i)
	    : OK;
}

static const char *
dataset_label(struct ctx *c, const char *key)
{
	enum wages_dataset d;

	if (wages_dataset_parse(&d, key))
		return web_say(c, wages_dataset_label(d));
	return web_say(c, MSG_IMPORT_SOURCES);
}

static const char *
mode_label(struct ctx *c, bool replaces)
{
	return web_say(c, replaces ? MSG_IMPORT_REPLACE : MSG_IMPORT_ADD);
}

static const char *
say_counts(struct ctx *c, int32_t added, int32_t changed, int32_t removed)
{
	return message_text(c->mem, c->lang, MSG_IMPORT_COUNTS,
	    (struct msg_arg[]){ { "added", html_grouped(c->html, added) },
		{ "changed", html_grouped(c->html, changed) },
		{ "removed", html_grouped(c->html, removed) } },
	    3);
}

static void
choose(struct ctx *c, struct wages_import_list_view *v, struct form *form)
{
	struct part_option *sets =
	    ARENA_MANY(c->mem, struct part_option, WAGES_DATASET_COUNT + 1);
	struct part_option *modes = ARENA_MANY(c->mem, struct part_option, 2);
	const char *set = fields_get(&c->form, "dataset");
	const char *mode = fields_get(&c->form, "mode");

	for (int d = 0; d < WAGES_DATASET_COUNT; d++) {
		const char *key = wages_dataset_key((enum wages_dataset)d);

		sets[d] = (struct part_option){ key, dataset_label(c, key),
			NULL, text_is(set, key) };
	}
	sets[WAGES_DATASET_COUNT] = (struct part_option){ "sources",
		web_say(c, MSG_IMPORT_SOURCES), NULL, text_is(set, "sources") };
	modes[0] = (struct part_option){ "add", web_say(c, MSG_IMPORT_ADD),
		web_say(c, MSG_IMPORT_ADD_HINT), !text_is(mode, "replace") };
	modes[1] = (struct part_option){ "replace",
		web_say(c, MSG_IMPORT_REPLACE),
		web_say(c, MSG_IMPORT_REPLACE_HINT), text_is(mode, "replace") };
	v->datasets =
	    (struct part_choice){ .input = form_input(form, "dataset"),
		    .label = web_say(c, MSG_IMPORT_DATASET),
		    .hint = web_say(c, MSG_IMPORT_DATASET_HINT),
		    .options = sets,
		    .options_len = WAGES_DATASET_COUNT + 1,
		    .is_list = true };
	v->modes = (struct part_choice){ .input = form_input(form, "mode"),
		.label = web_say(c, MSG_IMPORT_MODE),
		.options = modes,
		.options_len = 2 };
}

static enum fail
draw(struct ctx *c, struct wages_import_list_view *v, struct form *form)
{
	struct wages_import_row *out;
	struct sql_wages_imports *rows;
	enum fail f = sql_wages_imports(c->db, c->mem, &rows, &v->rows_len);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct wages_import_row, v->rows_len);
	for (size_t i = 0; i < v->rows_len; i++)
		out[i] = (struct wages_import_row){
			.dataset = dataset_label(c, rows[i].dataset),
			.mode = mode_label(c, text_is(rows[i].mode, "replace")),
			.file_name = rows[i].file_name,
			.counts = say_counts(
			    c, rows[i].added, rows[i].changed, rows[i].removed),
			.who = rows[i].name != NULL ? rows[i].name : "",
			.when = html_moment(c->html, rows[i].imported_at),
		};
	v->rows = out;
	v->errors = (struct part_errors){ form->errors, form->errors_len };
	v->file_error = form_input(form, "file").error;
	choose(c, v, form);
	if (!form_is_fine(form))
		web_status(c, 422);
	tmpl_wages_imports(c->html, v);
	return OK;
}

static enum fail
list(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct wages_import_list_view v = { 0 };
	enum fail f = wages_import_store_may(c->db, c->mem);

	return f != OK ? f : draw(c, &v, &form);
}

static void
fill_wrongs(struct ctx *c, struct wages_import_list_view *v,
    const struct wages_reading *r)
{
	struct wages_import_wrong_row *out =
	    ARENA_MANY(c->mem, struct wages_import_wrong_row, r->wrongs_len);

	for (size_t i = 0; i < r->wrongs_len; i++)
		out[i] = (struct wages_import_wrong_row){ r->wrongs[i].line,
			r->wrongs[i].column != NULL ? r->wrongs[i].column : "",
			text_cut(c->mem, r->wrongs[i].value, 40),
			web_say(c, r->wrongs[i].why) };
	v->wrongs = out;
	v->wrongs_len = r->wrongs_len;
}

/* The form's answers; what is wrong stands in the form. */
static bool
read_form(struct ctx *c, struct wages_import *i, struct form *form)
{
	const struct multipart_part *part = multipart_get(&c->parts, "file");
	const char *set = fields_get(&c->form, "dataset");
	enum wages_dataset d;

	*i = (struct wages_import){ .dataset = set != NULL ? set : "",
		.is_sources = text_is(set, "sources"),
		.sha256 = "" };
	i->replaces =
	    text_is(fields_get(&c->form, "mode"), "replace") && !i->is_sources;
	if (!i->is_sources && !wages_dataset_parse(&d, i->dataset))
		form_wrong(form, "dataset", MSG_IMPORT_CHOOSE);
	if (part == NULL || part->len == 0) {
		form_wrong(form, "file", MSG_PAYLIST_NO_FILE);
		return false;
	}
	i->bytes = part->bytes;
	i->len = part->len;
	i->file_name = text_is_empty(part->filename)
	    ? "?"
	    : text_cut(c->mem, part->filename, 100);
	return form_is_fine(form);
}

static enum fail
read_file(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	struct wages_import_list_view v = { 0 };
	struct sheet_problem problem;
	struct wages_import i;
	int64_t id;
	enum fail f = wages_import_store_may(c->db, c->mem);

	if (f != OK)
		return f;
	if (!read_form(c, &i, &form))
		return draw(c, &v, &form);
	f = examine(c, &i, &problem);
	if (f != OK)
		return f;
	if (problem.fault != SHEET_OK)
		form_wrong_with(&form, "file", MSG_PAYLIST_UNREADABLE,
		    (struct msg_arg[]){ { "why",
			sheet_problem_text(c->mem, c->lang, &problem) } },
		    1);
	else if (i.reading.wrongs_len > 0) {
		form_wrong(&form, "file", MSG_IMPORT_WRONG);
		fill_wrongs(c, &v, &i.reading);
	}
	if (!form_is_fine(&form))
		return draw(c, &v, &form);
	f = wages_import_store_keep(c->db, c->mem, &id, &i);
	return f != OK
	    ? f
	    : web_redirect(
		  c, text_printf(c->mem, "/wages/imports/%lld", (long long)id));
}

RESOURCE(wages_import_page_list, .who = ROLE_ADMIN, .get = list,
    .post = read_file, .body_max = SHEET_BYTES_MAX, .per_minute = 20,
    .deadline_ms = DEADLINE_MS)

/* The draft of the path, read and compared with what is there now. */
static enum fail
load(struct ctx *c, struct wages_import *i)
{
	struct sheet_problem problem;
	int64_t id;
	enum fail f = web_param_id(c, "draft", &id);

	if (f == OK)
		f = wages_import_store_find(c->db, c->mem, i, id);
	if (f == OK)
		f = examine(c, i, &problem);
	if (f == OK && (problem.fault != SHEET_OK || i->reading.wrongs_len > 0))
		return FAIL_CONFLICT; /* a source has gone meanwhile */
	return f;
}

static enum fail
show(struct ctx *c)
{
	static const enum msg kinds[] = { MSG_IMPORT_ADDED, MSG_IMPORT_CHANGED,
		MSG_IMPORT_REMOVED };
	struct chrome_crumb *crumbs =
	    ARENA_MANY(c->mem, struct chrome_crumb, 2);
	struct wages_import_change *out;
	struct wages_import_show_view v;
	struct wages_import i;
	const struct wages_import_report *r = &i.report;
	enum fail f = load(c, &i);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct wages_import_change, r->lines_len);
	for (size_t k = 0; k < r->lines_len; k++)
		out[k] = (struct wages_import_change){
			web_say(c, kinds[r->lines[k].kind]), r->lines[k].what,
			r->lines[k].before, r->lines[k].now
		};
	crumbs[0] = (struct chrome_crumb){ web_say(c, MSG_IMPORT_TITLE),
		"/wages/imports" };
	crumbs[1] =
	    (struct chrome_crumb){ web_say(c, MSG_IMPORT_PREVIEW), NULL };
	v = (struct wages_import_show_view){ .id = i.id,
		.dataset = dataset_label(c, i.dataset),
		.mode = mode_label(c, i.replaces),
		.file_name = i.file_name,
		.counts = say_counts(c, r->added, r->changed, r->removed),
		.is_nothing = r->added + r->changed + r->removed == 0,
		.changes = out,
		.changes_len = r->lines_len,
		.crumbs = crumbs,
		.crumbs_len = 2 };
	tmpl_wages_import(c->html, &v);
	return OK;
}

static enum fail
confirm(struct ctx *c)
{
	struct wages_import i;
	enum fail f = load(c, &i);

	if (f == OK)
		f = wages_import_store_apply(c->db, c->mem, &i);
	return f != OK
	    ? f
	    : web_redirect_saying(c, "/wages/imports", MSG_IMPORT_DONE);
}

RESOURCE(wages_import_page, .who = ROLE_ADMIN, .get = show, .post = confirm,
    .deadline_ms = DEADLINE_MS)

static enum fail
drop(struct ctx *c)
{
	int64_t id;
	enum fail f = web_param_id(c, "draft", &id);

	if (f == OK)
		f = wages_import_store_drop(c->db, c->mem, id);
	return f != OK
	    ? f
	    : web_redirect_saying(c, "/wages/imports", MSG_IMPORT_DROPPED);
}

RESOURCE(wages_import_page_end, .who = ROLE_ADMIN, .post = drop)
