#!/bin/sh
# ready.sh PORT: does the server answer /readyz with 200?
exec build/xieshang ready "$1"
