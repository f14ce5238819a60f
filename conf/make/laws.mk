# How good law search is: docs/law-search.md is its table.
MEASURE_C := $(filter app/base/% app/laws/% app/text/csv.c \
	app/text/json_in.c,$(PURE_C)) \
	app/laws/laws_content_load.c
build/tools/laws_measure: tools/laws/measure.c \
		$(patsubst app/%.c,build/release/app/%.o,$(MEASURE_C)) \
		build/release/gen/messages.o build/release/gen/places.o
	@mkdir -p $(@D)
	@echo "LD $@"
	@$(CC) $(BASE_CFLAGS) $(PKG_CFLAGS) $(OPT_release) -Wall -Wextra -Werror \
		-include app/base/banned.h -o $@ $^ $(PKG_LIBS) $(LIBS)

measure: build/tools/laws_measure ## accuracy of law search on the question sets
	@build/tools/laws_measure content $(W)
