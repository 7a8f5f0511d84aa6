// What somebody should look at before a claim is decided (readings 10, 15, 21, 24, 26, 27, 33–39). Pure: the related rows come in.
import type { ClaimFindingKind, ClaimWay } from '@xueshi/contract';
import { addDays, formatHours } from '@xueshi/policy';
import type { Day } from '#platform';
import { clashText, type DayClash } from './day-clash.ts';
import type { Facts, Judgement } from './judge.ts';
import { courseNames, onceRule, plain, similarity } from './similar.ts';

export type Finding = {
  readonly kind: ClaimFindingKind;
  /** Recognition is refused while this stands. */
  readonly blocks: boolean;
  readonly text: string;
  /** Another claim of the same person. */
  readonly claimId: string | null;
  readonly entryId: string | null;
  readonly days: readonly Day[];
  readonly reading: number | null;
};

export type OwnClaim = {
  readonly way: ClaimWay;
  readonly title: string;
  readonly reference: string;
  readonly facts: Facts;
  readonly heldFrom: Day | null;
  readonly heldTo: Day | null;
};

/** Another claim of the same person that was handed in. */
export type OtherClaim = OwnClaim & { readonly claimId: string; readonly stateLabel: string };

/** A registered entry that no reversal struck out and that does not come from this claim. */
export type OtherEntry = {
  readonly entryId: string;
  readonly way: string;
  readonly title: string;
  readonly heldFrom: Day;
  readonly heldTo: Day;
  readonly centihours: number;
};

export type SameFile = {
  readonly name: string;
  /** A paper that everybody who took part has, such as the notice: the same file elsewhere says nothing. */
  readonly collective: boolean;
  /** Claims of the same person. */
  readonly own: readonly { readonly claimId: string; readonly title: string }[];
  /** How many claims of other people. */
  readonly elsewhere: number;
};

export type Related = {
  readonly claims: readonly OtherClaim[];
  readonly entries: readonly OtherEntry[];
  /** Claims that hold one of this claim's once-keys. */
  readonly holders: readonly { readonly claimId: string; readonly title: string; readonly stateLabel: string }[];
  readonly files: readonly SameFile[];
  readonly clashes: readonly DayClash[];
  /** Names of files with what is to be minded in them. */
  readonly marks: readonly { readonly name: string; readonly text: string }[];
};

const alike = 0.65;
const nearDays = 30;

export function findingsOf(claim: OwnClaim, judgement: Judgement, related: Related): Finding[] {
  return [
    ...noRule(judgement),
    ...onceFindings(claim, related),
    ...entryFindings(claim, related.entries),
    ...similarFindings(claim, related),
    ...fileFindings(related.files),
    ...clashFindings(related.clashes),
    ...(judgement.assessment?.flags ?? []).map((flag) => finding('inspection', flag.text, { reading: flag.reading })),
    ...related.marks.map(({ name, text }) => finding('evidence-mark', `材料“${name}”${text}`)),
  ];
}

export function finding(kind: ClaimFindingKind, text: string, more: Partial<Finding> = {}): Finding {
  return { kind, text, blocks: false, claimId: null, entryId: null, days: [], reading: null, ...more };
}

function noRule({ problem }: Judgement): Finding[] {
  if (problem?.type !== 'no-rule-in-force') return [];
  return [finding('no-rule', `${problem.detail}审核人只能退回或不予认定，并写明理由。`, { blocks: true, reading: 10 })];
}

function onceFindings(claim: OwnClaim, { holders }: Related): Finding[] {
  const rule = onceRule(claim.way);
  return holders.map((holder) =>
    finding('once', `“${holder.title}”已在另一份申请（${holder.stateLabel}）中填报；${rule.text}（口径 ${rule.reading}）。`, {
      blocks: true,
      claimId: holder.claimId,
      reading: rule.reading,
    }),
  );
}

