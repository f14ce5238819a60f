/* A run of bytes that may hold NUL; from NULL means SQL NULL. */
#ifndef DB_BYTES_H
#define DB_BYTES_H

#include <stddef.h>

struct bytes {
	const unsigned char *from;
	size_t len;
};

#endif
