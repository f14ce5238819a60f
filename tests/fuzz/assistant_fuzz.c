/*
 * Calculators and answers. The first byte chooses: a calculator, the rest
 * the query as it comes with a request; or the text of a file of answers.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "assistant/assistant.h"
#include "assistant/assistant_answers.h"
#include "assistant/assistant_calc.h"
#include "base/arena.h"
#include "base/fields.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static void
reckon(struct arena *mem, const struct assistant_calculator *calculator,
    const char *query, size_t len)
{
	struct assistant_working *w = ARENA_NEW(mem, struct assistant_working);
	struct assistant_values values;
	struct fields in;
	struct form form;

	if (fields_read(mem, &in, query, len) != FIELDS_OK)
		return;
	form = form_new(mem, &in, LANG_ZH);
	assistant_calc_read(&values, &form, calculator);
	w->mem = mem;
	if (!form_is_fine(&form) || calculator->work == NULL)
		return;
	calculator->work(&form, w, &values);
	if (form_is_fine(&form) && w->lines_len == 0)
		abort();
}

static void
read_answers(struct arena *mem, const char *text)
{
	struct assistant_answers a = { .mem = mem };
	int line = 0;

	if (assistant_answers_read(&a, &line, "pay", text_copy(mem, text)) !=
	    NULL)
		return;
	for (size_t i = 0; i < a.len; i++)
		if (a.v[i].cites_len == 0 || a.v[i].place != (int32_t)i + 1)
			abort();
	if (assistant_words_of_work(text) > 10000)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };
	char *text;

	if (len < 2)
		return 0;
	text = arena_copy(&mem, data + 1, len - 1);
	if (data[0] % 16 < assistant_calculators_len)
		reckon(
		    &mem, &assistant_calculators[data[0] % 16], text, len - 1);
	else if (text_is_utf8(text, len - 1))
		read_answers(&mem, text);
	arena_close(&mem);
	return 0;
}
