#include "web/assets.h"

#include <string.h>

const struct asset *
assets_find(const char *path, size_t len)
{
	for (size_t i = 0; i < gen_assets_len; i++)
		if (strlen(gen_assets[i].url) == len &&
		    memcmp(gen_assets[i].url, path, len) == 0)
			return &gen_assets[i];
	return NULL;
}

const struct asset *
assets_named(const char *name)
{
	const char *dot = strrchr(name, '.');
	size_t stem = dot != NULL ? (size_t)(dot - name) : strlen(name);
	static const size_t prefix = sizeof("/assets/") - 1;

	for (size_t i = 0; i < gen_assets_len; i++) {
		const char *url = gen_assets[i].url + prefix;

		if (strncmp(url, name, stem) == 0 && url[stem] == '.' &&
		    dot != NULL && strlen(url) > strlen(dot) &&
		    strcmp(url + strlen(url) - strlen(dot), dot) == 0)
			return &gen_assets[i];
	}
	return NULL;
}
