#include "contracts_topics_table.h"

#include <glob.h>

#include "base/file.h"
#include "test.h"

static struct arena table_mem; /* outlives the tests */

const struct contracts_index *
contracts_table(void)
{
	static const struct contracts_index *index;
	struct contracts_topics topics = { 0 };
	glob_t found;

	if (index != NULL)
		return index;
	CHECK(glob("content/checks/*.txt", 0, NULL, &found) == 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		size_t len;
		int line;
		char *text = file_read(&table_mem, found.gl_pathv[i], &len);
		const char *wrong =
		    contracts_topics_read(&table_mem, &topics, text, &line);

		if (wrong != NULL)
			fprintf(stderr, "%s:%d: %s\n", found.gl_pathv[i], line,
			    wrong);
		assert_null(wrong);
	}
	globfree(&found);
	index = contracts_index_build(&table_mem, &topics);
	return index;
}
