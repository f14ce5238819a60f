#!/bin/sh
# stop.sh [server]: stops the run that uses $VAR, or what a killed one left:
# server, worker and (unless "server" is said) the private cluster.
: "${VAR:=var}"
ours() { # pid name: the process lives and is what we think
	[ -n "$1" ] && grep -qs "$2" "/proc/$1/cmdline"
}
end() { # pidfile name
	pid=$(cat "$VAR/$1" 2>/dev/null)
	ours "$pid" "$2" || return 0
	kill -TERM "$pid" 2>/dev/null
	n=0
	while ours "$pid" "$2" && [ $n -lt 150 ]; do
		sleep 0.1
		n=$((n + 1))
	done
	ours "$pid" "$2" && kill -KILL "$pid" 2>/dev/null
	return 0
}
[ "$1" = server ] || end run.pid run.sh
end server.pid xieshang
end worker.pid xieshang
[ "$1" = server ] || [ ! -d "$VAR/pg/data" ] || tools/cluster.sh stop "$VAR/pg"
rm -f "$VAR/server.pid" "$VAR/worker.pid"
exit 0
