#include "assistant/assistant_working.h"

#include <assert.h>
#include <inttypes.h>

#include "base/arena.h"
#include "base/money.h"
#include "base/text.h"

struct assistant_line *
assistant_working_add(struct assistant_working *w, enum msg label,
    int64_t value, enum assistant_unit unit, const char *law, int32_t article)
{
	struct assistant_line *line = &w->lines[w->lines_len++];

	assert(w->lines_len <= ASSISTANT_LINES_MAX);
	*line = (struct assistant_line){
		.label = label,
		.value = value,
		.unit = unit,
		.cite = { .law = law, .article = article },
	};
	return line;
}

void
assistant_working_note(struct assistant_working *w, enum msg text,
    const char *law, int32_t article)
{
	assert(w->notes_len < ASSISTANT_NOTES_MAX);
	w->notes[w->notes_len++] = (struct assistant_note){
		.text = text,
		.cite = { .law = law, .article = article },
	};
}

static const struct assistant_line *
find(const struct assistant_working *w, enum msg label)
{
	for (size_t i = 0; i < w->lines_len; i++)
		if (w->lines[i].label == label)
			return &w->lines[i];
	return NULL;
}

int64_t
assistant_working_value(const struct assistant_working *w, enum msg label)
{
	const struct assistant_line *line = find(w, label);

	return line != NULL ? line->value : 0;
}

bool
assistant_working_has(const struct assistant_working *w, enum msg label)
{
	return find(w, label) != NULL;
}

const char *
assistant_working_cents(struct arena *mem, int64_t cents)
{
	char text[MONEY_TEXT];

	money_print(text, cents);
	return text_copy(mem, text);
}

const char *
assistant_working_decimal(struct arena *mem, int64_t hundredths)
{
	int64_t whole = hundredths / 100, rest = hundredths % 100;

	if (rest == 0)
		return text_printf(mem, "%" PRId64, whole);
	if (rest % 10 == 0)
		return text_printf(
		    mem, "%" PRId64 ".%" PRId64, whole, rest / 10);
	return text_printf(mem, "%" PRId64 ".%02" PRId64, whole, rest);
}
