#!/bin/sh
# with-database.sh COMMAND...: runs it with DATABASE_URL and
# DATABASE_OWNER_URL of a fresh, migrated database with content and the demo
# world, in a private cluster under build/test. EMPTY=1: migrated only.
set -eu
dir=build/test/pg
export CLUSTER_SETTINGS='fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200'
mkdir -p build/test
# fd 8: clusters start one at a time
exec 8>build/test/cluster.lock
flock 8
tools/cluster.sh start "$dir" 8>&-
flock -u 8
socket=$(cd "$dir/socket" && pwd)
name=test_$$
maintenance="host=$socket user=xieshang_owner dbname=postgres"
psql -d "$maintenance" -qc "CREATE DATABASE $name"
drop() {
	psql -d "$maintenance" -qc "DROP DATABASE IF EXISTS $name WITH (FORCE)"
	rm -f "build/test/secret.$$" build/test/accounts.$$*
}
trap drop EXIT
trap 'exit 130' INT TERM
export DATABASE_OWNER_URL="host=$socket user=xieshang_owner dbname=$name"
export DATABASE_URL="host=$socket user=xieshang_app dbname=$name"
export SECRET_FILE="build/test/secret.$$" VAR="build/test"
export DEMO_ACCOUNTS="$PWD/build/test/accounts.$$"
build/xieshang migrate >/dev/null
if [ "${EMPTY:-0}" != 1 ]; then
	build/xieshang load content >/dev/null
	build/xieshang demo tests/world "$DEMO_ACCOUNTS" >/dev/null
fi
"$@"
