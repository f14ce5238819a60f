#!/bin/sh
# wordgen.sh NAME FILE: the file's lines as a sorted C array gen_<NAME>.
set -eu
printf '#include <stddef.h>\n'
printf 'extern const char *const gen_%s[];\nextern const size_t gen_%s_len;\n' "$1" "$1"
printf 'const char *const gen_%s[] = {\n' "$1"
grep -v '^#' "$2" | grep -v '^$' | LC_ALL=C sort -u | sed 's/\\/\\\\/g; s/"/\\"/g; s/.*/\t"&",/'
printf '};\nconst size_t gen_%s_len = sizeof(gen_%s) / sizeof(*gen_%s);\n' "$1" "$1" "$1"
