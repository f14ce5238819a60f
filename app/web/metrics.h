/*
 * Counters of all workers in shared memory, for /metrics.
 */
#ifndef WEB_METRICS_H
#define WEB_METRICS_H

#include <stdint.h>

struct arena;
struct buf;

/* Before the workers are forked, for that many. */
void metrics_init(int workers);

/* In a worker: which slot is its own, from 0. */
void metrics_worker(int number);

/* A request was answered in us microseconds. */
void metrics_count(int status, int64_t us);

/* Now and then: what this worker holds. */
void metrics_gauge(
    int live, int connections, int pool_open, int pool_idle, int pool_waiting);

/* Prometheus text format 0.0.4. */
void metrics_print(struct buf *out);

/* Microseconds on a clock that never jumps. */
int64_t metrics_now_us(void);

#endif
