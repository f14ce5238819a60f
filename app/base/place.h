/*
 * Provinces and cities of mainland China by name, as people write them.
 * conf/places.txt is the list.
 */
#ifndef BASE_PLACE_H
#define BASE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

/* Neither is NULL; both "" is the nation, city "" the whole province. */
struct place {
	const char *province; /* "广东省" */
	const char *city; /* "珠海市" */
};

/* A line of the list; city "" is the province itself. */
struct place_row {
	const char *province, *city;
	const char *brief; /* "广东", "珠海" */
	const char *english; /* of a province */
};
extern const struct place_row place_rows[];
extern const size_t place_rows_len;

/*
 * "广东", "广东省", "珠海", "广东省珠海市", "广东省/珠海市/香洲区"; "", "全国"
 * and NULL are the nation. What is smaller than a city is left out. False
 * for a place that is not in the list. The strings are static.
 */
bool place_read(struct place *out, const char *s);

/*
 * The same from two fields; city may be "" or NULL. False when the city is
 * in another province.
 */
bool place_read_both(struct place *out, const char *region, const char *city);

bool place_is_nation(const struct place *p);

#endif
