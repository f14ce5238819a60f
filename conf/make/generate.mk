# What tools/gen makes in build/gen: typed statements, templates as C,
# messages, assets, migrations, routes, the API's description. Its includes read "gen/...".
GEN := build/gen/gen
TOOL_CFLAGS := -std=gnu11 -D_GNU_SOURCE=1 -O1 -g -Wall -Wextra -Wshadow -Wconversion -Werror \
	-Iapp -Itools/gen -include app/base/banned.h
TOOL_BASE := app/base/arena.c app/base/buf.c app/base/text.c app/base/hash.c

build/tools/msggen: tools/gen/msggen.c
build/tools/sqlgen: tools/gen/sqlgen.c tools/gen/sqlgen_read.c
build/tools/tmplgen: tools/gen/tmplgen.c tools/gen/tmpl_block.c \
	tools/gen/tmpl_expr.c tools/gen/tmpl_context.c
build/tools/assetgen: tools/gen/assetgen.c
build/tools/migrationgen: tools/gen/migrationgen.c
build/tools/openapigen: tools/gen/openapigen.c
build/tools/openapigen: TOOL_LIBS := -ljansson
build/tools/%: tools/gen/gen.c $(TOOL_BASE) $(wildcard tools/gen/*.h)
	@mkdir -p $(@D)
	$(CC) $(TOOL_CFLAGS) -o $@ $(filter %.c,$^) -lz $(TOOL_LIBS)

GEN_STAMPS := $(GEN)/messages.stamp $(GEN)/sql.stamp $(GEN)/assets.stamp
TMPL_C := $(patsubst templates/%.html,$(GEN)/tmpl/%.c,$(TEMPLATES))
SQL_C := $(patsubst app/%/queries.sql,$(GEN)/sql_%.c,$(QUERIES)) $(GEN)/sql_all.c
GEN_C := $(GEN)/messages.c $(GEN)/assets.c $(GEN)/migrations.c $(GEN)/routes.c \
	$(GEN)/openapi.c $(GEN)/common_passwords.c $(GEN)/places.c $(GEN)/fonts.c $(SQL_C) $(TMPL_C)
gen: $(GEN_STAMPS) $(GEN_C)

$(GEN)/messages.stamp: build/tools/msggen $(PO_ZH) $(PO_EN)
	build/tools/msggen $(GEN) $(PO_ZH) -- $(PO_EN)
	@touch $@
# Headers too, or a build in parallel may look at one before it is made anew.
$(GEN)/messages.c $(GEN)/messages.h: $(GEN)/messages.stamp ;

$(GEN)/sql.stamp: build/tools/sqlgen $(QUERIES)
	build/tools/sqlgen $(GEN) $(QUERIES)
	@touch $@
$(SQL_C) $(SQL_C:.c=.h): $(GEN)/sql.stamp ;

$(GEN)/assets.stamp: build/tools/assetgen $(CSS) $(JS) $(wildcard assets/img/*)
	build/tools/assetgen $(GEN) site.css $(CSS) -- site.js $(JS) -- \
		favicon.svg assets/img/favicon.svg -- robots.txt assets/img/robots.txt
	@touch $@
$(GEN)/assets.c $(GEN)/assets.h: $(GEN)/assets.stamp ;

# A template also reads the first line of the parts it uses.
$(GEN)/tmpl/%.c: templates/%.html build/tools/tmplgen $(wildcard templates/parts/*.html)
	@build/tools/tmplgen $(GEN) $<
	@touch $@

$(GEN)/migrations.c: build/tools/migrationgen $(MIGRATIONS)
	build/tools/migrationgen $(GEN) $(MIGRATIONS)
	@touch $@
$(GEN)/routes.c: tools/routegen.awk conf/routes.conf
	@mkdir -p $(@D)
	awk -f tools/routegen.awk conf/routes.conf >$@.new
	@mv $@.new $@
$(GEN)/openapi.c: build/tools/openapigen conf/routes.conf $(OPENAPI)
	build/tools/openapigen $(GEN) $(VERSION) conf/routes.conf $(OPENAPI)
	@touch $@
$(GEN)/common_passwords.c: tools/wordgen.sh conf/common-passwords.txt
	@mkdir -p $(@D)
	tools/wordgen.sh common_passwords conf/common-passwords.txt >$@
$(GEN)/places.c: tools/placegen.awk conf/places.txt
	@mkdir -p $(@D)
	awk -f tools/placegen.awk conf/places.txt >$@.new
	@mv $@.new $@
$(GEN)/fonts.c: tools/textgen.sh conf/fonts.conf
	@mkdir -p $(@D)
	tools/textgen.sh fonts_conf conf/fonts.conf >$@
