#include "web/server.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

#include <kore/kore.h>
#include <kore/http.h>
#include <kore/seccomp.h>
#include <kore/hooks.h>

#include "base/arena.h"
#include "base/text.h"
#include "web/body.h"
#include "web/head.h"
#include "web/hooks.h"
#include "web/job.h"
#include "web/log.h"
#include "web/metrics.h"
#include "web/settings.h"

enum {
	FLUSH_MS = 100,
	DROP_BYTES_MAX = 64 * 1024 * 1024
};

struct web_settings web_settings;

/* Beyond Kore's own list: libpq, libc's threads, reading files at start. */
KORE_SECCOMP_FILTER("xieshang",
    KORE_SYSCALL_DENY(clone3, ENOSYS), /* glibc falls back to clone */
    KORE_SYSCALL_ALLOW(socket), KORE_SYSCALL_ALLOW(connect),
    KORE_SYSCALL_ALLOW(getsockopt), KORE_SYSCALL_ALLOW(getsockname),
    KORE_SYSCALL_ALLOW(getpeername), KORE_SYSCALL_ALLOW(socketpair),
    KORE_SYSCALL_ALLOW(pipe2), KORE_SYSCALL_ALLOW(rseq),
    KORE_SYSCALL_ALLOW(newfstatat), KORE_SYSCALL_ALLOW(faccessat),
    KORE_SYSCALL_ALLOW(faccessat2), KORE_SYSCALL_ALLOW(readlinkat),
    KORE_SYSCALL_ALLOW(getdents64), KORE_SYSCALL_ALLOW(mremap),
    KORE_SYSCALL_ALLOW(mlock), KORE_SYSCALL_ALLOW(munlock),
    KORE_SYSCALL_ALLOW(sched_getaffinity), KORE_SYSCALL_ALLOW(sched_yield),
    KORE_SYSCALL_ALLOW(setpriority), KORE_SYSCALL_ALLOW(prlimit64),
    KORE_SYSCALL_ALLOW(prctl), KORE_SYSCALL_ALLOW(gettid),
    KORE_SYSCALL_ALLOW(getppid), KORE_SYSCALL_ALLOW(tgkill),
    KORE_SYSCALL_ALLOW(sysinfo), KORE_SYSCALL_ALLOW(uname),
    KORE_SYSCALL_ALLOW(memfd_create),
    /* fontconfig, when the first PDF of a worker is made */
    KORE_SYSCALL_ALLOW(statfs), KORE_SYSCALL_ALLOW(fstatfs),
    KORE_SYSCALL_ALLOW(fadvise64), KORE_SYSCALL_ALLOW(pread64))

int web_run(struct http_request *req);

/* A route that nobody may use is a mistake, not a decision. */
static void
check_routes(void)
{
	for (size_t i = 0; i < web_routes_len; i++) {
		if (web_routes[i].resource->who != 0)
			continue;
		fprintf(stderr, "%s has no .who\n", web_routes[i].pattern);
		exit(1);
	}
}

void
kore_parent_configure(int argc, char **argv)
{
	struct kore_server *server;
	int status = server_command(argc, argv);

	if (status >= 0)
		exit(status);
	check_routes();
	kore_foreground = 1;
	kore_quiet = 1;
	skip_chroot = 1;
	skip_runas = 1;
	setvbuf(stdout, NULL, _IOLBF, 0);
	worker_count = (u_int8_t)web_settings.workers;
	metrics_init(web_settings.workers);
	server = kore_server_create("main");
	server->tls = 0;
	if (!kore_server_bind(
		server, web_settings.address, web_settings.port, NULL)) {
		fprintf(stderr, "can't listen on %s:%s\n", web_settings.address,
		    web_settings.port);
		exit(1);
	}
	kore_server_finalize(server);
}

static void
every_moment(void *arg, u_int64_t now)
{
	struct web_pool_counts pool = web_hooks.pool_counts();

	(void)arg;
	(void)now;
	log_flush();
	metrics_gauge(job_count(), (int)worker_active_connections, pool.open,
	    pool.idle, pool.waiting);
}

void
kore_worker_configure(void)
{
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	metrics_worker(worker->id - 1);
	job_clock_start();
	kore_timer_add(every_moment, FLUSH_MS, NULL, 0);
	web_hooks.worker_start();
}

void
kore_worker_teardown(void)
{
	web_hooks.worker_stop();
	log_flush();
}

/* Called by Kore (patch 01) with the raw head of every request. */
struct http_verdict
http_judge_head(const u_int8_t *raw, size_t len, size_t extra_len)
{
	struct http_verdict v = { 0 };
	struct arena mem = { 0 };
	struct route_match match;
	struct head h;
	size_t limit = BODY_USUAL_BYTES;

	v.status = head_read(&h, raw, len, extra_len);
	if (v.status != 0)
		return v;
	v.say_continue = h.wants_continue;
	if (h.content_length <= BODY_USUAL_BYTES)
		return v;
	if (route_find(&mem, &match, h.target, h.path_len) != NULL)
		limit = body_limit(match.route->resource);
	arena_close(&mem);
	v.drop_body = h.content_length > (int64_t)limit;
	if (h.content_length > DROP_BYTES_MAX)
		v.status = 413;
	return v;
}

/* Called by Kore (patch 01) for the page of a request refused by its head. */
const char *
http_refusal(int status, size_t *out_len)
{
	static char page[512];
	int len;

	log_refused(status);
	len = snprintf(page, sizeof(page),
	    "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">"
	    "<title>%d</title><h1>%d</h1><p>请求不符合要求，没有处理。"
	    "<p lang=\"en\">The request was not understood and nothing was "
	    "done.</html>",
	    status, status);
	*out_len = (size_t)len;
	return page;
}
