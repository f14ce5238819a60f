/* Known rates of the employer's contributions, from content/wages. */
#ifndef COSTING_COSTING_RATES_LOAD_H
#define COSTING_COSTING_RATES_LOAD_H

struct db;

/* Loads FOLDER/social_insurance_rates.csv; 0, or 1 with a line on stderr. */
int costing_rates_load(struct db *db, const char *folder);

#endif
