/* Between markdown.c and the pass before it. */
#ifndef TEXT_MARKDOWN_MARKS_H
#define TEXT_MARKDOWN_MARKS_H

struct arena;

/*
 * CommonMark takes ** between Chinese punctuation and a word for no end of
 * emphasis. A private character between the two makes it one; it is taken out
 * of every text afterwards.
 */
const char *markdown_marks_add(struct arena *mem, const char *s);
const char *markdown_marks_remove(struct arena *mem, const char *s);

#endif
