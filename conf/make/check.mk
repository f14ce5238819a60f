# What must hold besides the tests; `make check` is what CI runs before them.
FMT_FILES := $(shell find app tools tests -name '*.[ch]' -not -path '*/node_modules/*')

check: setup-test ## everything CI checks besides the tests
	@$(MAKE) --no-print-directory fmt-check deps sizes messages css content
	@$(MAKE) --no-print-directory -j2 build lint headers
	@$(MAKE) --no-print-directory sql tools-test measure measure-assistant
	@echo "check: all fine"

fmt: ## let clang-format decide
	@clang-format-14 -i $(FMT_FILES)

fmt-check:
	@clang-format-14 --dry-run -Werror $(FMT_FILES)

deps: ## includes point one way; draws docs/deps.svg
	@mkdir -p build
	@awk -v dot=build/deps.dot -f tools/checks/deps.awk $(APP_C) $(APP_H)
	@dot -Tsvg build/deps.dot >build/deps.svg && \
		{ cmp -s build/deps.svg docs/deps.svg || cp build/deps.svg docs/deps.svg; }

sizes:
	@LC_ALL=C.UTF-8 gawk -f tools/checks/sizes.awk $(APP_C) $(APP_H) $(TEMPLATES) \
		$(wildcard tools/gen/*.[ch])

messages:
	@tools/checks/messages.sh

css:
	@awk -f tools/checks/css.awk $(filter-out assets/css/layers.css,$(CSS))

content: build ## checks of content/ (sources, citations)
	@tools/checks/content.sh

headers: build/kore/stamp | $(GEN_STAMPS) $(GEN_C)
	@mkdir -p build
	@tools/checks/headers.sh $(BASE_CFLAGS) $(PKG_CFLAGS) $(KORE_DEF)

lint: build | $(GEN_STAMPS) $(GEN_C) ## a second compiler and cppcheck
	@for f in $(filter-out app/web/co.c app/web/co_switch.c,$(APP_C)); do \
		clang-14 $(BASE_CFLAGS) $(PKG_CFLAGS) $(KORE_DEF) -Wall -Wextra -Wshadow -Wconversion \
			-Wno-sign-conversion -Werror -include app/base/banned.h -fsyntax-only $$f || exit 1; done
	@cppcheck --quiet --error-exitcode=1 --enable=warning,portability --inline-suppr \
		--suppress=missingIncludeSystem --std=c11 -D__GNUC__ -DKORE_SECCOMP_FILTER\(...\)= \
		-Iapp -Ibuild/gen -j2 app
