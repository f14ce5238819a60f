/*
 * TEST(wages, growth_from_nothing_is_invalid) { CHECK(...); }
 * A test's name is a sentence. Tests of all files run in one program; an
 * argument "wages" or "wages/growth" runs a part of them.
 */
#ifndef TEST_H
#define TEST_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/fail.h"

/* Closed after each test. */
extern struct arena test_mem;

void test_add(const char *group, const char *name, void (*run)(void **state));

#define TEST(group, sentence)                                              \
	static void group##_##sentence(void **state);                      \
	__attribute__((constructor)) static void add_##group##_##sentence( \
	    void)                                                          \
	{                                                                  \
		test_add(#group, #sentence, group##_##sentence);           \
	}                                                                  \
	static void group##_##sentence(__attribute__((unused)) void **state)

#define CHECK(what)        assert_true(what)
#define CHECK_TEXT(a, b)   assert_string_equal((a), (b))
#define CHECK_NUMBER(a, b) assert_int_equal((a), (b))

#endif
