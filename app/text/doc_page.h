/*
 * How a document's pages look.
 */
#ifndef TEXT_DOC_PAGE_H
#define TEXT_DOC_PAGE_H

enum doc_paper {
	DOC_A4,
	DOC_A4_WIDE,
	DOC_A3,
	DOC_A3_WIDE
};

/* Fonts, sizes, spaces and margins. */
enum doc_look {
	DOC_LETTER, /* 公文, GB/T 9704: 小标宋 22 pt, 仿宋 16 pt, 28 pt lines */
	DOC_AGREEMENT, /* contracts, minutes: 仿宋 14 pt, smaller margins */
	DOC_REPORT, /* white papers, hand-outs: 宋体 11 pt */
	DOC_CERTIFICATE, /* large, centred */
	DOC_LOOKS
};

/* How pages are numbered at the foot. */
enum doc_folio {
	DOC_NO_FOLIO,
	DOC_FOLIO, /* — 1 — */
	DOC_FOLIO_OF /* 第 1 页，共 9 页 */
};

#endif
