#!/bin/sh
# start.sh: run.sh in the background; returns when the server answers.
set -eu
: "${VAR:=var}" "${PORT:=8888}"
mkdir -p "$VAR"
setsid tools/run.sh >"$VAR/run.log" 2>&1 </dev/null &
pid=$!
n=0
until grep -qs "^Xieshang is at" "$VAR/run.log"; do
	n=$((n + 1))
	if ! kill -0 $pid 2>/dev/null || [ $n -gt 1200 ]; then
		cat "$VAR/run.log" >&2
		exit 1
	fi
	sleep 0.1
done
cat "$VAR/run.log" | grep -v '^at='
