/*
 * web_run: one request from Kore to its reply. Pages run on coroutines;
 * what needs none (assets, shared replies) is answered at once.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <arpa/inet.h>
#include <kore/kore.h>
#include <kore/http.h>

#include "base/day.h"
#include "base/text.h"
#include "web/cache.h"
#include "web/co.h"
#include "web/cookie.h"
#include "web/error.h"
#include "web/gate.h"
#include "web/hooks.h"
#include "web/job.h"
#include "web/log.h"
#include "web/metrics.h"
#include "web/reply.h"
#include "web/settings.h"

enum {
	DEADLINE_MS = 10000,
	KEPT_JOBS = 64
};

static struct job *kept;
static int kept_len;

int web_run(struct http_request *req);

static struct job *
job_take(void)
{
	struct job *j = kept;

	if (j == NULL) {
		j = malloc(sizeof(*j));
		if (j == NULL)
			abort();
	} else {
		kept = j->next;
		kept_len--;
	}
	memset(j, 0, sizeof(*j));
	return j;
}

static void
job_give(struct job *j)
{
	arena_close(&j->mem);
	if (kept_len < KEPT_JOBS) {
		j->next = kept;
		kept = j;
		kept_len++;
	} else
		free(j);
}

static void
copy_headers(struct job *j, struct http_request *req)
{
	struct http_header *h;
	struct web_header *v;
	size_t n = 1;

	TAILQ_FOREACH (h, &req->req_headers, list)
		n++;
	v = ARENA_MANY(&j->mem, struct web_header, n);
	v[0].name = "host";
	v[0].value = text_copy(&j->mem, req->host);
	n = 1;
	TAILQ_FOREACH (h, &req->req_headers, list) {
		v[n].name = text_copy(&j->mem, h->header);
		v[n++].value = text_copy(&j->mem, h->value);
	}
	j->request.headers = v;
	j->request.headers_len = n;
}

static const char *
forwarded_for(struct job *j)
{
	const char *header = web_header(&j->ctx, "x-forwarded-for"), *last;

	if (header == NULL)
		return NULL;
	last = strrchr(header, ',');
	return text_trim(&j->mem, last != NULL ? last + 1 : header);
}

static void
copy_peer(struct job *j, struct http_request *req)
{
	struct connection *c = req->owner;
	char text[INET6_ADDRSTRLEN] = "unix";
	const char *forwarded = forwarded_for(j);

	if (c->family == AF_INET)
		inet_ntop(AF_INET, &c->addr.ipv4.sin_addr, text, sizeof(text));
	else if (c->family == AF_INET6)
		inet_ntop(
		    AF_INET6, &c->addr.ipv6.sin6_addr, text, sizeof(text));
	j->request.peer = text_copy(&j->mem, text);
	j->request.is_loopback = forwarded == NULL &&
	    (text_starts(text, "127.") || text_is(text, "::1") ||
		text_is(text, "unix"));
	if (web_settings.is_behind_proxy && forwarded != NULL)
		j->request.peer = forwarded;
}

static enum web_method
method_of(const struct http_request *req)
{
	switch (req->method) {
	case HTTP_METHOD_GET:
		return METHOD_GET;
	case HTTP_METHOD_HEAD:
		return METHOD_HEAD;
	case HTTP_METHOD_POST:
		return METHOD_POST;
	case HTTP_METHOD_PUT:
		return METHOD_PUT;
	case HTTP_METHOD_PATCH:
		return METHOD_PATCH;
	case HTTP_METHOD_DELETE:
		return METHOD_DELETE;
	default:
		return METHOD_OPTIONS;
	}
}

static void
name_request(struct web_request *r)
{
	static uint64_t counter;
	static uint64_t seed;

	if (seed == 0)
		seed = (uint64_t)metrics_now_us() * 0x9e3779b97f4a7c15ULL ^
		    (uint64_t)getpid() << 32;
	seed += 0x9e3779b97f4a7c15ULL + counter++;
	snprintf(r->id, sizeof(r->id), "%016llx",
	    (unsigned long long)(seed ^ seed >> 29));
}

/* Copies everything: after a wait nothing of Kore's may be touched. */
static void
copy_request(struct job *j, struct http_request *req)
{
	struct web_request *r = &j->request;

	r->started_us = metrics_now_us();
	name_request(r);
	r->method = method_of(req);
	r->path = text_copy(&j->mem, req->path);
	r->query = text_copy(
	    &j->mem, req->query_string != NULL ? req->query_string : "");
	j->ctx.in = r;
	copy_headers(j, req);
	copy_peer(j, req);
	r->body = "";
	r->body_was_dropped = (req->flags & HTTP_REQUEST_BODY_DROPPED) != 0;
	if (req->http_body != NULL && req->http_body_length > 0 &&
	    !r->body_was_dropped) {
		r->body_len = req->http_body_length;
		r->body =
		    arena_copy(&j->mem, req->http_body->data, r->body_len);
	}
}

