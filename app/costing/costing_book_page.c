#include "costing/costing_book_page.h"

#include "base/arena.h"
#include "base/text.h"
#include "costing/costing_book_block_page.h"
#include "costing/costing_job_page.h"
#include "costing/costing_say_page.h"
#include "text/xlsx_out.h"

/* A spreadsheet's numbers hold 15 digits; see docs/costing.md. */
#define EXACT_SUM INT64_C(900000000000000)
#define EXACT_PAY INT64_C(100000000)

static const char *
say(const struct costing_job *j, enum msg id)
{
	return message_raw(j->lang, id);
}

static void
write_lines(struct xlsx_out *x, struct arena *mem, const struct costing_job *j)
{
	static const enum msg titles[] = { MSG_COSTING_POST, MSG_COSTING_BAND,
		MSG_COSTING_HEADS, MSG_COSTING_PAY, MSG_COSTING_PIECE,
		MSG_COSTING_ALLOWANCE, MSG_COSTING_BONUS, MSG_COSTING_YEARS_OF,
		MSG_COSTING_SKILL, MSG_COSTING_NIGHTS, MSG_COSTING_HOURS_1,
		MSG_COSTING_HOURS_2, MSG_COSTING_HOURS_3, MSG_COSTING_HOT,
		MSG_COSTING_BOOK_PAY_FEN, MSG_COSTING_BOOK_PIECE_FEN,
		MSG_COSTING_BOOK_WEIGHTED, MSG_COSTING_BOOK_HOURS,
		MSG_COSTING_BOOK_WAGES_FEN, MSG_COSTING_BOOK_NIGHTS };
	enum {
		COLUMNS = sizeof(titles) / sizeof(*titles)
	};
	struct xlsx_out_column *columns =
	    ARENA_MANY(mem, struct xlsx_out_column, COLUMNS);

	for (size_t i = 0; i < COLUMNS; i++)
		columns[i] = (struct xlsx_out_column){ say(j, titles[i]), 14 };
	xlsx_out_sheet(x, say(j, MSG_COSTING_BOOK_LINES));
	xlsx_out_columns(x, columns, COLUMNS);
	xlsx_out_header(x);
	for (size_t i = 0; i < j->spec.lines_len; i++)
		costing_book_rows_line(x, &j->spec.lines[i]);
}

static void
write_schemes(
    struct xlsx_out *x, struct arena *mem, const struct costing_job *j)
{
	struct xlsx_out_column *columns =
	    ARENA_MANY(mem, struct xlsx_out_column, 8);
	static const enum msg titles[8] = { MSG_COSTING_SCHEME,
		MSG_COSTING_RATE, MSG_COSTING_LOWER, MSG_COSTING_UPPER,
		MSG_COSTING_SOURCE, MSG_COSTING_BOOK_RATE_BP,
		MSG_COSTING_BOOK_LOWER_FEN, MSG_COSTING_BOOK_UPPER_FEN };

	for (size_t i = 0; i < 8; i++)
		columns[i] = (struct xlsx_out_column){ say(j, titles[i]), 18 };
	xlsx_out_sheet(x, say(j, MSG_COSTING_BOOK_SCHEMES));
	xlsx_out_columns(x, columns, 8);
	xlsx_out_header(x);
	for (size_t i = 0; i < j->spec.schemes_len; i++)
		costing_book_rows_scheme(x, &j->spec.schemes[i]);
}

static void
write_proposals(
    struct xlsx_out *x, struct arena *mem, const struct costing_job *j)
{
	struct xlsx_out_column *columns =
	    ARENA_MANY(mem, struct xlsx_out_column, 17);
	static const enum msg titles[5] = { MSG_COSTING_NUMBER,
		MSG_COSTING_PROPOSAL, MSG_COSTING_BAND, MSG_COSTING_MONTH,
		MSG_COSTING_EXTRA };

	for (size_t i = 0; i < 17; i++) {
		enum costing_side side =
		    (i - 5) / 3 % 2 == 0 ? COSTING_LABOUR : COSTING_EMPLOYER;

		columns[i].width = i == 1 ? 30 : 12;
		columns[i].title = i < 5
		    ? say(j, titles[i])
		    : text_printf(mem, "%s %d%s",
			  costing_say_side(j->lang, side),
			  j->spec.base_year + 1 + (int32_t)((i - 5) % 3),
			  i < 11 ? "" : " ×100");
	}
	xlsx_out_sheet(x, say(j, MSG_COSTING_BOOK_PROPOSALS));
	xlsx_out_columns(x, columns, 17);
	xlsx_out_header(x);
	for (size_t i = 0; i < j->spec.proposals_len; i++)
		costing_book_rows_proposal(x, i,
		    costing_say_proposal(mem, j->lang, &j->spec.proposals[i]),
		    &j->spec.proposals[i]);
}

