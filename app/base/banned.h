/*
 * Calls we don't make, as compile errors: each has a safer twin here or in
 * libc. The build includes this file in front of every source.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#define BANNED(call) sorry_##call##_is_banned

#undef strcpy
#undef strcat
#undef strncpy
#undef strncat
#undef strtok
#undef sprintf
#undef vsprintf
#undef atoi
#undef atol
#undef atof

/* text_printf, text_copy, snprintf */
#define strcpy(...)   BANNED(strcpy)
#define strcat(...)   BANNED(strcat)
#define strncpy(...)  BANNED(strncpy)
#define strncat(...)  BANNED(strncat)
#define sprintf(...)  BANNED(sprintf)
#define vsprintf(...) BANNED(vsprintf)
/* text_split */
#define strtok(...) BANNED(strtok)
/* num_i64, num_scaled */
#define atoi(...) BANNED(atoi)
#define atol(...) BANNED(atol)
#define atof(...) BANNED(atof)
/* day_of_moment, day_to_civil */
#define localtime(...) BANNED(localtime)
#define gmtime(...)    BANNED(gmtime)
#define ctime(...)     BANNED(ctime)
#define asctime(...)   BANNED(asctime)
/* token_new */
#define rand()     BANNED(rand)
#define srand(...) BANNED(srand)
/* nothing: pages run no programs */
#define popen(...)  BANNED(popen)
#define mktemp(...) BANNED(mktemp)
#define tmpnam(...) BANNED(tmpnam)

#endif
