// The person's side: asking for one's data to be corrected, taking it back (个人信息保护法第四十六条).
import { type CorrectionView, isPersonName, normaliseName } from '@xueshi/contract';
import { accountOf, findPerson } from '#accounts';
import { type Context, type Day, type FieldError, invalidInput, newUuid, notFound, Problem, splitId } from '#platform';
import { type Changes, type CorrectionRow, decideCorrection, insertCorrection, selectCorrection, selectOwn } from './store.ts';
import { seriesNames, viewOf } from './view.ts';

type Asked = {
  name?: string | undefined;
  ethnicity?: string | null | undefined;
  series?: string | null | undefined;
  title?: string | null | undefined;
  titleSince?: Day | null | undefined;
  from: Day;
  reason: string;
};

export async function listMyCorrections(at: Context): Promise<{ items: CorrectionView[] }> {
  const personId = ownPersonId(at);
  const card = await findPerson(at, personId);
  const series = await seriesNames(at);
  return { items: (await selectOwn(at, personId)).map((row) => viewOf(row, card, series)) };
}

export async function askCorrection(at: Context, input: Asked): Promise<CorrectionView> {
  const personId = ownPersonId(at);
  const changes = await checked(at, personId, input);
  const row = {
    person_id: personId,
    correction_id: newUuid(at.clock.now().getTime()),
    origin: 'self' as const,
    changes,
    phone_sealed: null,
    from_day: input.from,
    reason: input.reason,
    asked_on: at.clock.today(),
  };
  if (!(await insertCorrection(at, row))) {
    const detail = '前一份还在等待核对。可以先撤回，再重新提出。';
    throw new Problem({ type: 'correction-open', status: 409, title: '已有一份资料更正在等待核对', detail });
  }
  return shown(at, personId, row.correction_id);
}

export async function withdrawCorrection(at: Context, input: { correctionId: string }): Promise<CorrectionView> {
  const key = splitId(input.correctionId);
  const row = key && key.personId === ownPersonId(at) ? await selectCorrection(at, key.personId, key.uuid) : null;
  if (row?.origin !== 'self') throw notFound('这份资料更正');
  refuseClosed(row);
  await decideCorrection(at, row, { state: 'withdrawn', decided_at: at.clock.now(), decided_by: accountOf(at).name, answer: null });
  return shown(at, row.person_id, row.correction_id);
}

async function checked(at: Context, personId: number, input: Asked): Promise<Changes> {
  const card = await findPerson(at, personId);
  const today = at.clock.today();
  const name = input.name === undefined ? undefined : normaliseName(input.name);
  const known = await seriesNames(at);
  const { series } = input;
  const titleSince = input.titleSince ?? null;
  const errors: FieldError[] = [
    ...(name === undefined || isPersonName(name) ? [] : [{ path: 'name', message: '姓名只能含文字、间隔点和连字符，至多 50 字，请核对' }]),
    ...(series === undefined || series === null || known.has(series)
      ? []
      : [{ path: 'series', message: '没有这个职称系列，请从列表中选择' }]),
    ...(titleSince !== null && titleSince > today ? [{ path: 'titleSince', message: '取得日期不能晚于今天' }] : []),
    ...(input.from > today ? [{ path: 'from', message: '日期不能晚于今天' }] : []),
  ];
  if (errors.length > 0) throw invalidInput(errors);
  const asked = { name, ethnicity: empty(input.ethnicity), series, title: empty(input.title), titleSince: input.titleSince };
  const now: Record<keyof typeof asked, string | null> = {
    name: card.name,
    ethnicity: card.ethnicity,
    series: card.series,
    title: card.title,
    titleSince: card.titleSince,
  };
  const different = Object.entries(asked).filter(([key, value]) => value !== undefined && value !== now[key as keyof typeof asked]);
  if (different.length === 0) throw invalidInput([{ path: 'reason', message: '没有要更正的内容：填写的与登记的相同' }]);
  return Object.fromEntries(different) as Changes;
}

/** An empty field says: take it away. */
function empty(text: string | null | undefined): string | null | undefined {
  return text === '' ? null : text;
}

export function refuseClosed(row: Pick<CorrectionRow, 'state'>): void {
  if (row.state === 'asked') return;
  throw new Problem({ type: 'correction-closed', status: 409, title: '这份申请已经办结', detail: '请刷新后查看结果。' });
}

async function shown(at: Context, personId: number, correctionId: string): Promise<CorrectionView> {
  const row = await selectCorrection(at, personId, correctionId);
  if (!row) throw new Error(`correction ${correctionId} is gone`);
  return viewOf(row, await findPerson(at, personId), await seriesNames(at));
}

export function ownPersonId(at: Context): number {
  const { personId } = accountOf(at);
  if (personId !== null) return personId;
  const detail = '这是工作账户，没有个人学时档案。';
  throw new Problem({ type: 'no-person', status: 404, title: '此账户没有个人学时档案', detail });
}
