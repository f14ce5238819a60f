/* What a PDF says is what the document says: asked of another program. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/text.h"
#include "doc_sample.h"
#include "text/doc_pdf.h"
#include "text/doc_text.h"
#include "test.h"

extern char **environ;

static void
save(const char *path, const char *bytes, size_t len)
{
	FILE *f = fopen(path, "w");

	CHECK(f != NULL && fwrite(bytes, 1, len, f) == len);
	CHECK_NUMBER(fclose(f), 0);
}

/* The output of a program that must succeed. */
static const char *
output_of(const char *const *words, const char *path)
{
	posix_spawn_file_actions_t actions;
	char *out = arena_take(&test_mem, 1000000);
	int status, fd;
	ssize_t n;
	pid_t pid;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(
	    &actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	CHECK_NUMBER(posix_spawnp(&pid, words[0], &actions, NULL,
			 (char *const *)words, environ),
	    0);
	posix_spawn_file_actions_destroy(&actions);
	CHECK(waitpid(pid, &status, 0) == pid && status == 0);
	fd = open(path, O_RDONLY);
	CHECK(fd >= 0);
	n = read(fd, out, 999999);
	CHECK(n >= 0);
	close(fd);
	return out;
}

static const char *
squeezed(const char *s)
{
	struct buf b = { .mem = &test_mem };

	while (*s != '\0') {
		const char *from = s;
		uint32_t c = text_next(&s);

		if (!text_is_space(c) && c != '\f')
			buf_add(&b, from, (size_t)(s - from));
	}
	return buf_string(&b);
}

/* What the program says of the document's PDF. */
static const char *
asked(const struct doc *d, const char *program, const char *option)
{
	char folder[] = "/tmp/doc_pdf_XXXXXX";
	const char *pdf, *text, *out;
	struct doc_pdf file;

	CHECK(doc_pdf(&test_mem, &file, d) == NULL);
	CHECK(mkdtemp(folder) != NULL);
	pdf = text_printf(&test_mem, "%s/a.pdf", folder);
	text = text_printf(&test_mem, "%s/a.txt", folder);
	save(pdf, file.bytes, file.len);
	out = output_of((const char *[]){ program, option, pdf,
			    text_is(program, "pdftotext") ? "-" : NULL, NULL },
	    text);
	unlink(pdf);
	unlink(text);
	rmdir(folder);
	return out;
}

TEST(doc_pdf, its_text_is_the_documents_text)
{
	for (enum lang lang = LANG_ZH; lang < LANG_COUNT; lang++) {
		struct doc *d = doc_sample_contract(&test_mem, lang);

		d->header = "";
		d->folio = DOC_NO_FOLIO;
		CHECK_TEXT(squeezed(asked(d, "pdftotext", "-raw")),
		    squeezed(doc_text(&test_mem, d)));
	}
}

TEST(doc_pdf, it_has_title_author_size_and_page_numbers)
{
	struct doc *d = doc_sample_contract(&test_mem, LANG_ZH);
	const char *s = asked(d, "pdfinfo", "-isodates");

	CHECK(strstr(s, "工资专项集体合同") != NULL);
	CHECK(strstr(s, "珠海示例制造有限公司工会") != NULL);
	CHECK(strstr(s, "595 x 842 pts (A4)") != NULL);
	CHECK(strstr(s, "2024-10-04T00:00:00+08") != NULL);
	s = asked(d, "pdftotext", "-layout");
	CHECK(strstr(s, "第 1 页，共 2 页") != NULL);
	CHECK(strstr(s, "第 2 页，共 2 页") != NULL);
	d->paper = DOC_A3_WIDE;
	s = asked(d, "pdfinfo", "-isodates");
	CHECK(strstr(s, "1191 x 842 pts (A3)") != NULL);
}

TEST(doc_pdf, contents_give_the_page_of_each_heading)
{
	const char *s = asked(
	    doc_sample_report(&test_mem, LANG_ZH), "pdftotext", "-layout");
	const char *sources = strstr(s, "数据来源");

	CHECK(sources != NULL);
	sources += strlen("数据来源");
	sources += strspn(sources, " ");
	CHECK(*sources == '4');
}
