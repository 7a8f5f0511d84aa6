// READINGS: the 56 readings of this edition, in the order of their numbers.

import type { Reading } from '#core';
import { AMOUNT_READINGS } from './readings-amounts.ts';
import { PROCESS_READINGS } from './readings-process.ts';
import { WAY_READINGS } from './readings-ways.ts';
import { YEAR_READINGS } from './readings-years.ts';

export const READINGS: readonly Reading[] = [...AMOUNT_READINGS, ...YEAR_READINGS, ...WAY_READINGS, ...PROCESS_READINGS];
