#!/bin/sh
# headers.sh CFLAGS...: every header compiles alone.
bad=0
for h in $(find app -name '*.h'); do
	cc "$@" -include app/base/banned.h -fsyntax-only -x c "$h" 2>build/headers.err || {
		cat build/headers.err
		bad=1
	}
done
exit $bad
