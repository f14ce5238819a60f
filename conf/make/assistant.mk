# How good the assistant's answers are: docs/assistant.md has the table.
ASSISTANT_MEASURE_C := $(MEASURE_C) app/assistant/assistant.c \
	app/assistant/assistant_words.c
build/tools/assistant_measure: tools/assistant/measure.c \
		$(patsubst app/%.c,build/release/app/%.o,$(ASSISTANT_MEASURE_C)) \
		build/release/gen/messages.o build/release/gen/places.o
	@mkdir -p $(@D)
	@echo "LD $@"
	@$(CC) $(BASE_CFLAGS) $(PKG_CFLAGS) $(OPT_release) -Wall -Wextra -Werror \
		-include app/base/banned.h -o $@ $^ $(PKG_LIBS) $(LIBS)

measure-assistant: build/tools/assistant_measure ## accuracy of the assistant
	@build/tools/assistant_measure content $(W)
