/*
 * assetgen OUT name file... [-- name file...]...
 *
 * Joins the files of each asset, names it by the hash of its bytes, and
 * writes OUT/assets.h (ASSET_<NAME> is its URL) and OUT/assets.c with the
 * bytes, plain and gzipped.
 */
#include <stdio.h>
#include <string.h>
#include <zlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/text.h"
#include "gen.h"

static struct arena mem;

static const char *
type_of(const char *name)
{
	static const char *const types[][2] = {
		{ ".css", "text/css; charset=utf-8" },
		{ ".js", "text/javascript; charset=utf-8" },
		{ ".svg", "image/svg+xml" },
		{ ".png", "image/png" },
		{ ".ico", "image/x-icon" },
		{ ".txt", "text/plain; charset=utf-8" },
		{ ".webmanifest", "application/manifest+json" },
	};

	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (text_ends(name, types[i][0]))
			return types[i][1];
	gen_refuse(name, 0, "no content type for this ending");
}

static void
add_file(struct buf *to, const char *path)
{
	char piece[8192];
	size_t n;
	FILE *f = fopen(path, "rb");

	if (f == NULL)
		gen_refuse(path, 0, "can't read");
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(to, piece, n);
	fclose(f);
}

/* The bytes gzipped, without name and time, so that builds are equal. */
static struct buf
gzip(const struct buf *plain)
{
	struct buf out = { .mem = &mem };
	unsigned char *room = arena_take(&mem, plain->len + 4096);
	z_stream z = { 0 };

	if (deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) !=
	    Z_OK)
		gen_refuse("assetgen", 0, "zlib");
	z.next_in = (unsigned char *)plain->bytes;
	z.avail_in = (unsigned)plain->len;
	z.next_out = room;
	z.avail_out = (unsigned)plain->len + 4096;
	if (deflate(&z, Z_FINISH) != Z_STREAM_END)
		gen_refuse("assetgen", 0, "zlib");
	buf_add(&out, room, z.total_out);
	deflateEnd(&z);
	return out;
}

static void
write_bytes(
    struct buf *b, const char *name, size_t number, const struct buf *bytes)
{
	buf_printf(b, "static const unsigned char %s_%zu[] = {", name, number);
	for (size_t i = 0; i < bytes->len; i++)
		buf_printf(b, "%s%u,", i % 20 == 0 ? "\n" : "",
		    (unsigned char)bytes->bytes[i]);
	buf_text(b, "0};\n");
}

static const char *
url_of(const char *name, const struct buf *plain)
{
	const char *dot = strrchr(name, '.');

	return text_printf(&mem, "/assets/%.*s.%016llx%s", (int)(dot - name),
	    name, (unsigned long long)hash_bytes(plain->bytes, plain->len),
	    dot);
}

int
main(int argc, char **argv)
{
	struct buf h = { .mem = &mem }, c = { .mem = &mem },
		   table = { .mem = &mem };
	size_t number = 0;

	buf_text(&h, "/* made by tools/gen/assetgen */\n");
	buf_text(&c,
	    "/* made by tools/gen/assetgen */\n"
	    "#include \"web/assets.h\"\n");
	for (int i = 2; i < argc; i++) {
		struct buf plain = { .mem = &mem }, small;
		const char *name = argv[i], *url;
		bool is_smaller;

		for (i++; i < argc && strcmp(argv[i], "--") != 0; i++)
			add_file(&plain, argv[i]);
		small = gzip(&plain);
		is_smaller = small.len < plain.len;
		url = url_of(name, &plain);
		buf_text(&h, "#define ASSET_");
		gen_upper(&h, name);
		buf_printf(&h, " \"%s\"\n", url);
		write_bytes(&c, "plain", number, &plain);
		if (is_smaller)
			write_bytes(&c, "gzip", number, &small);
		buf_printf(&table, "\t{ \"%s\", \"%s\", plain_%zu, %zu, ", url,
		    type_of(name), number, plain.len);
		if (is_smaller)
			buf_printf(
			    &table, "gzip_%zu, %zu },\n", number, small.len);
		else
			buf_text(&table, "0, 0 },\n");
		number++;
	}
	buf_printf(&c,
	    "const struct asset gen_assets[] = {\n%s};\n"
	    "const size_t gen_assets_len = %zu;\n",
	    buf_string(&table), number);
	gen_write(text_printf(&mem, "%s/assets.h", argv[1]), &h);
	gen_write(text_printf(&mem, "%s/assets.c", argv[1]), &c);
	arena_close(&mem);
	return 0;
}
