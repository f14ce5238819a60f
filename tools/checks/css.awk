# css.awk FILE...: colours come from tokens.css alone, each file fills a layer,
# no ids, no !important.
function say(what) { printf "%s:%d: error: %s\n", FILENAME, FNR, what; bad++ }
FNR == 1 { if (file != "" && !layer) { printf "%s:1: error: no @layer\n", file; bad++ } file = FILENAME; layer = 0 }
/@layer/ { layer = 1 }
FILENAME !~ /tokens[.]css$/ && /(oklch|rgba?|hsla?)\(/ && !/oklch\(100% 0 0\)/ { say("a colour outside tokens.css") }
FILENAME !~ /tokens[.]css$/ && /:[^;{]*#[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]/ { say("a colour outside tokens.css") }
/!important/ { say("!important") }
/^[^{:]*#[a-z-]+[^;]*{/ { say("an id in a selector") }
/@import|url\(http/ { say("nothing is loaded from elsewhere") }
END { if (bad) exit 1 }
