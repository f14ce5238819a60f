# One binary: Kore's sources as the Debian package ships them, our patches,
# what was generated, and app/. V is the variant: release, asan or cover.
KORE_SRC := /usr/share/kore
KORE_FILES := kore buf config connection domain filemap fileref json mem msg \
	module net pool runtime timer utils worker keymgr auth accesslog http \
	validator websocket tasks linux seccomp
KORE_PATCHES := $(sort $(wildcard conf/kore-patches/*.patch))
PKGS := jansson libzip libxml-2.0 libcurl icu-uc icu-i18n pangocairo pangoft2 fontconfig librsvg-2.0 libcmark-gfm
PKG_CFLAGS = $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS = $(shell pkg-config --libs $(PKGS) 2>/dev/null)

WARN := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wold-style-definition -Wformat=2 -Wvla \
	-Wpointer-arith -Wundef -Wframe-larger-than=8192 -Werror
BASE_CFLAGS := -std=gnu11 -g -D_GNU_SOURCE=1 -D_FILE_OFFSET_BITS=64 -Iapp -Ibuild/gen -Ibuild/kore/include \
	-I/usr/include/postgresql -DXIESHANG_VERSION='"$(VERSION)"' \
	-fstack-protector-strong -fno-common
OPT_release := -O2 -D_FORTIFY_SOURCE=2 -fstack-clash-protection
OPT_asan := -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined \
	-fno-omit-frame-pointer -DARENA_MALLOC \
	-DSECCOMP_KILL_POLICY=SECCOMP_RET_ALLOW
OPT_cover := -O0 --coverage -DSECCOMP_KILL_POLICY=SECCOMP_RET_ALLOW
LIBS := -lxlsxwriter -lcmark-gfm-extensions -lssl -lcrypto -lpq -lsodium -loath -lqrencode -lcsv -lpthread -ldl -lm -lz

KORE_DEF := -DKORE_USE_TASKS -DKORE_SINGLE_BINARY \
	-DPREFIX='"/usr"'
KORE_KILL_release := -DSECCOMP_KILL_POLICY=SECCOMP_RET_KILL_PROCESS

build/kore/stamp: $(KORE_PATCHES) conf/kore.conf tools/kore.sh
	tools/kore.sh $(KORE_SRC) build/kore $(KORE_PATCHES)
	@touch $@

# $(1) variant, $(2) program
define variant
$(1)_APP_O := $$(patsubst app/%.c,build/$(1)/app/%.o,$$(APP_C))
$(1)_GEN_O := $$(patsubst build/gen/gen/%.c,build/$(1)/gen/%.o,$$(GEN_C))
$(1)_KORE_O := $$(patsubst %,build/$(1)/kore/%.o,$$(KORE_FILES) version assets)

build/$(1)/app/%.o: app/%.c build/kore/stamp | $$(GEN_STAMPS) $$(GEN_C)
	@mkdir -p $$(@D)
	@echo "CC $$<"
	@$$(CC) $$(BASE_CFLAGS) $$(PKG_CFLAGS) $$(WARN) $$(OPT_$(1)) $$(KORE_DEF) \
		$$(KORE_KILL_$(1)) -include app/base/banned.h -MMD -MP -c -o $$@ $$<

build/$(1)/gen/%.o: build/gen/gen/%.c | $$(GEN_STAMPS) $$(GEN_C)
	@mkdir -p $$(@D)
	@$$(CC) $$(BASE_CFLAGS) -Wall -Wextra -Werror $$(OPT_$(1)) -MMD -MP -c -o $$@ $$<

build/$(1)/kore/%.o: build/kore/stamp
	@mkdir -p $$(@D)
	@$$(CC) -std=gnu11 -g -w -D_GNU_SOURCE=1 -D_FILE_OFFSET_BITS=64 -Ibuild/kore/include -Ibuild/kore/include/kore $$(OPT_$(1)) \
		$$(KORE_DEF) $$(KORE_KILL_$(1)) -c -o $$@ build/kore/src/$$*.c

$(2): $$($(1)_KORE_O) $$($(1)_GEN_O) $$($(1)_APP_O)
	@echo "LD $$@"
	@$$(CC) $$(OPT_$(1)) -rdynamic -Wl,-z,now -Wl,-z,relro -o $$@.new $$^ \
		$$(PKG_LIBS) $$(LIBS)
	@mv $$@.new $$@

-include $$($(1)_APP_O:.o=.d) $$($(1)_GEN_O:.o=.d)
endef

$(eval $(call variant,release,build/xieshang))
$(eval $(call variant,asan,build/asan/xieshang))
$(eval $(call variant,cover,build/cover/xieshang))

# Under the sanitizers Kore's pools would hide a use after free.
build/asan/kore/mem.o: tests/asan/kore_malloc.c build/kore/stamp
	@mkdir -p $(@D)
	@$(CC) -std=gnu11 -g -w -D_GNU_SOURCE=1 -D_FILE_OFFSET_BITS=64 -Ibuild/kore/include -Ibuild/kore/include/kore $(OPT_asan) $(KORE_DEF) -c -o $@ $<
build/asan/kore/pool.o: tests/asan/kore_pool.c build/kore/stamp
	@mkdir -p $(@D)
	@$(CC) -std=gnu11 -g -w -D_GNU_SOURCE=1 -D_FILE_OFFSET_BITS=64 -Ibuild/kore/include -Ibuild/kore/include/kore $(OPT_asan) $(KORE_DEF) -c -o $@ $<
