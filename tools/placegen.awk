# placegen.awk: conf/places.txt -> the table of app/base/place.c.
function row(province, city, name, english,   brief) {
	brief = name
	if (!sub(/^.*=/, "", brief)) sub(/(省|市|地区|盟)$/, "", brief)
	sub(/=.*/, "", province)
	sub(/=.*/, "", city)
	printf "\t{ \"%s\", \"%s\", \"%s\", \"%s\" },\n", province, city, brief, english
	n++
}
BEGIN { print "/* made by tools/placegen.awk */\n#include \"base/place.h\"\nconst struct place_row place_rows[] = {" }
/^#|^$/ { next }
{
	english = $2
	gsub(/_/, " ", english)
	row($1, "", $1, english)
	for (i = 3; i <= NF; i++) row($1, $i, $i, "")
}
END { printf "};\nconst size_t place_rows_len = %d;\n", n }
