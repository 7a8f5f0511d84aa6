// Adding employers and providers, many at once; the same list again adds nothing (第十条).
import { checkUscc } from '@xueshi/contract';
import { type Context, type FieldError, invalidInput } from '#platform';
import type { Org } from './org.ts';
import { pinyinOf } from './pinyin.ts';
import { insertOrgs } from './store.ts';

export type NewOrg = {
  orgId: number;
  kind: Org['kind'];
  name: string;
  uscc: string | null;
  division: string | null;
  sector: string | null;
  parentId: number | null;
};

/** Answers how many were new. Throws `invalid-input` naming every row with a wrong 统一社会信用代码. */
export async function createOrgs(at: Pick<Context, 'tx' | 'clock'>, orgs: readonly NewOrg[]): Promise<number> {
  const errors: FieldError[] = [];
  const rows = orgs.map((org, i) => {
    const check = org.uscc === null ? null : checkUscc(org.uscc);
    if (check && !check.ok) errors.push({ path: `[${i}].uscc`, message: check.message });
    return {
      org_id: org.orgId,
      kind: org.kind,
      name: org.name.trim(),
      uscc: check?.ok ? check.uscc : null,
      division: org.division,
      sector: org.sector,
      parent_id: org.parentId,
      from_day: at.clock.today(),
      pinyin: pinyinOf(org.name.trim()),
    };
  });
  if (errors.length > 0) throw invalidInput(errors);
  return insertOrgs(at, rows);
}
