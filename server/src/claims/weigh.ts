// Weighing a claim: what the rule says of it, what is missing, what else there is, how much can be recognised at most.
import type { FieldError, FiledRules, Reading, RuleDocument } from '@xueshi/policy';
import { findPerson } from '#accounts';
import {
  type Ceiling,
  ceilingOf,
  clashesOf,
  type DayClash,
  daysIn,
  type Finding,
  finding,
  findingsOf,
  fullDayRate,
  isByRule,
  type Judgement,
  judge,
  labelsOf,
  type OtherDay,
  type OtherEntry,
  onceKeys,
  registrationUntil,
  type SameFile,
  spread,
  stateLabels,
} from '#claims/rules';
import { findFiles, type StoredFile } from '#files';
import type { Context } from '#platform';
import { rulesInForce } from '#rulebooks';
import {
  type EntryRow,
  selectEntries,
  selectHolders,
  selectOtherClaims,
  selectOtherDays,
  selectSameFiles,
  selectWaiting,
} from './related-store.ts';
import {
  type ClaimRow,
  type EvidenceRow,
  type Key,
  type StepRow,
  selectClaim,
  selectEvidence,
  selectLateYears,
  updateClaim,
} from './store.ts';

export type Weighed = {
  readonly judgement: Judgement;
  /** Centihours by the same way or rule that the person has already, by year: what a yearly limit leaves. */
  readonly already: Readonly<Record<string, number>>;
  readonly evidence: readonly EvidenceRow[];
  readonly files: readonly StoredFile[];
  readonly findings: readonly Finding[];
  /** What stands in the way of submitting; empty: nothing. */
  readonly missing: readonly FieldError[];
  /** Null while no rule can be applied. */
  readonly ceiling: Ceiling | null;
  readonly clashes: readonly DayClash[];
  readonly onceKeys: readonly string[];
  /** Claims that hold such a key although what they registered was taken back: they hold it no longer. */
  readonly lapsed: readonly string[];
  /** Nothing missing, nothing to mind: may be recognised in a batch. */
  readonly complete: boolean;
};

const perDayWays: ReadonlySet<string> = new Set(['8-3', '8-5', '8-6']);
const collectiveNeeds: ReadonlySet<string> = new Set(['notice', 'schedule', 'approval', 'report', 'document']);
const decidedFor: ReadonlySet<string> = new Set(['recognised', 'appeal_granted']);
const editable: ReadonlySet<string> = new Set(['draft', 'returned', 'withdrawn']);

const markTexts: Readonly<Record<string, string>> = {
  script: '含有脚本，请看预览图，不要运行原件',
  attachments: '带有附件，请核对附件内容',
  protected: '设有编辑或打印限制',
  'no-preview': '画不出预览，请打开原件查看',
  'many-pages': '超过 100 页，预览只到第 100 页',
};

export function markText(mark: string): string {
  return markTexts[mark] ?? mark;
}

export async function weigh(at: Context, row: ClaimRow, steps: readonly StepRow[]): Promise<Weighed> {
  const sector = await sectorOf(at, row);
  const standing = (await selectEntries(at, row.personId)).filter((entry) => !isOf(row, entry));
  const rules = await rulesInForce(at);
  const already = alreadyOf(standing, row, rules.documents);
  const judgement = judge({ way: row.way, facts: row.facts, sector, today: at.clock.today(), rules, already });
  const evidence = await selectEvidence(at, row);
  const files = await findFiles(
    at,
    row.personId,
    evidence.map((one) => one.evidenceId),
  );
  const clashes = clashesOf(judgement.assessment?.perDay ?? [], await otherDays(at, row, { judgement, standing, sector, rules }));
  const keys = judgement.heldFrom && judgement.heldTo ? onceKeys({ ...row, heldFrom: judgement.heldFrom, heldTo: judgement.heldTo }) : [];
  const { lapsed, ...related } = await relatedTo(at, row, { keys, standing, evidence, files, clashes });
  const late = editable.has(row.state) ? await lateFindings(at, row, steps, { judgement, readings: rules.readings }) : [];
  const findings = [...findingsOf({ ...row, ...judgement }, judgement, related), ...late];
  const missing = missingOf(row, judgement, evidence);
  const submitted = editable.has(row.state) ? judgement.assessment?.byYear : row.byYear;
  const ceiling = judgement.assessment && submitted ? ceilingOf(submitted, judgement.assessment, clashes) : null;
  const complete = findings.length === 0 && missing.length === 0 && ceiling !== null;
  return { judgement, already, evidence, files, findings, missing, ceiling, clashes, onceKeys: keys, lapsed, complete };
}

