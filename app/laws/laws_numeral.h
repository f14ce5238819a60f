/*
 * Chinese numerals as statutes write them: 第一百零二条, 三十日, 二倍.
 */
#ifndef LAWS_LAWS_NUMERAL_H
#define LAWS_LAWS_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	LAWS_NUMERAL_MAX = 99999,
	LAWS_NUMERAL_TEXT = 48
};

/*
 * Reads the longest numeral at s (一 to 九万九千九百九十九, also 十五, 〇 and
 * 两). Returns its bytes, 0 when there is none.
 */
size_t laws_numeral_read(int32_t *out, const char *s);

/* The same for Arabic digits, also full-width ones; at most five. */
size_t laws_numeral_digits(int32_t *out, const char *s);

/* 47 -> "四十七", 102 -> "一百零二"; n is 0 to LAWS_NUMERAL_MAX. */
void laws_numeral_print(char out[LAWS_NUMERAL_TEXT], int32_t n);

#endif
