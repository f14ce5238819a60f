/* The data dictionary: the schema as it describes itself. */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "db/db.h"
#include "gen/sql_wages.h"
#include "gen/tmpl/wages/dictionary.h"
#include "wages/wages_dictionary_view.h"
#include "web/web.h"

static const char *const tables[] = { "wage_observations", "wage_sources",
	"wage_caveats", "wage_places", "wage_minimum_places", "industries",
	"wage_prices", "wage_cases" };

/* "public: 来源 | Sources" in the reader's language. */
static const char *
in_lang(struct ctx *c, const char *comment)
{
	const char *bar = strchr(comment, '|');

	if (text_starts(comment, "public:"))
		comment += strlen("public:");
	if (bar == NULL)
		return text_trim(c->mem, comment);
	if (c->lang == LANG_EN)
		return text_trim(c->mem, bar + 1);
	return text_trim(
	    c->mem, arena_copy(c->mem, comment, (size_t)(bar - comment)));
}

static enum fail
show(struct ctx *c)
{
	enum {
		TABLES = sizeof(tables) / sizeof(*tables)
	};
	struct wages_dictionary_table *out =
	    ARENA_MANY(c->mem, struct wages_dictionary_table, TABLES);
	struct wages_dictionary_view v = { .tables = out };
	struct wages_dictionary_column *columns;
	struct sql_wages_dictionary *rows;
	size_t n;
	enum fail f = sql_wages_dictionary(
	    c->db, c->mem, &rows, &n, db_array_text(c->mem, tables, TABLES));

	if (f != OK)
		return f;
	columns = ARENA_MANY(c->mem, struct wages_dictionary_column, n);
	for (size_t i = 0; i < n; i++) {
		columns[i] = (struct wages_dictionary_column){
			.name = rows[i].column_name,
			.type = rows[i].type_name,
			.text = in_lang(c, rows[i].column_text),
			.is_required = rows[i].is_required,
		};
		if (i == 0 ||
		    !text_is(rows[i].table_name, rows[i - 1].table_name))
			out[v.tables_len++] = (struct wages_dictionary_table){
				.name = rows[i].table_name,
				.text = in_lang(c, rows[i].table_text),
				.columns = &columns[i],
			};
		out[v.tables_len - 1].columns_len++;
	}
	tmpl_wages_dictionary(c->html, &v);
	return OK;
}

RESOURCE(wages_dictionary_page, .who = ANYONE, .get = show, .cache_s = 300)
