#include "wages/wages_paper_fill.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"

/* "[3](cite:3)" for each source of the value, each once. */
static void
put_citations(struct wages_paper_work *w, struct buf *to,
    const struct wages_paper_value *v)
{
	uint32_t last = 0;

	for (size_t i = 0; i < 2; i++) {
		const struct wages_figure *f = v->from[i];
		uint32_t n;

		if (f == NULL)
			continue;
		n = wages_paper_source(w, f);
		if (n != last)
			buf_printf(to, "[%u](cite:%u)", n, n);
		last = n;
	}
}

/* The piece of "up #|down #|flat" that a sign picks, # replaced. */
static void
put_choice(
    struct buf *to, const char *choices, const struct wages_paper_value *v)
{
	int skip = v->sign > 0 ? 0 : v->sign < 0 ? 1 : 2;

	while (skip > 0 && strchr(choices, '|') != NULL) {
		choices = strchr(choices, '|') + 1;
		skip--;
	}
	for (; *choices != '\0' && *choices != '|'; choices++)
		if (*choices == '#')
			buf_text(to, v->text);
		else
			buf_char(to, *choices);
}

static void
put_hole(struct wages_paper_work *w, struct buf *to, char *hole)
{
	char *bar = strchr(hole, '|');
	bool cites = *hole == '@';
	const struct wages_paper_value *v;

	if (bar != NULL)
		*bar = '\0';
	v = wages_paper_value_find(w, hole + cites);
	if (v == NULL)
		w->missing = text_copy(w->mem, hole + cites);
	else if (cites)
		put_citations(w, to, v);
	else if (bar != NULL)
		put_choice(to, bar + 1, v);
	else
		buf_text(to, v->text);
}

/* Conditions before a line; false: the line is left out. */
static bool
is_wanted(const struct wages_paper_work *w, const char **line)
{
	while (text_starts(*line, "{?") || text_starts(*line, "{!")) {
		const char *end = strchr(*line, '}');
		bool wants_it = (*line)[1] == '?';
		const char *name;

		if (end == NULL)
			return true;
		name = arena_copy(w->mem, *line + 2, (size_t)(end - *line) - 2);
		if ((wages_paper_value_find(w, name) != NULL) != wants_it)
			return false;
		*line = end + 1;
	}
	return true;
}

static void
put_line(struct wages_paper_work *w, struct buf *to, const char *line)
{
	while (*line != '\0') {
		size_t len = strcspn(line, "{");
		const char *end;

		buf_add(to, line, len);
		line += len;
		if (*line == '\0')
			return;
		end = strchr(line, '}');
		if (end == NULL || line[1] == '{') {
			/* a directive is Markdown's to find */
			buf_text(to, line);
			return;
		}
		put_hole(w, to,
		    arena_copy(w->mem, line + 1, (size_t)(end - line) - 1));
		line = end + 1;
	}
}

const char *
wages_paper_fill(struct wages_paper_work *w, const char *text)
{
	struct buf to = { .mem = w->mem };
	size_t n;
	char **lines = text_split(w->mem, &n, text, '\n');

	for (size_t i = 0; i < n; i++) {
		const char *line = lines[i];

		if (!is_wanted(w, &line))
			continue;
		put_line(w, &to, line);
		buf_char(&to, '\n');
	}
	return buf_string(&to);
}