/** The sector at submission; before that the person's own, so that its rules already speak in the draft. */
export async function sectorOf(at: Context, { sector, personId }: ClaimRow): Promise<string> {
  return sector ?? (await findPerson(at, personId)).sector;
}

/** The entry came from a decision on this very claim. */
function isOf(row: ClaimRow, entry: EntryRow): boolean {
  return claimOf(entry) === row.claimId;
}

function claimOf(entry: EntryRow): string | null {
  return entry.source === 'claim' ? (entry.sourceKey.split('#')[0] ?? null) : null;
}

function alreadyOf(entries: readonly EntryRow[], { way, facts }: ClaimRow, documents: readonly RuleDocument[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const entry of entries) {
    if (entry.way !== way || (way === '8-10' && !isSameRule(entry, facts, documents))) continue;
    sums[String(entry.year)] = (sums[String(entry.year)] ?? 0) + entry.centihours;
  }
  return sums;
}

/** By the facts of the entry: one article may hold several rules. Where it kept none, by the words it cites. */
function isSameRule({ rule, ruleDocument, ruleArticle }: EntryRow, facts: ClaimRow['facts'], documents: readonly RuleDocument[]): boolean {
  return rule === null ? isByRule({ document: ruleDocument, article: ruleArticle }, facts, documents) : rule === facts['rule'];
}

type Known = {
  readonly judgement: Judgement;
  readonly standing: readonly EntryRow[];
  readonly sector: string;
  readonly rules: FiledRules;
};

/** What other activities hold of the claim's days: other claims by their own days, entries from elsewhere spread over theirs. */
async function otherDays(at: Context, row: ClaimRow, known: Known): Promise<OtherDay[]> {
  const { judgement, standing } = known;
  const days = (judgement.assessment?.perDay ?? []).map((day) => day.on);
  if (days.length === 0) return [];
  const registered = new Set(standing.map(claimOf));
  // Hours that were taken back later (第十四条) no longer hold the day.
  const claims = (await selectOtherDays(at, row, days)).map((day) => (registered.has(day.claimId) ? day : { ...day, recognised: 0 }));
  const entries = standing
    .filter(
      (entry) =>
        claimOf(entry) === null && perDayWays.has(entry.way) && entry.heldFrom <= (days.at(-1) ?? '') && entry.heldTo >= (days[0] ?? ''),
    )
    .flatMap((entry) =>
      spread({ ...entry, from: entry.heldFrom, to: entry.heldTo, fullDay: fullDayRate(entry.way, entry.heldFrom, known) }),
    );
  return [...claims, ...entries];
}

type Near = {
  readonly keys: readonly string[];
  readonly standing: readonly EntryRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly files: readonly StoredFile[];
  readonly clashes: readonly DayClash[];
};

async function relatedTo(at: Context, row: ClaimRow, near: Near) {
  const claims = (await selectOtherClaims(at, row)).map((other) => ({ ...other, stateLabel: stateLabels[other.state] }));
  const own = new Set(claims.map((claim) => claim.claimId));
  // An entry of another claim is that claim over again: it is found there.
  const entries: OtherEntry[] = near.standing.filter((entry) => !own.has(claimOf(entry) ?? ''));
  const registered = new Set(near.standing.map(claimOf));
  const all = await selectHolders(at, row, near.keys);
  const lapsed = all.filter((one) => decidedFor.has(one.state) && !registered.has(one.claimId)).map((one) => one.claimId);
  const holders = all.filter((one) => !lapsed.includes(one.claimId)).map((one) => ({ ...one, stateLabel: stateLabels[one.state] }));
  const names = new Map(near.files.map((file) => [file.fileId, file]));
  const marks = near.files.flatMap((file) => file.marks.map((mark) => ({ name: file.name, text: markText(mark) })));
  return { lapsed, claims, entries, holders, clashes: near.clashes, marks, files: await sameFiles(at, row, near.evidence, names) };
}

