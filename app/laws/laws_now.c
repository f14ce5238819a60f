#include "laws/laws.h"

static const struct laws_book nothing;
static const struct laws_book *in_use = &nothing;

const struct laws_book *
laws_now(void)
{
	return in_use;
}

void
laws_use(const struct laws_book *book)
{
	in_use = book == NULL ? &nothing : book;
}

static const struct laws_shelf bare;
static const struct laws_shelf *shelf_in_use = &bare;

const struct laws_shelf *
laws_shelf_now(void)
{
	return shelf_in_use;
}

void
laws_shelf_use(const struct laws_shelf *shelf)
{
	shelf_in_use = shelf == NULL ? &bare : shelf;
}
