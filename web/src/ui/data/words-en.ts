// Words of shown data, English.
import type { English } from '#ui/text';
import type { zh } from './words.ts';

export const en: English<typeof zh> = { hours: 'hours' };
