#!/bin/sh
# textgen.sh NAME FILE: the file as the C string gen_<NAME>.
set -eu
printf 'extern const char gen_%s[];\nconst char gen_%s[] =\n' "$1" "$1"
sed 's/\\/\\\\/g; s/"/\\"/g; s/.*/\t"&\\n"/' "$2"
printf ';\n'
