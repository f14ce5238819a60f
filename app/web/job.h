/*
 * One request on its way: the page's context, its coroutine, and what it
 * waits for. Only the files of web that know Kore know jobs.
 */
#ifndef WEB_JOB_H
#define WEB_JOB_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "web/web.h"

struct co;
struct http_request;

enum job_why {
	JOB_STOP = -1,
	JOB_LATE = 0,
	JOB_READY = 1
};

struct job {
	struct arena mem;
	struct ctx ctx;
	struct web_request request;
	struct html html;
	struct co *co;
	struct http_request *kore; /* NULL once the client has gone */
	struct job *next, *before; /* among the live */
	struct job *next_ready;
	bool is_gone; /* the client left in the middle */
	bool is_woken; /* will be resumed in this turn of the loop */
	enum job_why why;
	int fd; /* waited for, -1 for a wake alone */
	bool is_waiting;
	uint64_t wake_at_ms; /* the wait ends then */
	uint64_t deadline_ms; /* the request's own end */
};

/* Lists of live jobs and the clock that ends their waits. */
void job_clock_start(void);
void job_live(struct job *j);
void job_dead(struct job *j);
int job_count(void);

/* Lets j run again in this turn of the loop. */
void job_wake(struct job *j, enum job_why why);

/* The client has left: j may end what it began, not for long. */
void job_leave(struct job *j);

/* Set by web_run: resumes a job whose client has gone. */
extern void (*job_resume_gone)(struct job *j);

/* The db layer's waiting, with a struct job as its context. */
int job_wait(void *job, int fd, bool for_write, int timeout_ms);
void job_wake_up(void *job);
void job_forget(int fd, bool closed);
bool job_is_gone(void *job);
void job_grace(void *job, int ms);

/*
 * Runs fn on a copy of data in a thread, and copies data back. The thread
 * may outlive the request, never the copy. FAIL_BUSY: too many at once, or
 * out of time.
 */
MUST_CHECK enum fail
job_thread(struct ctx *c, void (*fn)(void *data), void *data, size_t len);

/*
 * The same for work that takes memory: data and all it points to live in
 * *own, which goes with the thread. On OK *own is back with what fn made, to
 * be closed or given to c->mem; otherwise it is empty and data is gone.
 */
MUST_CHECK enum fail job_thread_with(struct ctx *c, struct arena *own,
    void (*fn)(struct arena *own, void *data), void *data);

#endif
