#include "lessons/lessons_scene.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/text.h"

static const char *const part_names[LESSONS_PART_COUNT] = { "situation",
	"goals", "explanation", "example", "mistakes", "checklist", "do",
	"practice", "reading" };

/* "summary: text" of a line, or NULL. */
static const char *
head_value(struct arena *mem, const char *line, const char *key)
{
	const char *start = text_printf(mem, "%s:", key);

	return text_starts(line, start) ? text_trim(mem, line + strlen(start))
					: NULL;
}

static const char *
read_head(struct arena *mem, struct lessons_scene *out, int *out_line,
    char *const *lines, size_t n)
{
	static const char *const keys[] = { "summary", "minutes", "tool",
		"articles" };
	const char *values[4];

	*out_line = 1;
	if (n < 5 || !text_starts(lines[0], "# "))
		return "the first line is not \"# title\"";
	out->title = text_trim(mem, lines[0] + 2);
	for (int i = 0; i < 4; i++) {
		*out_line = i + 2;
		values[i] = head_value(mem, lines[i + 1], keys[i]);
		if (values[i] == NULL)
			return text_printf(mem, "is not \"%s: ...\"", keys[i]);
	}
	out->summary = values[0];
	out->tool = values[2];
	out->articles = values[3];
	*out_line = 3;
	return num_i32(&out->minutes, values[1], 1, 240) ? NULL
							 : "minutes: 1 to 240";
}

/* Lines from one to another, joined again. */
static const char *
join(struct arena *mem, char *const *lines, size_t from, size_t to)
{
	struct buf out = { .mem = mem };

	for (size_t i = from; i < to; i++)
		buf_printf(&out, "%s%s", i > from ? "\n" : "", lines[i]);
	return buf_string(&out);
}

const char *
lessons_scene_read(struct arena *mem, struct lessons_scene *out, int *out_line,
    const char *text)
{
	size_t n, at = 5, start = 0;
	char **lines = text_split(mem, &n, text, '\n');
	const char *wrong = read_head(mem, out, out_line, lines, n);
	int line = 0;

	if (wrong != NULL)
		return wrong;
	for (int part = 0; part < LESSONS_PART_COUNT; part++) {
		const char *heading =
		    text_printf(mem, "## %s", part_names[part]);

		while (at < n && *text_trim(mem, lines[at]) == '\0')
			at++;
		*out_line = (int)at + 1;
		if (at >= n || !text_is(text_trim(mem, lines[at]), heading))
			return text_printf(
			    mem, "expected \"%s\" here", heading);
		start = ++at;
		while (at < n && !text_starts(lines[at], "## "))
			at++;
		out->parts[part] = join(mem, lines, start, at);
		if (*text_trim(mem, out->parts[part]) == '\0')
			return "this part is empty";
		if (part == LESSONS_PRACTICE) {
			wrong = lessons_questions_read(
			    mem, &out->questions, &line, out->parts[part]);
			*out_line = (int)start + line;
			if (wrong != NULL)
				return wrong;
			if (out->questions.len == 0)
				return "no question";
		}
		out->parts[part] = text_trim(mem, out->parts[part]);
	}
	*out_line = (int)at + 1;
	return at < n ? "something behind the last part" : NULL;
}

static bool
same_answer(const struct lessons_question *a, const struct lessons_question *b)
{
	if (a->kind != b->kind || a->options_len != b->options_len ||
	    a->answer_e6 != b->answer_e6 ||
	    a->tolerance_e6 != b->tolerance_e6 || a->from_on != b->from_on ||
	    a->answer_on != b->answer_on || !text_is(a->step, b->step) ||
	    !text_is(a->region, b->region) ||
	    !text_is(a->law_kind, b->law_kind))
		return false;
	for (size_t i = 0; i < a->options_len; i++)
		if (a->options[i].is_right != b->options[i].is_right)
			return false;
	return true;
}

const char *
lessons_scene_twins(
    const struct lessons_scene *a, const struct lessons_scene *b)
{
	if (a->minutes != b->minutes || !text_is(a->tool, b->tool) ||
	    !text_is(a->articles, b->articles))
		return "the two languages differ in their first lines";
	if (a->questions.len != b->questions.len)
		return "the two languages have not as many questions";
	for (size_t i = 0; i < a->questions.len; i++)
		if (!same_answer(&a->questions.v[i], &b->questions.v[i]))
			return "the two languages have different answers";
	return NULL;
}
