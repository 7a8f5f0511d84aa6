// Who may have a printed form: its owner, and those who may read the owner's record; to all others it does not exist (第十五条).
import { findPerson, may, targetOf } from '#accounts';
import { type Context, forbidden } from '#platform';
import { readSerial } from './paper/serial.ts';
import { misspeltSerial, unknownTranscript } from './refusals.ts';
import { type PrintRow, selectPrint } from './store.ts';

/** The signed-in person. Throws 403 for accounts without a record of their own: there is nothing to print. */
export function ownPersonId(at: Pick<Context, 'actor'>): number {
  const { actor } = at;
  const personId = actor.kind === 'account' ? actor.personId : null;
  if (personId === null || !may(actor, 'print.own', { personId })) {
    throw forbidden('情况表由本人打印。当前账号没有个人学时记录，请换用个人账号登录。');
  }
  return personId;
}

/** The print behind a serial, if the actor may have it. */
export async function authorizedPrint(at: Context, typed: string): Promise<PrintRow> {
  const print = await selectPrint(at, serialOf(typed));
  if (!print) throw unknownTranscript();
  if (may(at.actor, 'print.own', { personId: print.person_id })) return print;
  const card = await findPerson(at, print.person_id);
  if (!may(at.actor, 'record.read', targetOf(card))) throw unknownTranscript();
  return print;
}

export function serialOf(typed: string): string {
  const serial = readSerial(typed);
  if (!serial) throw misspeltSerial();
  return serial;
}
