/* One meeting at work: attendance and minutes taken live, signed, exported. */
#include <string.h>

#include "base/arena.h"
#include "base/form.h"
#include "base/json.h"
#include "base/num.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "gen/tmpl/rounds/meeting.h"
#include "rounds/rounds_gate_page.h"
#include "rounds/rounds_meeting.h"
#include "rounds/rounds_meeting_view.h"
#include "rounds/rounds_say_page.h"
#include "rounds/rounds_store.h"
#include "text/doc_docx.h"
#include "text/doc_pdf.h"
#include "web/job.h"
#include "web/web.h"

enum {
	TEXT_MAX = 60000,
	PARTS = 3
};

struct sitting {
	struct rounds_place p;
	int64_t id;
	struct sql_round_meeting row;
	struct rounds_meeting m;
	const char *text, *digest;
	bool is_signed;
	bool may_write;
};

static const char *const parts[PARTS] = { "agenda", "attendance", "minutes" };

static enum fail
read_signatures(struct ctx *c, struct sitting *s)
{
	struct sql_round_signatures_of *rows;
	size_t n;
	enum fail f = sql_round_signatures_of(c->db, c->mem, &rows, &n, s->id);

	for (size_t i = 0; f == OK && i < n; i++)
		if (text_is(rows[i].sha256, s->digest))
			s->m.signed_by[text_is(rows[i].side, "employer")] =
			    rows[i].name;
	s->is_signed = s->m.signed_by[0] != NULL && s->m.signed_by[1] != NULL;
	return f;
}

static enum fail
find(struct ctx *c, struct sitting *s)
{
	enum fail f = rounds_gate(c, &s->p, ROUNDS_TO_READ);

	if (f == OK)
		f = web_param_id(c, "meeting", &s->id);
	if (f == OK)
		f = sql_round_meeting(c->db, c->mem, &s->row, s->p.id, s->id);
	if (f != OK)
		return f;
	s->m = (struct rounds_meeting){ .number = s->row.number,
		.on = s->row.planned_on,
		.at = s->row.planned_at,
		.place = s->row.place,
		.chair = s->row.chair,
		.round_title = s->p.r->title,
		.labour_name = s->p.r->labour_name,
		.agenda = s->row.agenda,
		.attendance = s->row.attendance,
		.minutes = s->row.minutes };
	s->text = rounds_meeting_text(c->mem, &s->m);
	s->digest = rounds_store_digest(c->mem, s->text);
	f = read_signatures(c, s);
	s->may_write = (s->p.may_act || s->row.is_recorder) && !s->is_signed;
	return f;
}

/* Names from both published lists, for the first attendance. */
static enum fail
usual_attendance(struct ctx *c, const char **out, int64_t round_id)
{
	static const char *const sides[] = { "labour", "employer" };
	struct buf b = { .mem = c->mem };
	enum fail f = OK;

	for (int k = 0; f == OK && k < 2; k++) {
		struct sql_round_listed *rows;
		size_t n;

		f = sql_round_listed(
		    c->db, c->mem, &rows, &n, round_id, sides[k]);
		for (size_t i = 0; f == OK && i < n; i++)
			buf_printf(&b, "%s %s %s\n",
			    k == 0 ? "职工方" : "企业方", rows[i].name,
			    rows[i].post);
	}
	*out = buf_string(&b);
	return f;
}

static const char *
signed_line(struct ctx *c, const struct sitting *s, int i, const char *side)
{
	const char *who = web_say(c, rounds_side_label(side));

	return s->m.signed_by[i] != NULL
	    ? rounds_say2(c, MSG_MEETING_SIGNED_BY, "side", who, "name",
		  s->m.signed_by[i])
	    : rounds_say1(c, MSG_MEETING_WAITS, "side", who);
}

static enum fail
fill_asides(struct ctx *c, struct rounds_meeting_view *v, int64_t id)
{
	struct sql_round_meeting_asides *rows;
	struct rounds_aside_row *out;
	enum fail f =
	    sql_round_meeting_asides(c->db, c->mem, &rows, &v->asides_len, id);

	if (f != OK)
		return f;
	out = ARENA_MANY(c->mem, struct rounds_aside_row, v->asides_len);
	for (size_t i = 0; i < v->asides_len; i++)
		out[i] = (struct rounds_aside_row){ rows[i].text, rows[i].at };
	v->asides = out;
	return OK;
}

