# sizes.awk FILE...: functions of at most 50 lines, files 400, headers 120,
# lines 80 columns (templates 120), counted in characters; tabs are 8 wide.
function width(s,   i, c, w) {
	w = 0
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (c == "\t") w += 8 - w % 8
		else if (c ~ /[一-鿿　-〿＀-￯]/) w += 2
		else w++
	}
	return w
}
function say(line, what) { printf "%s:%d: error: %s\n", FILENAME, line, what; bad++ }
function close_file() {
	if (file == "") return
	most = file ~ /[.]h$/ ? 120 : 400
	if (lines > most) { FILENAME_ = file; printf "%s:%d: error: %d lines, at most %d\n", file, lines, lines, most; bad++ }
}
FNR == 1 { close_file(); file = FILENAME; start = 0; most_columns = FILENAME ~ /[.]html$/ ? 120 : 80 }
{ lines = FNR }
length($0) > most_columns / 8 && width($0) > most_columns { say(FNR, "wider than " most_columns " columns") }
FILENAME ~ /[.]c$/ && /^{/ { start = FNR }
FILENAME ~ /[.]c$/ && /^}/ && start {
	if (FNR - start - 1 > 50) say(start, "a function of " (FNR - start - 1) " lines, at most 50")
	start = 0
}
END { close_file(); if (bad) exit 1 }
