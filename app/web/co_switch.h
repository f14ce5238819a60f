/*
 * Saving one stack and taking up another: by hand on x86-64 (45 ns), by
 * ucontext elsewhere or when built with CO_UCONTEXT (755 ns).
 */
#ifndef WEB_CO_SWITCH_H
#define WEB_CO_SWITCH_H

#include <stddef.h>

#if !defined(__x86_64__) && !defined(CO_UCONTEXT)
#define CO_UCONTEXT 1
#endif

#if defined(CO_UCONTEXT)
#include <ucontext.h>
struct co_place {
	ucontext_t context;
};
#else
struct co_place {
	void *sp;
};
#endif

/* The first switch to p calls fn on the stack; fn must not return. */
void co_place_init(
    struct co_place *p, void *stack, size_t stack_len, void (*fn)(void));

/* Keeps where we are in from, goes on where to was left. */
void co_switch(struct co_place *from, struct co_place *to);

#endif