static struct rounds_meeting_view
view_of(struct ctx *c, const struct sitting *s)
{
	return (struct rounds_meeting_view){
		.head = rounds_gate_head(
		    c, &s->p, ROUNDS_TAB_MEETINGS, MSG_MEETING_LIST),
		.base = rounds_gate_href(c, &s->p,
		    text_printf(c->mem, "/meetings/%lld", (long long)s->id)),
		.label = rounds_say1(c, MSG_MEETING_NUMBER, "n",
		    text_printf(c->mem, "%d", s->row.number)),
		.about = text_printf(c->mem, "%s %s %s", s->row.planned_at,
		    s->row.place,
		    rounds_say1(c, MSG_MEETING_CHAIRED, "side",
			web_say(c, rounds_side_label(s->row.chair)))),
		.on = s->row.planned_on,
		.may_write = s->may_write,
		.may_sign = s->p.may_act && s->p.r->is_chief &&
		    s->m.signed_by[text_is(s->p.room, "employer")] == NULL,
		.is_signed = s->is_signed,
		.agenda = { "agenda", s->row.agenda, NULL },
		.attendance = { "attendance", s->row.attendance, NULL },
		.minutes = { "minutes", s->row.minutes, NULL },
		.agenda_seen = s->row.agenda_seen,
		.attendance_seen = s->row.attendance_seen,
		.minutes_seen = s->row.minutes_seen,
		.text = s->text,
		.digest = s->digest,
		.signed_labour = signed_line(c, s, 0, "labour"),
		.signed_employer = signed_line(c, s, 1, "employer"),
	};
}

static enum fail
draw(struct ctx *c, const struct form *form, bool is_conflict, bool is_stale)
{
	struct sitting s = { 0 };
	struct rounds_meeting_view v;
	enum fail f = find(c, &s);

	if (f != OK)
		return f;
	v = view_of(c, &s);
	v.is_conflict = is_conflict;
	v.is_stale = is_stale;
	f = fill_asides(c, &v, s.id);
	if (f == OK && s.row.attendance_seen == 0)
		f = usual_attendance(c, &v.attendance.value, s.p.id);
	if (f != OK)
		return f;
	if (form != NULL) {
		v.errors =
		    (struct part_errors){ form->errors, form->errors_len };
		v.agenda = form_input(form, "agenda");
		v.attendance = form_input(form, "attendance");
		v.minutes = form_input(form, "minutes");
		web_status(c, 422);
	}
	if (is_conflict || is_stale)
		web_status(c, 409);
	if (s.is_signed && s.p.may_act)
		v.record_href =
		    rounds_gate_href(c, &s.p, "/events/new?kind=met");
	tmpl_rounds_meeting(c->html, &v);
	return OK;
}

static enum fail
show(struct ctx *c)
{
	return draw(c, NULL, false, false);
}

/* One part, when it was changed; kept beside when somebody was faster. */
static enum fail
save_part(struct ctx *c, const struct sitting *s, const char *kind,
    const char *typed, const char *now, bool *out_conflict)
{
	struct sql_round_meeting_write row;
	const char *seen_text =
	    web_field(c, text_printf(c->mem, "seen_%s", kind));
	int64_t seen = 0;
	enum fail f;

	if (text_is(typed, now))
		return OK;
	if (seen_text == NULL || !num_i64(&seen, seen_text, 0, INT64_MAX))
		seen = -1;
	f = sql_round_meeting_write(
	    c->db, c->mem, &row, s->p.id, s->id, kind, typed, seen);
	if (f != FAIL_CONFLICT)
		return f;
	*out_conflict = true;
	return sql_round_meeting_write(
	    c->db, c->mem, &row, s->p.id, s->id, "aside", typed, 0);
}

/* The numbers the next save has to carry, for the script that saves. */
static enum fail
answer(struct ctx *c, bool is_conflict)
{
	struct json j = { .out = { .mem = c->mem } };
	struct sitting s = { 0 };
	const char *out;
	enum fail f = find(c, &s);

	if (f != OK)
		return f;
	json_object(&j);
	json_key_bool(&j, "conflict", is_conflict);
	json_key_i64(&j, "seen_agenda", s.row.agenda_seen);
	json_key_i64(&j, "seen_attendance", s.row.attendance_seen);
	json_key_i64(&j, "seen_minutes", s.row.minutes_seen);
	json_key_text(&j, "digest", s.digest);
	json_end_object(&j);
	if (is_conflict)
		web_status(c, 409);
	out = buf_string(&j.out);
	return web_send(c, "application/json", out, strlen(out));
}

