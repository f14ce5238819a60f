# routegen.awk: conf/routes.conf -> the table web_routes. Stops on a URL that
# stands twice and on lines that are not "path resource".
BEGIN { print "/* made by tools/routegen.awk */\n#include \"web/resource.h\"\n#include \"web/route.h\"" }
/^[ \t]*(#|$)/ { next }
NF != 2 || $1 !~ /^\// { printf "%s:%d: error: expected \"/path resource\"\n", FILENAME, FNR > "/dev/stderr"; bad = 1; exit 1 }
$1 in seen { printf "%s:%d: error: %s stands twice\n", FILENAME, FNR, $1 > "/dev/stderr"; bad = 1; exit 1 }
{ seen[$1] = 1; path[++n] = $1; name[n] = $2 }
END {
	if (bad) exit 1
	for (i = 1; i <= n; i++) if (!(name[i] in told)) { told[name[i]] = 1; printf "extern const struct resource %s;\n", name[i] }
	print "const struct route web_routes[] = {"
	for (i = 1; i <= n; i++) printf "\t{ \"%s\", &%s },\n", path[i], name[i]
	printf "};\nconst size_t web_routes_len = %d;\n", n
}