function entryFindings(claim: OwnClaim, entries: readonly OtherEntry[]): Finding[] {
  return entries.flatMap((entry) => {
    const same = isSameActivity(claim, entry);
    const near = daysNear(claim, entry, nearDays);
    if (!same && !(near && similarity(claim.title, entry.title) >= alike)) return [];
    const when = entry.heldFrom === entry.heldTo ? entry.heldFrom : `${entry.heldFrom} 至 ${entry.heldTo}`;
    const what = `学时记录里已有“${entry.title}”（${when}，${formatHours(entry.centihours)} 学时）`;
    const rule = same ? '一项活动对一个人只有一条记录；确需改按本申请认定的，须先冲销原条目' : '名称和日期相近，请核对是否同一项活动';
    return [finding('ledger-similar', `${what}。${rule}（口径 37）。`, { blocks: same, entryId: entry.entryId, reading: 37 })];
  });
}

/** The same words and days; for what counts once in a lifetime the same words are enough. */
export function isSameActivity(claim: OwnClaim, entry: OtherEntry): boolean {
  if (plain(claim.title) === '' || plain(claim.title) !== plain(entry.title)) return false;
  if (claim.way === entry.way && ['8-1', '8-7', '8-8'].includes(claim.way)) return true;
  if (claim.way === '8-9') return false;
  return claim.heldFrom !== null && claim.heldTo !== null && claim.heldFrom <= entry.heldTo && entry.heldFrom <= claim.heldTo;
}

function similarFindings(claim: OwnClaim, { claims, holders }: Related): Finding[] {
  const held = new Set(holders.map((holder) => holder.claimId));
  return claims.flatMap((other) => {
    if (held.has(other.claimId)) return [];
    const why = likeness(claim, other);
    if (why === null) return [];
    const text = `另一份申请“${other.title}”（${other.stateLabel}）${why}，请核对是否同一项活动（口径 37、38）。`;
    return [finding('similar-claim', text, { claimId: other.claimId, reading: 38 })];
  });
}

function likeness(claim: OwnClaim, other: OtherClaim): string | null {
  if (plain(claim.reference) !== '' && plain(claim.reference) === plain(other.reference) && claim.way !== '8-9') return '编号相同';
  const courses = new Set(courseNames(other.facts).map(plain));
  const repeated = courseNames(claim.facts).filter((name) => courses.has(plain(name)));
  if (repeated.length > 0) return `也有课程“${repeated.join('”“')}”`;
  if (claim.way === '8-9' && other.way === '8-9') return null;
  const lifelong = claim.way === other.way && ['8-1', '8-7', '8-8'].includes(claim.way);
  if (!lifelong && !daysNear(claim, other, nearDays)) return null;
  return similarity(claim.title, other.title) >= alike ? '名称和日期相近' : null;
}

function daysNear(claim: OwnClaim, other: { heldFrom: Day | null; heldTo: Day | null }, days: number): boolean {
  if (claim.heldFrom === null || claim.heldTo === null || other.heldFrom === null || other.heldTo === null) return false;
  return addDays(claim.heldFrom, -days) <= other.heldTo && other.heldFrom <= addDays(claim.heldTo, days);
}

function fileFindings(files: readonly SameFile[]): Finding[] {
  return files.flatMap((file) => {
    const own = file.own.map(({ claimId, title }) =>
      finding('same-file', `材料“${file.name}”与本人另一份申请“${title}”中的文件完全相同，请核对是否同一项活动。`, { claimId }),
    );
    if (file.elsewhere === 0 || file.collective) return own;
    const text = `材料“${file.name}”与其他人的 ${file.elsewhere} 份申请中的文件完全相同，请核对是否为本人的材料。`;
    return [...own, finding('same-file', text)];
  });
}

const mostDaysNamed = 3;

function clashFindings(clashes: readonly DayClash[]): Finding[] {
  const groups = new Map<string, DayClash[]>();
  for (const clash of clashes) {
    const key = `${clash.titles.join('\n')}\n${clash.less > 0}`;
    groups.set(key, [...(groups.get(key) ?? []), clash]);
  }
  return [...groups.values()].map((group) => {
    const days = group.map((clash) => clash.on);
    const named = group.slice(0, mostDaysNamed).map(clashText).join('');
    const text = group.length > mostDaysNamed ? `${named}这样的日期共 ${group.length} 天。` : named;
    return finding('day-clash', text, { days, reading: 24 });
  });
}
