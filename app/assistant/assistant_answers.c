#include "assistant/assistant_answers.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"

enum {
	CITES_MAX = 40,
	REGIONS_MAX = 20
};

/* An answer while its lines come. */
struct draft {
	struct arena *mem;
	struct assistant_answer a;
	struct laws_cite cites[CITES_MAX];
	struct assistant_region regions[REGIONS_MAX];
	struct buf steps;
	bool in_steps;
};

static void
keep(struct assistant_answers *out, const struct assistant_answer *a)
{
	if (out->len == out->room) {
		size_t room = out->room == 0 ? 64 : 2 * out->room;

		out->v = arena_grow(out->mem, out->v,
		    out->len * sizeof(*out->v), room * sizeof(*out->v));
		out->room = room;
	}
	out->v[out->len++] = *a;
}

/* "a | b" or "a; b" as lines. */
static const char *
lines_of(struct arena *mem, const char *s, char sep)
{
	struct buf b = { .mem = mem };
	size_t n;
	char **pieces = text_split(mem, &n, s, sep);

	for (size_t i = 0; i < n; i++) {
		const char *piece = text_trim(mem, pieces[i]);

		if (*piece == '\0')
			continue;
		if (b.len > 0)
			buf_char(&b, '\n');
		buf_text(&b, piece);
	}
	return buf_string(&b);
}

static const char *
read_cites(struct draft *d, const char *s)
{
	size_t n;
	char **pieces = text_split(d->mem, &n, s, ';');

	if (n > CITES_MAX)
		return "too many citations";
	for (size_t i = 0; i < n; i++)
		if (!laws_cite_parse(
			d->mem, &d->cites[d->a.cites_len++], pieces[i]))
			return "a citation is a short title and a number";
	return NULL;
}

static const char *
read_region(struct draft *d, const char *s)
{
	const char *bar = strchr(s, '|');

	if (bar == NULL || d->a.regions_len == REGIONS_MAX)
		return "region: a place, a bar, and what differs";
	d->regions[d->a.regions_len++] = (struct assistant_region){
		text_trim(d->mem, arena_copy(d->mem, s, (size_t)(bar - s))),
		text_trim(d->mem, bar + 1)
	};
	return NULL;
}

/* Behind "name:", or NULL when the line is another field. */
static const char *
value_of(const struct draft *d, const char *line, const char *name)
{
	size_t len = strlen(name);

	if (strncmp(line, name, len) != 0 || line[len] != ':')
		return NULL;
	return text_trim(d->mem, line + len + 1);
}

static const char *
read_texts(struct draft *d, const char *line, bool *out_read)
{
	const struct {
		const char *name;
		const char **to;
	} fields[] = { { "id", &d->a.id }, { "short", &d->a.brief },
		{ "en", &d->a.english }, { "reviewed", &d->a.reviewed } };
	const char *value;
	int32_t day;

	for (size_t i = 0; i < 4; i++) {
		value = value_of(d, line, fields[i].name);
		if (value == NULL)
			continue;
		*out_read = true;
		*fields[i].to = value;
		if (i == 3 && !day_parse(&day, value))
			return "reviewed is no day";
	}
	return NULL;
}

static const char *
read_field(struct draft *d, const char *line)
{
	const char *value, *wrong;
	bool is_read = false;

	d->in_steps = false;
	wrong = read_texts(d, line, &is_read);
	if (is_read)
		return wrong;
	if ((value = value_of(d, line, "also")) != NULL)
		d->a.also = lines_of(d->mem, value, '|');
	else if ((value = value_of(d, line, "lessons")) != NULL)
		d->a.lessons = lines_of(d->mem, value, ';');
	else if ((value = value_of(d, line, "tools")) != NULL)
		d->a.tools = lines_of(d->mem, value, ';');
	else if ((value = value_of(d, line, "cites")) != NULL)
		return read_cites(d, value);
	else if ((value = value_of(d, line, "region")) != NULL)
		return read_region(d, value);
	else if (value_of(d, line, "next") != NULL)
		d->in_steps = true;
	else
		return "no field of an answer";
	return NULL;
}

static const char *
read_line(struct draft *d, const char *line)
{
	if (d->in_steps && text_starts(line, "- ")) {
		if (d->steps.len > 0)
			buf_char(&d->steps, '\n');
		buf_text(&d->steps, text_trim(d->mem, line + 2));
		return NULL;
	}
	return read_field(d, line);
}

/* What the draft has become is kept. */
static const char *
finish(struct assistant_answers *out, struct draft *d)
{
	struct assistant_answer *a = &d->a;
	struct laws_cite *cites;
	struct assistant_region *regions;

	if (a->question == NULL)
		return NULL;
	a->steps = buf_string(&d->steps);
	if (a->id == NULL || a->brief == NULL || a->english == NULL ||
	    a->reviewed == NULL || *a->steps == '\0' || a->cites_len == 0)
		return "the answer above lacks a field";
	cites = ARENA_MANY(out->mem, struct laws_cite, a->cites_len);
	regions = ARENA_MANY(out->mem, struct assistant_region, a->regions_len);
	memcpy(cites, d->cites, a->cites_len * sizeof(*cites));
	memcpy(regions, d->regions, a->regions_len * sizeof(*regions));
	a->cites = cites;
	a->regions = regions;
	keep(out, a);
	return NULL;
}

static void
begin(struct draft *d, const char *subject, const char *question)
{
	int32_t place = d->a.place + 1;
	struct arena *mem = d->mem;

	*d = (struct draft){ .mem = mem, .steps = { .mem = mem } };
	d->a.place = place;
	d->a.subject = subject;
	d->a.question = text_trim(mem, question);
	d->a.also = d->a.lessons = d->a.tools = "";
}

const char *
assistant_answers_read(
    struct assistant_answers *out, int *line, const char *subject, char *text)
{
	struct draft *d = ARENA_NEW(out->mem, struct draft);
	size_t n;
	char **lines = text_split(out->mem, &n, text, '\n');
	const char *wrong = NULL;

	d->mem = out->mem;
	for (size_t i = 0; i < n && wrong == NULL; i++) {
		const char *s = lines[i];

		*line = (int)i + 1;
		if (text_starts(s, "## ")) {
			wrong = finish(out, d);
			begin(d, subject, s + 3);
		} else if (*s != '\0')
			wrong = d->a.question == NULL
			    ? "text before the first answer"
			    : read_line(d, s);
	}
	return wrong != NULL ? wrong : finish(out, d);
}
