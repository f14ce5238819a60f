#!/bin/sh
# messages.sh: every message is used somewhere; a dead one is taken out.
bad=0
used=$(cat $(find app templates -name '*.c' -o -name '*.h' -o -name '*.html') | tr 'a-z.' 'A-Z_' | grep -oE '(MSG_|T:)[A-Z0-9_]+' | sed 's/^MSG_//; s/^T://' | sort -u)
for f in conf/messages/zh_CN/*.po; do
	for key in $(sed -n 's/^msgid "\(..*\)"$/\1/p' "$f"); do
		up=$(echo "$key" | tr 'a-z.' 'A-Z_')
		echo "$used" | grep -qx "$up" || {
			echo "$f: error: \"$key\" is used nowhere"
			bad=1
		}
	done
done
exit $bad
