#!/bin/sh
# test.sh OUT: the checks find what they are for. Run by tests/tools/run.sh.
cd "$(dirname "$0")/../.." || exit 1
out=build/test/checks
rm -rf $out
mkdir -p $out/app/wages $out/app/base $out/app/rounds $out/app/web
bad=0
finds() { # words, command...
	words=$1
	shift
	got=$("$@" 2>&1) && { echo "accepted: $words"; bad=1; return; }
	case $got in *"$words"*) ;; *) echo "want \"$words\", got \"$got\""; bad=1 ;; esac
}
echo '#include "db/db.h"' >$out/app/base/x.c
echo '#include "rounds/rounds.h"' >$out/app/wages/wages.c
echo '#include "web/web.h"' >$out/app/wages/wages_store.c
echo '#include "wages/wages_page.h"' >$out/app/wages/wages_view.h
echo '#include "wages/wages_store.h"' >$out/app/rounds/rounds_page.c
echo '#include <sodium.h>' >$out/app/web/run.c
cd $out || exit 1
deps=../../../tools/checks/deps.awk
finds 'base uses nothing' awk -f $deps app/base/x.c
finds 'rounds comes after wages' awk -f $deps app/wages/wages.c
finds 'a store knows nothing of web' awk -f $deps app/wages/wages_store.c
finds 'that climbs' awk -f $deps app/wages/wages_view.h
finds 'only the bare header wages/wages.h' awk -f $deps app/rounds/rounds_page.c
finds 'only app/crypto may' awk -f $deps app/web/run.c
{ echo 'int'; echo 'f(void)'; echo '{'; yes '	f();' | head -51; echo '}'; } >long.c
finds 'a function of 51 lines' gawk -f ../../../tools/checks/sizes.awk long.c
yes '/* */' | head -401 >big.c
finds '401 lines, at most 400' gawk -f ../../../tools/checks/sizes.awk big.c
printf '%081d\n' 0 >wide.c
finds 'wider than 80' gawk -f ../../../tools/checks/sizes.awk wide.c
printf '@layer parts { a { color: #ff0000; } }\n' >a.css
finds 'a colour outside tokens.css' awk -f ../../../tools/checks/css.awk a.css
printf 'a { color: red; }\n@layer x { }\n b { margin: 0 !important; }\n' >b.css
finds '!important' awk -f ../../../tools/checks/css.awk b.css
exit $bad
