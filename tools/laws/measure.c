/*
 * measure [CONTENT [key=value ...]]: accuracy of law search on the question
 * sets, from content/ alone. Each question: is one of its acceptable
 * articles first, or among the first five? Writes a table; ends with 1 when
 * the held-out half or the further set is below its floor.
 *   show=1    lists the questions that fail in tuning
 *   FIELD=x   another weight of struct laws_tuning, while trying
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/file.h"
#include "base/text.h"
#include "laws/laws_content_load.h"
#include "laws/laws_mention.h"
#include "laws/laws_query.h"
#include "laws/laws_search.h"
#include "laws/laws_shelf.h"
#include "laws/laws_shelf_build.h"
#include "text/json_in.h"

static struct arena mem;
static struct laws_shelf shelf;
static struct laws_tuning tuning;
static const char *show = "";

struct score {
	const char *name;
	int n, first, five;
	double reciprocal;
};

static bool
accepts(const struct json_in *gold, uint32_t article)
{
	const struct laws_shelf_article *a = &shelf.articles[article];
	const char *law = laws_shelf_text(
	    &shelf, shelf.laws[shelf.editions[a->edition].law].short_title);

	for (size_t i = 0; i < json_in_len(gold); i++) {
		const struct json_in *one = json_in_at(gold, i);
		int64_t n = 0;

		if (text_is(json_in_string(json_in_at(one, 0)), law) &&
		    json_in_whole(json_in_at(one, 1), &n) && n == a->number &&
		    a->sub == 0)
			return true;
	}
	return false;
}

static void
print_hits(const char *q, const char *subject, const struct laws_found *f)
{
	printf("-- [%s] %s\n", subject, q);
	for (size_t i = 0; i < f->hits_len && i < 5; i++) {
		const struct laws_hit *h = &f->hits[i];
		const struct laws_shelf_article *a =
		    &shelf.articles[h->article];

		printf("     %.3f (%.3f %.3f) %s%d %s\n", (double)h->score,
		    (double)h->text, (double)h->memory,
		    laws_shelf_text(&shelf,
			shelf.laws[shelf.editions[a->edition].law].short_title),
		    a->number,
		    text_cut(&mem, laws_shelf_text(&shelf, a->text), 40));
	}
	if (f->likes_len > 0)
		printf("     ~ %.2f %s\n", (double)f->likes[0].likeness,
		    f->likes[0].phrase);
}

static void
ask(struct score *s, const char *q, const struct json_in *gold,
    const char *subject)
{
	struct arena own = { 0 };
	struct laws_search_ask a = { .question = q,
		.place = { "", "" },
		.limit = 20,
		.tuning = &tuning };
	struct laws_found f;
	size_t at;

	laws_search(&own, &f, &shelf, &a);
	for (at = 0; at < f.hits_len; at++)
		if (accepts(gold, f.hits[at].article))
			break;
	s->n++;
	s->first += at == 0 && f.hits_len > 0;
	s->five += at < 5 && at < f.hits_len;
	s->reciprocal += at < f.hits_len ? 1.0 / (double)(at + 1) : 0;
	if (text_starts(s->name, show) && *show != '\0' && at > 0)
		print_hits(q, subject, &f);
	arena_close(&own);
}

static void
run_file(const char *path, const char *split, struct score *s)
{
	size_t len, n;
	char *bytes = file_read(&mem, path, &len);
	char **lines;

	if (bytes == NULL)
		return;
	lines = text_split(&mem, &n, bytes, '\n');
	for (size_t i = 0; i < n; i++) {
		struct json_in *root;
		const char *q, *of = "", *subject = "";

		if (*lines[i] == '\0' ||
		    json_in_read(&root, lines[i], strlen(lines[i])) != NULL)
			continue;
		(void)json_in_text(root, "split", &of);
		(void)json_in_text(root, "subject", &subject);
		if (json_in_text(root, "q", &q) && text_is(of, split))
			ask(s, q, json_in_get(root, "a"), subject);
		json_in_close(root);
	}
}

static void
print_score(const struct score *s)
{
	if (s->n > 0)
		printf("| %s | %d | %d (%.3f) | %d (%.3f) | %.3f |\n", s->name,
		    s->n, s->first, (double)s->first / s->n, s->five,
		    (double)s->five / s->n, s->reciprocal / s->n);
}

static void
set(const char *arg)
{
	static const char *const names[] = { "single", "lexicon",
		"lexicon_asked", "filler", "lexicon_spread", "title", "chapter",
		"body", "memory", "memory_power", "asked", "memory_more",
		"cite_second", "cited", "level", "elsewhere", "here" };
	const char *value = strchr(arg, '=');
	float *fields = (float *)(void *)&tuning;

	if (value == NULL)
		return;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strncmp(arg, names[i], strlen(names[i])) == 0 &&
		    arg[strlen(names[i])] == '=')
			fields[i] = strtof(value + 1, NULL);
	if (text_starts(arg, "show="))
		show = value + 1;
}

static bool
build(const char *folder)
{
	struct laws_build in = { .tuning = &tuning,
		.today = day_of_moment((int64_t)time(NULL)) };
	struct buf out;

	if (!laws_content_texts(&mem, &in.texts, &in.texts_len, folder) ||
	    !laws_content_words(&mem, &in, folder))
		return false;
	return laws_shelf_build(&mem, &out, &in) == OK &&
	    laws_shelf_open(&shelf, out.bytes, out.len);
}

static double
seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int
main(int argc, char **argv)
{
	const char *folder = argc > 1 ? argv[1] : "content";
	const char *own = text_printf(&mem, "%s/questions/own.jsonl", folder);
	const char *further =
	    text_printf(&mem, "%s/questions/further.jsonl", folder);
	struct score tune = { .name = "tuning" };
	struct score held = { .name = "held-out" };
	struct score more = { .name = "further" };
	double t0 = seconds(), t1;

	tuning = laws_tuning_usual;
	for (int i = 2; i < argc; i++)
		set(argv[i]);
	if (!build(folder))
		return 1;
	t1 = seconds();
	run_file(own, "tuning", &tune);
	run_file(own, "held-out", &held);
	run_file(further, "", &more);
	printf("| questions | n | first | among five | mean reciprocal |\n"
	       "|---|---|---|---|---|\n");
	print_score(&tune);
	print_score(&held);
	print_score(&more);
	fprintf(stderr,
	    "shelf: %u articles, %u terms, %u phrases, %.1f MB, built in "
	    "%.2f s; %.2f ms a question\n",
	    laws_shelf_len(&shelf, SHELF_ARTICLES),
	    laws_shelf_len(&shelf, SHELF_TERMS),
	    laws_shelf_len(&shelf, SHELF_PHRASES), shelf.head->bytes / 1e6,
	    t1 - t0, 1000 * (seconds() - t1) / (tune.n + held.n + more.n));
	if (held.first < 0.60 * held.n || held.five < 0.85 * held.n ||
	    more.first < 0.60 * more.n || more.five < 0.85 * more.n) {
		fprintf(stderr, "measure: below the floor of 0.60 and 0.85\n");
		return 1;
	}
	return 0;
}
