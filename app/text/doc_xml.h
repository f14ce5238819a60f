/* XML as it is written, for office files. */
#ifndef TEXT_DOC_XML_H
#define TEXT_DOC_XML_H

#include "base/buf.h"

/* Escaped; characters that XML can't hold are left out. */
void doc_xml(struct buf *b, const char *s);

#endif
