/*
 * What is said about the server from outside, fixed before it starts.
 */
#ifndef WEB_SETTINGS_H
#define WEB_SETTINGS_H

#include <stdbool.h>

struct web_settings {
	const char *address; /* "127.0.0.1" */
	const char *port; /* "8888" */
	const char *origin; /* "http://127.0.0.1:8888", no slash at the end */
	bool is_secure; /* origin is https: cookies say Secure */
	bool is_behind_proxy; /* X-Forwarded-For tells the client */
	bool is_dev; /* the gallery page is there */
	bool limits_rates;
	int workers;
	const char *version;
};

extern struct web_settings web_settings;

#endif
