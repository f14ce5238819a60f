#include "text/markdown.h"

#include <pthread.h>
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#include "base/arena.h"
#include "base/num.h"
#include "base/text.h"
#include "text/doc_html.h"
#include "text/markdown_marks.h"

enum {
	LEVELS_MAX = 3, /* of lists; deeper items stay at the last */
	NOTES_MAX = 1000
};

/* One walk over the tree without recursion: what stands open. */
struct walk {
	struct doc *d;
	struct arena *mem;
	enum doc_number number;
	const struct markdown_hook *hook;
	cmark_node *root;
	cmark_iter *iter;
	int bold, italic, strike, quotes, lists;
	bool is_item_begun; /* the item at hand has its text */
	const char *href;
	uint32_t noted[NOTES_MAX]; /* footnote -> its number in d */
};

static const char *
clean(struct walk *w, const char *s)
{
	return markdown_marks_remove(w->mem, s != NULL ? s : "");
}

/* All text below a node, line ends as spaces. */
static const char *
flat(struct walk *w, cmark_node *node)
{
	struct buf b = { .mem = w->mem };
	cmark_iter *i = cmark_iter_new(node);
	cmark_event_type e;

	while ((e = cmark_iter_next(i)) != CMARK_EVENT_DONE) {
		cmark_node *n = cmark_iter_get_node(i);
		cmark_node_type t = cmark_node_get_type(n);

		if (e != CMARK_EVENT_ENTER)
			continue;
		if (t == CMARK_NODE_TEXT || t == CMARK_NODE_CODE)
			buf_text(&b, cmark_node_get_literal(n));
		else if (t == CMARK_NODE_SOFTBREAK || t == CMARK_NODE_LINEBREAK)
			buf_char(&b, ' ');
	}
	cmark_iter_free(i);
	return clean(w, buf_string(&b));
}

static void
say(struct walk *w, const char *text)
{
	unsigned style = (w->bold ? DOC_BOLD : 0u) |
	    (w->italic ? DOC_ITALIC : 0u) | (w->strike ? DOC_STRIKE : 0u);

	if (w->d->open == NULL || text_is_empty(text))
		return;
	doc_run(w->d, style, text)->href = w->href;
}

/* The k-th footnote's text; its number when it was cited before. */
static void
cite_note(struct walk *w, const char *literal)
{
	size_t k = 0, n = 0;

	for (; literal != NULL && *literal >= '0' && *literal <= '9'; literal++)
		k = k * 10 + (size_t)(*literal - '0');
	if (k == 0 || k >= NOTES_MAX)
		return;
	if (w->noted[k] > 0) {
		doc_run(w->d, 0, "")->note = w->noted[k];
		return;
	}
	for (cmark_node *c = cmark_node_first_child(w->root); c != NULL;
	     c = cmark_node_next(c))
		if (cmark_node_get_type(c) == CMARK_NODE_FOOTNOTE_DEFINITION &&
		    ++n == k) {
			doc_note(w->d, flat(w, c));
			w->noted[k] = (uint32_t)w->d->notes_len;
			return;
		}
}

/* The last character said, to know whether a line end needs a space. */
static bool
ends_in_han(const struct walk *w)
{
	const struct doc_text *t = w->d->open;
	const char *s = t != NULL && t->len > 0 ? t->runs[t->len - 1].text : "";
	size_t len = strlen(s);

	return len > 0 && (unsigned char)s[len - 1] >= 0x80;
}

static void
leave(struct walk *w, cmark_node *n)
{
	cmark_iter_reset(w->iter, n, CMARK_EVENT_EXIT);
}

/* [3](cite:3) cites the document's third source. */
static bool
is_citation(struct walk *w, const char *url)
{
	int32_t source;

	if (w->hook == NULL || !text_starts(url, "cite:") ||
	    !num_i32(&source, url + 5, 1, (int32_t)w->d->sources_len))
		return false;
	doc_cite(w->d, (uint32_t)source);
	return true;
}

