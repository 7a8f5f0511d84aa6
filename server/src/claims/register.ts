// From a decision to the register: one entry per year, in the decision's own transaction (第九、十一条, reading 11).
import { type Assessment, formatHours } from '@xueshi/policy';
import { type ByYear, daysIn, shareByDay } from '#claims/rules';
import { append, type NewEntry, reverse, type Subject } from '#ledger';
import { type Context, Problem } from '#platform';
import { accountOf, type Opened } from './open.ts';
import { recogniseDays, selectOwnEntries } from './related-store.ts';
import type { ClaimRow } from './store.ts';
import type { Weighed } from './weigh.ts';

export type Registration = {
  readonly opened: Opened;
  readonly weighed: Weighed;
  readonly byYear: ByYear;
  readonly orgId: number;
  /** 1: the first decision; 2: a 复核, which takes back what it changes and registers anew. */
  readonly round: 1 | 2;
  /** Lines added to the explanation of the entry. */
  readonly remarks: readonly string[];
};

export async function registerHours(at: Context, { opened, weighed, byYear, orgId, round, remarks }: Registration): Promise<void> {
  const { row } = opened;
  const assessment = row.assessment ?? weighed.judgement.assessment;
  if (!assessment) throw new Problem({ type: 'no-rule-in-force', status: 422, title: '活动日期没有可适用的标准' });
  // What another decision added for everybody is not this one's to take back.
  const standing = (await selectOwnEntries(at, row)).filter((entry) => !entry.reversed && !entry.beside);
  const kept = new Set<string>();
  for (const entry of standing) {
    if (byYear[String(entry.year)] === entry.centihours) kept.add(String(entry.year));
    else await takeBack(at, row, entry.entryId, remarks.join(''));
  }
  const fresh = Object.entries(byYear).filter(([year]) => !kept.has(year));
  const evidence = weighed.evidence.map((one) => one.sha256);
  await append(
    at,
    fresh.map(([year, centihours]) => entryOf({ row, assessment, year, centihours, orgId, round, remarks, evidence })),
  );
  await recogniseDays(at, row, shareByDay(weighed.judgement.assessment?.perDay ?? [], weighed.clashes, byYear));
}

async function takeBack(at: Context, row: ClaimRow, entryId: string, reason: string): Promise<void> {
  await reverse(at, { personId: row.personId, entryId, reason, approver: accountOf(at).name });
}

type Parts = {
  readonly row: ClaimRow;
  readonly assessment: Assessment;
  readonly year: string;
  readonly centihours: number;
  readonly orgId: number;
  readonly round: 1 | 2;
  readonly remarks: readonly string[];
  readonly evidence: readonly string[];
};

function entryOf({ row, assessment, year, centihours, orgId, round, remarks, evidence }: Parts): NewEntry {
  const days = daysIn(row.facts).filter((day) => day.startsWith(year));
  const from = days[0] ?? row.heldFrom ?? `${year}-01-01`;
  const total = `认定 ${formatHours(centihours)} 学时，计入 ${year} 年度。`;
  return {
    personId: row.personId,
    source: 'claim',
    sourceKey: round === 1 ? `${row.claimId}#${year}` : `${row.claimId}#${year}#${round}`,
    year: Number(year),
    subject: assessment.subject as Subject,
    centihours,
    byExam: assessment.byExam,
    way: row.way,
    rule: assessment.rule,
    facts: row.facts,
    lowered: Math.max(0, (assessment.byYear[year] ?? 0) - centihours),
    explanation: [...assessment.explanation, ...remarks, total],
    title: row.title.trim(),
    organiser: row.organiser.trim(),
    heldFrom: from,
    heldTo: days.at(-1) ?? row.heldTo ?? from,
    evidence,
    recognisedBy: orgId,
  };
}
