/*
 * Questions to the law library, statutes as files, and shelves. The first
 * byte chooses: a question against the shipped library; a file of texts; the
 * head of a shelf, damaged.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/text.h"
#include "laws/laws.h"
#include "laws/laws_answers.h"
#include "laws/laws_case_text.h"
#include "laws/laws_markup.h"
#include "laws/laws_query.h"
#include "laws/laws_shelf_build.h"
#include "laws/laws_text.h"

static struct laws_shelf shelf;
static struct buf shelf_bytes;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static void
make_shelf(void)
{
	static struct arena mem;
	static const char *const legal[] = { "劳动合同" };
	static const struct laws_build_said said = { "ht", legal, 1, 1 };
	struct laws_text text;
	struct laws_build in = {
		.texts = &text, .texts_len = 1, .said = &said, .said_len = 1
	};
	size_t len;
	int line;
	char *bytes =
	    file_read(&mem, "content/laws/texts/rule-集体合同规定.md", &len);

	if (bytes == NULL ||
	    laws_text_read(&mem, &text, &line, bytes, len) != NULL ||
	    laws_shelf_build(&mem, &shelf_bytes, &in) != OK ||
	    !laws_shelf_open(&shelf, shelf_bytes.bytes, shelf_bytes.len))
		abort();
}

static void
try_question(struct arena *mem, const char *s)
{
	struct laws_search_ask ask = {
		.question = s, .place = { "", "" }, .limit = 10
	};
	struct laws_tokens terms = { .mem = mem };
	struct laws_mention *mentions;
	struct laws_found found;
	size_t n;

	laws_search(mem, &found, &shelf, &ask);
	laws_query_read(&terms, &shelf, s, &laws_tuning_usual, 0.3f);
	(void)laws_markup_passage(mem, s, &terms);
	(void)laws_markup_text(mem, &shelf, s, 0);
	n = laws_mention_all(mem, &mentions, &shelf, s, 0);
	for (size_t i = 0; i < n; i++)
		if (mentions[i].at + mentions[i].len > strlen(s))
			abort();
}

static void
try_files(struct arena *mem, const char *s, size_t len)
{
	struct laws_questions questions = { .mem = mem };
	struct laws_case_text a_case;
	struct laws_text text;
	int line;

	if (laws_text_read(mem, &text, &line, s, len) == NULL &&
	    text.articles_len > 0 && text.articles[0].text == NULL)
		abort();
	if (!text_is_utf8(s, len))
		return;
	laws_answers_read(&questions, "x", arena_copy(mem, s, len));
	(void)laws_case_text_read(mem, &a_case, arena_copy(mem, s, len));
}

static void
try_shelf(struct arena *mem, const uint8_t *data, size_t len)
{
	char *bytes = arena_copy(mem, shelf_bytes.bytes, shelf_bytes.len);
	struct laws_shelf s;

	memcpy(bytes, data,
	    len < sizeof(struct laws_shelf_head)
		? len
		: sizeof(struct laws_shelf_head));
	(void)laws_shelf_open(&s, bytes, shelf_bytes.len);
	(void)laws_shelf_open(&s, bytes, len < shelf_bytes.len ? len : 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };
	char *s;

	if (shelf.head == NULL)
		make_shelf();
	if (len > 1) {
		s = arena_copy(&mem, data + 1, len - 1);
		if (data[0] % 3 == 0 && text_is_utf8(s, len - 1))
			try_question(&mem, s);
		else if (data[0] % 3 == 1)
			try_files(&mem, s, len - 1);
		else
			try_shelf(&mem, data + 1, len - 1);
	}
	arena_close(&mem);
	return 0;
}