static struct job *
job_new(struct http_request *req)
{
	struct job *j = job_take();
	struct ctx *c = &j->ctx;

	j->kore = req;
	j->fd = -1;
	c->job = j;
	c->mem = &j->mem;
	c->html = &j->html;
	c->html->out.mem = &j->mem;
	c->out.status = 200;
	c->out.type = "text/html; charset=utf-8";
	c->out.headers.mem = &j->mem;
	c->now_at = time(NULL);
	c->today = day_of_moment(c->now_at);
	copy_request(j, req);
	return j;
}

static int
deadline_of(const struct ctx *c)
{
	const struct resource *r = c->match.route->resource;

	return r->deadline_ms > 0 ? r->deadline_ms : DEADLINE_MS;
}

/* The coroutine's own function. */
static void
run_page(void *arg)
{
	struct job *j = arg;
	struct ctx *c = &j->ctx;
	enum fail (*page)(struct ctx *) = NULL;
	enum fail f = FAIL_INVALID;

	web_hooks.open(c);
	if (fields_read(c->mem, &c->query, c->in->query,
		strlen(c->in->query)) != FIELDS_OK) {
		gate_dress(c);
		web_status(c, 400);
	} else
		f = gate_enter(c, &page);
	if (f == OK && page != NULL)
		f = page(c);
	if (f != OK && !j->is_gone)
		error_draw(c, f);
	web_hooks.close(c);
}

static void
resume_gone(struct job *j)
{
	j->is_woken = false;
	if (!co_resume(j->co))
		return;
	log_request(&j->ctx, 499); /* as nginx says: the client left */
	job_dead(j);
	job_give(j);
}

static void
on_free(struct http_request *req)
{
	struct job *j = req->hdlr_extra;

	if (j == NULL)
		return;
	req->hdlr_extra = NULL;
	job_leave(j);
}

static int
finish(struct job *j, struct http_request *req)
{
	reply_send(&j->ctx, req);
	log_request(&j->ctx, j->ctx.out.status);
	job_give(j);
	return KORE_RESULT_OK;
}

static void
start_page(struct job *j, struct http_request *req)
{
	job_resume_gone = resume_gone;
	j->co = co_new(run_page, j);
	j->deadline_ms = kore_time_ms() + (u_int64_t)deadline_of(&j->ctx);
	j->is_woken = true;
	job_live(j);
	req->hdlr_extra = j;
	req->flags |= HTTP_REQUEST_RETAIN_EXTRA;
	req->onfree = on_free;
}

int
web_run(struct http_request *req)
{
	struct job *j = req->hdlr_extra;

	if (j == NULL) {
		j = job_new(req);
		if (reply_at_once(&j->ctx, req)) {
			log_request(&j->ctx, j->ctx.out.status);
			job_give(j);
			return KORE_RESULT_OK;
		}
		start_page(j, req);
	}
	if (!j->is_woken) {
		http_request_sleep(req);
		return KORE_RESULT_RETRY;
	}
	j->is_woken = false;
	if (!co_resume(j->co)) {
		http_request_sleep(req);
		return KORE_RESULT_RETRY;
	}
	req->hdlr_extra = NULL;
	req->onfree = NULL;
	job_dead(j);
	return finish(j, req);
}
