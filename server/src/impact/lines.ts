// Whom a draft changes: by district, employer or sector, one by one, and as a file to take away.
import type {
  exportImpact as exportEndpoint,
  getImpactGroups as groupsEndpoint,
  listImpactPeople as peopleEndpoint,
} from '@xueshi/contract';
import type { ParsedOf, ReplySentOf } from '@xueshi/contract/kit';
import { toHours } from '@xueshi/policy';
import { type FileReply, fileReply } from '#http';
import type { Context } from '#platform';
import { type SheetColumn, writeSheet } from '#sheets';
import { type GroupRow, type LineRow, selectGroups, selectLines } from './lines-store.ts';
import { openRun } from './run.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mostExported = 100_000;
const groupsShown = 200;

type Groups = ReplySentOf<typeof groupsEndpoint>;

export async function getImpactGroups(at: Context, asked: ParsedOf<typeof groupsEndpoint>): Promise<Groups> {
  const run = await openRun(at, asked.runId);
  return { items: (await selectGroups(at, run.run_id, { by: asked.by, limit: groupsShown })).map(groupView) };
}

type People = ReplySentOf<typeof peopleEndpoint>;

export async function listImpactPeople(at: Context, asked: ParsedOf<typeof peopleEndpoint>): Promise<People> {
  const run = await openRun(at, asked.runId);
  const after = /^\d{1,16}$/.test(asked.cursor ?? '') ? Number(asked.cursor) : 0;
  const rows = await selectLines(at, run.run_id, { change: asked.change, after, limit: asked.limit + 1 });
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  return { items: page.map(personView), nextCursor: rows.length > asked.limit && last ? String(last.person_id) : null };
}

const columns: readonly SheetColumn[] = [
  { label: '姓名', width: 12 },
  { label: '单位', width: 30 },
  { label: '县（市、区）', width: 14 },
  { label: '行业', width: 16 },
  { label: '总学时（现行）', width: 14 },
  { label: '总学时（预估）', width: 14 },
  { label: '专业科目（现行）', width: 16 },
  { label: '专业科目（预估）', width: 16 },
  { label: '考试取得（现行）', width: 16 },
  { label: '考试取得（预估）', width: 16 },
  { label: '第六条要求（现行）', width: 18 },
  { label: '第六条要求（预估）', width: 18 },
];

export async function exportImpact(at: Context, asked: ParsedOf<typeof exportEndpoint>): Promise<FileReply> {
  const run = await openRun(at, asked.runId);
  const rows = await selectLines(at, run.run_id, { change: undefined, after: 0, limit: mostExported });
  const body = await writeSheet({ name: '影响预估', columns, rows: rows.map(cellsOf) });
  return fileReply({ body, type: xlsx, name: `影响预估-${run.year}年度.xlsx`, inline: false, length: body.length });
}

function cellsOf(row: LineRow): string[] {
  const hours = [row.total, row.total_after, row.professional, row.professional_after, row.by_exam, row.by_exam_after];
  const names = [row.name, row.employer_name ?? '', row.division_name ?? '', row.sector_name];
  return [...names, ...hours.map((one) => String(toHours(one))), row.met ? '达到' : '未达到', row.met_after ? '达到' : '未达到'];
}

function groupView({ hours, name, key, ...counts }: GroupRow): Groups['items'][number] {
  return { key: key ?? '', name: name ?? '（无）', hours: toHours(hours), ...counts };
}

function personView(row: LineRow): People['items'][number] {
  const inPublic = toHours(row.public);
  return {
    personId: String(row.person_id),
    name: row.name,
    employer: row.employer_name ?? '',
    division: row.division_name ?? '',
    sector: row.sector_name,
    before: {
      total: toHours(row.total),
      professional: toHours(row.professional),
      public: inPublic,
      byExam: toHours(row.by_exam),
      met: row.met,
    },
    after: {
      total: toHours(row.total_after),
      professional: toHours(row.professional_after),
      public: inPublic,
      byExam: toHours(row.by_exam_after),
      met: row.met_after,
    },
  };
}