static void
write_details(struct xlsx_out *x, struct arena *mem,
    const struct costing_job *j, enum costing_side side)
{
	static const enum msg first[5] = { MSG_COSTING_BOOK_LINE,
		MSG_COSTING_POST, MSG_COSTING_HEADS, MSG_COSTING_NUMBER,
		MSG_COSTING_PROPOSAL };
	static const enum msg block[COSTING_BOOK_BLOCK] = {
		MSG_COSTING_BOOK_PAY_FEN, MSG_COSTING_BOOK_PIECE_FEN,
		MSG_COSTING_BOOK_LEVEL, MSG_COSTING_BOOK_WAGES,
		MSG_COSTING_BOOK_CONTRIBUTIONS, MSG_COSTING_BOOK_OTHER,
		MSG_COSTING_BOOK_WAGES_FEN, MSG_COSTING_BOOK_CONTRIBUTIONS_FEN,
		MSG_COSTING_BOOK_COST
	};
	size_t n = 5 + (size_t)j->spec.years * COSTING_BOOK_BLOCK;
	struct xlsx_out_column *columns =
	    ARENA_MANY(mem, struct xlsx_out_column, n);
	struct costing_book_rows r = { .x = x,
		.mem = mem,
		.s = &j->spec,
		.side = side,
		.lines = say(j, MSG_COSTING_BOOK_LINES),
		.schemes = say(j, MSG_COSTING_BOOK_SCHEMES),
		.proposals = say(j, MSG_COSTING_BOOK_PROPOSALS),
		.base = say(j, MSG_COSTING_BOOK_BASE),
		.lang = j->lang };

	for (size_t i = 0; i < n; i++)
		columns[i] = (struct xlsx_out_column){ i < 5
			    ? say(j, first[i])
			    : text_printf(mem, "%d %s",
				  j->spec.base_year + 1 +
				      (int32_t)((i - 5) / COSTING_BOOK_BLOCK),
				  say(j, block[(i - 5) % COSTING_BOOK_BLOCK])),
			i == 4 ? 24 : 14 };
	xlsx_out_sheet(x, costing_say_side(j->lang, side));
	xlsx_out_columns(x, columns, n);
	xlsx_out_header(x);
	xlsx_out_freeze(x, 1, 5);
	costing_book_block_details(&r);
}

static void
write_notes(struct xlsx_out *x, const struct costing_job *j, bool is_live)
{
	static const enum msg notes[] = { MSG_COSTING_RULE_ROUND,
		MSG_COSTING_RULE_ORDER, MSG_COSTING_RULE_MONTH,
		MSG_COSTING_RULE_OVERTIME, MSG_COSTING_RULE_CONTRIBUTIONS,
		MSG_COSTING_RULE_STILL };

	xlsx_out_sheet(x, say(j, MSG_COSTING_BOOK_NOTES));
	for (size_t i = 0; i < sizeof(notes) / sizeof(*notes); i++)
		xlsx_out_note(x, say(j, notes[i]));
	xlsx_out_note(x,
	    say(j, is_live ? MSG_COSTING_BOOK_LIVE : MSG_COSTING_BOOK_STILL));
}

/* Not too many rows, and every number small enough to stay exact. */
static bool
is_exact(const struct costing_spec *s, const struct costing_result *r)
{
	if (costing_book_block_count(s) > COSTING_BOOK_ROWS_MAX ||
	    r->base.wages_cents > EXACT_SUM)
		return false;
	for (int side = 0; side < COSTING_SIDES; side++)
		if (r->offers[side].totals[s->years - 1].cumulative_cents >
			EXACT_SUM ||
		    r->offers[side].totals[s->years - 1].cumulative_cents <
			-EXACT_SUM)
			return false;
	for (size_t i = 0; i < s->lines_len; i++)
		if (s->lines[i].pay_cents > EXACT_PAY ||
		    s->lines[i].piece_cents > EXACT_PAY ||
		    s->lines[i].bonus_cents > EXACT_PAY)
			return false;
	return true;
}

const char *
costing_book_write(
    struct arena *mem, struct zip_bytes *out, const struct costing_job *j)
{
	struct xlsx_out *x = xlsx_out_new(mem, j->title, j->now_at);
	bool is_live = is_exact(&j->spec, &j->result);

	costing_book_rows_summary(mem, x, j, is_live);
	if (is_live) {
		write_lines(x, mem, j);
		write_schemes(x, mem, j);
		write_proposals(x, mem, j);
		write_details(x, mem, j, COSTING_LABOUR);
		write_details(x, mem, j, COSTING_EMPLOYER);
	}
	write_notes(x, j, is_live);
	return xlsx_out_finish(x, out);
}
