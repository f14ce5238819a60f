#!/bin/sh
# kore.sh SOURCE BUILD PATCH...: copies Kore's sources as the Debian package
# ships them, applies our patches, makes the three generated files.
set -eu
src=$1 out=$2
shift 2
if [ ! -d "$src/src" ]; then
	echo "$src/src is missing: install the package kore (make setup)" >&2
	exit 1
fi
rm -rf "$out"
mkdir -p "$out"
cp -r "$src/src" "$src/include" "$out/"
for p in "$@"; do
	patch -d "$out" -p1 --fuzz=0 --no-backup-if-mismatch -s <"$p" || {
		echo "$p does not fit Kore's sources in $src" >&2
		exit 1
	}
done
(cd "$src" && misc/linux-platform.sh) >"$out/include/kore/platform.h"
cp "$out/include/kore/platform.h" "$out/platform.h"
echo 'const char *kore_version = "4.1.0";' >"$out/src/version.c"
{
	echo '#include <sys/types.h>'
	echo 'const u_int8_t asset_builtin_kore_conf[] = {'
	od -An -v -tu1 conf/kore.conf | sed 's/  */,/g; s/^,//; s/$/,/'
	echo '0 };'
	echo "const u_int32_t asset_len_builtin_kore_conf = $(wc -c <conf/kore.conf);"
} >"$out/src/assets.c"
