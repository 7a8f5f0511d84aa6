// A claim as its reader sees it: what it says, what is missing, who has it until when, and what the reader may do next.
import type { ClaimReason, ClaimState, ClaimView, EvidenceView } from '@xueshi/contract';
import { type Assessment, formatDay, toHours } from '@xueshi/policy';
import { findPerson, type PersonCard } from '#accounts';
import {
  type ByYear,
  type Finding,
  finding,
  labelsOf,
  openActions,
  promiseText,
  reasonLists,
  reasonOf,
  reviewDays,
  stateLabels,
  stepLabels,
  wayOf,
  workingDaysLeft,
} from '#claims/rules';
import { mostPages, type StoredFile } from '#files';
import { authorityOf, findOrg } from '#orgs';
import { type Context, joinId, timeText } from '#platform';
import { rulesInForce } from '#rulebooks';
import { lifeOf, namedBy, type Opened } from './open.ts';
import { selectOwnEntries } from './related-store.ts';
import type { ClaimRow, EvidenceRow, StepRow } from './store.ts';
import { markText, type Weighed, weigh } from './weigh.ts';

const open: ReadonlySet<ClaimState> = new Set(['draft', 'returned', 'withdrawn', 'submitted', 'appealed']);
const editable: ReadonlySet<ClaimState> = new Set(['draft', 'returned', 'withdrawn']);

/** The whole view. A decided claim shows what was found when it was decided; an open one what is found now. */
export async function viewOf(at: Context, opened: Opened): Promise<ClaimView> {
  const { row, steps, relation } = opened;
  const weighed = await weigh(at, row, steps);
  const assessment = editable.has(row.state) ? weighed.judgement.assessment : row.assessment;
  const card = relation.own ? null : await findPerson(at, row.personId);
  const info = wayOf(row.way);
  const reviewing = relation.reviewer || relation.appealReviewer;
  return {
    ...draftOf(row),
    claimId: joinId(row.personId, row.claimId),
    state: row.state,
    stateLabel: stateLabels[row.state],
    revision: row.revision,
    savedAt: timeText(row.savedAt),
    wayTitle: info.title,
    article: info.article,
    labels: labelsOf(row.way),
    person: card && personOf(card),
    assessment: assessment && assessmentOf(assessment),
    assessmentProblem: assessment ? null : problemOf(weighed),
    already: relation.own || reviewing ? hoursByYear(weighed.already) : {},
    needs: needsOf(row, assessment, weighed),
    evidence: evidenceOf(row, weighed, relation.evidence),
    missing: editable.has(row.state) && relation.own ? [...weighed.missing] : [],
    findings: findingsFor(opened, weighed).map((one) => findingView(row.personId, one, relation.own || reviewing)),
    ceiling: ceilingView(row, weighed),
    complete: row.state === 'submitted' && weighed.complete,
    outcome: outcomeOf(row, steps),
    clock: await clockOf(at, opened),
    steps: steps.map((step) => stepView(step, row, relation.own)),
    entries: (await selectOwnEntries(at, row)).map((entry) => ({
      entryId: joinId(row.personId, entry.entryId),
      year: entry.year,
      hours: toHours(entry.centihours),
      reversed: entry.reversed,
    })),
    actions: openActions(lifeOf(opened), relation),
    options: reviewing && !relation.own ? mutable(reasonLists) : null,
    promise: promiseText,
  };
}

export function draftOf({ way, title, organiser, reference, note, facts }: ClaimRow) {
  return { way, title, organiser, reference, note, facts: { ...facts } };
}

function problemOf({ judgement: { problem } }: Weighed) {
  return problem && { type: problem.type, detail: problem.detail, errors: [...problem.errors] };
}

function personOf(card: PersonCard) {
  return {
    name: card.name,
    personId: String(card.personId),
    idNumber: card.idNumber,
    employer: card.employerName,
    sector: card.sectorName,
    series: card.seriesName,
    title: card.title,
    division: card.divisionName,
  };
}

export function assessmentOf(assessment: Assessment) {
  return {
    hours: toHours(assessment.centihours),
    subject: assessment.subject,
    byExam: assessment.byExam,
    byYear: hoursByYear(assessment.byYear),
    rule: assessment.rule,
    citations: assessment.citations.map((citation) => ({ ...citation })),
    explanation: [...assessment.explanation],
    readings: [...assessment.readings],
  };
}

export function hoursByYear(byYear: ByYear): Record<string, number> {
  return Object.fromEntries(Object.entries(byYear).map(([year, centihours]) => [year, toHours(centihours)]));
}

function needsOf(row: ClaimRow, assessment: Assessment | null, weighed: Weighed) {
  const needs = editable.has(row.state) ? weighed.judgement.needs : (assessment?.evidence ?? weighed.judgement.needs);
  return needs.map((need) => ({ ...need, given: weighed.evidence.filter((one) => one.need === need.key).length }));
}

function evidenceOf(row: ClaimRow, { evidence, files, judgement }: Weighed, visible: boolean): EvidenceView[] {
  const known = new Set(judgement.needs.map((need) => need.key));
  return evidence.flatMap((one) => {
    const file = files.find((other) => other.fileId === one.evidenceId);
    if (!file) return [];
    // After a change of the way an old item is on no list any more: it shows as not yet filed under one.
    const need = one.need !== null && known.has(one.need) ? one.need : null;
    return [fileView(file, need, visible ? joinId(row.personId, row.claimId) : null)];
  });
}

