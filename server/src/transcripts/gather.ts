// What a form says about a person and some years, read from the register at this moment (第十二条, reading 52).
import { type Measure, type Standing, WAYS } from '@xueshi/policy';
import { findPerson } from '#accounts';
import { standingOf } from '#eligibility';
import { authorityOf, findOrg } from '#orgs';
import { type Context, type Day, dayOf, timeText } from '#platform';
import type { FormContent, FormEntry, FormPerson, FormYear } from './paper/form.ts';
import { disagreeingRecord } from './refusals.ts';
import { type EntryLineRow, selectEntryLines } from './store.ts';

/** Everything on the paper but serial, code and time. Years in the order given. */
export async function gatherContent(at: Context, personId: number, years: readonly number[]): Promise<FormContent> {
  const card = await findPerson(at, personId);
  const registrar = await findOrg(at, await authorityOf(at, card.sector));
  return {
    person: personOf(card),
    years: await agreeingYears(at, personId, years),
    // Records of sector systems come with imports of their own, each with its day; what stands here is read live.
    sources: [{ source: 'ledger', name: '温州市专业技术人员继续教育学时登记系统', asOf: timeText(at.clock.now()) }],
    disqualifications: [],
    registrar: registrar.name,
  };
}

const readsMost = 3;

/**
 * Totals and entries are two reads, and hours may be registered in between: read again until the rows add up to the totals.
 * Throws `transcript-disagrees` when they never do: a paper whose rows do not add up is not printed.
 */
async function agreeingYears(at: Context, personId: number, years: readonly number[]): Promise<FormYear[]> {
  for (let read = 0; read < readsMost; read++) {
    const lines = await selectEntryLines(at, personId, years);
    const found: FormYear[] = [];
    for (const year of years) {
      const standing = await standingOf(at, personId, year);
      found.push(
        yearOf(
          standing,
          lines.filter((line) => line.year === year),
        ),
      );
    }
    if (found.every(addsUp)) return found;
  }
  at.log.error({ personId, years }, 'entries do not add up to the yearly totals');
  throw disagreeingRecord();
}

function addsUp({ totals, entries }: FormYear): boolean {
  const sum = (keep: (entry: FormEntry) => boolean) => entries.filter(keep).reduce((all, entry) => all + entry.centihours, 0);
  return (
    sum((entry) => entry.subject === 'professional') === totals.professional &&
    sum((entry) => entry.subject === 'sector_public') === totals.sectorPublic &&
    sum((entry) => entry.subject === 'general_public') === totals.generalPublic &&
    sum((entry) => entry.byExam) === totals.byExam
  );
}

function personOf(card: Awaited<ReturnType<typeof findPerson>>): FormPerson {
  return {
    name: normalName(card.name),
    idNumber: card.idNumber,
    gender: card.gender === 'male' ? '男' : '女',
    ethnicity: card.ethnicity,
    birthMonth: card.birthDay.slice(0, 7),
    employer: card.employerName,
    sector: card.sectorName,
    series: card.seriesName,
    title: card.title,
    titleSince: card.titleSince,
    division: card.divisionName === null ? null : `温州市${card.divisionName}`,
  };
}

/** Names of minorities carry one kind of dot on the paper: the others are drawn as wide as a character. */
function normalName(name: string): string {
  return name.replace(/[\u2022\u2027\u30fb\uff65]/g, '·');
}

function yearOf(standing: Standing, lines: readonly EntryLineRow[]): FormYear {
  const { year, verdict, totals, required, shortfalls } = standing;
  return {
    year,
    verdict,
    totals: {
      total: totals.total,
      professional: totals.professional,
      sectorPublic: totals.sectorPublic,
      generalPublic: totals.generalPublic,
      public: totals.public,
      byExam: totals.byExam,
    },
    required: {
      total: required.total.value,
      professional: required.professional.value,
      public: required.public.value,
      byExam: required.byExam.value,
      article: required.total.citation.article,
    },
    shortfalls: shortfalls.map(({ of, text, centihours, article }: { of: Measure; text: string; centihours: number; article: string }) => ({
      of,
      text: text.replace(/。$/, ''),
      centihours,
      article,
    })),
    entries: lines.flatMap(entriesOf),
  };
}

const sourceNames: Readonly<Record<string, string>> = {
  claim: '认定申请',
  exam: '专项知识考试',
  course: '网络课堂',
  program: '统一登记',
  import: '系统导入',
  demo: '演示数据',
};

/** An entry, and right after it the 冲销 that took it back. */
function entriesOf(line: EntryLineRow): FormEntry[] {
  const entry: FormEntry = {
    entryId: line.entry_id,
    heldFrom: line.held_from,
    heldTo: line.held_to,
    title: line.title,
    organiser: line.organiser,
    subject: line.subject,
    byExam: line.by_exam,
    way: line.way,
    wayTitle: WAYS.find((way) => way.id === line.way)?.title ?? sourceNames[line.source] ?? line.way,
    article: line.rule_article,
    document: line.rule_document,
    centihours: line.centihours,
    source: line.source,
    sourceName: sourceNames[line.source] ?? line.source,
    state: line.reversal_id === null ? 'registered' : 'reversed',
    reverses: null,
    reason: null,
    registrar: line.recognised_by_name ?? '—',
    registeredOn: dayOf(line.recorded_at),
  };
  if (line.reversal_id === null || line.reversed_at === null) return [entry];
  const registeredOn: Day = dayOf(line.reversed_at);
  return [
    entry,
    {
      ...entry,
      entryId: line.reversal_id,
      centihours: -line.centihours,
      state: 'reversal',
      reverses: line.entry_id,
      reason: line.reversal_reason,
      registeredOn,
    },
  ];
}
