#include "base/sector.h"

#include <stddef.h>

enum msg
sector_label(const char *code)
{
	static const enum msg labels[SECTOR_COUNT + 1] = { MSG_SECTOR_A,
		MSG_SECTOR_B, MSG_SECTOR_C, MSG_SECTOR_D, MSG_SECTOR_E,
		MSG_SECTOR_F, MSG_SECTOR_G, MSG_SECTOR_H, MSG_SECTOR_I,
		MSG_SECTOR_J, MSG_SECTOR_K, MSG_SECTOR_L, MSG_SECTOR_M,
		MSG_SECTOR_N, MSG_SECTOR_O, MSG_SECTOR_P, MSG_SECTOR_Q,
		MSG_SECTOR_R, MSG_SECTOR_S, MSG_SECTOR_T };

	if (code == NULL || code[0] < 'A' || code[0] > 'T' || code[1] != '\0')
		return MSG_NONE;
	return labels[code[0] - 'A'];
}
