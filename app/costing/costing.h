/*
 * What proposals cost, to the fen. A workforce, the employer's contributions,
 * and proposals with an offer of each side give, for up to three years and
 * per proposal: wages, contributions, other cost.
 *
 * Everything is counted per person and rounded there once, half away from
 * zero, to whole fen; then multiplied by heads. docs/costing.md has every
 * rule in words; the workbook and a test in SQL compute the same.
 */
#ifndef COSTING_COSTING_H
#define COSTING_COSTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	COSTING_YEARS_MAX = 3,
	COSTING_LINES_MAX = 10000,
	COSTING_PROPOSALS_MAX = 40,
	COSTING_SCHEMES_MAX = 10,
	COSTING_HEADS_MAX = 10000000, /* of one line */
	COSTING_WORK_DAYS_CENTS = 2067, /* 20.67 days a month, 2025 notice */
	COSTING_PAY_DAYS_CENTS = 2175, /* 21.75 paid days a month */
	COSTING_HOURS = 174 /* 21.75 days of 8 hours */
};

/* 100 million yuan, in fen: beyond it nothing is an amount per person. */
#define COSTING_CENTS_MAX INT64_C(10000000000)

/* What a proposal changes. The order is that of the classes, see below. */
enum costing_kind {
	COSTING_RAISE_RATE, /* pay, % */
	COSTING_RAISE_AMOUNT, /* pay, yuan a month */
	COSTING_FLOOR, /* no pay below, yuan a month */
	COSTING_PIECE, /* piece rates, % */
	COSTING_ALLOWANCE, /* yuan a month */
	COSTING_SKILL, /* yuan a month from a skill level on */
	COSTING_SENIORITY, /* yuan a month per year of service */
	COSTING_NIGHT, /* yuan per night shift */
	COSTING_OVERTIME, /* % of the hourly wage on top, per overtime hour */
	COSTING_MEAL, /* yuan per working day */
	COSTING_HEAT, /* yuan a month in the hot months */
	COSTING_BONUS, /* yuan a year */
	COSTING_BONUS_MONTHS, /* months of pay a year */
	COSTING_ONCE, /* yuan, once */
	COSTING_LEAVE, /* paid days a year that somebody else works */
	COSTING_TRAINING, /* % of wages, no wage itself */
	COSTING_FUND, /* housing fund or annuity, % of its base */
	COSTING_KIND_COUNT
};

/* The unit of a value, always in hundredths: fen, 0.01 %, 0.01 days. */
enum costing_unit {
	COSTING_PERCENT,
	COSTING_YUAN,
	COSTING_DAYS,
	COSTING_MONTHS
};

enum costing_side {
	COSTING_LABOUR,
	COSTING_EMPLOYER,
	COSTING_SIDES
};

/* People who are paid alike. */
struct costing_line {
	const char *post; /* "装配工" */
	const char *band; /* "一线"; proposals may be for one band */
	int32_t heads;
	int64_t pay_cents; /* basic pay a month; overtime is paid on it */
	int64_t piece_cents; /* piece wages a month */
	int64_t allowance_cents; /* a month */
	int64_t bonus_cents; /* a year */
	int32_t years; /* of service, in the base year */
	int32_t skill; /* 0 none, 1 (初级工) to 8 (首席技师) */
	int32_t nights_cents; /* night shifts a month, hundredths */
	int32_t hours_cents[3]; /* overtime a month: workday, rest, holiday */
	bool is_hot; /* works in the heat */
};

/* One of the employer's contributions; unknown rates are never guessed. */
struct costing_scheme {
	const char *name;
	int64_t rate_bp;
	int64_t lower_cents; /* of the monthly base; 0: none */
	int64_t upper_cents; /* 0: none */
	const char *source; /* where the rate is from, with its date */
	bool is_housing; /* COSTING_FUND is on this base */
};

struct costing_proposal {
	enum costing_kind kind;
	const char *label; /* of one's own, or "" */
	const char *band; /* "": everybody */
	int32_t month; /* 1..12: first month of the year it holds for */
	int32_t extra; /* skill level from, years at most, hot months */
	/* what is added in each year; a floor: the floor itself */
	int64_t values[COSTING_SIDES][COSTING_YEARS_MAX];
};

struct costing_spec {
	int32_t base_year; /* offers are for the years after it */
	int32_t years; /* 1..3 */
	bool is_compound; /* a raise in % is on pay with earlier raises */
	const struct costing_line *lines;
	size_t lines_len;
	const struct costing_scheme *schemes;
	size_t schemes_len;
	const struct costing_proposal *proposals;
	size_t proposals_len;
	int64_t budget_cents; /* for the first year; 0: none named */
	const char *province, *city; /* "广东省", "珠海市"; "" unknown */
	const char *sector; /* "C"; "" unknown */
};

#endif