static void
enter_link(struct walk *w, cmark_node *n)
{
	const char *url = clean(w, cmark_node_get_url(n));

	if (w->d->open != NULL && is_citation(w, url))
		leave(w, n);
	else
		w->href = url;
}

static void
enter_inline(struct walk *w, cmark_node *n)
{
	switch (cmark_node_get_type(n)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		say(w, clean(w, cmark_node_get_literal(n)));
		break;
	case CMARK_NODE_SOFTBREAK:
		if (!ends_in_han(w))
			say(w, " ");
		break;
	case CMARK_NODE_LINEBREAK:
		say(w, "\n");
		break;
	case CMARK_NODE_LINK:
		enter_link(w, n);
		break;
	case CMARK_NODE_FOOTNOTE_REFERENCE:
		if (w->d->open != NULL)
			cite_note(w, cmark_node_get_literal(n));
		break;
	default:
		break;
	}
}

/* The extensions' own kinds have names alone. */
static bool
is(cmark_node *n, const char *kind)
{
	return text_is(cmark_node_get_type_string(n), kind);
}

/* Emphasis opens and closes; is it such a node? */
static bool
turn_style(struct walk *w, cmark_node *n, int step)
{
	cmark_node_type t = cmark_node_get_type(n);

	if (t == CMARK_NODE_STRONG)
		w->bold += step;
	else if (t == CMARK_NODE_EMPH)
		w->italic += step;
	else if (is(n, "strikethrough"))
		w->strike += step;
	else
		return false;
	return true;
}

static bool
is_directive(struct walk *w, cmark_node *n)
{
	const char *s;
	size_t len;

	if (w->hook == NULL || w->lists > 0 || w->quotes > 0)
		return false;
	s = flat(w, n);
	len = strlen(s);
	if (len < 4 || !text_starts(s, "{{") || !text_ends(s, "}}"))
		return false;
	return w->hook->directive(w->hook->arg, w->d,
	    text_trim(w->mem, arena_copy(w->mem, s + 2, len - 4)));
}

static void
open_item(struct walk *w, cmark_node *paragraph)
{
	cmark_node *item = cmark_node_parent(paragraph), *list;
	int level = w->lists < LEVELS_MAX ? w->lists - 1 : LEVELS_MAX - 1;
	bool is_counted;

	while (item != NULL && cmark_node_get_type(item) != CMARK_NODE_ITEM)
		item = cmark_node_parent(item);
	list = item != NULL ? cmark_node_parent(item) : NULL;
	is_counted = list != NULL &&
	    cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	doc_item(w->d, level, is_counted ? DOC_DECIMAL : DOC_BULLET, "");
	w->is_item_begun = true;
}

static void
enter_paragraph(struct walk *w, cmark_node *n)
{
	if (is_directive(w, n)) {
		leave(w, n);
		return;
	}
	if (w->lists > 0 && !w->is_item_begun)
		open_item(w, n);
	else if (w->lists > 0) /* an item's second paragraph */
		say(w, "\n");
	else if (w->quotes > 0)
		doc_quote(w->d, "");
	else
		doc_paragraph(w->d, "");
}

static void
enter_heading(struct walk *w, cmark_node *n)
{
	int level = cmark_node_get_heading_level(n) - 1;

	if (level == 0)
		doc_title(w->d, "");
	else
		doc_heading(w->d, level > 4 ? 4 : level, w->number, "");
}

static void
enter_table(struct walk *w, cmark_node *n)
{
	cmark_node *row = cmark_node_first_child(n);
	uint16_t len = cmark_gfm_extensions_get_table_columns(n), i = 0;
	uint8_t *aligns = cmark_gfm_extensions_get_table_alignments(n);
	struct doc_column *columns =
	    ARENA_MANY(w->mem, struct doc_column, (size_t)len + 1);

	for (cmark_node *c = cmark_node_first_child(row); c != NULL && i < len;
	     c = cmark_node_next(c), i++)
		columns[i] = (struct doc_column){ .title = flat(w, c),
			.is_number = aligns[i] == 'r' };
	doc_table(w->d, NULL, columns, len);
}

