#include "web/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/day.h"
#include "web/hooks.h"
#include "web/metrics.h"
#include "web/web.h"

static char waiting[64 * 1024];
static size_t waiting_len;

void
log_flush(void)
{
	size_t done = 0;

	while (done < waiting_len) {
		ssize_t n =
		    write(STDOUT_FILENO, waiting + done, waiting_len - done);

		if (n <= 0)
			break; /* nobody reads: the lines are lost */
		done += (size_t)n;
	}
	waiting_len = 0;
}

static void __attribute__((format(printf, 1, 2)))
add_line(const char *format, ...)
{
	char moment[DAY_MOMENT_TEXT];
	va_list args;
	int len;

	if (sizeof(waiting) - waiting_len < 2048)
		log_flush();
	day_print_moment(moment, time(NULL));
	moment[10] = 'T';
	len = snprintf(waiting + waiting_len, 64, "at=%s+08:00 ", moment);
	waiting_len += (size_t)len;
	va_start(args, format);
	len = vsnprintf(waiting + waiting_len, 1900, format, args);
	va_end(args);
	waiting_len += (size_t)(len < 1900 ? len : 1899);
	waiting[waiting_len++] = '\n';
}

void
log_request(const struct ctx *c, int status)
{
	static const char *const methods[] = { "GET", "HEAD", "POST", "PUT",
		"PATCH", "DELETE", "OPTIONS" };
	int64_t us = metrics_now_us() - c->in->started_us;

	metrics_count(status, us);
	if (c->match.route != NULL && c->match.route->resource->is_quiet &&
	    status < 400)
		return;
	add_line("level=info id=%s method=%s route=%s status=%d ms=%lld.%03d "
		 "trips=%d account=%lld peer=%s",
	    c->in->id, methods[c->in->method],
	    c->match.route != NULL ? c->match.route->pattern : "none", status,
	    (long long)(us / 1000), (int)(us % 1000), web_hooks.trips(c),
	    (long long)c->viewer.account_id, c->in->peer);
}

void
log_refused(int status)
{
	metrics_count(status, 0);
	add_line("level=info route=none status=%d refused=head", status);
}

void
log_event(const char *text)
{
	add_line("level=warning event=\"%s\"", text);
}
