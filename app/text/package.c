#include "text/package.h"

#include <string.h>
#include <strings.h>
#include <zip.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/xml_in.h"

enum {
	SMALL_BYTES = 1024 * 1024
};

struct package {
	struct arena *mem;
	zip_t *zip;
	uint64_t left_bytes; /* may still come out */
};

struct package_part {
	struct package *package;
	zip_file_t *file;
};

static enum package_fault
check_entry(zip_t *z, zip_uint64_t i, uint64_t *left_bytes)
{
	zip_stat_t s;

	if (zip_stat_index(z, i, 0, &s) != 0 || (s.valid & ZIP_STAT_SIZE) == 0)
		return PACKAGE_BROKEN;
	if ((s.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
	    s.encryption_method != ZIP_EM_NONE)
		return PACKAGE_LOCKED;
	if (s.size > *left_bytes)
		return PACKAGE_TOO_LARGE;
	*left_bytes -= s.size;
	if (s.size > SMALL_BYTES && s.size / PACKAGE_RATIO_MAX > s.comp_size)
		return PACKAGE_TOO_PACKED;
	return PACKAGE_OK;
}

static enum package_fault
check(zip_t *z, uint64_t total_bytes)
{
	zip_int64_t n = zip_get_num_entries(z, 0);
	enum package_fault fault = PACKAGE_OK;

	if (n < 0)
		return PACKAGE_BROKEN;
	if (n > PACKAGE_ENTRIES_MAX)
		return PACKAGE_TOO_MANY;
	for (zip_int64_t i = 0; i < n && fault == PACKAGE_OK; i++)
		fault = check_entry(z, (zip_uint64_t)i, &total_bytes);
	return fault;
}

enum package_fault
package_open(struct arena *mem, struct package **out, const char *bytes,
    size_t len, uint64_t total_bytes)
{
	zip_source_t *s = zip_source_buffer_create(bytes, len, 0, NULL);
	enum package_fault fault;
	zip_t *z;

	*out = NULL;
	z = s != NULL ? zip_open_from_source(s, ZIP_RDONLY, NULL) : NULL;
	if (z == NULL) {
		zip_source_free(s);
		return PACKAGE_BROKEN;
	}
	fault = total_bytes > 0 ? check(z, total_bytes) : PACKAGE_OK;
	if (fault != PACKAGE_OK) {
		zip_discard(z);
		return fault;
	}
	*out = ARENA_NEW(mem, struct package);
	(*out)->mem = mem;
	(*out)->zip = z;
	/* parts may be read twice, but not for ever */
	(*out)->left_bytes = total_bytes * 2;
	return PACKAGE_OK;
}

void
package_close(struct package *p)
{
	if (p != NULL)
		zip_discard(p->zip);
}

struct arena *
package_mem(const struct package *p)
{
	return p->mem;
}

static zip_int64_t
locate(const struct package *p, const char *name)
{
	return zip_name_locate(p->zip, name, ZIP_FL_NOCASE);
}

bool
package_has(const struct package *p, const char *name)
{
	return locate(p, name) >= 0;
}

bool
package_has_ending(const struct package *p, const char *ending)
{
	zip_int64_t n = zip_get_num_entries(p->zip, 0);
	size_t tail = strlen(ending);

	for (zip_int64_t i = 0; i < n; i++) {
		const char *s = zip_get_name(p->zip, (zip_uint64_t)i, 0);
		size_t len = s != NULL ? strlen(s) : 0;

		if (len >= tail && strcasecmp(s + len - tail, ending) == 0)
			return true;
	}
	return false;
}

struct package_part *
package_part_open(struct package *p, const char *name)
{
	zip_int64_t at = locate(p, name);
	struct package_part *part;
	zip_file_t *f;

	if (at < 0)
		return NULL;
	f = zip_fopen_index(p->zip, (zip_uint64_t)at, 0);
	if (f == NULL)
		return NULL;
	part = ARENA_NEW(p->mem, struct package_part);
	part->package = p;
	part->file = f;
	return part;
}

int
package_part_read(struct package_part *part, char *to, int len)
{
	zip_int64_t n = zip_fread(part->file, to, (zip_uint64_t)len);

	if (n < 0 || (uint64_t)n > part->package->left_bytes)
		return -1;
	part->package->left_bytes -= (uint64_t)n;
	return (int)n;
}

void
package_part_close(struct package_part *part)
{
	if (part->file != NULL)
		zip_fclose(part->file);
	part->file = NULL;
}

/* "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels" */
static const char *
relations_name(struct arena *mem, const char *part)
{
	const char *slash = strrchr(part, '/');
	int folder = slash != NULL ? (int)(slash - part + 1) : 0;

	return text_printf(
	    mem, "%.*s_rels/%s.rels", folder, part, part + folder);
}

/* A target seen from its part's folder; "../" climbs, '/' begins anew. */
static const char *
resolve(struct arena *mem, const char *part, const char *target)
{
	size_t folder = 0, kept = 0;
	char *path, *piece;

	if (*target != '/' && strrchr(part, '/') != NULL)
		folder = (size_t)(strrchr(part, '/') - part) + 1;
	path = text_printf(mem, "%.*s%s", (int)folder, part, target);
	for (piece = path; *piece != '\0';) {
		size_t len = strcspn(piece, "/");
		size_t step = len + (piece[len] == '/');

		if (len == 2 && memcmp(piece, "..", 2) == 0) {
			while (kept > 0 && path[--kept] == '/')
				continue;
			while (kept > 0 && path[kept - 1] != '/')
				kept--;
		} else if (len > 1 || (len == 1 && *piece != '.')) {
			memmove(path + kept, piece, step);
			kept += step;
		}
		piece += step;
	}
	path[kept] = '\0';
	return path;
}

static bool
add_relation(struct xml_in *x, struct package *p, const char *part,
    struct package_relation *to)
{
	const char *kind = xml_in_get(x, "Type");
	const char *target = xml_in_get(x, "Target");
	const char *mode = xml_in_get(x, "TargetMode");

	to->id = xml_in_get(x, "Id");
	if (to->id == NULL || kind == NULL || target == NULL)
		return false;
	to->kind = strrchr(kind, '/') != NULL ? strrchr(kind, '/') + 1 : kind;
	to->is_outside = text_is(mode, "External");
	to->target = to->is_outside ? target : resolve(p->mem, part, target);
	return true;
}

bool
package_relations(struct package *p, struct package_relation **out,
    size_t *out_len, const char *part)
{
	struct xml_in *x = xml_in_open(p, relations_name(p->mem, part));
	enum xml_event e = XML_IN_DONE;

	*out = NULL;
	*out_len = 0;
	if (x == NULL)
		return true;
	*out =
	    ARENA_MANY(p->mem, struct package_relation, PACKAGE_RELATIONS_MAX);
	while (*out_len < PACKAGE_RELATIONS_MAX &&
	    (e = xml_in_next(x)) > XML_IN_BROKEN)
		if (e == XML_IN_START && xml_in_is(x, "Relationship") &&
		    add_relation(x, p, part, &(*out)[*out_len]))
			++*out_len;
	xml_in_close(x);
	return e == XML_IN_DONE;
}

const char *
package_target(const struct package_relation *v, size_t len, const char *id)
{
	for (size_t i = 0; i < len && id != NULL; i++)
		if (text_is(v[i].id, id))
			return v[i].target;
	return NULL;
}

const char *
package_target_kind(
    const struct package_relation *v, size_t len, const char *kind)
{
	for (size_t i = 0; i < len; i++)
		if (text_is(v[i].kind, kind) && !v[i].is_outside)
			return v[i].target;
	return NULL;
}
