build/cover/unit: $(patsubst %.c,build/cover/%.o,$(UNIT_C)) \
		$(patsubst build/asan/%,build/cover/%,$(call asan_o,$(PURE_C) $(PURE_GEN_C)))
	@$(CC) $(OPT_cover) -o $@ $^ -lcmocka $(PKG_LIBS) $(LIBS)
build/cover/store: $(patsubst %.c,build/cover/%.o,$(STORE_TEST_C)) build/cover/tests/unit/route_test.o \
		$(patsubst build/asan/%,build/cover/%,$(call asan_o,$(PURE_C) $(STORE_C) $(PURE_GEN_C) $(SQL_C) $(GEN)/migrations.c))
	@$(CC) $(OPT_cover) -o $@ $^ -lcmocka $(PKG_LIBS) $(LIBS)
build/cover/tests/%.o: tests/%.c | $(GEN_STAMPS) $(GEN_C) build/kore/stamp
	@mkdir -p $(@D)
	@$(CC) $(TEST_CFLAGS) $(OPT_cover) -c -o $@ $<

coverage: setup-test build/cover/xieshang build/cover/unit build/cover/store tests/browser/node_modules ## which lines of app/ the tests reach
	@find build/cover -name '*.gcda' -delete
	@build/cover/unit >/dev/null
	@tests/with-database.sh build/cover/store >/dev/null
	@SERVER=build/cover/xieshang RATE_LIMIT=0 FUZZ=500 tests/with-server.sh \
		node --test --test-concurrency=1 $(wildcard tests/http/*.test.mjs) >/dev/null
	@gcovr --root . --filter app/ --object-directory build/cover --gcov-ignore-parse-errors \
		--txt build/coverage.txt --html-details build/cover/report.html >/dev/null 2>&1; tail -4 build/coverage.txt
	@awk '{ n++ } END { print n " lines of tests" }' $(shell find tests -name '*.[ch]' -o -name '*.mjs' -o -name '*.txt' | grep -v node_modules)
	@awk '{ n++ } END { print n " lines of C" }' $(APP_C) $(APP_H)
