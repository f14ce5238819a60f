#include "commands.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "assistant/assistant_load.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/text.h"
#include "contracts/contracts_load.h"
#include "costing/costing_rates_load.h"
#include "crypto/password.h"
#include "crypto/token.h"
#include "db/check.h"
#include "db/db.h"
#include "db/io.h"
#include "db/migrate.h"
#include "db/pool.h"
#include "db/script.h"
#include "gen/sql_accounts.h"
#include "gen/sql_lessons.h"
#include "laws/laws_library_load.h"
#include "laws/laws_rules_load.h"
#include "laws/laws_rules_store.h"
#include "lessons/lessons_load.h"
#include "mail/mail.h"
#include "rounds/rounds_example_store.h"
#include "rounds/rounds_reminder_store.h"
#include "wages/wages_cases_load.h"
#include "rounds/rounds_document_load.h"
#include "wages/wages_load.h"
#include "wages/wages_paper_load.h"

static int
load(const struct commands_place *place, int argc, char **argv)
{
	struct arena mem = { 0 };
	struct db_pool *pool = db_pool_new(place->owner_dsn, 1, &db_io_poll);
	const char *folder = argc > 2 ? argv[2] : "content";
	struct db db;
	int status;

	db_open(&db, pool, NULL, &mem);
	status = wages_load(&db, text_printf(&mem, "%s/wages", folder)) +
	    wages_paper_load(&db, folder, day_of_moment(time(NULL))) +
	    wages_cases_load(&db, text_printf(&mem, "%s/cases", folder)) +
	    laws_rules_load(&db, folder) + laws_library_load(&db, folder) +
	    contracts_load(&db, folder) + assistant_load(&db, folder) +
	    lessons_load(&db, text_printf(&mem, "%s/scenes", folder));
	status += rounds_document_load(
	    &db, text_printf(&mem, "%s/documents", folder));
	status +=
	    costing_rates_load(&db, text_printf(&mem, "%s/wages", folder));
	if (status == 0)
		status =
		    laws_library_index(&db, folder, place->shelf, time(NULL));
	db_close(&db);
	db_pool_close(pool);
	arena_close(&mem);
	return status;
}

/* index [FOLDER]: makes the shelf of the law anew, while others serve. */
static int
make_shelf(const struct commands_place *place, int argc, char **argv)
{
	struct arena mem = { 0 };
	struct db_pool *pool = db_pool_new(place->app_dsn, 1, &db_io_poll);
	struct db db;
	int status;

	db_open(&db, pool, NULL, &mem);
	status = laws_library_index(
	    &db, argc > 2 ? argv[2] : "content", place->shelf, time(NULL));
	db_close(&db);
	db_pool_close(pool);
	arena_close(&mem);
	return status;
}

static int
migrate(const struct commands_place *place, int argc, char **argv)
{
	(void)argc;
	(void)argv;
	return db_migrate(place->owner_dsn);
}

static int
check_sql(const struct commands_place *place, int argc, char **argv)
{
	(void)argc;
	(void)argv;
	return db_check(place->app_dsn);
}

/* A random password for one example account. */
static int
give_password(struct db_script *s, FILE *list, const char *const *row)
{
	struct arena mem = { 0 };
	struct password_work w = { 0 };
	const char *password = token_code(&mem, 16);
	const char *params[2];
	int status;

	snprintf(w.password, sizeof(w.password), "%s", password);
	password_hash(&w);
	params[0] = w.hash;
	params[1] = row[1];
	status = w.hash[0] != '\0' &&
		db_script_run(s,
		    "UPDATE accounts SET password_hash = $1 "
		    "WHERE login = $2",
		    2, params)
	    ? 0
	    : 1;
	fprintf(list, "%s\t%s\t%s\n", row[0], row[1], password);
	arena_close(&mem);
	return status;
}

/* Every .sql file of a folder, in the order of their names. */
static bool
run_folder(struct db_script *s, const char *folder)
{
	glob_t found;
	bool fine = glob(text_printf(&s->mem, "%s/*.sql", folder), 0, NULL,
			&found) == 0;

	for (size_t i = 0; fine && i < found.gl_pathc; i++)
		fine = db_script_file(s, found.gl_pathv[i]);
	globfree(&found);
	return fine;
}

