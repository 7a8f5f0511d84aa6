// A mistake is taken back by a second entry with a reason and who approved it; the first stays readable (第九、十四条).
import { type Context, notFound, Problem } from '#platform';
import { type AppendResult, refuseDifferent } from './append.ts';
import { recorderOf, reversalOf } from './entry.ts';
import { insertEntries, selectEntryRows } from './store.ts';

export type Reversal = { readonly personId: number; readonly entryId: string; readonly reason: string; readonly approver: string };

/** Reverses one entry, once. Throws 404 when it does not exist, `entry-conflict` when it was reversed for another reason. */
export async function reverse(at: Context, reversal: Reversal): Promise<AppendResult> {
  const [entry] = await selectEntryRows(at.tx, [{ person_id: reversal.personId, entry_id: reversal.entryId }]);
  if (!entry) throw notFound('这条登记');
  if (entry.reverses !== null) {
    throw new Problem({ type: 'entry-is-reversal', status: 422, title: '冲销条目不能再冲销', detail: '如需恢复学时，请重新登记。' });
  }
  const row = reversalOf(entry, reversal, { at: at.clock.now(), by: recorderOf(at.actor) });
  const written = await insertEntries(at.tx, [row]);
  if (written.length === 0) {
    const [before] = await selectEntryRows(at.tx, [{ person_id: row.person_id, entry_id: row.entry_id }]);
    if (!before) throw new Error(`reversal ${row.entry_id} is neither new nor stored`);
    refuseDifferent(before, row);
  }
  return { personId: row.person_id, entryId: row.entry_id, outcome: written.length > 0 ? 'recorded' : 'already' };
}
