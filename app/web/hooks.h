/*
 * What web asks of the program around it. main.c defines web_hooks, so that
 * web knows neither the database nor a feature.
 */
#ifndef WEB_HOOKS_H
#define WEB_HOOKS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"

struct arena;
struct ctx;

struct web_pool_counts {
	int open, idle, waiting;
};

struct web_hooks {
	/* Once in each worker, before the first and after the last request. */
	void (*worker_start)(void);
	void (*worker_stop)(void);

	/* Around each request: c->db is usable between them. */
	void (*open)(struct ctx *c);
	void (*close)(struct ctx *c);

	/* Fills c->viewer from a session cookie or an API token. A token
	 * that is worth nothing leaves a visitor and is no failure. */
	enum fail (*load_viewer)(struct ctx *c, const char *token);
	enum fail (*load_bearer)(struct ctx *c, const char *token);

	/* A random text of 43 characters; proof of a secret for forms. */
	const char *(*random_token)(struct arena *mem);
	const char *(*prove)(struct arena *mem, const char *secret);
	bool (*proof_fits)(const char *secret, const char *proof);

	/* The viewer chose a language by hand. */
	enum fail (*remember_lang)(struct ctx *c, const char *lang);

	/* Takes one call from a bucket that refills per_minute. */
	enum fail (*take_rate)(struct ctx *c, const char *bucket,
	    int per_minute, bool *out_allowed);

	/* The database answers and has this program's schema. */
	enum fail (*is_ready)(struct ctx *c);

	int (*trips)(const struct ctx *c);
	struct web_pool_counts (*pool_counts)(void);
};

extern const struct web_hooks web_hooks;

#endif
