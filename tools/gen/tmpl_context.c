#include "tmpl_context.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"

static bool
is_one_of(const char *s, const char *const *names)
{
	for (; *names != NULL; names++)
		if (text_is(s, *names))
			return true;
	return false;
}

static bool
is_url_attribute(const char *name)
{
	static const char *const names[] = { "href", "src", "action",
		"formaction", "poster", "cite", "data", "manifest", NULL };

	return is_one_of(name, names);
}

/* Adds a lower-case character to a name of limited length. */
static void
append(char name[TMPL_NAME_MAX], char c)
{
	size_t len = strlen(name);

	if (len + 1 < TMPL_NAME_MAX) {
		name[len] = (char)tolower((unsigned char)c);
		name[len + 1] = '\0';
	}
}

static const char *
check_attribute_name(const char *name)
{
	if (text_starts(name, "on") || text_starts(name, "hx-on"))
		return "event attributes are not allowed";
	if (text_is(name, "style"))
		return "style attributes are not allowed";
	if (text_is(name, "srcset") || text_is(name, "srcdoc"))
		return "srcset and srcdoc are not allowed";
	return NULL;
}

static const char *
end_attribute_name(struct tmpl_context *c)
{
	if (text_is(c->attribute, "alt"))
		c->has_alt = true;
	if (text_is(c->attribute, "type"))
		c->has_type = true;
	if (text_is(c->attribute, "src"))
		c->has_src = true;
	return check_attribute_name(c->attribute);
}

static const char *
end_value(struct tmpl_context *c)
{
	c->state = STATE_IN_TAG;
	if (text_is(c->attribute, "target"))
		return "target: links open where the reader decides";
	if (text_is(c->tag, "form") && text_is(c->attribute, "method") &&
	    text_is_nocase(c->value, "post"))
		c->is_post = true;
	return NULL;
}

static const char *
end_tag(struct tmpl_context *c)
{
	c->state = STATE_TEXT;
	if (text_is(c->tag, "style"))
		return "style elements are not allowed";
	if (text_is(c->tag, "img") && !c->has_alt)
		return "img needs alt";
	if (text_is(c->tag, "button") && !c->has_type)
		return "button needs type";
	if (text_is(c->tag, "script")) {
		c->state = STATE_RAW;
		if (!c->has_src)
			return "script needs src: inline script is not allowed";
	}
	if (text_is(c->tag, "/form")) {
		if (c->is_post && !c->has_csrf)
			return "a post form needs {% csrf %}";
		c->is_post = c->has_csrf = false;
	}
	return NULL;
}

static void
begin_tag(struct tmpl_context *c)
{
	c->state = STATE_TAG_START;
	c->tag[0] = '\0';
	c->has_alt = c->has_type = c->has_src = false;
}

static void
begin_attribute(struct tmpl_context *c, char first)
{
	c->state = STATE_ATTRIBUTE;
	c->attribute[0] = '\0';
	append(c->attribute, first);
}

static const char *
feed_tag_start(struct tmpl_context *c, char x)
{
	if (x == '!') {
		c->state = STATE_COMMENT; /* <!doctype> and <!-- --> */
		c->value[0] = '\0';
		return NULL;
	}
	if (x != '/' && !isalpha((unsigned char)x)) {
		return "'<' in text must be written &lt;";
	}
	append(c->tag, x);
	c->state = STATE_TAG_NAME;
	return NULL;
}

static const char *
feed_in_tag(struct tmpl_context *c, char x)
{
	if (x == '>')
		return end_tag(c);
	if (isspace((unsigned char)x) || x == '/')
		return NULL;
	if (x == '"' || x == '\'' || x == '=' || x == '<')
		return "a stray character in a tag";
	begin_attribute(c, x);
	return NULL;
}

