// 接口密钥: other systems read by keys of their own – named, narrow, dated, changed without a stop (第九、十五条).
import { z } from 'zod';
import { DayText, endpoint, Id, TimeText } from '#kit';
import { Role } from './session.ts';

/** What a key may be given: reading alone. Decisions are taken by people. */
export const keyScopes = ['people.read', 'record.read', 'claim.read', 'audit.read', 'ledger.verify'] as const;
export const KeyScope = z.enum(keyScopes, '没有这种用途');
export type KeyScope = z.infer<typeof KeyScope>;

export const KeyItem = z.object({
  keyId: Id,
  name: z.string(),
  org: z.object({ orgId: Id, name: z.string() }),
  role: Role,
  scopes: z.array(KeyScope),
  createdAt: TimeText,
  expiresOn: DayText,
  formerUntil: TimeText.nullable().describe('更换后，旧密钥仍可用到此时'),
  lastUsedAt: TimeText.nullable(),
  lastAddress: z.string().nullable(),
  state: z.enum(['current', 'expired', 'ended']),
});
export type KeyItem = z.infer<typeof KeyItem>;

const shared = { tag: '接口密钥', access: 'signed-in' } as const;
const WithSecret = KeyItem.extend({ secret: z.string().describe('密钥，只显示这一次；用于 Authorization: Bearer') });

export const listKeys = endpoint({
  id: 'listKeys',
  method: 'GET',
  path: '/api/keys',
  ...shared,
  summary: '当前账户所任单位的接口密钥，至多 100 个；密钥本身不再显示',
  reply: z.object({ items: z.array(KeyItem) }),
  status: 200,
  problems: ['forbidden'],
});

export const createKey = endpoint({
  id: 'createKey',
  method: 'POST',
  path: '/api/keys',
  ...shared,
  summary: '新建接口密钥：只能给予所选角色已有的读取用途，至多一年',
  body: z.object({
    orgId: Id,
    role: Role,
    name: z.string('请填写名称').trim().min(1, '请写明给哪个系统使用').max(50, '名称至多 50 字'),
    scopes: z.array(KeyScope).min(1, '请至少选择一种用途').max(10, '用途过多'),
    expiresOn: DayText,
  }),
  reply: WithSecret,
  status: 201,
  problems: ['forbidden', 'invalid-input'],
});

const one = { ...shared, params: z.object({ keyId: Id }) } as const;

export const changeKey = endpoint({
  id: 'changeKey',
  method: 'POST',
  path: '/api/keys/{keyId}/rotation',
  ...one,
  summary: '更换密钥：答复新的，旧的再用 24 小时',
  reply: WithSecret,
  status: 200,
  problems: ['key-ended', 'not-found'],
});

export const endKey = endpoint({
  id: 'endKey',
  method: 'DELETE',
  path: '/api/keys/{keyId}',
  ...one,
  summary: '停用密钥，立即生效',
  reply: 'none',
  status: 204,
  problems: ['not-found'],
});