static enum fail
save(struct ctx *c)
{
	struct form form = form_new(c->mem, &c->form, c->lang);
	const char *accept = web_header(c, "accept");
	const char *typed[PARTS];
	struct sitting s = { 0 };
	bool is_conflict = false;
	enum fail f = find(c, &s);

	if (f != OK)
		return f;
	if (!s.p.may_act && !s.row.is_recorder)
		return FAIL_DENIED;
	for (int i = 0; i < PARTS; i++)
		typed[i] = form_long_text(&form, parts[i], 0, TEXT_MAX);
	if (!form_is_fine(&form))
		return draw(c, &form, false, false);
	if (s.is_signed)
		return draw(c, NULL, false, true);
	f = save_part(c, &s, parts[0], typed[0], s.row.agenda, &is_conflict);
	if (f == OK)
		f = save_part(
		    c, &s, parts[1], typed[1], s.row.attendance, &is_conflict);
	if (f == OK)
		f = save_part(
		    c, &s, parts[2], typed[2], s.row.minutes, &is_conflict);
	if (f != OK)
		return f;
	if (text_is(accept, "application/json"))
		return answer(c, is_conflict);
	if (is_conflict)
		return draw(c, NULL, true, false);
	return web_redirect_saying(c, c->in->path, MSG_MEETING_SAVED);
}

RESOURCE(rounds_minutes_page, .who = SIGNED_IN, .get = show, .post = save)

static enum fail
sign(struct ctx *c)
{
	struct sitting s = { 0 };
	enum fail f = find(c, &s);

	if (f != OK)
		return f;
	if (!s.p.may_act || !s.p.r->is_chief)
		return FAIL_DENIED;
	if (!text_is(web_field(c, "digest"), s.digest) ||
	    s.m.signed_by[text_is(s.p.room, "employer")] != NULL)
		return draw(c, NULL, false, true);
	db_begin(c->db);
	f = sql_round_meeting_sign(c->db, s.p.id, s.id, s.digest);
	f = rounds_store_finish(
	    c->db, c->mem, f, "round.minutes_signed", s.p.id, "{}");
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  rounds_gate_href(c, &s.p,
		      text_printf(c->mem, "/meetings/%lld", (long long)s.id)),
		  MSG_MEETING_SIGNED_OK);
}

RESOURCE(rounds_minutes_page_sign, .who = SIGNED_IN, .post = sign)

/* PDFs are made in a thread: all they need lives in its own arena. */
struct pdf_work {
	struct rounds_meeting m;
	struct doc_pdf pdf;
	const char *wrong;
};

static void
make_pdf(struct arena *mem, void *data)
{
	struct pdf_work *w = data;

	w->wrong = doc_pdf(mem, &w->pdf, rounds_meeting_doc(mem, &w->m));
}

static enum fail
send_pdf(struct ctx *c, const struct sitting *s, const char *name)
{
	struct arena own = { 0 };
	struct pdf_work *w = ARENA_NEW(&own, struct pdf_work);
	const char **texts[] = { &w->m.at, &w->m.place, &w->m.chair,
		&w->m.round_title, &w->m.labour_name, &w->m.agenda,
		&w->m.attendance, &w->m.minutes, &w->m.signed_by[0],
		&w->m.signed_by[1] };
	enum fail f;

	w->m = s->m;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		*texts[i] = text_copy(&own, *texts[i]);
	f = job_thread_with(c, &own, make_pdf, w);
	if (f != OK)
		return f;
	arena_give(c->mem, &own);
	if (w->wrong != NULL)
		return FAIL_BROKEN;
	return web_send_file(
	    c, name, "application/pdf", w->pdf.bytes, w->pdf.len);
}

static enum fail
send_file(struct ctx *c)
{
	struct sitting s = { 0 };
	const char *format = web_text(c, "format");
	struct zip_bytes docx;
	const char *name;
	enum fail f = find(c, &s);

	if (f != OK)
		return f;
	name = text_printf(
	    c->mem, "minutes-%lld-%d", (long long)s.p.id, s.row.number);
	if (text_is(format, "pdf"))
		return send_pdf(c, &s, text_printf(c->mem, "%s.pdf", name));
	if (text_is(format, "txt"))
		return web_send_file(c, text_printf(c->mem, "%s.txt", name),
		    "text/plain; charset=utf-8", s.text, strlen(s.text));
	if (doc_docx(c->mem, &docx, rounds_meeting_doc(c->mem, &s.m)) != NULL)
		return FAIL_BROKEN;
	return web_send_file(c, text_printf(c->mem, "%s.docx", name),
	    "application/vnd.openxmlformats-officedocument.wordprocessingml."
	    "document",
	    docx.bytes, docx.len);
}

RESOURCE(rounds_minutes_page_file, .who = SIGNED_IN, .get = send_file)
