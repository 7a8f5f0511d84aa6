// An organisation and its kinds (第五条).
import type { OrgItem, OrgKind } from '@xueshi/contract';
import type { Day } from '#platform';

export type Org = {
  readonly orgId: number;
  readonly kind: OrgKind;
  readonly name: string;
  readonly uscc: string | null;
  readonly division: string | null;
  readonly divisionName: string | null;
  readonly sector: string | null;
  readonly sectorName: string | null;
  readonly parentId: number | null;
  readonly parentName: string | null;
  readonly from: Day;
  /** The last day; null while it exists. */
  readonly to: Day | null;
};

const orgKindNames: Readonly<Record<OrgKind, string>> = {
  city_bureau: '市人力社保局',
  district_bureau: '县（市、区）人力社保局',
  sector_authority: '市级行业主管部门',
  employer: '用人单位',
  provider: '培训机构',
};

export function orgItem(org: Org): OrgItem {
  return {
    orgId: String(org.orgId),
    kind: org.kind,
    kindName: orgKindNames[org.kind],
    name: org.name,
    uscc: org.uscc,
    division: org.division === null ? null : { code: org.division, name: org.divisionName ?? org.division },
    sector: org.sector === null ? null : { code: org.sector, name: org.sectorName ?? org.sector },
    parent: org.parentId === null ? null : { orgId: String(org.parentId), name: org.parentName ?? '' },
  };
}

/** An organisation's number as the API writes it; null when the text is none. */
export function readOrgId(text: string): number | null {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : null;
}
