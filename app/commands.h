/*
 * What the program does besides serving: migrate, load, demo, work, audit.
 */
#ifndef COMMANDS_H
#define COMMANDS_H

/* Where things are, from the environment. */
struct commands_place {
	const char *owner_dsn; /* DATABASE_OWNER_URL */
	const char *app_dsn; /* DATABASE_URL */
	const char *var; /* VAR */
	const char *shelf; /* LAWS_SHELF: the file workers map */
	const char *mail; /* MAIL */
	const char *mail_from; /* MAIL_FROM */
	const char *origin; /* PUBLIC_ORIGIN, of links in mails */
};

/* Runs the named command; its exit status, or -1 for no such command. */
int commands_run(const struct commands_place *place, int argc, char **argv);

#endif
