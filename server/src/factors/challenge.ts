// Between password and second factor: a short-lived token, five tries, used once.
import { type Context, inTransaction, Problem, sha256 } from '#platform';
import { countChallengeTry, deleteChallengesBefore, insertChallenge, spendChallenge } from './store.ts';
import { newChallenge, opens, wrongFactorCode } from './totp.ts';

const lastsMs = 5 * 60_000;
const triesMost = 5;

export type Challenge = { readonly accountId: string; readonly device: string | null };

/** Throws `factor-asked` (401) with the challenge: the password was right, the second factor is still missing. */
export async function askFactor(at: Context, { accountId, device }: Challenge): Promise<never> {
  const challenge = newChallenge();
  const expiresAt = new Date(at.clock.now().getTime() + lastsMs);
  await insertChallenge(at, { challenge_hash: sha256(challenge), account_id: accountId, device, tries: 0, expires_at: expiresAt });
  throw new Problem({
    type: 'factor-asked',
    status: 401,
    title: '请输入动态口令',
    detail: '密码正确。请打开手机上的验证器，输入 6 位动态口令；手机不在身边的，输入备用码。',
    extras: { challenge },
  });
}

/** Counts the try, then looks at the code. Throws `factor-expired` (401) and `wrong-code` (422). */
export async function checkChallenge(at: Context, input: { challenge: string; code: string }): Promise<Challenge> {
  const hash = sha256(input.challenge);
  const row = await countChallengeTry(at, hash);
  if (!row || row.used_at !== null || row.tries > triesMost || row.expires_at <= at.clock.now()) throw expired();
  await inTransaction(at.tx, async (tx) => {
    const inside = { ...at, tx };
    if (!(await opens(inside, row.account_id, input.code))) throw wrongFactorCode();
    if (!(await spendChallenge(inside, hash, at.clock.now()))) throw expired();
  });
  return { accountId: row.account_id, device: row.device };
}

export async function forgetChallenges(at: Pick<Context, 'tx' | 'clock'>): Promise<void> {
  await deleteChallengesBefore(at, at.clock.now());
}

function expired(): Problem {
  return new Problem({
    type: 'factor-expired',
    status: 401,
    title: '等待时间过长，请重新登录',
    detail: '输入密码后，请在五分钟内输入动态口令；输错五次也需要重新开始。',
  });
}
