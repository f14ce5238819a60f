#include <stdlib.h>
#include <string.h>

#include <kore/kore.h>
#include <kore/http.h>
#include <kore/tasks.h>

#include "base/arena.h"
#include "web/job.h"

enum {
	THREADS_WAITING_MAX = 64
};

/* Belongs to the thread and the page together; the last one frees it. */
struct errand {
	struct kore_task task;
	void (*fn)(void *);
	void (*fn_with)(struct arena *, void *);
	struct arena own; /* of fn_with */
	void *data_with; /* in own */
	struct job *job; /* NULL once the page gave up */
	bool is_done;
	max_align_t data[];
};

static int errands;

static int
run_errand(struct kore_task *t)
{
	struct errand *e = (struct errand *)t;

	if (e->fn_with != NULL)
		e->fn_with(&e->own, e->data_with);
	else
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
	if (e->job == NULL) {
		arena_close(&e->own);
		free(e);
	} else
		job_wake(e->job, JOB_READY);
}

static struct errand *
errand_new(struct ctx *c, size_t len)
{
	struct errand *e;

	if (errands >= THREADS_WAITING_MAX)
		return NULL;
	e = calloc(1, sizeof(*e) + len);
	if (e == NULL)
		return NULL;
	errands++;
	e->job = c->job;
	return e;
}

/* False when the page gave up; the errand is then the thread's alone. */
static bool
errand_run(struct errand *e)
{
	struct job *j = e->job;

	kore_task_create(&e->task, run_errand);
	kore_task_bind_callback(&e->task, end_errand);
	kore_task_run(&e->task);
	while (!e->is_done) {
		if (job_wait(j, -1, false, -1) <= 0 && !e->is_done) {
			e->job = NULL;
			return false;
		}
	}
	return true;
}

enum fail
job_thread(struct ctx *c, void (*fn)(void *data), void *data, size_t len)
{
	struct errand *e = errand_new(c, len);

	if (e == NULL)
		return FAIL_BUSY;
	e->fn = fn;
	memcpy(e->data, data, len);
	if (!errand_run(e))
		return FAIL_BUSY;
	memcpy(data, e->data, len);
	explicit_bzero(e->data, len);
	free(e);
	return OK;
}

enum fail
job_thread_with(struct ctx *c, struct arena *own,
    void (*fn)(struct arena *own, void *data), void *data)
{
	struct errand *e = errand_new(c, 0);

	if (e == NULL) {
		arena_close(own);
		return FAIL_BUSY;
	}
	e->fn_with = fn;
	e->own = *own;
	e->data_with = data;
	*own = (struct arena){ 0 };
	if (!errand_run(e))
		return FAIL_BUSY;
	*own = e->own;
	free(e);
	return OK;
}
