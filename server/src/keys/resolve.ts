// Who stands behind a key that a machine shows: its organisation, held to the key's scopes.
import { type Actor, type Db, dayOf, sha256 } from '#platform';
import { selectOpened, touchKey } from './store.ts';

const touchMs = 60_000;
export const keyShape = /^xsk_[A-Za-z0-9_-]{43}$/;

/** Anonymous for a key that is unknown, over, ended, or whose account no longer holds the role. */
export async function resolveKey(
  db: Db,
  { bearer, address }: { bearer: string | null; address: string | null },
  now: Date,
): Promise<Actor> {
  if (bearer === null || !keyShape.test(bearer)) return { kind: 'anonymous' };
  const at = { tx: db };
  const key = await selectOpened(at, { hash: sha256(bearer), now, today: dayOf(now) });
  if (!key) return { kind: 'anonymous' };
  // Once a minute is exact enough, and spares a write on every request.
  if (!key.last_used_at || now.getTime() - key.last_used_at.getTime() >= touchMs) await touchKey(at, key.key_id, { now, address });
  return {
    kind: 'account',
    accountId: key.key_id,
    personId: null,
    name: `接口密钥“${key.name}”`,
    grants: [{ role: key.role, orgId: key.org_id, division: key.division, sector: key.sector }],
    sessionId: key.key_id,
    scopes: key.scopes,
  };
}
