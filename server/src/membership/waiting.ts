// Who registered alone and still waits to be confirmed: sign-in and drafts work, nothing is decided or printed yet (第十条).
import { type Context, Problem } from '#platform';
import { selectWaiting, type WaitingRow } from './store.ts';
import { awaitingText } from './view.ts';

export type Waiting = { readonly sinceDay: string; readonly dueOn: string | null; readonly awaiting: string };

/** Null for somebody whom a unit, a bureau or the register itself has confirmed. */
export async function waitingOf(at: Pick<Context, 'tx'>, personId: number): Promise<Waiting | null> {
  const row = await selectWaiting(at, personId);
  return row && { sinceDay: row.asked_on, dueOn: row.due_on, awaiting: awaitedOf(row) };
}

export async function isWaiting(at: Pick<Context, 'tx'>, personId: number): Promise<boolean> {
  return (await selectWaiting(at, personId)) !== null;
}

/** Throws `membership-waiting` (409) for what must wait until the person is confirmed. `what` completes “现在还不能…”. */
export async function refuseWaiting(at: Pick<Context, 'tx'>, personId: number, what: string): Promise<void> {
  const row = await selectWaiting(at, personId);
  if (!row) return;
  throw new Problem({
    type: 'membership-waiting',
    status: 409,
    title: `账户注册尚未确认，现在还不能${what}`,
    detail: `${howTo(row)}草稿和已登记的学时都会保留，确认后即可办理（第十条）。`,
  });
}

function howTo(row: WaitingRow): string {
  if (row.state === 'returned') return '您的任职申请已被退回，请在“我的 – 任职”中按理由改正后重新提交。';
  if (row.state === 'withdrawn') return '您撤回了任职申请，请在“我的 – 任职”中选择单位或所在县（市、区）重新提出。';
  const due = row.due_on === null ? '' : `，${row.due_on} 前没有答复的，由县（市、区）人力社保局审核`;
  return `正在等待${awaitingText(row)}确认${due}。`;
}

function awaitedOf(row: WaitingRow): string {
  return row.state === 'asked' ? awaitingText(row) : '本人重新提交任职申请后由单位';
}