export function fileView(file: StoredFile, need: EvidenceRow['need'], claimId: string | null): EvidenceView {
  const evidenceId = joinId(file.personId, file.fileId);
  const base = `/api/claims/${claimId}/evidence/${evidenceId}`;
  const pages = Math.min(file.pages, mostPages);
  const links = {
    original: base,
    thumbnail: `${base}/thumbnail`,
    pages: Array.from({ length: pages }, (_, i) => `${base}/pages/${i + 1}`),
  };
  return {
    evidenceId,
    need,
    name: file.name,
    mediaType: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    pages,
    width: file.width,
    height: file.height,
    marks: file.marks.map((code) => ({ code, label: markText(code) })),
    uploadedAt: timeText(file.storedAt),
    links: claimId === null ? null : links,
  };
}

function findingsFor({ row, steps }: Opened, weighed: Weighed): readonly Finding[] {
  if (open.has(row.state)) return weighed.findings;
  const kept = steps.findLast((step) => Array.isArray(step.details['findings']))?.details['findings'];
  return Array.isArray(kept) ? (kept as Finding[]).map((one) => finding(one.kind, one.text, one)) : [];
}

function findingView(personId: number, one: Finding, linked: boolean) {
  return {
    ...one,
    days: [...one.days],
    claimId: linked && one.claimId !== null ? joinId(personId, one.claimId) : null,
    entryId: linked && one.entryId !== null ? joinId(personId, one.entryId) : null,
  };
}

function ceilingView(row: ClaimRow, { ceiling }: Weighed) {
  if (!ceiling || !open.has(row.state)) return null;
  const centihours = Object.values(ceiling.byYear).reduce((sum, one) => sum + one, 0);
  const reductions = ceiling.reductions.map(({ centihours: less, ...rest }) => ({ ...rest, hours: toHours(less) }));
  return { hours: toHours(centihours), byYear: hoursByYear(ceiling.byYear), reductions };
}

function outcomeOf(row: ClaimRow, steps: readonly StepRow[]) {
  if (row.recognised === null || row.recognisedByYear === null) return null;
  const matching = row.matching === null ? null : reasonOf(row.matching);
  const text = steps.findLast((step) => step.kind === 'recognise' || step.kind === 'grant-appeal')?.text ?? '';
  return { hours: toHours(row.recognised), byYear: hoursByYear(row.recognisedByYear), lowered: row.lowered, reason: text, matching };
}

export function stepView(step: StepRow, row: ClaimRow, forApplicant: boolean) {
  return {
    stepNo: step.stepNo,
    at: timeText(step.at),
    kind: step.kind,
    label: stepLabels[step.kind],
    from: step.fromState,
    to: step.toState,
    by: namedBy(step, row, forApplicant),
    org: step.orgName,
    reasons: step.reasons.map(reasonOf),
    text: step.text,
    hours: step.centihours === null ? null : toHours(step.centihours),
  };
}

async function clockOf(at: Context, { row, steps, relation }: Opened): Promise<ClaimView['clock']> {
  const running = row.state === 'submitted' || row.state === 'appealed';
  const due = running ? row.dueOn : null;
  // 复核 is the next higher body's: the city bureau, which also stands for the sector `general`.
  const sector = row.state === 'appealed' ? 'general' : (row.sector ?? 'general');
  const name = running ? (await findOrg(at, await authorityOf(at, sector))).name : null;
  const appeal = row.appealedAt === null && (row.state === 'refused' || (row.state === 'recognised' && row.lowered));
  const until = appeal && row.appealUntil !== null && row.appealUntil >= relation.today ? row.appealUntil : null;
  return {
    submittedAt: row.submittedAt && timeText(row.submittedAt),
    dueOn: due,
    workingDays: running ? reviewDays(relation.today, (await rulesInForce(at)).readings) : null,
    workingDaysLeft: due === null ? null : workingDaysLeft(relation.today, due),
    overdue: due !== null && due < relation.today,
    with: name ?? (editable.has(row.state) ? '申请人' : null),
    since: timeText(steps.at(-1)?.at ?? row.savedAt),
    next: nextOf(row.state, { name, due, until }),
    appealUntil: until,
  };
}

/** What comes next, in one sentence. */
export function nextOf(state: ClaimState, { name, due, until }: { name: string | null; due: string | null; until: string | null }): string {
  const by = due === null ? '' : `，时限 ${formatDay(due)}`;
  const appeal = until === null ? '' : `如不同意，可在 ${formatDay(until)}前申请复核。`;
  switch (state) {
    case 'draft':
      return '填写完整后提交；提交前只有您能看到。';
    case 'returned':
      return '请按退回理由补正，再次提交。';
    case 'withdrawn':
      return '可以修改后再次提交。';
    case 'submitted':
      return `由${name ?? '行业主管部门'}审核${by}。`;
    case 'appealed':
      return `由${name ?? '上一级机构'}另一人复核${by}。`;
    case 'refused':
      return appeal === '' ? '办理完毕。' : appeal;
    case 'recognised':
      return `学时已登记。${appeal}`;
    case 'appeal_granted':
      return '复核已改定，学时已登记。';
    case 'appeal_dismissed':
      return '复核维持原决定，办理完毕。';
  }
}

function mutable(lists: typeof reasonLists): Record<keyof typeof reasonLists, ClaimReason[]> {
  const copy = (list: readonly ClaimReason[]) => list.map((reason) => ({ ...reason }));
  return {
    return: copy(lists.return),
    refuse: copy(lists.refuse),
    lower: copy(lists.lower),
    matching: copy(lists.matching),
    dismiss: copy(lists.dismiss),
  };
}
