#!/bin/sh
# cluster.sh start|stop FOLDER: a private PostgreSQL cluster in FOLDER, on a
# unix socket in FOLDER/socket that only its owner may enter. No TCP, no
# system server. PostgreSQL refuses to run as root: root hands the folder to
# the user postgres; where that user can't reach it, hides from PostgreSQL that
# it is root (a user namespace); where that is forbidden too, keeps the cluster
# in /var/lib/xieshang and only links to it from FOLDER.
set -eu
what=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd)
bin=/usr/lib/postgresql/15/bin
mode=plain
if [ "$(id -u)" = 0 ]; then
	if setpriv --reuid=postgres --regid=postgres --init-groups test -x "$dir" 2>/dev/null; then
		mode=postgres
	elif unshare --user --map-user=1000 --map-group=1000 true 2>/dev/null; then
		mode=namespace
	else
		mode=outside
	fi
	# a cluster keeps the way it was made
	[ -f "$dir/mode" ] && mode=$(cat "$dir/mode")
fi

home=$dir
[ $mode = outside ] && home=/var/lib/xieshang/$(printf %s "$dir" | cksum | cut -d' ' -f1)

as_owner() {
	case $mode in
	plain) "$@" ;;
	postgres | outside) setpriv --reuid=postgres --regid=postgres --init-groups "$@" ;;
	namespace) unshare --user --map-user=1000 --map-group=1000 "$@" ;;
	esac
}

is_running() {
	[ -f "$dir/data/postmaster.pid" ] && [ -d "/proc/$(head -1 "$dir/data/postmaster.pid")" ] &&
		grep -q postgres "/proc/$(head -1 "$dir/data/postmaster.pid")/comm" 2>/dev/null
}

make_cluster() {
	if [ $mode = outside ]; then
		mkdir -p /var/lib/xieshang
		chmod 711 /var/lib/xieshang
		rm -rf "$home" # of a folder that was deleted since
		mkdir -p "$home"
		ln -sfn "$home/data" "$dir/data"
		ln -sfn "$home/socket" "$dir/socket"
	fi
	mkdir -p "$home/socket"
	chmod 700 "$home" "$home/socket"
	case $mode in postgres | outside) chown -R postgres:postgres "$home" ;; esac
	echo $mode >"$dir/mode"
	cd "$home" # initdb and pg_ctl look at where they are
	as_owner "$bin/initdb" -D "$home/data" -U xieshang_owner -A trust -E UTF8 \
		--locale=C.UTF-8 --no-instructions >"$dir/initdb.log" 2>&1 || {
		cat "$dir/initdb.log" >&2
		exit 1
	}
	cat >>"$home/data/postgresql.conf" <<-CONF
		listen_addresses = ''
		unix_socket_directories = '$home/socket'
		unix_socket_permissions = 0700
		max_connections = 100
		shared_buffers = 256MB
		timezone = 'Asia/Shanghai'
		log_timezone = 'Asia/Shanghai'
		logging_collector = off
		log_min_messages = warning
		client_connection_check_interval = 500ms
		${CLUSTER_SETTINGS:-}
	CONF
}

case $what in
start)
	[ -f "$dir/data/PG_VERSION" ] || make_cluster
	is_running && exit 0
	cd "$home" # pg_ctl looks at where it is
	rm -f "$dir/data/postmaster.pid"
	# it outlives its caller: it must not keep the caller's locks (3 to 9) open
	as_owner "$bin/pg_ctl" -D "$home/data" -s -w -t 60 -l "$home/log" start \
		3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- || {
		tail -20 "$home/log" >&2
		exit 1
	}
	;;
stop)
	is_running || exit 0
	cd "$home"
	as_owner "$bin/pg_ctl" -D "$home/data" -s -w -t 60 -m "${3:-fast}" stop
	;;
*)
	echo "usage: cluster.sh start|stop FOLDER" >&2
	exit 2
	;;
esac
