# Tests and checks. `make test` needs no running server: it has a private
# cluster in build/test and starts servers of its own.
TEST_CFLAGS = $(BASE_CFLAGS) $(PKG_CFLAGS) -Itests -Itests/unit -Wall -Wextra \
	-Wshadow -Werror -include app/base/banned.h

# What works without Kore: everything but these.
KORE_USERS := app/web/job.c app/web/job_thread.c app/web/run.c \
	app/web/reply.c app/web/server.c app/main.c app/commands.c
PURE_C := $(wildcard app/base/*.c app/crypto/*.c app/text/*.c app/mail/*.c) \
	$(addprefix app/web/,head.c cookie.c lang.c route.c web.c co.c co_switch.c) \
	$(filter-out %_store.c %_page.c %_load.c $(wildcard app/base/*.c \
	app/crypto/*.c app/text/*.c app/mail/*.c app/web/*.c app/db/*.c app/*.c), \
	$(filter-out app/home/%,$(APP_C)))
STORE_C := $(wildcard app/db/*.c) $(filter %_store.c %_load.c,$(APP_C))
PURE_GEN_C := $(GEN)/messages.c $(GEN)/common_passwords.c $(GEN)/places.c $(GEN)/fonts.c
UNIT_C := $(sort $(wildcard tests/unit/*.c))
STORE_TEST_C := $(sort $(wildcard tests/store/*.c)) tests/unit/main.c

asan_o = $(patsubst app/%.c,build/asan/app/%.o,$(patsubst build/gen/gen/%.c,build/asan/gen/%.o,$(1)))
build/test/%.o: %.c | $(GEN_STAMPS) $(GEN_C) build/kore/stamp
	@mkdir -p $(@D)
	@echo "CC $<"
	@$(CC) $(TEST_CFLAGS) $(OPT_asan) -MMD -MP -c -o $@ $<
-include $(patsubst %.c,build/test/%.d,$(UNIT_C) $(STORE_TEST_C))

build/test/unit: $(patsubst %.c,build/test/%.o,$(UNIT_C)) \
		$(call asan_o,$(PURE_C) $(PURE_GEN_C))
	@echo "LD $@"
	@$(CC) $(OPT_asan) -o $@ $^ -lcmocka $(PKG_LIBS) $(LIBS)

build/test/store: $(patsubst %.c,build/test/%.o,$(STORE_TEST_C)) \
		$(call asan_o,$(PURE_C) $(STORE_C) $(PURE_GEN_C) $(SQL_C) $(GEN)/migrations.c) \
		build/test/tests/unit/route_test.o
	@echo "LD $@"
	@$(CC) $(OPT_asan) -o $@ $^ -lcmocka $(PKG_LIBS) $(LIBS)

unit: setup-test build/test/unit ## unit tests; T=group/name runs a part
	@build/test/unit $(T)

store: setup-test build/test/store ## store tests on a scratch database
	@tests/with-database.sh build/test/store $(T)

# the scheduler in C, to be compared with npm ts-fsrs
build/test/fsrs: tests/fsrs/fsrs_main.c app/lessons/lessons_fsrs.c app/lessons/lessons_fsrs.h
	@mkdir -p $(@D)
	@$(CC) $(BASE_CFLAGS) -Wall -Wextra -Werror -O2 -o $@ $(filter %.c,$^) -lm

tests/fsrs/node_modules: tests/fsrs/package-lock.json
	cd tests/fsrs && npm ci --no-audit --no-fund --silent
	@touch $@

fsrs: setup-test build/test/fsrs tests/fsrs/node_modules ## the review scheduler against npm ts-fsrs
	@node --test tests/fsrs/

tools-test: build/tools/msggen build/tools/sqlgen build/tools/tmplgen ## tests of the generators and checks
	@tests/tools/run.sh

http: setup-test build/asan/xieshang tests/browser/node_modules ## tests against a running server (sanitizer build)
	@tests/with-server.sh node --test $(T) tests/http/

browser: setup-test build tests/browser/node_modules ## tests in Chromium
	@tests/with-server.sh node --test $(T) tests/browser/

tests/browser/node_modules: tests/browser/package-lock.json
	cd tests/browser && npm ci --no-audit --no-fund --silent
	@touch $@

test: setup-test build ## all tests; ends with "N passed, N failed"
	@$(MAKE) --no-print-directory -j2 build/test/unit build/test/store build/asan/xieshang build/test/fsrs \
		tests/browser/node_modules tests/fsrs/node_modules
	@tests/run.sh

sql: build ## PREPARE every statement against the migrations
	@tests/with-database.sh build/xieshang sql
