#include "db/io.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>

static int
wait_poll(void *ctx, int fd, bool for_write, int timeout_ms)
{
	struct pollfd p = { .fd = fd, .events = for_write ? POLLOUT : POLLIN };
	int n;

	(void)ctx;
	if (fd == -1)
		return -1; /* alone in the program: nobody could wake us */
	do
		n = poll(&p, 1, timeout_ms);
	while (n == -1 && errno == EINTR);
	return n < 0 ? -1 : n;
}

static void
wake_nobody(void *ctx)
{
	(void)ctx;
}

static void
forget_nothing(int fd, bool closed)
{
	(void)fd;
	(void)closed;
}

static bool
never_gone(void *ctx)
{
	(void)ctx;
	return false;
}

static void
no_grace(void *ctx, int ms)
{
	(void)ctx;
	(void)ms;
}

static void
log_to_stderr(const char *text)
{
	fprintf(stderr, "%s\n", text);
}

const struct db_io db_io_poll = {
	.wait = wait_poll,
	.wake = wake_nobody,
	.forget = forget_nothing,
	.is_gone = never_gone,
	.grace = no_grace,
	.log = log_to_stderr,
};
