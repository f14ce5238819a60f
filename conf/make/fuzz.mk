# libFuzzer targets for every parser of outside bytes, one program each.
# `make fuzz` runs them FUZZ_S seconds each; a finding is a file in build/fuzz.
FUZZ_S ?= 60
FUZZ_C := $(sort $(wildcard tests/fuzz/*_fuzz.c))
FUZZ_BIN := $(patsubst tests/fuzz/%.c,build/fuzz/%,$(FUZZ_C))

build/fuzz/%: tests/fuzz/%.c $(PURE_C) | $(GEN_STAMPS) $(GEN_C) build/kore/stamp
	@mkdir -p $(@D)
	@echo "FUZZ $*"
	@clang-14 $(BASE_CFLAGS) $(PKG_CFLAGS) -O1 -fsanitize=fuzzer,address,undefined \
		-fno-sanitize-recover=undefined -DARENA_MALLOC -include app/base/banned.h \
		-o $@ $< $(filter app/base/% app/text/% app/laws/% app/lessons/% app/wages/% app/costing/% app/contracts/% app/assistant/% app/web/head.c app/web/cookie.c app/web/lang.c,$(PURE_C)) \
		$(GEN)/messages.c $(GEN)/places.c $(GEN)/fonts.c $(PKG_LIBS) $(LIBS)

fuzz: setup-test $(FUZZ_BIN) ## the parsers against random bytes, FUZZ_S seconds each
	@for f in $(FUZZ_BIN); do \
		mkdir -p build/fuzz/corpus/$$(basename $$f); \
		echo "$$(basename $$f), $(FUZZ_S) s"; \
		$$f -max_total_time=$(FUZZ_S) -print_final_stats=0 -verbosity=0 -rss_limit_mb=1024 \
			-artifact_prefix=build/fuzz/ build/fuzz/corpus/$$(basename $$f) >build/fuzz/log 2>&1 || { tail -40 build/fuzz/log; exit 1; }; \
	done
