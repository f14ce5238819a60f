#include "rounds/rounds_meeting.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"
#include "text/doc.h"

const char *
rounds_meeting_chair(const char *last, const char *asked_by)
{
	if (last == NULL)
		return asked_by;
	return text_is(last, "labour") ? "employer" : "labour";
}

static const char *
chair_name(const struct rounds_meeting *m)
{
	return text_is(m->chair, "labour") ? "职工方首席代表"
					   : "企业方首席代表";
}

static const char *
heading(struct arena *mem, const struct rounds_meeting *m)
{
	return text_printf(
	    mem, "%s第%d次协商会议记录", m->round_title, m->number);
}

static const char *
when(struct arena *mem, const struct rounds_meeting *m)
{
	char day[DAY_TEXT];

	day_print(day, m->on);
	return text_printf(
	    mem, "%s%s%s", day, *m->at != '\0' ? " " : "", m->at);
}

const char *
rounds_meeting_text(struct arena *mem, const struct rounds_meeting *m)
{
	struct buf b = { .mem = mem };

	buf_printf(&b, "%s\n\n时间：%s\n地点：%s\n主持：%s\n", heading(mem, m),
	    when(mem, m), m->place, chair_name(m));
	buf_printf(&b, "\n出席人员\n%s\n\n议程\n%s\n\n记录\n%s\n",
	    m->attendance, m->agenda, m->minutes);
	return buf_string(&b);
}

/* Each line a paragraph. */
static void
put_lines(struct arena *mem, struct doc *d, const char *s)
{
	size_t n;
	char **line = text_split(mem, &n, s, '\n');

	for (size_t i = 0; i < n; i++)
		if (*line[i] != '\0')
			doc_paragraph(d, line[i]);
}

struct doc *
rounds_meeting_doc(struct arena *mem, const struct rounds_meeting *m)
{
	static const char *const parts[] = { "出席人员", "议程", "记录" };
	const char *texts[] = { m->attendance, m->agenda, m->minutes };
	struct doc *d = doc_new(mem, LANG_ZH, DOC_AGREEMENT, heading(mem, m));

	doc_title(d, NULL);
	doc_field(d, "时间", when(mem, m));
	doc_field(d, "地点", m->place);
	doc_field(d, "主持", chair_name(m));
	for (int i = 0; i < 3; i++) {
		doc_heading(d, 1, DOC_OUTLINE, parts[i]);
		put_lines(mem, d, texts[i]);
	}
	doc_field(d, "职工方首席代表（签字）",
	    m->signed_by[0] != NULL ? m->signed_by[0] : "");
	doc_field(d, "企业方首席代表（签字）",
	    m->signed_by[1] != NULL ? m->signed_by[1] : "");
	d->folio = DOC_FOLIO_OF;
	d->day = m->on;
	return d;
}
