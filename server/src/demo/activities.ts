// Entries of the demo city: every figure is computed by the policy from plausible facts, none is written down here (第七、八条).
import { assessRecognition, courseCredit, DOCUMENT_NUMBER, IN_FORCE_FROM } from '@xueshi/policy';
import type { NewEntry, Source, Subject } from '#ledger';
import type { Day } from '#platform';

/** Where and for whom an activity is entered. */
export type Place = { readonly personId: number; readonly sector: string; readonly authority: number };
export type Activity = {
  readonly key: string;
  readonly title: string;
  readonly organiser: string;
  readonly source: Source;
  readonly way: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** One entry a year for an activity of 第八条. Throws when the policy does not accept the facts: the demo holds nothing that it would refuse. */
export function entriesOf(place: Place, activity: Activity, days: { from: Day; to: Day }): NewEntry[] {
  const result = assessRecognition({ way: activity.way, sector: place.sector, facts: activity.facts });
  if (!result.ok) throw new Error(`演示数据不合规则：${activity.title}：${result.problem.detail}`);
  const { assessment } = result;
  return Object.entries(assessment.byYear).flatMap(([year, centihours]) =>
    centihours === 0
      ? []
      : {
          personId: place.personId,
          source: activity.source,
          sourceKey: `demo:${activity.key}#${year}`,
          year: Number(year),
          subject: assessment.subject,
          centihours,
          byExam: assessment.byExam,
          way: activity.way,
          rule: assessment.rule,
          facts: activity.facts,
          explanation: assessment.explanation,
          title: activity.title,
          organiser: activity.organiser,
          heldFrom: days.from,
          heldTo: days.to,
          evidence: [],
          recognisedBy: place.authority,
        },
  );
}

export type Passed = {
  readonly key: string;
  readonly kind: 'course' | 'special-exam';
  readonly subject: Subject;
  readonly title: string;
  readonly organiser: string;
  readonly centihours: number;
  readonly score: number;
  readonly on: Day;
  readonly recognisedBy: number;
};

/** A passed online course or public exam (第七条). */
export function courseEntry(place: Place, passed: Passed): NewEntry {
  const { kind, subject, centihours, score, on } = passed;
  const credit = courseCredit({ kind, subject, centihours, score, passedOn: on, alreadyCredited: false });
  return {
    personId: place.personId,
    source: kind === 'course' ? 'course' : 'exam',
    sourceKey: `demo:${passed.key}#${credit.year}`,
    year: credit.year,
    subject,
    centihours: credit.centihours,
    byExam: credit.byExam,
    way: '7',
    rule: { document: DOCUMENT_NUMBER, article: '第七条', edition: IN_FORCE_FROM.value },
    explanation: credit.explanation,
    title: passed.title,
    organiser: passed.organiser,
    heldFrom: on,
    heldTo: on,
    evidence: [],
    recognisedBy: passed.recognisedBy,
  };
}
