/* The shipped words of the contract check, read once for all its tests. */
#ifndef CONTRACTS_TOPICS_TABLE_H
#define CONTRACTS_TOPICS_TABLE_H

#include "contracts/contracts_index.h"

const struct contracts_index *contracts_table(void);

#endif
