/*
 * migrationgen OUT migrations/NNNN_what.sql...
 *
 * Puts the migrations into the program: OUT/migrations.c. Their numbers must
 * run 1, 2, 3 without a gap.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "gen.h"

int
main(int argc, char **argv)
{
	struct arena mem = { 0 };
	struct buf b = { .mem = &mem };

	buf_text(&b,
	    "/* made by tools/gen/migrationgen */\n"
	    "#include \"db/migrate.h\"\n"
	    "const struct db_migration db_migrations[] = {\n");
	for (int i = 2; i < argc; i++) {
		const char *slash = strrchr(argv[i], '/');
		const char *name = slash != NULL ? slash + 1 : argv[i];
		const char *text = gen_read(&mem, argv[i]);

		if (strtol(name, NULL, 10) != i - 1 || !text_ends(name, ".sql"))
			gen_refuse(argv[i], 0, "expected number %04d", i - 1);
		buf_printf(&b, "\t{ %d, \"%.*s\", ", i - 1,
		    (int)(strlen(name) - strlen(".sql")), name);
		gen_c_string(&b, text, strlen(text));
		buf_text(&b, " },\n");
	}
	buf_printf(&b, "};\nconst size_t db_migrations_len = %d;\n", argc - 2);
	gen_write(text_printf(&mem, "%s/migrations.c", argv[1]), &b);
	arena_close(&mem);
	return 0;
}
