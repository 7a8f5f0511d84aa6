// Keys of an organisation: made, changed, ended by those who act for it; the secret is handed out once (第十五条).
import { randomBytes } from 'node:crypto';
import type { KeyItem, KeyScope, Role } from '@xueshi/contract';
import { addDays } from '@xueshi/policy';
import { accountOf, permits } from '#accounts';
import { readOrgId } from '#orgs';
import {
  type AccountActor,
  type Context,
  type Day,
  forbidden,
  inTransaction,
  invalidInput,
  newUuid,
  notFound,
  Problem,
  sha256,
  timeText,
} from '#platform';
import { insertKey, type KeyRow, selectKey, selectKeys, updateEnd, updateSecret } from './store.ts';

const longestDays = 366;
const formerMs = 24 * 3600 * 1000;
type WithSecret = KeyItem & { secret: string };

export async function listKeys(at: Context): Promise<{ items: KeyItem[] }> {
  const rows = await selectKeys(
    at,
    officialOf(at).grants.map((grant) => grant.orgId),
  );
  return { items: rows.map((row) => viewOf(at, row)) };
}

type NewKey = { orgId: string; role: Role; name: string; scopes: KeyScope[]; expiresOn: Day };

export async function createKey(at: Context, input: NewKey): Promise<WithSecret> {
  const actor = officialOf(at);
  const grant = actor.grants.find((one) => one.role === input.role && one.orgId === readOrgId(input.orgId));
  if (!grant) throw forbidden('您没有担任这个单位的这一角色，不能为其新建密钥。');
  const today = at.clock.today();
  const scopes = [...new Set(input.scopes)];
  const beyond = scopes.filter((scope) => !permits({ ...actor, personId: null, grants: [grant] }, scope));
  if (beyond.length > 0) throw invalidInput([{ path: 'scopes', message: '密钥的用途不能超出所选角色已有的权限' }]);
  if (input.expiresOn < today) throw invalidInput([{ path: 'expiresOn', message: '到期日不能早于今天' }]);
  if (input.expiresOn > addDays(today, longestDays))
    throw invalidInput([{ path: 'expiresOn', message: '密钥至多使用一年，到期前可以新建' }]);
  const secret = newSecret();
  const keyId = newUuid(at.clock.now().getTime());
  const { accountId } = actor;
  const row = { key_id: keyId, account_id: accountId, org_id: grant.orgId, role: grant.role, name: input.name, scopes };
  await insertKey(at, { ...row, created_at: at.clock.now(), expires_on: input.expiresOn, secret_hash: sha256(secret) });
  return { ...(await shown(at, keyId)), secret };
}

export async function changeKey(at: Context, input: { keyId: string }): Promise<WithSecret> {
  return inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    const row = await openKey(inside, input.keyId);
    if (stateOf(at, row) !== 'current') {
      throw new Problem({ type: 'key-ended', status: 409, title: '这个密钥已经停用或到期', detail: '请新建一个密钥。' });
    }
    const secret = newSecret();
    const formerUntil = new Date(at.clock.now().getTime() + formerMs);
    await updateSecret(inside, row.key_id, { secretHash: sha256(secret), formerUntil });
    return { ...(await shown(inside, row.key_id)), secret };
  });
}

export async function endKey(at: Context, input: { keyId: string }): Promise<void> {
  const row = await openKey(at, input.keyId);
  await updateEnd(at, row.key_id, at.clock.now());
}

/** 43 characters of chance, and a beginning by which a leaked key is recognised. */
function newSecret(): string {
  return `xsk_${randomBytes(32).toString('base64url')}`;
}

function officialOf(at: Context): AccountActor {
  const actor = accountOf(at);
  if (actor.grants.length > 0) return actor;
  throw forbidden('接口密钥由单位或主管部门的工作账户管理。');
}

/** Another organisation's key is not found, like one that never was. */
async function openKey(at: Context, keyId: string): Promise<KeyRow> {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const row = uuid.test(keyId) ? await selectKey(at, keyId) : null;
  if (!row || !officialOf(at).grants.some((grant) => grant.orgId === row.org_id && grant.role === row.role)) throw notFound('这个密钥');
  return row;
}

async function shown(at: Context, keyId: string): Promise<KeyItem> {
  const row = await selectKey(at, keyId);
  if (!row) throw new Error(`key ${keyId} is gone`);
  return viewOf(at, row);
}

function viewOf(at: Context, row: KeyRow): KeyItem {
  return {
    keyId: row.key_id,
    name: row.name,
    org: { orgId: String(row.org_id), name: row.org_name },
    role: row.role as Role,
    scopes: row.scopes as KeyScope[],
    createdAt: timeText(row.created_at),
    expiresOn: row.expires_on,
    formerUntil: row.former_until && row.former_until > at.clock.now() ? timeText(row.former_until) : null,
    lastUsedAt: row.last_used_at && timeText(row.last_used_at),
    lastAddress: row.last_address,
    state: stateOf(at, row),
  };
}

function stateOf(at: Context, row: KeyRow): KeyItem['state'] {
  if (row.ended_at !== null) return 'ended';
  return row.expires_on < at.clock.today() ? 'expired' : 'current';
}
