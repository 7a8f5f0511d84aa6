// The door of the ten ways of 第八条.
export { readSectorCase } from './08-10-sector-rules.ts';
export { CITY_WAYS, WAYS } from './city-ways.ts';
export { sectorFields } from './sector-fields.ts';
export type { Case } from './way.ts';
export { hoursText } from './wording.ts';
