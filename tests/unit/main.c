/* Runs every TEST of the program, or those whose "group/name" begins with
 * the argument. */
#include <stdio.h>
#include <stdlib.h>

#include "test.h"

enum {
	TESTS_MAX = 4000
};

/* cairo 1.16 keeps a few hundred bytes of every font it embeds in a PDF, and
 * fontconfig of a query: docs/decisions, documents from one model. */
const char *__lsan_default_suppressions(void);
const char *
__lsan_default_suppressions(void)
{
	return "leak:libcairo.so\nleak:libfontconfig.so\n";
}

struct arena test_mem;
static struct CMUnitTest tests[TESTS_MAX];
static size_t tests_len;

static int
close_mem(void **state)
{
	(void)state;
	arena_close(&test_mem);
	return 0;
}

void
test_add(const char *group, const char *name, void (*run)(void **state))
{
	char *full = malloc(strlen(group) + strlen(name) + 2);

	if (full == NULL || tests_len == TESTS_MAX)
		abort();
	snprintf(full, strlen(group) + strlen(name) + 2, "%s/%s", group, name);
	tests[tests_len++] = (struct CMUnitTest){
		.name = full, .test_func = run, .teardown_func = close_mem
	};
}

int
main(int argc, char **argv)
{
	const char *wanted = argc > 1 ? argv[1] : "";
	size_t n = 0;

	for (size_t i = 0; i < tests_len; i++)
		if (strncmp(tests[i].name, wanted, strlen(wanted)) == 0) {
			struct CMUnitTest other = tests[n];

			tests[n++] = tests[i];
			tests[i] = other;
		}
	return _cmocka_run_group_tests("tests", tests, n, NULL, NULL);
}
