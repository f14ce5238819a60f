/*
 * Strings: NUL-terminated UTF-8, copied into an arena when changed.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* A copy; NULL stays NULL. */
char *text_copy(struct arena *mem, const char *s);

/* printf into the arena; the result is as long as it needs to be. */
char *text_printf(struct arena *mem, const char *format, ...)
    __attribute__((format(printf, 2, 3), returns_nonnull));

/* Equal bytes; two NULLs are equal, NULL and "" are not. */
bool text_is(const char *a, const char *b);

/* Equal but for the case of A-Z. Neither may be NULL. */
bool text_is_nocase(const char *a, const char *b);

bool text_starts(const char *s, const char *prefix);
bool text_ends(const char *s, const char *suffix);

/* s is NULL or "". */
bool text_is_empty(const char *s);

/* Well-formed UTF-8: no overlong form, no surrogate, no NUL. */
bool text_is_utf8(const void *s, size_t len);

/* The next character, moving *s behind it; 0 at the end. s is valid UTF-8. */
uint32_t text_next(const char **s);

/* Characters (code points) in valid UTF-8. */
size_t text_chars(const char *s);

/* Writes one character as UTF-8 into out; returns its 1 to 4 bytes. */
size_t text_encode(char out[4], uint32_t character);

/* White space of ASCII, U+00A0, U+3000 and U+FEFF. */
bool text_is_space(uint32_t character);

/* Without white space at both ends. */
char *
text_trim(struct arena *mem, const char *s) __attribute__((returns_nonnull));

/*
 * Full-width digits, letters, signs and spaces as their ASCII twins, so that
 * "１２．５％" reads as "12.5%". Other characters stay.
 */
char *text_fold_width(struct arena *mem, const char *s)
    __attribute__((returns_nonnull));

/* At most max characters, the last of them "…" when something was cut. */
char *text_cut(struct arena *mem, const char *s, size_t max)
    __attribute__((returns_nonnull));

/* Splits at each sep; empty pieces are kept. *out_len is at least 1. */
char **text_split(struct arena *mem, size_t *out_len, const char *s, char sep)
    __attribute__((returns_nonnull));

#endif
