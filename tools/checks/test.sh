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
# answers: one sound entry, then one thing wrong at a time
mkdir -p content/laws content/answers content/questions
cat >content/laws/a.md <<'TEXT'
---
title: 中华人民共和国劳动法
short_title: 劳动法
---
## 第五章 工资
第五十条 工资应当以货币形式按月支付给劳动者本人。
第五十一条 照发。
TEXT
cat >content/good.md <<'TEXT'
## 工资拖着不发
id: pay-late
also: 欠薪 | 拖工资 | 老板不给钱
cites: 劳动法50
reviewed: 2026-11-23

short: 不行。工资“按月支付”（《劳动法》第五十条）。
next:
- 一
- 二
- 三
en: No: Labour Law, article 50.
TEXT
echo '{"q":"拖欠","a":[["劳动法",50]],"subject":"pay","split":"held-out"}' >content/questions/own.jsonl
echo '下雨吗' >content/questions/off-topic.txt
answers=../../../tools/checks/content/answers
cp content/good.md content/answers/pay.md
"$answers" content || { echo "a sound answer is refused"; bad=1; }
wrong() { # words, sed script
	sed "$2" content/good.md >content/answers/pay.md
	finds "$1" "$answers" content
}
wrong '劳动法 has no article 52' 's/法50/法52/'
wrong 'no law is called "劳动律"' 's/: 劳动法50/: 劳动法50; 劳动律3/'
wrong '劳动法51 is mentioned but not cited' 's/第五十条/第五十一条/'
wrong '“按周支付” stands in no cited article' 's/按月支付/按周支付/'
wrong 'of which law?' 's/《劳动法》//'
wrong 'en: article 44 is not cited' 's/article 50/article 44/'
wrong 'now 20.67' 's/^- 三/- 除以20.83/'
wrong 'also: 2, wanted 3 to 8' 's/ | 老板不给钱//'
wrong 'is asked at' 's/| 拖工资/| 欠薪/'
wrong 'next: 2, wanted 3 to 5' '/^- 三/d'
wrong 'reviewed is missing' '/^reviewed/d'
wrong 'held out, but answered word for word' 's/欠薪 |/拖欠 |/'
sed 's/id: pay-late//' content/good.md >content/answers/pay.md
finds 'id is missing' "$answers" content
cp content/good.md content/answers/pay.md
sed 's/欠薪/甲/; s/拖工资/乙/; s/老板不给钱/丙/; s/^## .*/## 丁/' content/good.md >content/answers/other.md
finds 'id pay-late stands at' "$answers" content
rm content/answers/other.md
echo '{"q":"x","a":[["劳动法",99]],"subject":"pay","split":"maybe"}' >content/questions/own.jsonl
finds 'has no article 99' "$answers" content
finds 'split "maybe"' "$answers" content
echo '加班费' >content/questions/off-topic.txt
finds 'is about work' "$answers" content
exit $bad
