#include "text/decode.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/ucnv.h>

#include "base/arena.h"
#include "base/text.h"

/* Into UTF-8, strictly; NULL where the bytes are not in that encoding. */
static char *
convert(struct arena *mem, const char *encoding, const char *bytes, size_t len,
    size_t *out_len)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *from = ucnv_open(encoding, &status);
	UConverter *to = ucnv_open("UTF-8", &status);
	size_t room = len * 2 + 16; /* three bytes of two at most, and slack */
	char *out = arena_take(mem, room), *end = out;
	const char *in = bytes;

	if (U_SUCCESS(status)) {
		ucnv_setToUCallBack(
		    from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
		ucnv_convertEx(to, from, &end, out + room - 1, &in, bytes + len,
		    NULL, NULL, NULL, NULL, true, true, &status);
	}
	ucnv_close(from);
	ucnv_close(to);
	if (U_FAILURE(status))
		return NULL;
	*end = '\0';
	*out_len = (size_t)(end - out);
	return out;
}

const char *
decode(struct arena *mem, const char *bytes, size_t *len, const char **encoding)
{
	char *text = NULL;

	*encoding = "UTF-8";
	if (*len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
		bytes += 3;
		*len -= 3;
	}
	if (text_is_utf8(bytes, *len))
		return bytes;
	if (*len >= 2 && memcmp(bytes, "\xff\xfe", 2) == 0)
		*encoding = "UTF-16LE";
	else if (*len >= 2 && memcmp(bytes, "\xfe\xff", 2) == 0)
		*encoding = "UTF-16BE";
	else if (memchr(bytes, '\0', *len) == NULL)
		*encoding = "GB18030";
	else
		return NULL; /* NUL bytes: not a text */
	text = **encoding == 'U'
	    ? convert(mem, *encoding, bytes + 2, *len - 2, len)
	    : convert(mem, *encoding, bytes, *len, len);
	return text != NULL && text_is_utf8(text, *len) ? text : NULL;
}
