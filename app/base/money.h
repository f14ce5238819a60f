/*
 * Money: int64_t fen (1/100 yuan), named _cents. Shares and rates: basis
 * points (0.01 %), named _bp. Arithmetic that could overflow says so.
 */
#ifndef BASE_MONEY_H
#define BASE_MONEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"

enum {
	MONEY_TEXT = 32
};

/* Writes "-12,345.60" and a NUL. */
void money_print(char out[MONEY_TEXT], int64_t cents);

/* Writes "12,345" without decimals, rounded half away from zero. */
void money_print_yuan(char out[MONEY_TEXT], int64_t cents);

/* Writes any whole number with commas: 1234567 is "1,234,567". */
void money_print_grouped(char out[MONEY_TEXT], int64_t n);

/*
 * Yuan from people: "5000", "5,000.50", "１２３４.５", "1.2万", "¥300元".
 * False when it is not an amount or finer than a fen. Folded before reading.
 */
bool money_parse(int64_t *out_cents, const char *s);

/* Writes a rate with one decimal: 525 is "5.3", -40 is "-0.4". */
void money_print_bp(char out[MONEY_TEXT], int64_t bp);

/* "5", "5.25" or "5.25%" as basis points: 525. */
bool money_parse_bp(int64_t *out_bp, const char *s);

/* cents * numerator / denominator, rounded half away from zero. */
MUST_CHECK enum fail money_scale(
    int64_t *out_cents, int64_t cents, int64_t numerator, int64_t denominator);

#endif