static void
enter_block(struct walk *w, cmark_node *n)
{
	cmark_node_type t = cmark_node_get_type(n);

	if (t == CMARK_NODE_PARAGRAPH)
		enter_paragraph(w, n);
	else if (t == CMARK_NODE_HEADING)
		enter_heading(w, n);
	else if (t == CMARK_NODE_LIST)
		w->lists++;
	else if (t == CMARK_NODE_ITEM)
		w->is_item_begun = false;
	else if (t == CMARK_NODE_BLOCK_QUOTE)
		w->quotes++;
	else if (t == CMARK_NODE_CODE_BLOCK)
		doc_quote(w->d,
		    text_trim(w->mem, clean(w, cmark_node_get_literal(n))));
	else if (t == CMARK_NODE_FOOTNOTE_DEFINITION)
		leave(w, n);
	else if (is(n, "table"))
		enter_table(w, n);
	else if ((is(n, "table_row") || is(n, "table_header")) &&
	    w->d->last != NULL && w->d->last->kind == DOC_TABLE) {
		if (cmark_gfm_extensions_get_table_row_is_header(n))
			leave(w, n);
		else
			doc_row(w->d);
	} else if (is(n, "table_cell") && w->d->last != NULL &&
	    w->d->last->kind == DOC_TABLE)
		doc_cell(w->d, "");
}

static void
exit_node(struct walk *w, cmark_node *n)
{
	cmark_node_type t = cmark_node_get_type(n);

	if (turn_style(w, n, -1))
		return;
	if (t == CMARK_NODE_LINK)
		w->href = NULL;
	else if (t == CMARK_NODE_LIST)
		w->lists--;
	else if (t == CMARK_NODE_BLOCK_QUOTE)
		w->quotes--;
}

static void
walk(struct walk *w)
{
	cmark_event_type e;

	w->iter = cmark_iter_new(w->root);
	while ((e = cmark_iter_next(w->iter)) != CMARK_EVENT_DONE) {
		cmark_node *n = cmark_iter_get_node(w->iter);

		if (e == CMARK_EVENT_EXIT)
			exit_node(w, n);
		else if (turn_style(w, n, 1))
			continue;
		else if ((cmark_node_get_type(n) & CMARK_NODE_TYPE_MASK) ==
		    CMARK_NODE_TYPE_INLINE)
			enter_inline(w, n);
		else
			enter_block(w, n);
	}
	cmark_iter_free(w->iter);
}

/* The library keeps what extensions set in tables of the whole process. */
static cmark_node *
parse(const char *s, size_t len)
{
	static const char *const names[] = { "table", "strikethrough" };
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	cmark_parser *p;
	cmark_node *root;

	pthread_mutex_lock(&lock);
	cmark_gfm_core_extensions_ensure_registered();
	p = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		cmark_parser_attach_syntax_extension(
		    p, cmark_find_syntax_extension(names[i]));
	cmark_parser_feed(p, s, len);
	root = cmark_parser_finish(p);
	cmark_parser_free(p);
	pthread_mutex_unlock(&lock);
	return root;
}

void
markdown_read(struct doc *d, const char *text, enum doc_number number,
    const struct markdown_hook *hook)
{
	struct walk *w = ARENA_NEW(d->mem, struct walk);
	const char *s = markdown_marks_add(d->mem, text);
	size_t len = strlen(s);

	w->d = d;
	w->mem = d->mem;
	w->number = number;
	w->hook = hook;
	w->root = parse(
	    s, len < MARKDOWN_BYTES_MAX ? len : (size_t)MARKDOWN_BYTES_MAX);
	walk(w);
	cmark_node_free(w->root);
}

struct markup
markdown_html(struct arena *mem, const char *text, enum lang lang, int top,
    const char *prefix)
{
	struct doc *d = doc_new(mem, lang, DOC_REPORT, "");

	markdown_read(d, text, DOC_NO_NUMBER, NULL);
	return doc_html(mem, d, top, prefix);
}