/* A new file that only its owner may read; NULL with a reason on stderr. */
static FILE *
open_private(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	FILE *f = fd >= 0 && fchmod(fd, 0600) == 0 ? fdopen(fd, "w") : NULL;

	if (f == NULL)
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
	return f;
}

/* The first account of each role goes into the list, others into more. */
static int
give_passwords(struct db_script *s, const char *path, char ***rows, size_t n)
{
	FILE *list = open_private(path);
	FILE *more = open_private(text_printf(&s->mem, "%s.more", path));
	int status = list == NULL || more == NULL;

	for (size_t i = 0; i < n && status == 0; i++) {
		bool is_first = true;

		for (size_t j = 0; j < i; j++)
			is_first = is_first && !text_is(rows[i][0], rows[j][0]);
		status = give_password(
		    s, is_first ? list : more, (const char *const *)rows[i]);
	}
	if (list != NULL && fclose(list) != 0)
		status = 1;
	if (more != NULL && fclose(more) != 0)
		status = 1;
	return status;
}

/* What of the example rounds follows from the law as it stands today. */
static int
refresh_rounds(const struct commands_place *place)
{
	struct arena mem = { 0 };
	struct db_pool *pool = db_pool_new(place->owner_dsn, 1, &db_io_poll);
	time_t now = time(NULL);
	struct db db;
	enum fail f;

	db_open(&db, pool, NULL, &mem);
	f = laws_rules_store_read(&db, now);
	if (f == OK)
		f = rounds_example_store_refresh(&db, &mem, day_of_moment(now));
	if (f != OK)
		fputs("the example rounds could not be worked out\n", stderr);
	db_close(&db);
	db_pool_close(pool);
	arena_close(&mem);
	return f != OK;
}

/*
 * demo FOLDER LIST: makes the demo world of FOLDER's SQL files in an empty
 * database and writes its accounts' random passwords into LIST, one line a
 * role, and those of the other example organisations into LIST.more (both
 * mode 0600).
 */
static int
demo(const struct commands_place *place, int argc, char **argv)
{
	static const char accounts[] =
	    "SELECT m.role, a.login FROM accounts AS a "
	    "JOIN LATERAL (SELECT role FROM memberships "
	    "WHERE account_id = a.id ORDER BY id LIMIT 1) AS m ON true "
	    "WHERE a.is_example AND a.password_hash = '' ORDER BY a.id";
	struct db_script s;
	char ***rows;
	size_t n = 0;
	int status;

	if (argc != 4)
		return fputs("usage: xieshang demo WORLD LIST\n", stderr), 2;
	if (!db_script_open(&s, place->owner_dsn))
		return 1;
	if (db_script_count(&s, "SELECT count(*) FROM organisations") > 0) {
		db_script_close(&s);
		return 0; /* not empty: nothing to do */
	}
	if (!run_folder(&s, argv[2]) ||
	    !db_script_rows(&s, accounts, &rows, &n)) {
		db_script_close(&s);
		return 1;
	}
	status = give_passwords(&s, argv[3], rows, n);
	printf("made the demo world: %zu accounts in %s\n", n, argv[3]);
	db_script_close(&s);
	return status + refresh_rounds(place);
}

/* The digest a row must have, computed here and not in the database. */
static const char *
audit_digest(struct arena *mem, const char *before, char *const *row)
{
	const char *text = text_printf(mem, "%s\n%s\n%s\n%s\n%s\n%s\n%s\n%s",
	    before, row[0], row[1], row[2], row[3], row[4], row[5], row[6]);

	return token_hex(mem, token_sha256(mem, text, strlen(text)), 32);
}

