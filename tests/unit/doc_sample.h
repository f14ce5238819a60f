/* Documents that hold a bit of everything, for the tests of the writers. */
#ifndef DOC_SAMPLE_H
#define DOC_SAMPLE_H

#include "text/doc.h"

/* A contract with chapters, articles, lists, a table, notes, signatures. */
struct doc *doc_sample_contract(struct arena *mem, enum lang lang);

/* A report with contents, a chart, a wide table, sources. */
struct doc *doc_sample_report(struct arena *mem, enum lang lang);

#endif
