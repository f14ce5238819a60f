# database.sh, to be sourced: finds or starts the database and names it.
#   DATABASE_URL given: that server; its role runs migrations, and pages
#   connect as the role xieshang_app through it (DATABASE_OWNER_URL may name
#   another owner).
#   Otherwise the private cluster in $VAR/pg.
# Sets DATABASE_URL, DATABASE_OWNER_URL and private (yes or no).
if [ -n "${DATABASE_URL:-}" ]; then
	private=no
	: "${DATABASE_OWNER_URL:=$DATABASE_URL}"
else
	private=yes
	tools/cluster.sh start "$VAR/pg"
	socket=$(cd "$VAR/pg/socket" && pwd)
	DATABASE_OWNER_URL="host=$socket user=xieshang_owner dbname=xieshang"
	DATABASE_URL="host=$socket user=xieshang_app dbname=xieshang"
	maintenance="host=$socket user=xieshang_owner dbname=postgres"
	if [ -z "$(psql -d "$maintenance" -Atqc "SELECT 1 FROM pg_database WHERE datname = 'xieshang'")" ]; then
		psql -d "$maintenance" -qc 'CREATE DATABASE xieshang'
	fi
fi
export DATABASE_URL DATABASE_OWNER_URL
