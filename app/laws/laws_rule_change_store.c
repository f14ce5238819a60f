#include "laws/laws_rule_change_store.h"

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_laws.h"
#include "laws/laws_rule_read.h"
#include "laws/laws_rules_store.h"

enum fail
laws_rule_change_store(struct db *db, const struct laws_rule_text *t,
    int32_t version, const char *reason, bool is_ended)
{
	struct arena mem = { 0 };
	const char *action = version == 1 ? "rule.add"
	    : is_ended                    ? "rule.end"
					  : "rule.change";
	enum fail f;

	db_begin(db);
	f = sql_laws_rule_add(db, t->id, version, t->applies_to, t->check,
	    t->relation_text, t->value, t->unit, t->severity, t->basis_title,
	    t->basis_article, t->short_title, t->note_zh, t->note_en, t->from,
	    t->until, t->replaces, reason, is_ended);
	if (f == OK)
		f = sql_laws_audit(db, NULL, action, t->id,
		    text_printf(&mem, "%d: %s", version, reason));
	if (f == OK)
		f = db_commit(db);
	db_rollback(db);
	arena_close(&mem);
	if (f == OK)
		laws_rules_store_expire();
	return f;
}
