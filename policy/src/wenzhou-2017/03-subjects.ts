// 第三条: the three subjects, what each is about, and which two together are 公需.

import type { Citation, Subject } from '#core';
import { cite } from '#wenzhou-2017/source';

export type SubjectInfo = { readonly id: Subject; readonly title: string; readonly isPublic: boolean; readonly citation: Citation };

export const SUBJECTS: readonly SubjectInfo[] = [
  {
    id: 'professional',
    title: '专业科目',
    isPublic: false,
    citation: cite('第三条', '专业科目包括专业技术人员从事专业工作应当掌握的新理论、新知识、新技术、新方法等专业知识。'),
  },
  {
    id: 'sector_public',
    title: '行业公需科目',
    isPublic: true,
    citation: cite('第三条', '行业公需科目包括行业的职业道德、法律法规、发展规划等。'),
  },
  {
    id: 'general_public',
    title: '一般公需科目',
    isPublic: true,
    citation: cite('第三条', '一般公需科目包括专业技术人员应普遍掌握的政治法律、规划政策、职业素养、科技创新等。'),
  },
];

export function subjectInfo(id: Subject): SubjectInfo {
  const found = SUBJECTS.find((one) => one.id === id);
  if (!found) throw new RangeError(`no such subject: ${id}`);
  return found;
}
