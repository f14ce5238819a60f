/* Published figures as evidence: wages_evidence.h says how they are named. */
#ifndef WAGES_WAGES_EVIDENCE_STORE_H
#define WAGES_WAGES_EVIDENCE_STORE_H

#include "base/evidence.h"

MUST_CHECK enum fail wages_evidence_store_find(struct db *db, struct arena *mem,
    enum lang lang, const char *ref, struct evidence *out);

/* A case of the library; ref is its address. */
MUST_CHECK enum fail wages_evidence_store_case(struct db *db, struct arena *mem,
    enum lang lang, const char *ref, struct evidence *out);

#endif
