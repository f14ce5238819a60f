#!/bin/sh
# The generators' own tests: what they make of good input, and the exact words
# with which they refuse bad input. Prints one line a failure and a count.
cd "$(dirname "$0")" || exit 1
tools=../../build/tools
out=../../build/test/tools
rm -rf "$out"
mkdir -p "$out"
passed=0 failed=0
ok() { passed=$((passed + 1)); }
bad() {
	failed=$((failed + 1))
	echo "FAILED $1"
}

for f in templates/bad/*.html; do
	got=$("$tools/tmplgen" "$out/bad" "$f" 2>&1) && bad "$f: accepted"
	want=$(cat "${f%.html}.expected")
	[ "$got" = "templates/$want" ] && ok || bad "$f
  want: templates/$want
  got:  $got"
done

"$tools/tmplgen" "$out" templates/good/box.html && "$tools/tmplgen" "$out" templates/good/list.html && ok || bad "good templates"
cat >"$out/list_view.h" <<'C'
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
struct row { int64_t id; const char *name, *link; int64_t cents; bool is_own; };
struct list_view { const char *heading; const struct row *rows; size_t rows_len; };
struct box_view { const char *label; };
C
cat >"$out/main.c" <<'C'
#include <stdio.h>
#include "base/arena.h"
#include "base/html.h"
#include "list_view.h"
#include "gen/tmpl/good/list.h"
int main(void)
{
	struct arena mem = { 0 };
	struct html h = { .out = { .mem = &mem } };
	struct row rows[] = { { 7, "a&b c", "javascript:x", 123456, true },
		{ 8, "工", "/x", -1, false } };
	struct list_view v = { "<H>", rows, 2 }, none = { "N", rows, 0 };
	tmpl_good_list(&h, &v);
	tmpl_good_list(&h, &none);
	fputs(buf_string(&h.out), stdout);
	return 0;
}
C
mkdir -p "$out/gen"
cp -r "$out/tmpl" "$out/gen/"
if cc -std=gnu11 -D_GNU_SOURCE -w -I"$out" -I../../app -I../../build/gen -o "$out/good" "$out/main.c" "$out"/tmpl/good/*.c \
	../../app/base/*.c ../../build/gen/gen/messages.c ../../build/gen/gen/places.c && "$out/good" >"$out/good.html" && diff templates/good/expected.html "$out/good.html"; then
	ok
else
	bad "good templates: other HTML than templates/good/expected.html"
fi
sed 's/{{ heading }}/{{ headign }}/' templates/good/list.html >"$out/list.html"
mkdir -p "$out/typo/good" && cp templates/good/box.html "$out/list.html" "$out/typo/good/"
"$tools/tmplgen" "$out/typo-gen" "$out/typo/good/list.html"
mkdir -p "$out/typo-gen/gen" && cp -r "$out/typo-gen/tmpl" "$out/typo-gen/gen/" && cp -r "$out/gen/tmpl/good/box.h" "$out/typo-gen/gen/tmpl/good/"
got=$(cc -std=gnu11 -fsyntax-only -I"$out/typo-gen" -I"$out" -I../../app -I../../build/gen "$out/typo-gen/tmpl/good/list.c" 2>&1)
case $got in
*"list.html:2:"*"headign"*"heading"*) ok ;;
*) bad "a wrong field is not reported at the template's own line: $got" ;;
esac

refuses() { # words command...
	words=$1
	shift
	got=$("$@" 2>&1) && bad "$words: accepted"
	case $got in
	*"$words"*) ok ;;
	*) bad "want \"$words\", got \"$got\"" ;;
	esac
}
"$tools/msggen" "$out" messages/zh.po -- messages/en.po && grep -q MSG_A_B "$out/messages.h" && ok || bad "good messages"
refuses 'messages/en_hole.po:1: error: "a.b" lacks the hole {n}' "$tools/msggen" "$out" messages/zh.po -- messages/en_hole.po
refuses 'messages/en_empty.po:1: error: "a.b" has no text' "$tools/msggen" "$out" messages/zh.po -- messages/en_empty.po
refuses 'messages/zh.po:1: error: "a.b" has no English text' "$tools/msggen" "$out" messages/zh.po -- messages/en_other.po
refuses 'stands twice' "$tools/msggen" "$out" messages/zh.po -- messages/en_twice.po

"$tools/sqlgen" "$out" sql/good/queries.sql && grep -q 'enum fail sql_x_one(struct db \*db, struct arena \*mem, struct sql_x_one \*out, const char \*a, const int64_t \*b)' "$out/sql_good.h" && ok || bad "good statements"
refuses 'sql/noabout/queries.sql:1: error: x_one: say what it is for' "$tools/sqlgen" "$out" sql/noabout/queries.sql
refuses 'sql/params/queries.sql:1: error: expected $1' "$tools/sqlgen" "$out" sql/params/queries.sql
refuses 'unknown type "money"' "$tools/sqlgen" "$out" sql/types/queries.sql
refuses 'x_one holds two statements' "$tools/sqlgen" "$out" sql/two/queries.sql
refuses 'rows and out disagree' "$tools/sqlgen" "$out" sql/rows/queries.sql

printf '/a x\n/a y\n' >"$out/routes"
refuses '/a stands twice' awk -f ../../tools/routegen.awk "$out/routes"
printf 'a x\n' >"$out/routes"
refuses 'expected "/path resource"' awk -f ../../tools/routegen.awk "$out/routes"

../../tools/checks/test.sh "$out" && ok || bad "tools/checks/test.sh"
node scenes.mjs && ok || bad "tools/checks/content/scenes"
node clauses.mjs && ok || bad "tools/checks/content/clauses"
node answers.mjs && ok || bad "tools/checks/content/answers"
node canvas.mjs && ok || bad "tools/checks/content/canvas"
node rules.mjs && ok || bad "tools/checks/content/rules"
node library.mjs && ok || bad "tools/checks/content/library"
echo "tools: $passed passed, $failed failed"
[ $failed = 0 ]
