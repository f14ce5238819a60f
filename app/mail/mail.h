/*
 * Sending mail: to an SMTP server, or into files for trying things out.
 * Blocks; only the mail process (`xieshang work`) calls it.
 */
#ifndef MAIL_MAIL_H
#define MAIL_MAIL_H

struct arena;

struct mail {
	const char *to;
	const char *subject;
	const char *body; /* plain text, UTF-8 */
};

/*
 * where: "file:FOLDER" or "smtp://[user:password@]host[:port]"; from is the
 * sender's address. NULL, or why it was not sent.
 */
const char *mail_send(struct arena *mem, const char *where, const char *from,
    const struct mail *m);

/* The message as it goes over the wire (RFC 5322, base64 body). */
const char *mail_text(struct arena *mem, const char *from, const struct mail *m,
    const char *date);

#endif
