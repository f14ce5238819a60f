/*
 * Wires the program together: the only file that knows every part. Hands web
 * the database and the accounts as function pointers.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "accounts/accounts.h"
#include "accounts/accounts_session_store.h"
#include "base/arena.h"
#include "base/evidence.h"
#include "base/num.h"
#include "base/text.h"
#include "commands.h"
#include "costing/costing_sheet_store.h"
#include "crypto/secret.h"
#include "crypto/token.h"
#include "db/db.h"
#include "db/io.h"
#include "db/migrate.h"
#include "db/pool.h"
#include "gen/sql_accounts.h"
#include "laws/laws_evidence_store.h"
#include "laws/laws_rules_store.h"
#include "laws/laws_shelf_store.h"
#include "lessons/lessons_learner_page.h"
#include "ready.h"
#include "text/doc_pdf.h"
#include "wages/wages_evidence_store.h"
#include "web/hooks.h"
#include "web/job.h"
#include "web/log.h"
#include "web/server.h"
#include "web/settings.h"
#include "web/web.h"

enum {
	POOL_MAX = 10
};

static struct commands_place place;
static struct db_pool *pool; /* of this worker */

static const struct db_io io_of_server = {
	.wait = job_wait,
	.wake = job_wake_up,
	.forget = job_forget,
	.is_gone = job_is_gone,
	.grace = job_grace,
	.log = log_event,
};

static const char *
env(const char *name, const char *usual)
{
	const char *value = getenv(name);

	return value != NULL && *value != '\0' ? value : usual;
}

/* The rules of the law; without a database the first request reads them. */
static void
read_law(void)
{
	struct arena mem = { 0 };
	struct db_pool *once = db_pool_new(place.app_dsn, 1, &db_io_poll);
	struct db db;

	db_open(&db, once, NULL, &mem);
	if (laws_rules_store_read(&db, time(NULL)) != OK)
		log_event("the rules of the law could not be read yet");
	if (!laws_shelf_store_open(place.shelf, time(NULL)))
		log_event("there is no shelf of the law yet: xieshang index");
	db_close(&db);
	db_pool_close(once);
	arena_close(&mem);
}

static void
worker_start(void)
{
	read_law();
	pool = db_pool_new(place.app_dsn, POOL_MAX, &io_of_server);
}

static void
worker_stop(void)
{
	db_pool_close(pool);
}

static void
read_law_again(struct ctx *c)
{
	laws_rules_store_refresh(c->db, c->now_at);
	laws_shelf_store_refresh(c->now_at);
}

static void
open_request(struct ctx *c)
{
	c->db = ARENA_NEW(c->mem, struct db);
	db_open(c->db, pool, c->job, c->mem);
	if (c->match.route != NULL && !c->match.route->resource->is_quiet)
		read_law_again(c);
}

static void
close_request(struct ctx *c)
{
	db_close(c->db);
}

static void
fill_viewer(struct ctx *c, const struct accounts_viewer *v, const char *secret)
{
	c->viewer = (struct viewer){
		.account_id = v->account_id,
		.session_id = v->session_id,
		.organisation_id = v->organisation_id,
		.name = v->name,
		.organisation_name = v->organisation_name,
		.roles = v->roles,
		.has_lang = v->lang != NULL,
		.lang = text_is(v->lang, "en") ? LANG_EN : LANG_ZH,
		.secret = v->account_id != 0 ? secret : NULL,
	};
}

static enum fail
load_viewer(struct ctx *c, const char *token)
{
	struct accounts_viewer v;
	enum fail f = accounts_session_store_viewer(c->db, c->mem, &v, token);

	if (f == OK)
		fill_viewer(c, &v, token);
	if (f == OK && c->viewer.account_id != 0)
		f = lessons_learner_adopt(c);
	return f;
}

static enum fail
load_bearer(struct ctx *c, const char *token)
{
	struct accounts_viewer v;
	enum fail f = accounts_session_store_bearer(c->db, c->mem, &v, token);

	if (f == OK)
		fill_viewer(c, &v, token);
	return f;
}

static const char *
prove(struct arena *mem, const char *secret)
{
	return secret_prove(mem, "csrf", secret);
}

static bool
proof_fits(const char *secret, const char *proof)
{
	return secret_proof_fits("csrf", secret, proof);
}

static enum fail
remember_lang(struct ctx *c, const char *lang)
{
	return sql_account_speak(c->db, lang);
}

static enum fail
take_rate(struct ctx *c, const char *bucket, int per_minute, bool *out_allowed)
{
	struct sql_rate_take row;
	enum fail f =
	    sql_rate_take(c->db, c->mem, &row, bucket, per_minute, per_minute);

	*out_allowed = f == OK && row.allowed;
	return f;
}

