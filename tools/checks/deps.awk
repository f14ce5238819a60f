# deps.awk FILE...: every #include points down. Prints each that does not and
# ends with 1; with -v dot=FILE also draws the folders as a graph.
#
#   main -> page -> view, store -> domain -> base
#   page -> web, crypto, text, db     store -> db, crypto, text
#   a feature may use the bare header of one before it
#   a domain may compose a document and read a sheet (text/doc.h, sheet.h)
BEGIN {
	n = split("accounts laws wages lessons rounds costing canvas contracts voices assistant board home", f, " ")
	for (i = 1; i <= n; i++) feature[f[i]] = i
	split("base text crypto db mail web", s, " ")
	for (i in s) floor[s[i]] = 1
	only["libpq-fe.h"] = "db"; only["sodium.h"] = "crypto"; only["liboath/oath.h"] = "crypto"
	only["kore/kore.h"] = "web"; only["kore/http.h"] = "web"; only["curl/curl.h"] = "mail"
	only["csv.h"] = "text"; only["qrencode.h"] = "text"; only["zip.h"] = "text"; only["cairo.h"] = "text"
	only["jansson.h"] = "text"; only["libxml/xmlreader.h"] = "text"; only["xlsxwriter.h"] = "text"
	only["unicode/ucnv.h"] = "text"; only["unicode/uchar.h"] = "text"; only["cmark-gfm.h"] = "text"; only["cmark-gfm-core-extensions.h"] = "text"
	only["pango/pangocairo.h"] = "text"; only["cairo-pdf.h"] = "text"; only["librsvg/rsvg.h"] = "text"
	only["fontconfig/fontconfig.h"] = "text"; only["pango/pangofc-fontmap.h"] = "text"
	# of text, what is data without a library: documents to compose, sheets and JSON to read
	data["text/doc.h"]; data["text/sheet.h"]; data["text/zip_out.h"]; data["text/chart.h"]; data["text/json_in.h"]
}
# domain 1, store 2, view 3, page 4
function kind(name) {
	if (name ~ /_page[.]/) return 4
	if (name ~ /_view[.]/) return 3
	if (name ~ /_(store|load)[.]/) return 2
	return 1
}
function wrong(why) {
	printf "%s:%d: error: %s includes %s: %s\n", FILENAME, FNR, from, to, why
	bad++
}
function arrow(a, b) {
	if (a != b) arrows[a " -> " b]++
}
FNR == 1 {
	from = FILENAME
	sub(/^app\//, "", from)
	folder = from ~ /\// ? substr(from, 1, index(from, "/") - 1) : "main"
	if (folder != "main" && !(folder in floor) && !(folder in feature)) {
		printf "%s:1: error: the folder %s has no place in the order of tools/checks/deps.awk\n", FILENAME, folder
		bad++
	}
}
/^#include </ {
	to = $2; gsub(/[<>]/, "", to)
	if (to in only && only[to] != folder) wrong("only app/" only[to] " may")
}
/^#include "/ {
	to = $2; gsub(/"/, "", to)
	part = to ~ /\// ? substr(to, 1, index(to, "/") - 1) : "main"
	if (part == "gen") {
		if (to ~ /^gen\/sql_/) {
			owner = to; sub(/^gen\/sql_/, "", owner); sub(/[.]h$/, "", owner)
			if (folder != "main" && (owner != folder || kind(from) == 1)) wrong("statements belong to the stores and pages of " owner)
		}
		if (to ~ /^gen\/tmpl\// && folder != "web" && kind(from) != 4) wrong("templates are drawn by pages")
		next
	}
	arrow(folder, part)
	if (folder == "main") next
	if (part == "main") { wrong("nothing points back to main"); next }
	if (folder == "base") { if (part != "base") wrong("base uses nothing"); next }
	if (folder in floor) {
		if (part != folder && part != "base") wrong("the shared floors don't see each other")
		next
	}
	if (part in floor) {
		k = kind(from)
		if (k == 1 && part != "base" && !(to in data)) wrong("a domain uses base alone")
		if (k == 2 && part == "web") wrong("a store knows nothing of web")
		if (k == 3 && part != "base" && to != "web/parts.h" && to != "web/chrome.h") wrong("a view uses base and the kit")
		next
	}
	if (part == folder) {
		if (kind(to) > kind(from) || (kind(from) == 3 && kind(to) == 2)) wrong("that climbs")
		next
	}
	if (feature[part] > feature[folder]) wrong(part " comes after " folder)
	else if (to != part "/" part ".h") wrong("of another feature only the bare header " part "/" part ".h")
}
END {
	if (dot != "") {
		print "digraph includes {\nrankdir=TB; node [shape=box, style=rounded, fontname=\"Noto Sans\"]; edge [color=gray40];" >dot
		print "{ rank=min; main }\n{ rank=max; base }" >dot
		for (a in arrows) print a ";" | "sort >>" dot ".arrows"
		close("sort >>" dot ".arrows")
		while ((getline line <(dot ".arrows")) > 0) print line >dot
		print "}" >dot
		system("rm -f " dot ".arrows")
	}
	if (bad) exit 1
}
