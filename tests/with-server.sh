#!/bin/sh
# with-server.sh COMMAND...: runs it with BASE_URL of a server of its own on a
# free port, on a fresh database. SERVER: the program (build/asan/xieshang).
set -eu
if [ -z "${DATABASE_URL:-}" ]; then
	exec tests/with-database.sh "$0" "$@"
fi
: "${SERVER:=build/asan/xieshang}"
port=$(node -e 'const s=require("net").createServer();s.listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
export PORT=$port BASE_URL="http://127.0.0.1:$port" SERVER
log=build/test/server.$port.log
export SERVER_LOG="$PWD/$log"
export ASAN_OPTIONS="detect_leaks=0:abort_on_error=0:detect_stack_use_after_return=1" UBSAN_OPTIONS="print_stacktrace=1"
RATE_LIMIT=${RATE_LIMIT:-1} DEV=1 setsid "$SERVER" serve >"$log" 2>&1 &
export SERVER_PID=$!
end() {
	kill -TERM $SERVER_PID 2>/dev/null || true
	wait $SERVER_PID 2>/dev/null || true
}
trap end EXIT
trap 'exit 130' INT TERM
n=0
until build/xieshang ready "$port"; do
	n=$((n + 1))
	if ! kill -0 $SERVER_PID 2>/dev/null || [ $n -gt 200 ]; then
		cat "$log" >&2
		exit 1
	fi
	sleep 0.1
done
status=0
"$@" || status=$?
end
if grep -nE 'ERROR: AddressSanitizer|runtime error:|LeakSanitizer|exited with status|gone$' "$log"; then
	echo "the server's log holds a finding: $log" >&2
	status=1
fi
exit $status
