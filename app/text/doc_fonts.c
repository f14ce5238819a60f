#include <pthread.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include "text/doc_cairo.h"

extern const char gen_fonts_conf[];

static FcConfig *config; /* of the process; read alone, once it stands */

static void
load(void)
{
	config = FcConfigCreate();
	if (config == NULL)
		return;
	FcConfigParseAndLoadFromMemory(
	    config, (const FcChar8 *)gen_fonts_conf, FcTrue);
	FcConfigBuildFonts(config);
	/* pango would look for the machine's own in a thread */
	FcConfigSetCurrent(config);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

void
doc_fonts_load(void)
{
	pthread_once(&once, load);
}

PangoFontMap *
doc_fonts_open(void)
{
	PangoFontMap *fonts;

	doc_fonts_load();
	fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts), config);
	pango_cairo_font_map_set_default(PANGO_CAIRO_FONT_MAP(fonts));
	return fonts;
}

void
doc_fonts_close(PangoFontMap *fonts)
{
	pango_cairo_font_map_set_default(NULL);
	g_object_unref(fonts);
}
