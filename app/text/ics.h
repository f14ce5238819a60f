/*
 * Calendars as RFC 5545 writes them: whole-day entries, lines folded at 75
 * bytes without cutting a character, text escaped.
 */
#ifndef TEXT_ICS_H
#define TEXT_ICS_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct ics_entry {
	const char *uid; /* stays the same when the entry is sent again */
	int32_t on; /* the day */
	const char *title;
	const char *text; /* or "" */
	const char *href; /* an absolute address, or "" */
	int alarm_days; /* reminds so many days before; 0: not at all */
};

/* The whole calendar; now_at is the stamp of its entries. */
const char *ics_write(struct arena *mem, const char *name,
    const struct ics_entry *entries, size_t len, int64_t now_at);

#endif
