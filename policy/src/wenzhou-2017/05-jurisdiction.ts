// 第五条: which authority organises and registers which subject, and so reviews its claims (口径 41、42).

import type { Citation, Subject } from '#core';
import { cite } from '#wenzhou-2017/source';

export type AuthorityKind = 'city_bureau' | 'district_bureau' | 'sector_authority';

export type Competence = {
  readonly authority: AuthorityKind;
  /** The sector whose authority it is; null for the bureaus. */
  readonly sector: string | null;
  readonly citation: Citation;
  readonly readings: readonly number[];
};

export type CompetenceQuestion = {
  readonly subject: Subject;
  /** The person's sector by series; `general` or null when no authority of a sector can be named. */
  readonly sector: string | null;
  /** The person's district; null for the city's own units. */
  readonly division: string | null;
};

export function competentAuthority({ subject, sector, division }: CompetenceQuestion): Competence {
  if (subject !== 'general_public') return sectorCompetence(sector);
  if (division === null) {
    const citation = cite('第五条', '具体负责市本级一般公需科目继续教育的组织实施和学时登记服务管理工作');
    return { authority: 'city_bureau', sector: null, citation, readings: [] };
  }
  const citation = cite('第五条', '具体负责本地区一般公需科目继续教育的组织实施和学时登记服务管理工作');
  return { authority: 'district_bureau', sector: null, citation, readings: [43] };
}

function sectorCompetence(sector: string | null): Competence {
  if (sector === null || sector === 'general') {
    const citation = cite('第五条', '市人力资源和社会保障局综合管理全市继续教育工作');
    return { authority: 'city_bureau', sector: null, citation, readings: [42] };
  }
  const citation = cite('第五条', '市级行业主管部门具体负责全市本行业内的专业科目和行业公需科目继续教育的组织实施和学时登记服务管理工作');
  return { authority: 'sector_authority', sector, citation, readings: [41, 42] };
}
