#!/bin/sh
# run.sh: everything `make run` does after the build. Ends on Ctrl-C or
# SIGTERM: the server finishes its requests, then the private cluster stops.
set -eu
umask 077
: "${VAR:=var}" "${PORT:=8888}"
export VAR PORT
mkdir -p "$VAR"

# one at a time in a folder; what a killed run left behind is stopped first
exec 9>"$VAR/lock"
if ! flock -n 9; then
	tools/stop.sh
	flock -w 30 9 || {
		echo "another run uses $VAR" >&2
		exit 1
	}
fi
tools/stop.sh server

. tools/database.sh
build/xieshang migrate
build/xieshang load content
[ "${DEMO:-1}" = 0 ] || build/xieshang demo tests/world "$VAR/demo-accounts.tsv"

server= worker=
finish() {
	trap '' INT TERM HUP
	[ -n "$server" ] && kill -TERM "$server" 2>/dev/null
	[ -n "$worker" ] && kill -TERM "$worker" 2>/dev/null
	[ -n "$server" ] && wait "$server" 2>/dev/null
	[ -n "$worker" ] && wait "$worker" 2>/dev/null
	[ "$private" = yes ] && tools/cluster.sh stop "$VAR/pg"
	rm -f "$VAR/run.pid" "$VAR/server.pid" "$VAR/worker.pid"
}
trap 'finish; exit 0' INT TERM HUP

# in sessions of their own: a Ctrl-C reaches this script alone
setsid build/xieshang serve 9>&- &
server=$!
setsid build/xieshang work 9>&- &
worker=$!
echo $$ >"$VAR/run.pid"
echo $server >"$VAR/server.pid"
echo $worker >"$VAR/worker.pid"

tries=0
until tools/ready.sh "$PORT"; do
	tries=$((tries + 1))
	if ! kill -0 $server 2>/dev/null || [ $tries -gt 100 ]; then
		echo "the server did not start" >&2
		finish
		exit 1
	fi
	sleep 0.1
done
echo "Xieshang is at http://127.0.0.1:$PORT"
[ -f "$VAR/demo-accounts.tsv" ] && echo "example accounts: $VAR/demo-accounts.tsv"
status=0
wait $server || status=$?
server=
finish
exit $status
