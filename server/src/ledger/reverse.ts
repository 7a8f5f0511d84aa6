// 冲销: a mistake is taken back by a second entry with a reason and who approved it; the first stays readable (第九、十四条, reading 51).

import type { EntryView } from '@xueshi/contract';
import { authorize, findPerson, targetOf } from '#accounts';
import { provenanceOf, reversalIdOf, reversalOf, rowOf } from '#ledger/entry';
import { type Context, notFound, Problem, splitId } from '#platform';
import { type AppendResult, appendRows } from './append.ts';
import { lockTotals, selectBeside, selectLine, selectRows } from './store.ts';
import { viewOf } from './view.ts';

type Reversal = { readonly personId: number; readonly entryId: string; readonly reason: string; readonly approver: string };

/**
 * Takes one entry back, once; asks for no permission. The same reversal again answers `already`. Throws 404 for no entry,
 * `reversal-of-reversal` (422), and `already-reversed` (409) when it was taken back for another reason.
 */
export async function reverse(at: Context, { personId, entryId, reason, approver }: Reversal): Promise<AppendResult> {
  const [original] = await selectRows(at.tx, [{ person_id: personId, entry_id: entryId }]);
  if (!original) throw notFound('这条登记');
  if (original.reverses !== null) {
    throw new Problem({
      type: 'reversal-of-reversal',
      status: 422,
      title: '冲销条目不能再冲销',
      detail: '冲销不改动原条目。如需恢复学时，请以新的编号重新登记。',
    });
  }
  const row = rowOf(reversalOf(original, { reason, approver }), provenanceOf(at));
  try {
    const [result] = await appendRows(at, [row]);
    if (!result) throw new Error(`reversal of ${entryId} has no result`);
    return result;
  } catch (error) {
    if (error instanceof Problem && error.init.type === 'entry-conflict') throw alreadyReversed();
    throw error;
  }
}

/** An authority takes back an entry of its jurisdiction, with what was added beside it; somebody else must have approved it. */
export async function reverseEntry(at: Context, input: { entryId: string; reason: string; approver: string }): Promise<EntryView> {
  const key = splitId(input.entryId);
  const [original] = key ? await selectRows(at.tx, [{ person_id: key.personId, entry_id: key.uuid }]) : [];
  if (!key || !original) throw notFound('这条登记');
  authorize(at.actor, 'entry.reverse', targetOf(await findPerson(at, key.personId)));
  if (original.reversed) throw alreadyReversed();
  const handled = at.actor.kind === 'account' ? at.actor.name : '';
  if (sameName(input.approver, handled)) throw notIndependent('经办人不能批准自己办理的冲销');
  if (sameName(input.approver, original.recorded_by_name)) throw notIndependent('原登记的经办人不能批准冲销自己登记的学时');
  await lockTotals(at.tx, [key.personId], original.year);
  const beside = await selectBeside(at.tx, { person_id: key.personId, entry_id: key.uuid });
  for (const entryId of [key.uuid, ...beside]) {
    await reverse(at, { personId: key.personId, entryId, reason: input.reason, approver: input.approver });
  }
  const line = await selectLine(at.tx, { person_id: key.personId, entry_id: reversalIdOf(key.uuid) });
  if (!line) throw new Error(`reversal of ${key.uuid} was not written`);
  at.log.info({ entryId: input.entryId }, 'entry reversed');
  return viewOf(line);
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFKC').replace(/\s/g, '') === b.normalize('NFKC').replace(/\s/g, '');
}

function alreadyReversed(): Problem {
  return new Problem({
    type: 'already-reversed',
    status: 409,
    title: '这条登记已经冲销',
    detail: '一条登记只能冲销一次，原来的冲销理由和批准人没有改动。请刷新后查看。',
  });
}

function notIndependent(message: string): Problem {
  return new Problem({
    type: 'approver-not-independent',
    status: 422,
    title: message,
    detail: '请填写另一位批准人的姓名。',
    errors: [{ path: 'approver', message }],
  });
}