async function sameFiles(
  at: Context,
  row: ClaimRow,
  evidence: readonly EvidenceRow[],
  names: ReadonlyMap<string, StoredFile>,
): Promise<SameFile[]> {
  const found = await selectSameFiles(
    at,
    row,
    evidence.map((one) => one.sha256),
  );
  return evidence.flatMap((one) => {
    const same = found.filter((other) => other.sha256 === one.sha256);
    if (same.length === 0) return [];
    const own = same.filter((other) => other.personId === row.personId);
    const elsewhere = new Set(same.filter((other) => other.personId !== row.personId).map((other) => other.claimId)).size;
    const name = names.get(one.evidenceId)?.name ?? '';
    return [{ name, own, elsewhere, collective: collectiveNeeds.has(one.need ?? '') }];
  });
}

/** Years whose registration is over for this person (reading 18). What was handed in once in time stays in time. */
async function lateFindings(
  at: Context,
  row: ClaimRow,
  steps: readonly StepRow[],
  { judgement, readings }: Pick<Known, 'judgement'> & { readonly readings: readonly Reading[] },
): Promise<Finding[]> {
  if (judgement.problem?.type === 'no-rule-in-force') return [];
  const today = at.clock.today();
  const years = new Set(daysIn(row.facts).map((day) => Number(day.slice(0, 4))));
  const over = [...years].filter((year) => today > registrationUntil(year, readings));
  if (over.length === 0) return [];
  const submitted = steps.findLast((step) => step.kind === 'submit')?.details['byYear'];
  const inTime = row.state === 'returned' && typeof submitted === 'object' && submitted !== null ? Object.keys(submitted).map(Number) : [];
  const permitted = new Set([...inTime, ...(await selectLateYears(at, row.personId, today))]);
  return over
    .filter((year) => !permitted.has(year))
    .map((year) => {
      const text = `${year} 年度的活动应在 ${registrationUntil(year, readings)} 前登记，现在只能由主管部门说明理由后准予补登（口径 18）。请与本行业主管部门联系，准予后再提交；已填写的内容会保留。`;
      return finding('late', text, { blocks: true, reading: 18 });
    });
}

function missingOf(row: ClaimRow, judgement: Judgement, evidence: readonly EvidenceRow[]): FieldError[] {
  const missing: FieldError[] = [];
  const labels = labelsOf(row.way);
  if (row.title.trim() === '') missing.push({ path: 'title', message: `请填写${labels.title}` });
  if (row.organiser.trim() === '') missing.push({ path: 'organiser', message: `请填写${labels.organiser}` });
  if (judgement.problem?.type === 'invalid-facts') missing.push(...judgement.problem.errors);
  for (const need of judgement.needs) {
    if (need.required && !evidence.some((one) => one.need === need.key)) {
      missing.push({ path: `evidence.${need.key}`, message: `还缺：${need.label}` });
    }
  }
  return missing;
}

/** When one claim of a person moves, the marks of the others that still wait are worked out again. */
export async function refreshOthers(at: Context, key: Key): Promise<void> {
  for (const claimId of await selectWaiting(at, key)) {
    const row = await selectClaim(at, key.personId, claimId);
    if (!row) continue;
    const { findings, complete, ceiling } = await weigh(at, row, []);
    const change = {
      flags: [...new Set(findings.map((one) => one.kind))],
      complete,
      ceiling: ceiling === null ? null : Object.values(ceiling.byYear).reduce((sum, one) => sum + one, 0),
    };
    await updateClaim(at, row, change, { step: false });
  }
}
