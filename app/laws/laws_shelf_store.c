#include "laws/laws_shelf_store.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/text.h"
#include "laws/laws.h"

enum {
	LOOK_S = 2,
	KEEP_S = 600,
	MAPS_MAX = 16
};

/* A mapped file; those that were replaced wait to be let go. */
struct map {
	void *bytes;
	size_t len;
	struct laws_shelf shelf;
	ino_t inode;
	struct timespec changed;
	int64_t retired_at;
};

static struct map maps[MAPS_MAX]; /* of this process */
static struct map *current;
static struct arena own; /* holds the path, as long as the program */
static const char *path_of_file;
static int64_t looked_at;

static void
let_go(int64_t now_at)
{
	for (int i = 0; i < MAPS_MAX; i++) {
		struct map *m = &maps[i];

		if (m->bytes == NULL || m == current ||
		    now_at - m->retired_at < KEEP_S)
			continue;
		munmap(m->bytes, m->len);
		*m = (struct map){ 0 };
	}
}

static struct map *
free_map(void)
{
	for (int i = 0; i < MAPS_MAX; i++)
		if (maps[i].bytes == NULL)
			return &maps[i];
	return NULL; /* rebuilt sixteen times in ten minutes: wait */
}

static bool
is_same(const struct stat *st)
{
	return current != NULL && st->st_ino == current->inode &&
	    st->st_mtim.tv_sec == current->changed.tv_sec &&
	    st->st_mtim.tv_nsec == current->changed.tv_nsec;
}

/* Takes an open file as the shelf; false leaves the old one. */
static bool
take(int fd, const struct stat *st, int64_t now_at)
{
	struct map *m = free_map();
	struct map fresh = { .len = (size_t)st->st_size,
		.inode = st->st_ino,
		.changed = st->st_mtim };

	if (m == NULL || st->st_size <= 0 || st->st_size > SHELF_MAX_BYTES)
		return false;
	fresh.bytes = mmap(NULL, fresh.len, PROT_READ, MAP_SHARED, fd, 0);
	if (fresh.bytes == MAP_FAILED)
		return false;
	if (!laws_shelf_open(&fresh.shelf, fresh.bytes, fresh.len)) {
		munmap(fresh.bytes, fresh.len);
		return false;
	}
	*m = fresh;
	if (current != NULL)
		current->retired_at = now_at;
	current = m;
	laws_shelf_use(&m->shelf);
	return true;
}

static bool
look(int64_t now_at)
{
	struct stat st;
	bool fine;
	int fd = open(path_of_file, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return current != NULL;
	fine = fstat(fd, &st) == 0 && (is_same(&st) || take(fd, &st, now_at));
	close(fd);
	let_go(now_at);
	return fine;
}

bool
laws_shelf_store_open(const char *path, int64_t now_at)
{
	path_of_file = text_copy(&own, path);
	looked_at = now_at;
	return look(now_at);
}

void
laws_shelf_store_refresh(int64_t now_at)
{
	if (path_of_file == NULL ||
	    (now_at >= looked_at && now_at - looked_at < LOOK_S))
		return;
	looked_at = now_at;
	(void)look(now_at);
}
