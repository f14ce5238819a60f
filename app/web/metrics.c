#include "web/metrics.h"

#include <stddef.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

#include "base/buf.h"

enum {
	CLASSES = 6,
	STEPS = 8
};

/* Upper bounds of the latency histogram, the last is everything. */
static const int64_t bounds_us[STEPS] = { 1000, 5000, 10000, 50000, 100000,
	500000, 1000000, INT64_MAX };
static const char *const bounds_text[STEPS] = { "0.001", "0.005", "0.01",
	"0.05", "0.1", "0.5", "1", "+Inf" };

struct slot {
	uint64_t requests[CLASSES]; /* by status / 100 */
	uint64_t steps[STEPS];
	uint64_t us;
	int64_t live, connections, pool_open, pool_idle, pool_waiting;
};

static struct slot *slots;
static int slots_len;
static struct slot *own;

void
metrics_init(int workers)
{
	size_t len = sizeof(*slots) * (size_t)workers;

	slots = mmap(NULL, len, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (slots == MAP_FAILED)
		abort();
	slots_len = workers;
	own = slots;
}

void
metrics_worker(int number)
{
	own = &slots[number % slots_len];
}

int64_t
metrics_now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

void
metrics_count(int status, int64_t us)
{
	int class = status / 100, step = 0;

	own->requests[class < CLASSES ? class : 5]++;
	while (us > bounds_us[step])
		step++;
	own->steps[step]++;
	own->us += (uint64_t)us;
}

void
metrics_gauge(
    int live, int connections, int pool_open, int pool_idle, int pool_waiting)
{
	own->live = live;
	own->connections = connections;
	own->pool_open = pool_open;
	own->pool_idle = pool_idle;
	own->pool_waiting = pool_waiting;
}

static void
print_requests(struct buf *b)
{
	buf_text(b,
	    "# HELP xieshang_requests_total Requests answered.\n"
	    "# TYPE xieshang_requests_total counter\n");
	for (int c = 1; c < CLASSES; c++) {
		uint64_t n = 0;

		for (int i = 0; i < slots_len; i++)
			n += slots[i].requests[c];
		buf_printf(b, "xieshang_requests_total{class=\"%dxx\"} %llu\n",
		    c, (unsigned long long)n);
	}
}

static void
print_latency(struct buf *b)
{
	uint64_t n = 0, us = 0;

	buf_text(b,
	    "# HELP xieshang_request_seconds Time to answer.\n"
	    "# TYPE xieshang_request_seconds histogram\n");
	for (int s = 0; s < STEPS; s++) {
		for (int i = 0; i < slots_len; i++)
			n += slots[i].steps[s];
		buf_printf(b,
		    "xieshang_request_seconds_bucket{le=\"%s\"} %llu\n",
		    bounds_text[s], (unsigned long long)n);
	}
	for (int i = 0; i < slots_len; i++)
		us += slots[i].us;
	buf_printf(b,
	    "xieshang_request_seconds_sum %llu.%06u\n"
	    "xieshang_request_seconds_count %llu\n",
	    (unsigned long long)(us / 1000000), (unsigned)(us % 1000000),
	    (unsigned long long)n);
}

static void
print_gauge(struct buf *b, const char *name, const char *help, size_t offset)
{
	buf_printf(b, "# HELP xieshang_%s %s\n# TYPE xieshang_%s gauge\n", name,
	    help, name);
	for (int i = 0; i < slots_len; i++)
		buf_printf(b, "xieshang_%s{worker=\"%d\"} %lld\n", name, i,
		    (long long)*(int64_t *)((char *)&slots[i] + offset));
}

void
metrics_print(struct buf *b)
{
	print_requests(b);
	print_latency(b);
	print_gauge(b, "requests_live", "Requests on their way.",
	    offsetof(struct slot, live));
	print_gauge(b, "connections", "Open client connections.",
	    offsetof(struct slot, connections));
	print_gauge(b, "db_connections", "Open database connections.",
	    offsetof(struct slot, pool_open));
	print_gauge(b, "db_connections_idle", "Of them unused.",
	    offsetof(struct slot, pool_idle));
	print_gauge(b, "db_waiting", "Requests waiting for a connection.",
	    offsetof(struct slot, pool_waiting));
}
