// The ten ways of 第八条: (一) to (九) with their standards, (十) as sector documents set them.
import type { WayInfo } from '#core';
import { exam } from './08-01-exam.ts';
import { seminar } from './08-02-seminar.ts';
import { training } from './08-03-training.ts';
import { online } from './08-04-online.ts';
import { ownTraining } from './08-05-own-training.ts';
import { service, serviceLimit } from './08-06-service.ts';
import { project } from './08-07-project.ts';
import { publication } from './08-08-publication.ts';
import { degree } from './08-09-degree.ts';
import { SECTOR_WAY_INFO } from './08-10-sector-rules.ts';

export { readSectorCase, sectorFields } from './08-10-sector-rules.ts';
export type { Case } from './way.ts';
export { hoursText } from './wording.ts';
export { serviceLimit };

export const CITY_WAYS = {
  '8-1': exam,
  '8-2': seminar,
  '8-3': training,
  '8-4': online,
  '8-5': ownTraining,
  '8-6': service,
  '8-7': project,
  '8-8': publication,
  '8-9': degree,
};
export const WAYS: readonly WayInfo[] = [...Object.values(CITY_WAYS).map((one) => one.info), SECTOR_WAY_INFO];
