#include <stdlib.h>
#include <string.h>

#include <kore/kore.h>
#include <kore/http.h>
#include <kore/tasks.h>

#include "web/job.h"

enum {
	THREADS_WAITING_MAX = 64
};

/* Belongs to the thread and the page together; the last one frees it. */
struct errand {
	struct kore_task task;
	void (*fn)(void *);
	struct job *job; /* NULL once the page gave up */
	bool is_done;
	max_align_t data[];
};

static int errands;

static int
run_errand(struct kore_task *t)
{
	struct errand *e = (struct errand *)t;

	e->fn(e->data);
	return KORE_RESULT_OK;
}

static void
end_errand(struct kore_task *t)
{
	struct errand *e = (struct errand *)t;

	if (!kore_task_finished(t))
		return;
	kore_task_destroy(t);
	errands--;
	e->is_done = true;
	if (e->job == NULL)
		free(e);
	else
		job_wake(e->job, JOB_READY);
}

enum fail
job_thread(struct ctx *c, void (*fn)(void *), void *data, size_t len)
{
	struct errand *e;

	if (errands >= THREADS_WAITING_MAX)
		return FAIL_BUSY;
	e = calloc(1, sizeof(*e) + len);
	if (e == NULL)
		return FAIL_BUSY;
	errands++;
	e->fn = fn;
	e->job = c->job;
	memcpy(e->data, data, len);
	kore_task_create(&e->task, run_errand);
	kore_task_bind_callback(&e->task, end_errand);
	kore_task_run(&e->task);
	while (!e->is_done) {
		if (job_wait(c->job, -1, false, -1) <= 0 && !e->is_done) {
			e->job = NULL;
			return FAIL_BUSY;
		}
	}
	memcpy(data, e->data, len);
	explicit_bzero(e->data, len);
	free(e);
	return OK;
}