static const char *
feed_attribute(struct tmpl_context *c, char x)
{
	const char *wrong;

	if (x != '=' && x != '>' && x != '/' && !isspace((unsigned char)x)) {
		if (c->state == STATE_AFTER_ATTRIBUTE)
			begin_attribute(c, x);
		else
			append(c->attribute, x);
		return NULL;
	}
	if (c->state == STATE_ATTRIBUTE) {
		wrong = end_attribute_name(c);
		if (wrong != NULL)
			return wrong;
	}
	if (x == '=')
		c->state = STATE_BEFORE_VALUE;
	else if (x == '>')
		return end_tag(c);
	else
		c->state = STATE_AFTER_ATTRIBUTE;
	return NULL;
}

static const char *
feed_before_value(struct tmpl_context *c, char x)
{
	if (x != '"')
		return "attribute value must stand in double quotes";
	c->state = STATE_VALUE;
	c->value_len = 0;
	c->value[0] = '\0';
	return NULL;
}

static const char *
feed_comment(struct tmpl_context *c, char x)
{
	bool dashes = text_starts(c->value, "--");
	size_t len = strlen(c->value);

	if (x == '>' && (!dashes || (len >= 4 && text_ends(c->value, "--")))) {
		c->state = STATE_TEXT;
		return NULL;
	}
	if (len == TMPL_NAME_MAX - 1) /* keep its start and its end */
		memmove(c->value + 2, c->value + 3, len - 2);
	append(c->value, x);
	return NULL;
}

static const char *
feed_raw(struct tmpl_context *c, char x)
{
	if (isspace((unsigned char)x))
		return NULL;
	if (x != '<')
		return "script must be empty";
	begin_tag(c);
	return NULL;
}

const char *
tmpl_context_feed(struct tmpl_context *c, char x)
{
	switch (c->state) {
	case STATE_TEXT:
		if (x == '<')
			begin_tag(c);
		return NULL;
	case STATE_TAG_START:
		return feed_tag_start(c, x);
	case STATE_TAG_NAME:
		if (x == '>')
			return end_tag(c);
		if (isspace((unsigned char)x) || (x == '/' && c->tag[0] != '/'))
			c->state = STATE_IN_TAG;
		else
			append(c->tag, x);
		return NULL;
	case STATE_IN_TAG:
		return feed_in_tag(c, x);
	case STATE_ATTRIBUTE:
	case STATE_AFTER_ATTRIBUTE:
		return feed_attribute(c, x);
	case STATE_BEFORE_VALUE:
		return feed_before_value(c, x);
	case STATE_VALUE:
		if (x == '"')
			return end_value(c);
		append(c->value, x);
		c->value_len++;
		return NULL;
	case STATE_COMMENT:
		return feed_comment(c, x);
	case STATE_RAW:
		return feed_raw(c, x);
	}
	return "unreachable";
}

const char *
tmpl_context_hole(struct tmpl_context *c, enum tmpl_place *out)
{
	bool first = c->value_len == 0;

	switch (c->state) {
	case STATE_TEXT:
		*out = PLACE_TEXT;
		return NULL;
	case STATE_VALUE:
		c->value_len++;
		if (!is_url_attribute(c->attribute))
			*out = PLACE_ATTRIBUTE;
		else
			*out = first ? PLACE_URL : PLACE_URL_PART;
		return NULL;
	case STATE_BEFORE_VALUE:
		return "attribute value must stand in double quotes";
	case STATE_COMMENT:
		return "no value in an HTML comment";
	case STATE_RAW:
		return "no value in a script";
	default:
		return "no value here: only in text or in a quoted attribute";
	}
}

bool
tmpl_context_is_same(const struct tmpl_context *a, const struct tmpl_context *b)
{
	enum tmpl_state x = a->state, y = b->state;

	/* <input{% if on %} checked{% end %}>: both stand inside the tag */
	if (x == STATE_ATTRIBUTE || x == STATE_AFTER_ATTRIBUTE ||
	    x == STATE_TAG_NAME)
		x = STATE_IN_TAG;
	if (y == STATE_ATTRIBUTE || y == STATE_AFTER_ATTRIBUTE ||
	    y == STATE_TAG_NAME)
		y = STATE_IN_TAG;
	if (x != y || a->is_post != b->is_post)
		return false;
	if (x == STATE_VALUE)
		return text_is(a->attribute, b->attribute);
	return true;
}
