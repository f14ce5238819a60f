/*
 * An office file (XLSX, DOCX) as it arrives: a ZIP of XML parts, opened with
 * limits on everything a hostile one could inflate.
 */
#ifndef TEXT_PACKAGE_H
#define TEXT_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct package;
struct package_part;

enum package_fault {
	PACKAGE_OK,
	PACKAGE_BROKEN, /* no ZIP, or a damaged one */
	PACKAGE_LOCKED, /* entries are encrypted */
	PACKAGE_TOO_LARGE, /* more than total_bytes unpacked */
	PACKAGE_TOO_PACKED, /* an entry packed beyond any real document */
	PACKAGE_TOO_MANY /* more entries than PACKAGE_ENTRIES_MAX */
};

enum {
	PACKAGE_ENTRIES_MAX = 2000,
	PACKAGE_RATIO_MAX = 300, /* of an entry over 1 MiB */
	PACKAGE_RELATIONS_MAX = 2000
};

/*
 * bytes must stay until package_close. total_bytes bounds what is unpacked,
 * by what the directory says and again by what really comes out. With 0
 * nothing is checked and only names can be asked for.
 */
enum package_fault package_open(struct arena *mem, struct package **out,
    const char *bytes, size_t len, uint64_t total_bytes);
void package_close(struct package *p);

bool package_has(const struct package *p, const char *name);

/* An entry whose name ends so, in any folder: "vbaProject.bin". */
bool package_has_ending(const struct package *p, const char *ending);

/*
 * One part, read from its beginning. NULL when it is not there. read returns
 * the bytes given, 0 at the end, -1 for a damaged part or a limit.
 */
struct package_part *package_part_open(struct package *p, const char *name);
int package_part_read(struct package_part *part, char *to, int len);
void package_part_close(struct package_part *part);

/* What a part says about others: its _rels/NAME.rels. */
struct package_relation {
	const char *id;
	const char *kind; /* behind the last '/' of Type: "worksheet" */
	const char *target; /* a part's name; an address when is_outside */
	bool is_outside;
};

/*
 * The relations of a part ("" for the package's own); *out_len is 0 when
 * there are none. False: damaged.
 */
bool package_relations(struct package *p, struct package_relation **out,
    size_t *out_len, const char *part);

/* The target of the relation with that id, or of the first of that kind. */
const char *
package_target(const struct package_relation *v, size_t len, const char *id);
const char *package_target_kind(
    const struct package_relation *v, size_t len, const char *kind);

struct arena *package_mem(const struct package *p);

#endif