static enum fail
is_ready(struct ctx *c)
{
	struct sql_schema_version row;
	enum fail f = sql_schema_version(c->db, c->mem, &row);

	if (f == OK && (size_t)row.applied != db_migrations_len)
		f = FAIL_BUSY;
	return f;
}

static int
trips(const struct ctx *c)
{
	return c->db != NULL ? c->db->trips : 0;
}

static struct web_pool_counts
pool_counts(void)
{
	struct db_pool_stats s = db_pool_stats(pool);

	return (struct web_pool_counts){ s.open, s.idle, s.waiting };
}

const struct web_hooks web_hooks = {
	.worker_start = worker_start,
	.worker_stop = worker_stop,
	.open = open_request,
	.close = close_request,
	.load_viewer = load_viewer,
	.load_bearer = load_bearer,
	.random_token = token_new,
	.prove = prove,
	.proof_fits = proof_fits,
	.remember_lang = remember_lang,
	.take_rate = take_rate,
	.is_ready = is_ready,
	.trips = trips,
	.pool_counts = pool_counts,
};

/* Where each kind of evidence is found. */
const struct evidence_finder evidence_finders[] = {
	{ "article", laws_evidence_store_find },
	{ "figure", wages_evidence_store_find },
	{ "case", wages_evidence_store_case },
	{ "costing", costing_sheet_store_find },
	{ NULL, NULL },
};

static void
read_place(struct arena *mem)
{
	place.app_dsn = env("DATABASE_URL", "");
	place.owner_dsn = env("DATABASE_OWNER_URL", place.app_dsn);
	place.var = env("VAR", "var");
	place.shelf =
	    env("LAWS_SHELF", text_printf(mem, "%s/laws.shelf", place.var));
	place.mail = env("MAIL", text_printf(mem, "file:%s/mail", place.var));
	place.mail_from = env("MAIL_FROM", "xieshang@localhost");
	place.origin = env("PUBLIC_ORIGIN",
	    text_printf(mem, "http://127.0.0.1:%s", env("PORT", "8888")));
}

static int
read_settings(struct arena *mem)
{
	int64_t workers = 2;

	if (!num_i64(&workers, env("WORKERS", "2"), 1, 64)) {
		fputs("WORKERS must be 1 to 64\n", stderr);
		return 1;
	}
	web_settings.address = env("ADDRESS", "127.0.0.1");
	web_settings.port = env("PORT", "8888");
	web_settings.origin = env("PUBLIC_ORIGIN",
	    text_printf(mem, "http://127.0.0.1:%s", web_settings.port));
	web_settings.is_secure = text_starts(web_settings.origin, "https://");
	web_settings.is_behind_proxy = text_is(env("PROXY", "0"), "1");
	web_settings.is_dev = text_is(env("DEV", "0"), "1");
	web_settings.limits_rates = !text_is(env("RATE_LIMIT", "1"), "0");
	web_settings.workers = (int)workers;
	web_settings.version = XIESHANG_VERSION;
	return 0;
}

static const char usage[] =
    "usage: xieshang COMMAND\n"
    "  serve                answer requests on ADDRESS:PORT\n"
    "  work                 send mail and keep house\n"
    "  migrate              bring the database to this program's schema\n"
    "  load [FOLDER]        load what content/ holds\n"
    "  index [FOLDER]       make the law's search index anew, while serving\n"
    "  demo WORLD LIST      make the demo world in an empty database\n"
    "  ready [PORT]         does the server on this machine answer?\n"
    "  audit verify         check the chain of the audit log\n"
    "  sql                  PREPARE every statement and compare types\n"
    "  version\n"
    "Environment: DATABASE_URL, DATABASE_OWNER_URL, PORT, ADDRESS, WORKERS,\n"
    "PUBLIC_ORIGIN, PROXY, RATE_LIMIT, MAIL, MAIL_FROM, VAR, DEV.\n";

int
server_command(int argc, char **argv)
{
	static struct arena mem; /* the program's own */
	int status;

	if (argc < 2)
		return fputs(usage, stderr), 2;
	if (text_is(argv[1], "version"))
		return puts(XIESHANG_VERSION) < 0;
	if (text_is(argv[1], "ready"))
		return ready_ask(argc > 2 ? argv[2] : "8888");
	read_place(&mem);
	if (*place.app_dsn == '\0')
		return fputs("DATABASE_URL is not set\n", stderr), 2;
	if (!secret_load(
		env("SECRET_FILE", text_printf(&mem, "%s/secret", place.var))))
		return 1;
	status = commands_run(&place, argc, argv);
	if (status >= 0)
		return status;
	if (!text_is(argv[1], "serve"))
		return fputs(usage, stderr), 2;
	if (read_settings(&mem) != 0 || db_migrate_check(place.app_dsn) != 0)
		return 1;
	doc_pdf_prepare();
	return -1;
}
