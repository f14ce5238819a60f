/*
 * Certificates: one's own, and the page, the credential and the PDF of one,
 * for whoever has its link. The signature is checked each time it is shown.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "crypto/sign.h"
#include "crypto/token.h"
#include "db/db.h"
#include "gen/sql_lessons.h"
#include "gen/tmpl/lessons/certificate.h"
#include "gen/tmpl/lessons/certificates.h"
#include "lessons/lessons_badge.h"
#include "lessons/lessons_certificate_view.h"
#include "lessons/lessons_learner_page.h"
#include "text/doc.h"
#include "text/doc_pdf.h"
#include "text/qr.h"
#include "web/job.h"
#include "web/settings.h"
#include "web/web.h"

enum {
	CODE_CHARS = 26
};

/* What the signature is made over: two digests, the proof's first. */
static const unsigned char *
to_sign(struct arena *mem, const struct lessons_badge *b)
{
	const char *proof = lessons_badge_proof(mem, b);
	const char *document = lessons_badge_document(mem, b);
	unsigned char *out = arena_take(mem, 64);

	memcpy(out, token_sha256(mem, proof, strlen(proof)), 32);
	memcpy(out + 32, token_sha256(mem, document, strlen(document)), 32);
	return out;
}

static enum fail
show_own(struct ctx *c)
{
	struct lessons_certificates_view v = { .rows_len = LESSONS_TIER_COUNT };
	struct lessons_certificate_row *rows = ARENA_MANY(
	    c->mem, struct lessons_certificate_row, LESSONS_TIER_COUNT);
	struct sql_lesson_certificates *own;
	struct lessons_mind mind;
	size_t n;
	enum fail f = lessons_store_mind(
	    c->db, c->mem, &mind, lessons_learner(c), c->lang);

	if (f == OK)
		f = sql_lesson_certificates(c->db, c->mem, &own, &n);
	if (f != OK)
		return f;
	for (int t = 0; t < LESSONS_TIER_COUNT; t++) {
		enum lessons_tier tier = (enum lessons_tier)t;
		struct lessons_certificate_row *r = &rows[t];

		r->tier = lessons_tier_key(tier);
		r->title = web_say(c, lessons_tier_label(tier));
		for (size_t i = 0; i < mind.graph.len; i++) {
			const struct lessons_node *node = &mind.graph.v[i];

			r->all += node->tier == tier;
			r->known += node->tier == tier &&
			    (node->state == LESSONS_KNOWN ||
				node->state == LESSONS_DUE);
		}
		r->may_issue = lessons_graph_tier_is_known(&mind.graph, tier);
		for (size_t i = 0; i < n; i++)
			if (text_is(own[i].tier, r->tier)) {
				r->may_issue = false;
				r->issued_at = own[i].issued_at;
				r->href = text_printf(c->mem,
				    "/lessons/certificates/%s", own[i].code);
			}
	}
	v.rows = rows;
	tmpl_lessons_certificates(c->html, &v);
	return OK;
}

static enum fail
issue(struct ctx *c)
{
	struct lessons_badge b = { .origin = web_settings.origin,
		.code = token_code(c->mem, CODE_CHARS),
		.name = c->viewer.name,
		.issued_at = c->now_at };
	enum fail f;

	if (!lessons_tier_parse(&b.tier, web_field(c, "tier")))
		return FAIL_INVALID;
	b.issuer = sign_did(c->mem);
	b.method = sign_method(c->mem, b.issuer);
	f = sql_lesson_certificate_issue(c->db, b.code,
	    lessons_tier_key(b.tier), b.name, b.origin, b.issuer, b.issued_at,
	    sign_bytes(c->mem, to_sign(c->mem, &b), 64));
	return f != OK
	    ? f
	    : web_redirect_saying(c,
		  text_printf(c->mem, "/lessons/certificates/%s", b.code),
		  MSG_LESSONS_ISSUED);
}

RESOURCE(lessons_certificate_page_list, .who = SIGNED_IN, .get = show_own,
    .post = issue, .per_minute = 20)

static enum fail
find(struct ctx *c, struct lessons_badge *b, const char **signature)
{
	struct sql_lesson_certificate_find row;
	enum fail f = sql_lesson_certificate_find(
	    c->db, c->mem, &row, web_param(c, "code"));

	if (f != OK)
		return f;
	*b = (struct lessons_badge){ .origin = row.origin,
		.code = web_param(c, "code"),
		.issuer = row.issuer,
		.method = sign_method(c->mem, row.issuer),
		.name = row.name,
		.issued_at = row.issued_at };
	*signature = row.signature;
	return lessons_tier_parse(&b->tier, row.tier) ? OK : FAIL_BROKEN;
}

