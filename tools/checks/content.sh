#!/bin/sh
# content.sh: what ships as data is sound. Each kind of content brings its own
# check as an executable tools/checks/content/NAME.
bad=0
for check in tools/checks/content/*; do
	[ -x "$check" ] || continue
	"$check" || bad=1
done
exit $bad
