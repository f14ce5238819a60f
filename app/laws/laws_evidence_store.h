/* Articles as evidence: ref is "劳动合同法/47", as their pages link it. */
#ifndef LAWS_LAWS_EVIDENCE_STORE_H
#define LAWS_LAWS_EVIDENCE_STORE_H

#include "base/evidence.h"

/* FAIL_ABSENT: no such article in the library. db is not asked. */
MUST_CHECK enum fail laws_evidence_store_find(struct db *db, struct arena *mem,
    enum lang lang, const char *ref, struct evidence *out);

#endif
