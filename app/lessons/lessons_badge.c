#include "lessons/lessons_badge.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/day.h"
#include "base/text.h"

#define CONTEXT                                                   \
	"\"@context\":[\"https://www.w3.org/ns/credentials/v2\"," \
	"\"https://purl.imsglobal.org/spec/ob/v3p0/"              \
	"context-3.0.3.json\"]"

/* A string as RFC 8785 writes it. */
static void
put(struct buf *b, const char *s)
{
	buf_char(b, '"');
	for (; *s != '\0'; s++)
		if (*s == '"' || *s == '\\')
			buf_printf(b, "\\%c", *s);
		else if ((unsigned char)*s < 0x20)
			buf_printf(b, "\\u%04x", (unsigned)*s);
		else
			buf_char(b, *s);
	buf_char(b, '"');
}

/* ,"key":"value" */
static void
put_pair(struct buf *b, const char *key, const char *value)
{
	buf_printf(b, ",\"%s\":", key);
	put(b, value);
}

/* "2026-11-25T08:00:00Z" */
static const char *
moment(struct arena *mem, int64_t at)
{
	char text[DAY_MOMENT_TEXT];

	day_print_moment(text, at - 8 * 3600); /* as UTC */
	text[10] = 'T';
	return text_printf(mem, "%sZ", text);
}

static const char *
both(struct arena *mem, enum msg id)
{
	return text_printf(
	    mem, "%s / %s", message_raw(LANG_ZH, id), message_raw(LANG_EN, id));
}

const char *
lessons_badge_title(struct arena *mem, enum lessons_tier tier)
{
	enum msg id = lessons_tier_label(tier);

	return text_printf(mem, "%s：%s / %s: %s",
	    message_raw(LANG_ZH, MSG_LESSONS_LIST), message_raw(LANG_ZH, id),
	    message_raw(LANG_EN, MSG_LESSONS_LIST), message_raw(LANG_EN, id));
}

const char *
lessons_badge_address(struct arena *mem, const struct lessons_badge *b)
{
	return text_printf(
	    mem, "%s/lessons/certificates/%s", b->origin, b->code);
}

static void
put_achievement(struct buf *b, const struct lessons_badge *v)
{
	static const enum msg abouts[LESSONS_TIER_COUNT] = {
		MSG_LESSONS_TIER_BEGINNER_ABOUT,
		MSG_LESSONS_TIER_EXPERIENCED_ABOUT,
		MSG_LESSONS_TIER_EXPERT_ABOUT
	};

	buf_text(b, "\"achievement\":{\"criteria\":{\"narrative\":");
	put(b, both(b->mem, MSG_LESSONS_CRITERIA));
	buf_char(b, '}');
	put_pair(b, "description", both(b->mem, abouts[v->tier]));
	put_pair(b, "id",
	    text_printf(
		b->mem, "%s/lessons#%s", v->origin, lessons_tier_key(v->tier)));
	put_pair(b, "name", lessons_badge_title(b->mem, v->tier));
	buf_text(b, ",\"type\":[\"Achievement\"]}");
}

/* Keys in rising order; the proof, when there is one, in its place. */
static const char *
write_all(struct arena *mem, const struct lessons_badge *v, const char *proof)
{
	struct buf b = { .mem = mem };

	buf_text(&b, "{" CONTEXT ",\"credentialSubject\":{");
	put_achievement(&b, v);
	buf_text(&b, ",\"identifier\":[{\"hashed\":false,\"identityHash\":");
	put(&b, v->name);
	buf_text(&b,
	    ",\"identityType\":\"name\",\"type\":\"IdentityObject\"}],"
	    "\"type\":[\"AchievementSubject\"]}");
	put_pair(&b, "id",
	    text_printf(
		mem, "%s/credential.json", lessons_badge_address(mem, v)));
	buf_text(&b, ",\"issuer\":{\"id\":");
	put(&b, v->issuer);
	put_pair(&b, "name", both(mem, MSG_LESSONS_ISSUER));
	buf_text(&b, ",\"type\":[\"Profile\"]");
	put_pair(&b, "url", v->origin);
	buf_char(&b, '}');
	put_pair(&b, "name", lessons_badge_title(mem, v->tier));
	if (proof != NULL)
		buf_printf(&b, ",\"proof\":%s", proof);
	buf_text(&b,
	    ",\"type\":[\"VerifiableCredential\","
	    "\"OpenBadgeCredential\"]");
	put_pair(&b, "validFrom", moment(mem, v->issued_at));
	buf_char(&b, '}');
	return buf_string(&b);
}

static const char *
write_proof(
    struct arena *mem, const struct lessons_badge *v, const char *signature)
{
	struct buf b = { .mem = mem };

	buf_text(&b, "{" CONTEXT);
	put_pair(&b, "created", moment(mem, v->issued_at));
	put_pair(&b, "cryptosuite", "eddsa-jcs-2022");
	put_pair(&b, "proofPurpose", "assertionMethod");
	if (signature != NULL)
		put_pair(&b, "proofValue", signature);
	put_pair(&b, "type", "DataIntegrityProof");
	put_pair(&b, "verificationMethod", v->method);
	buf_char(&b, '}');
	return buf_string(&b);
}

const char *
lessons_badge_document(struct arena *mem, const struct lessons_badge *b)
{
	return write_all(mem, b, NULL);
}

const char *
lessons_badge_proof(struct arena *mem, const struct lessons_badge *b)
{
	return write_proof(mem, b, NULL);
}

const char *
lessons_badge_credential(
    struct arena *mem, const struct lessons_badge *b, const char *signature)
{
	return write_all(mem, b, write_proof(mem, b, signature));
}
