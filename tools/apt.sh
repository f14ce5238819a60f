#!/bin/sh
# apt.sh run|test: installs the packages of that group in conf/packages.txt
# that are missing. As root, or through sudo.
set -eu
wanted=$1
missing=
for p in $(awk -v g="$wanted" '!/^#/ && ($2 == g) { print $1 }' conf/packages.txt); do
	case $(dpkg-query -W -f '${db:Status-Abbrev}' "$p" 2>/dev/null) in
	ii*) continue ;;
	esac
	# a newer program from elsewhere serves as well
	case $p in
	nodejs) command -v node >/dev/null && continue ;;
	npm) command -v npm >/dev/null && continue ;;
	postgresql-contrib) command -v /usr/lib/postgresql/15/bin/pgbench >/dev/null && continue ;;
	esac
	missing="$missing $p"
done
[ -n "$missing" ] || exit 0
echo "installing:$missing"
sudo=
if [ "$(id -u)" != 0 ]; then
	command -v sudo >/dev/null || {
		echo "need root or sudo to install:$missing" >&2
		exit 1
	}
	sudo=sudo
fi
export DEBIAN_FRONTEND=noninteractive
# Debian would make and start a cluster of its own; we use a private one.
if [ ! -e /etc/postgresql-common/createcluster.conf ] && ! dpkg-query -W postgresql-common >/dev/null 2>&1; then
	$sudo mkdir -p /etc/postgresql-common
	echo 'create_main_cluster = false' | $sudo tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
# shellcheck disable=SC2086
$sudo apt-get -qq -o DPkg::Lock::Timeout=600 update
# shellcheck disable=SC2086
$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=600 \
	-o Dpkg::Use-Pty=0 install $missing >/dev/null
