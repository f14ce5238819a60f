/*
 * One line per request and per event, in logfmt on stdout, written in
 * batches. Never a value a person typed, never a token: routes, not paths.
 */
#ifndef WEB_LOG_H
#define WEB_LOG_H

struct ctx;

/* The line of a request that has been answered (or whose client left). */
void log_request(const struct ctx *c, int status);

/* A request refused by its head; target is not logged. */
void log_refused(int status);

/* A line about something else: "db: ...". */
void log_event(const char *text);

/* Writes what waits; called by the worker's clock and at its end. */
void log_flush(void);

#endif
