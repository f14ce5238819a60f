/*
 * Scenes and answers. The first byte chooses: a whole scene, a course's
 * questions with an answer to each, or running text.
 */
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fields.h"
#include "base/text.h"
#include "lessons/lessons_prose.h"
#include "lessons/lessons_scene.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static void
answer_all(struct arena *mem, const struct lessons_questions *all)
{
	static const char form[] = "a=1&a=2&p1=1&p2=2&p3=3&p4=4";
	struct fields f;

	if (fields_read(mem, &f, form, sizeof(form) - 1) != FIELDS_OK)
		return;
	for (size_t i = 0; i < all->len; i++) {
		const char *given =
		    lessons_question_given(mem, &all->v[i], &f, (int64_t)i);

		if (given != NULL)
			(void)lessons_question_is_right(&all->v[i], given);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	struct arena mem = { 0 };

	if (len > 1 && text_is_utf8(data + 1, len - 1)) {
		char *s = arena_copy(&mem, data + 1, len - 1);
		struct lessons_notes notes = { .links_laws = true };
		struct lessons_scene scene = { 0 };
		struct lessons_questions all;
		int line;

		if (data[0] % 3 == 0) {
			if (lessons_scene_read(&mem, &scene, &line, s) == NULL)
				answer_all(&mem, &scene.questions);
		} else if (data[0] % 3 == 1) {
			if (lessons_questions_read(&mem, &all, &line, s) ==
			    NULL)
				answer_all(&mem, &all);
		} else {
			lessons_notes_gather(&mem, &notes, s);
			(void)lessons_prose(&mem, s, &notes);
			(void)lessons_prose_reading(&mem, s, &notes);
		}
	}
	arena_close(&mem);
	return 0;
}
