#!/bin/sh
# dev.sh: the sanitizer build, rebuilt and restarted whenever a file is saved.
# DEV=1: the gallery of parts is served, and rates are not limited.
set -u
umask 077
: "${VAR:=var}" "${PORT:=8888}"
export VAR PORT DEV=1 RATE_LIMIT=0
export ASAN_OPTIONS="detect_leaks=0"
mkdir -p "$VAR"
tools/stop.sh server
. tools/database.sh
server=
finish() {
	trap '' INT TERM
	[ -n "$server" ] && kill -TERM "$server" 2>/dev/null && wait "$server" 2>/dev/null
	[ "$private" = yes ] && tools/cluster.sh stop "$VAR/pg"
	exit 0
}
trap finish INT TERM
while :; do
	if make --no-print-directory build build/asan/xieshang; then
		build/xieshang migrate && build/xieshang load content &&
			build/xieshang demo tests/world "$VAR/demo-accounts.tsv"
		setsid build/asan/xieshang serve &
		server=$!
		echo $server >"$VAR/server.pid"
		echo "http://127.0.0.1:$PORT, /gallery shows the kit"
	fi
	inotifywait -qq -r -e close_write,move,delete app templates assets migrations conf content tools &
	wait $!
	if [ -n "$server" ]; then
		kill -TERM "$server" 2>/dev/null
		wait "$server" 2>/dev/null
		server=
	fi
done