static struct lessons_certificate_view
view_of(struct ctx *c, const struct lessons_badge *b, const char *signature)
{
	const char *address = lessons_badge_address(c->mem, b);

	return (struct lessons_certificate_view){
		.title = lessons_badge_title(c->mem, b->tier),
		.name = b->name,
		.about = web_say(c, MSG_LESSONS_CRITERIA),
		.address = address,
		.issuer = b->issuer,
		.code = b->code,
		.day = day_of_moment(b->issued_at),
		.is_valid = sign_fits(
		    c->mem, b->issuer, to_sign(c->mem, b), 64, signature),
		.is_ours = text_is(b->issuer, sign_did(c->mem)),
		.qr = qr_svg(
		    c->mem, address, web_say(c, MSG_LESSONS_CERTIFICATE_QR)),
	};
}

static enum fail
show(struct ctx *c)
{
	struct lessons_badge b;
	struct lessons_certificate_view v;
	const char *signature;
	enum fail f = find(c, &b, &signature);

	if (f != OK)
		return f;
	v = view_of(c, &b, signature);
	tmpl_lessons_certificate(c->html, &v);
	return OK;
}

RESOURCE(lessons_certificate_page, .who = ANYONE, .get = show)

static enum fail
send_credential(struct ctx *c)
{
	struct lessons_badge b;
	const char *signature, *json;
	enum fail f = find(c, &b, &signature);

	if (f != OK)
		return f;
	json = lessons_badge_credential(c->mem, &b, signature);
	return web_send(c, "application/vc+ld+json", json, strlen(json));
}

RESOURCE(lessons_certificate_page_json, .who = ANYONE, .get = send_credential)

struct print {
	struct doc *doc;
	struct doc_pdf pdf;
	const char *wrong;
};

static void
print_pdf(struct arena *own, void *data)
{
	struct print *p = data;

	p->wrong = doc_pdf(own, &p->pdf, p->doc);
}

/* The code in the middle of a drawing three times as wide. */
static const char *
code_for_paper(struct arena *mem, struct markup qr)
{
	static const char box[] = "viewBox=\"0 0 ";
	const char *at = strstr(qr.html, box), *end;
	long side;

	if (at == NULL)
		return qr.html;
	side = strtol(at + strlen(box), NULL, 10);
	end = strchr(at + strlen(box), '"');
	return text_printf(mem, "%.*sviewBox=\"%ld 0 %ld %ld%s",
	    (int)(at - qr.html), qr.html, -side, 3 * side, side, end);
}

static struct doc *
compose(
    struct ctx *c, struct arena *mem, const struct lessons_certificate_view *v)
{
	struct doc *d = doc_new(mem, c->lang, DOC_CERTIFICATE,
	    text_copy(mem, web_say(c, MSG_LESSONS_CERTIFICATE)));

	doc_title(d, NULL);
	doc_subtitle(d, text_copy(mem, v->title));
	doc_paragraph(d,
	    message_text(mem, c->lang, MSG_LESSONS_CERTIFICATE_SAYS,
		&(struct msg_arg){ "name", v->name }, 1));
	doc_paragraph(d, text_copy(mem, v->about));
	doc_field(d, web_say(c, MSG_LESSONS_CERTIFICATE_DAY),
	    text_copy(mem, html_day(c->html, v->day)));
	doc_field(d, web_say(c, MSG_LESSONS_CERTIFICATE_CHECK),
	    text_copy(mem, v->address));
	doc_figure(d, code_for_paper(mem, v->qr),
	    text_copy(mem, web_say(c, MSG_LESSONS_CERTIFICATE_QR)), NULL);
	doc_paragraph(d, web_say(c, MSG_LESSONS_CERTIFICATE_KEY));
	doc_align(d, DOC_FLUSH);
	doc_paragraph(d, text_copy(mem, v->issuer));
	doc_align(d, DOC_FLUSH);
	d->day = v->day;
	return d;
}

static enum fail
send_pdf(struct ctx *c)
{
	struct arena own = { 0 };
	struct print *p = ARENA_NEW(&own, struct print);
	struct lessons_certificate_view v;
	struct lessons_badge b;
	const char *signature;
	enum fail f = find(c, &b, &signature);

	if (f == OK) {
		v = view_of(c, &b, signature);
		p->doc = compose(c, &own, &v);
		f = job_thread_with(c, &own, print_pdf, p);
	}
	if (f != OK) {
		arena_close(&own);
		return f;
	}
	arena_give(c->mem, &own);
	if (p->wrong != NULL)
		return FAIL_BROKEN;
	return web_send_file(c,
	    text_printf(c->mem, "%s.pdf", web_say(c, MSG_LESSONS_CERTIFICATE)),
	    "application/pdf", p->pdf.bytes, p->pdf.len);
}

RESOURCE(lessons_certificate_page_pdf, .who = ANYONE, .get = send_pdf,
    .per_minute = 20)