/* Walks the chain a thousand rows at a time. */
static int
verify_audit(const struct commands_place *place)
{
	static const char page[] =
	    "SELECT id::text, "
	    "(extract(epoch FROM at) * 1000000)::bigint::text, "
	    "coalesce(account_id::text, '-'), "
	    "coalesce(organisation_id::text, '-'), action, object, detail, "
	    "digest FROM audit_log WHERE id > %s "
	    "ORDER BY audit_log.id LIMIT 1000";
	struct arena mem = { 0 };
	char last[32] = "0", before[65], (*digest)[65] = &before;
	struct db_script s;
	char ***rows;
	size_t n = 0, count = 0;

	if (!db_script_open(&s, place->owner_dsn))
		return 1;
	memset(before, '0', 64);
	before[64] = '\0';
	do {
		if (!db_script_rows(
			&s, text_printf(&mem, page, last), &rows, &n))
			return 1;
		for (size_t i = 0; i < n; i++, count++) {
			const char *want = audit_digest(&mem, *digest, rows[i]);

			if (!text_is(want, rows[i][7])) {
				printf("row %s does not follow from the rows "
				       "before it\n",
				    rows[i][0]);
				return 1;
			}
			snprintf(before, sizeof(before), "%s", want);
			snprintf(last, sizeof(last), "%s", rows[i][0]);
		}
		arena_close(&mem);
	} while (n > 0);
	if (!db_script_rows(
		&s, "SELECT rows::text, digest FROM audit_head", &rows, &n) ||
	    n != 1 || strtoull(rows[0][0], NULL, 10) != count ||
	    !text_is(rows[0][1], before)) {
		printf("the log ends early: %zu rows, its head says %s\n",
		    count, n == 1 ? rows[0][0] : "nothing");
		return 1;
	}
	printf("the audit log is whole: %zu rows, head %s\n", count, before);
	db_script_close(&s);
	return 0;
}

static int
audit(const struct commands_place *place, int argc, char **argv)
{
	if (argc != 3 || !text_is(argv[2], "verify"))
		return fputs("usage: xieshang audit verify\n", stderr), 2;
	return verify_audit(place);
}

static volatile sig_atomic_t is_stopped;

static void
stop(int signal)
{
	(void)signal;
	is_stopped = 1;
}

/* Sends one waiting mail; false when there was none. */
static bool
send_one(const struct commands_place *place, struct db *db, struct arena *mem)
{
	struct sql_mail_take row;
	const char *wrong;

	if (sql_mail_take(db, mem, &row) != OK)
		return false;
	wrong = mail_send(mem, place->mail, place->mail_from,
	    &(struct mail){ row.to_address, row.subject, row.body });
	if (wrong != NULL)
		fprintf(stderr, "mail %" PRId64 ": %s\n", row.mail_id, wrong);
	return sql_mail_done(db, row.mail_id, wrong) == OK;
}

/* work: mail and housekeeping, until told to stop. */
static int
work(const struct commands_place *place, int argc, char **argv)
{
	struct sigaction action = { .sa_handler = stop };
	struct db_pool *pool = db_pool_new(place->app_dsn, 1, &db_io_poll);
	struct db db;

	(void)argc;
	(void)argv;
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	for (unsigned turn = 0; !is_stopped; turn++) {
		struct arena mem = { 0 };

		db_open(&db, pool, NULL, &mem);
		while (!is_stopped && send_one(place, &db, &mem))
			continue;
		if (turn % 3600 == 0 && sql_rate_forget(&db) != OK)
			fputs("rate_forget failed\n", stderr);
		if (turn % 600 == 0 &&
		    rounds_reminder_store_queue(&db, &mem, place->origin) != OK)
			fputs("reminders could not be queued\n", stderr);
		if (turn % 3600 == 0 && sql_learners_forget_old(&db) != OK)
			fputs("learners_forget_old failed\n", stderr);
		db_close(&db);
		arena_close(&mem);
		sleep(1);
	}
	db_pool_close(pool);
	return 0;
}

int
commands_run(const struct commands_place *place, int argc, char **argv)
{
	static const struct {
		const char *name;
		int (*run)(const struct commands_place *, int, char **);
	} commands[] = { { "migrate", migrate }, { "load", load },
		{ "index", make_shelf }, { "demo", demo }, { "audit", audit },
		{ "work", work }, { "sql", check_sql } };

	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		if (text_is(commands[i].name, argv[1]))
			return commands[i].run(place, argc, argv);
	return -1;
}
