#!/bin/sh
# release.sh VERSION: build/xieshang-VERSION.tar.gz with the program, what it
# loads, and what an administrator needs. The same sources give the same bytes.
set -eu
name=xieshang-$1
rm -rf "build/$name"
mkdir -p "build/$name/bin" "build/$name/conf" "build/$name/docs"
cp build/xieshang "build/$name/bin/"
strip --strip-debug "build/$name/bin/xieshang"
cp -r content "build/$name/"
cp conf/packages.txt "build/$name/conf/"
[ -d conf/nginx ] && cp -r conf/nginx "build/$name/conf/"
[ -d conf/systemd ] && cp -r conf/systemd "build/$name/conf/"
cp README.md CHANGELOG.md LICENSE "build/$name/"
cp -r docs/*.md "build/$name/docs/"
tar -C build --sort=name --mtime=2026-01-01 --owner=0 --group=0 --numeric-owner -cf - "$name" | gzip -9n >"build/$name.tar.gz"
rm -rf "build/$name"
echo "build/$name.tar.gz: $(wc -c <"build/$name.tar.gz") bytes"
