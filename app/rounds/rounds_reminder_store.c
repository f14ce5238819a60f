#include "rounds/rounds_reminder_store.h"

#include "base/day.h"
#include "base/message.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_rounds.h"
#include "rounds/rounds_step.h"

enum {
	BATCH = 200
};

static const char *
left_of(struct arena *mem, enum lang lang, int32_t days)
{
	if (days <= 0)
		return message_raw(
		    lang, days == 0 ? MSG_REMIND_TODAY : MSG_REMIND_LATE);
	return message_text(mem, lang, MSG_REMIND_LEFT,
	    &(struct msg_arg){ "n", text_printf(mem, "%d", days) }, 1);
}

static enum fail
queue_one(struct db *db, struct arena *mem,
    const struct sql_round_reminders_take *r, const char *origin)
{
	enum lang lang = text_is(r->lang, "en") ? LANG_EN : LANG_ZH;
	char day[DAY_TEXT];
	const char *link =
	    text_printf(mem, "%s/rounds/%lld", origin, (long long)r->round_id);
	struct msg_arg args[] = {
		{ "step", message_raw(lang, rounds_step_label(r->step)) },
		{ "day", day },
		{ "title", r->title },
		{ "left", left_of(mem, lang, r->days) },
		{ "link", link },
	};

	day_print(day, r->due_on);
	return sql_round_mail_add(db, r->email,
	    message_text(mem, lang,
		r->days < 0 ? MSG_REMIND_SUBJECT_LATE
			    : MSG_REMIND_SUBJECT_BEFORE,
		args, 2),
	    message_text(mem, lang, MSG_REMIND_BODY, args, 5));
}

enum fail
rounds_reminder_store_queue(
    struct db *db, struct arena *mem, const char *origin)
{
	struct sql_round_reminders_take *rows;
	size_t n;
	enum fail f;

	db_begin(db);
	f = sql_round_reminders_take(db, mem, &rows, &n, BATCH);
	for (size_t i = 0; f == OK && i < n; i++)
		f = queue_one(db, mem, &rows[i], origin);
	if (f == OK)
		return db_commit(db);
	db_rollback(db);
	return f;
}
