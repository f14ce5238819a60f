#include "web/job.h"

#include <assert.h>
#include <stdlib.h>
#include <sys/epoll.h>

#include <kore/kore.h>
#include <kore/http.h>

#include "web/co.h"

enum {
	FDS = 8192,
	TICK_MS = 20,
	GRACE_MS = 300
};

/* Its address goes to epoll, so it must outlive any file. */
struct watch {
	struct kore_event event; /* first: Kore casts */
	struct job *job;
	int fd;
	int mode; /* 0 not registered, 1 reading, 2 writing too */
};

static struct watch *watches;
static struct job *live;
static int live_len;
static struct job *ready_first, **ready_last = &ready_first;
static bool ready_timer;

void (*job_resume_gone)(struct job *j);

static void
run_ready(void *arg, u_int64_t now)
{
	struct job *j;

	(void)arg;
	(void)now;
	ready_timer = false;
	while ((j = ready_first) != NULL) {
		ready_first = j->next_ready;
		if (ready_first == NULL)
			ready_last = &ready_first;
		job_resume_gone(j);
	}
}

void
job_wake(struct job *j, enum job_why why)
{
	if (j->is_woken)
		return;
	j->is_woken = true;
	j->why = why;
	if (j->kore != NULL) {
		http_request_wakeup(j->kore);
		return;
	}
	j->next_ready = NULL;
	*ready_last = j;
	ready_last = &j->next_ready;
	if (!ready_timer) {
		ready_timer = true;
		kore_timer_add(run_ready, 0, NULL, KORE_TIMER_ONESHOT);
	}
}

/* One clock for all waits, instead of a timer for each. */
static void
tick(void *arg, u_int64_t now)
{
	struct job *j, *next;

	(void)arg;
	for (j = live; j != NULL; j = next) {
		next = j->next;
		if (j->is_waiting && j->wake_at_ms <= now)
			job_wake(j, JOB_LATE);
	}
}

void
job_clock_start(void)
{
	watches = calloc(FDS, sizeof(*watches));
	if (watches == NULL)
		abort();
	kore_timer_add(tick, TICK_MS, NULL, 0);
}

void
job_live(struct job *j)
{
	j->next = live;
	j->before = NULL;
	if (live != NULL)
		live->before = j;
	live = j;
	live_len++;
}

void
job_dead(struct job *j)
{
	if (j->before != NULL)
		j->before->next = j->next;
	else
		live = j->next;
	if (j->next != NULL)
		j->next->before = j->before;
	live_len--;
}

int
job_count(void)
{
	return live_len;
}

static void
on_fd(void *arg, int error)
{
	struct watch *w = arg;

	(void)error; /* libpq finds out by reading */
	if (w->job == NULL) { /* level-triggered: it would spin */
		kore_platform_disable_read(w->fd);
		w->mode = 0;
		return;
	}
	job_wake(w->job, JOB_READY);
}

static bool
watch(struct job *j, int fd, bool for_write)
{
	struct watch *w;
	int mode = 1 + for_write;

	if (fd >= FDS)
		return false;
	w = &watches[fd];
	assert(w->job == NULL);
	w->job = j;
	w->fd = fd;
	w->event.handle = on_fd;
	w->event.type = KORE_TYPE_PGSQL_CONN;
	if (w->mode != mode) {
		kore_platform_event_schedule(fd,
		    (int)(EPOLLIN | EPOLLRDHUP | (for_write ? EPOLLOUT : 0U)),
		    0, w);
		w->mode = mode;
	}
	return true;
}

int
job_wait(void *arg, int fd, bool for_write, int timeout_ms)
{
	struct job *j = arg;
	u_int64_t now = kore_time_ms(), until = j->deadline_ms;

	if (timeout_ms >= 0 && now + (u_int64_t)timeout_ms < until)
		until = now + (u_int64_t)timeout_ms;
	if (now >= until)
		return JOB_LATE;
	if (fd >= 0 && !watch(j, fd, for_write))
		return JOB_STOP;
	j->fd = fd;
	j->why = JOB_READY;
	j->wake_at_ms = until;
	j->is_waiting = true;
	co_yield ();
	j->is_waiting = false;
	if (fd >= 0 && watches[fd].job == j)
		watches[fd].job = NULL;
	return j->why;
}

void
job_wake_up(void *job)
{
	job_wake(job, JOB_READY);
}

void
job_forget(int fd, bool closed)
{
	struct watch *w;

	if (fd < 0 || fd >= FDS)
		return;
	w = &watches[fd];
	if (!closed && w->mode != 0)
		kore_platform_disable_read(fd);
	w->mode = 0;
	w->job = NULL;
}

bool
job_is_gone(void *job)
{
	return ((struct job *)job)->is_gone;
}

void
job_grace(void *arg, int ms)
{
	struct job *j = arg;
	u_int64_t until = kore_time_ms() + (u_int64_t)ms;

	if (j->deadline_ms < until)
		j->deadline_ms = until;
}

void
job_leave(struct job *j)
{
	u_int64_t limit = kore_time_ms() + GRACE_MS;

	j->kore = NULL;
	j->is_gone = true;
	if (j->deadline_ms > limit)
		j->deadline_ms = limit;
	if (j->is_woken) { /* by an event of this very turn */
		j->is_woken = false;
		job_wake(j, j->why);
	} else if (j->fd == -1) { /* in the pool's queue, or in a thread */
		job_wake(j, JOB_STOP);
	} else if (j->wake_at_ms > limit)
		j->wake_at_ms = limit;
}
