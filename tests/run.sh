#!/bin/sh
# run.sh: every test, in one report that ends with "N passed, N failed".
# A suite that does not come to its end counts as one failure.
cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C.UTF-8 RATE_LIMIT=0
passed=0 failed=0
report=build/test/report
mkdir -p build/test

# name, a pattern for passed, one for failed, command...
suite() {
	name=$1 pass=$2 fail=$3
	shift 3
	started=$(date +%s)
	"$@" >$report.$name 2>&1
	status=$?
	p=$(sed -nE "$pass" $report.$name | awk '{ n += $1 } END { print n + 0 }')
	f=$(sed -nE "$fail" $report.$name | awk '{ n += $1 } END { print n + 0 }')
	[ $status != 0 ] && [ "$f" = 0 ] && f=1
	[ "$p" = 0 ] && [ "$f" = 0 ] && f=1
	if [ "$f" != 0 ]; then
		grep -vE '^\[ +(OK|RUN)|^ok |^# Subtest|^at=|duration_ms' $report.$name | tail -150
	fi
	printf '%-8s %4d passed, %d failed, %d s\n' "$name" "$p" "$f" $(($(date +%s) - started))
	passed=$((passed + p)) failed=$((failed + f))
}
cm_pass='s/^\[  PASSED  \] ([0-9]+) test.*/\1/p'
cm_fail='s/^\[  FAILED  \] ([0-9]+) test.*/\1/p'
nd_pass='s/^# pass ([0-9]+)/\1/p'
nd_fail='s/^# (fail|cancelled) ([0-9]+)/\2/p'
tl_pass='s/^tools: ([0-9]+) passed.*/\1/p'
tl_fail='s/^tools: .* ([0-9]+) failed.*/\1/p'
node_test="node --test --test-concurrency=1 --test-reporter=tap"

suite tools "$tl_pass" "$tl_fail" tests/tools/run.sh
suite unit "$cm_pass" "$cm_fail" build/test/unit
suite store "$cm_pass" "$cm_fail" env ASAN_OPTIONS=detect_leaks=0 tests/with-database.sh build/test/store
suite fsrs "$nd_pass" "$nd_fail" $node_test tests/fsrs/fsrs.test.mjs
suite http "$nd_pass" "$nd_fail" tests/with-server.sh $node_test $(ls tests/http/*.test.mjs)
suite limits "$nd_pass" "$nd_fail" env RATE_LIMIT=1 tests/with-server.sh $node_test $(ls tests/http/limits/*.test.mjs)
suite browser "$nd_pass" "$nd_fail" env SERVER=build/xieshang tests/with-server.sh $node_test $(ls tests/browser/*.test.mjs)
tools/cluster.sh stop build/test/pg immediate >/dev/null 2>&1
echo "$passed passed, $failed failed"
[ $failed = 0 ]
