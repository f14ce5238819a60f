#include "contracts/contracts_draft_doc.h"

#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/text.h"
#include "contracts/contracts_draft.h"
#include "text/doc.h"

static const char *const chapters[PART_COUNT] = {
	[PART_OPENING] = "总则",
	[PART_SUBSTANCE] = "约定事项",
	[PART_PERFORMANCE] = "履行和监督检查",
	[PART_CHANGE] = "变更、解除和终止",
	[PART_DISPUTES] = "争议处理",
	[PART_CLOSING] = "附则",
};

static const char *const labour_lines[] = { "职工方（盖章）：",
	"首席代表（签字）：", "日期：　　年　　月　　日" };
static const char *const employer_lines[] = { "企业方（盖章）：",
	"首席代表（签字）：", "日期：　　年　　月　　日" };

enum {
	SIGNATURE_LINES = 3
};

const char *
contracts_draft_doc_text(
    struct arena *mem, const struct contracts_draft *draft, size_t **out_starts)
{
	struct buf b = { .mem = mem };
	size_t *starts = ARENA_MANY(mem, size_t, draft->clauses_len + 1);
	size_t chars = 0;
	int32_t number = 0;

	for (size_t i = 0; i < draft->clauses_len; i++) {
		const struct contracts_draft_clause *q = &draft->clauses[i];
		const char *s;

		starts[i] = chars;
		if (q->is_removed)
			continue;
		s = text_printf(mem, "%s　%s\n%s\n",
		    laws_cite_article(mem, ++number, 0), q->title, q->text);
		buf_text(&b, s);
		chars += text_chars(s);
	}
	starts[draft->clauses_len] = chars;
	if (out_starts != NULL)
		*out_starts = starts;
	return text_copy(mem, buf_string(&b));
}

/* The part a clause belongs to; one's own words stay where they stand. */
static enum contracts_part
part_of(const struct contracts_library *lib,
    const struct contracts_draft_clause *q, enum contracts_part before)
{
	const struct contracts_clause *c =
	    contracts_clause_find(lib, q->library);

	return c != NULL ? c->part : before;
}

/* Clauses stand in the order of chapters. */
static bool
has_chapters(
    const struct contracts_library *lib, const struct contracts_draft *draft)
{
	enum contracts_part before = PART_OPENING;

	for (size_t i = 0; i < draft->clauses_len; i++) {
		const struct contracts_draft_clause *q = &draft->clauses[i];
		enum contracts_part part;

		if (q->is_removed)
			continue;
		part = part_of(lib, q, before);
		if (part < before)
			return false;
		before = part;
	}
	return true;
}

/* Gives each standing clause to put, with its chapter where one begins. */
static void
walk(const struct contracts_library *lib, const struct contracts_draft *draft,
    void (*put)(
	void *to, const char *chapter, const struct contracts_draft_clause *q),
    void *to)
{
	bool in_chapters = has_chapters(lib, draft);
	enum contracts_part before = PART_OPENING;
	bool is_first = true;

	for (size_t i = 0; i < draft->clauses_len; i++) {
		const struct contracts_draft_clause *q = &draft->clauses[i];
		enum contracts_part part;

		if (q->is_removed)
			continue;
		part = part_of(lib, q, before);
		put(to,
		    in_chapters && (is_first || part != before) ? chapters[part]
								: NULL,
		    q);
		before = part;
		is_first = false;
	}
}

void
contracts_draft_doc_sign(struct doc *d)
{
	static const struct doc_signature both[] = {
		{ labour_lines, SIGNATURE_LINES },
		{ employer_lines, SIGNATURE_LINES },
	};

	doc_signatures(d, both, 2);
}

static void
put_article(
    void *to, const char *chapter, const struct contracts_draft_clause *q)
{
	struct doc *d = to;
	size_t n;
	char **lines = text_split(d->mem, &n, q->text, '\n');

	if (chapter != NULL)
		doc_heading(d, 1, DOC_CHAPTER, chapter);
	doc_article(d, "");
	doc_say(d, DOC_BOLD, text_printf(d->mem, "（%s）", q->title));
	doc_say(d, 0, lines[0]);
	for (size_t i = 1; i < n; i++)
		if (*lines[i] != '\0')
			doc_paragraph(d, lines[i]);
}

struct doc *
contracts_draft_doc(struct arena *mem, const struct contracts_library *lib,
    const struct contracts_draft *draft, int32_t today)
{
	struct doc *d = doc_new(mem, LANG_ZH, DOC_AGREEMENT, draft->title);

	d->day = today;
	d->folio = DOC_FOLIO_OF;
	doc_title(d, NULL);
	walk(lib, draft, put_article, d);
	contracts_draft_doc_sign(d);
	return d;
}

struct markdown {
	struct buf b;
	size_t chapter;
	int32_t article;
};

/* A line as it reads: signs of Markdown at its start or in it are escaped. */
static void
put_plain(struct buf *b, const char *s)
{
	for (; *s != '\0'; s++) {
		if (strchr("\\`*_[]<>#|~", *s) != NULL)
			buf_char(b, '\\');
		buf_char(b, *s);
		if (*s == '\n')
			buf_char(b, '\n');
	}
}

static void
put_markdown(
    void *to, const char *chapter, const struct contracts_draft_clause *q)
{
	struct markdown *m = to;

	if (chapter != NULL)
		buf_printf(&m->b, "## 第%s章 %s\n\n",
		    (const char *const[]){
			"一", "二", "三", "四", "五", "六" }[m->chapter++],
		    chapter);
	buf_printf(
	    &m->b, "**%s（", laws_cite_article(m->b.mem, ++m->article, 0));
	put_plain(&m->b, q->title);
	buf_text(&m->b, "）** ");
	put_plain(&m->b, q->text);
	buf_text(&m->b, "\n\n");
}

const char *
contracts_draft_doc_markdown(struct arena *mem,
    const struct contracts_library *lib, const struct contracts_draft *draft)
{
	struct markdown m = { .b = { .mem = mem } };

	buf_text(&m.b, "# ");
	put_plain(&m.b, draft->title);
	buf_text(&m.b, "\n\n");
	walk(lib, draft, put_markdown, &m);
	for (size_t i = 0; i < SIGNATURE_LINES; i++)
		buf_printf(&m.b, "%s　　　　%s\n\n", labour_lines[i],
		    employer_lines[i]);
	return text_copy(mem, buf_string(&m.b));
}
