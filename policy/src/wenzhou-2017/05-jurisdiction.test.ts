// 第五条：哪个部门主管
import { expect, test } from 'vitest';
import { competentAuthority } from './05-jurisdiction.ts';

test.each([
  ['professional', 'health', '330302', 'sector_authority', 'health'],
  ['sector_public', 'education', null, 'sector_authority', 'education'],
  ['professional', 'general', '330302', 'city_bureau', null],
  ['professional', null, '330302', 'city_bureau', null],
  ['general_public', 'health', '330302', 'district_bureau', null],
  ['general_public', 'health', null, 'city_bureau', null],
] as const)('%s，行业 %s，县区 %s：%s', (subject, sector, division, authority, ofSector) => {
  const found = competentAuthority({ subject, sector, division });
  expect(found).toMatchObject({ authority, sector: ofSector });
  expect(found.citation.article).toBe('第五条');
});

test('找不到行业主管部门的，由市人社局办理，并注明口径42', () => {
  expect(competentAuthority({ subject: 'professional', sector: null, division: null }).readings).toEqual([42]);
});
