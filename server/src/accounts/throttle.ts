// Guessing is slowed per account and address, and per address; nobody can shut another person out from elsewhere (第十条).
import { isIPv6 } from 'node:net';
import { type Context, keyring, Problem } from '#platform';
import { type Attempt, countAttempt, forgiveAttempt, type Throttle } from './store.ts';

/** Five tries, then 30 s, 60 s, … up to a quarter of an hour. */
const perAccount: Throttle = { free: 5, waitS: 30, longestS: 900, forgetS: 24 * 3600 };
/** A hospital or a school sits behind one address: much is free, and known pairs of account and address are not held up at all. */
const perAddress: Throttle = { free: 100, waitS: 60, longestS: 900, forgetS: 3600 };
const knownForMs = 90 * 24 * 3600 * 1000;

/** What was counted, to be taken back when the password turns out right. */
export type Counted = { readonly pair: Buffer; readonly address: Buffer | null };

/** Counts an attempt, or throws `too-many-attempts` with the time to wait. `what` is the login, or another thing that is guessed at. */
export async function admitAttempt(at: Context, what: string): Promise<Counted> {
  const now = at.clock.now();
  const place = network(at.address);
  const pair = keyring().keyedHash(`attempt:${what}|${place}`);
  const onPair = await countAttempt(at, pair, perAccount, now);
  refuseBlocked(onPair, now);
  if (onPair.blockedUntil === null && onPair.succeededAt && now.getTime() - onPair.succeededAt.getTime() < knownForMs) {
    return { pair, address: null };
  }
  const address = keyring().keyedHash(`attempts-from:${place}`);
  refuseBlocked(await countAttempt(at, address, perAddress, now), now);
  return { pair, address };
}

export async function forgive(at: Context, counted: Counted): Promise<void> {
  await forgiveAttempt(at, counted.pair, at.clock.now(), 'all');
  if (counted.address) await forgiveAttempt(at, counted.address, at.clock.now(), 'one');
}

function refuseBlocked(attempt: Attempt, now: Date): void {
  if (attempt.blockedUntil === null) return;
  const retryAfterS = Math.max(1, Math.ceil((attempt.blockedUntil.getTime() - now.getTime()) / 1000));
  throw new Problem({
    type: 'too-many-attempts',
    status: 429,
    title: '尝试次数太多，请稍候再试',
    detail: `为防止有人猜测密码，请在${waitText(retryAfterS)}后再试。在其他地点登录不受影响；忘记密码请联系本单位的账号管理人。`,
    extras: { retryAfterS },
  });
}

function waitText(seconds: number): string {
  return seconds <= 90 ? ` ${seconds} 秒` : ` ${Math.ceil(seconds / 60)} 分钟`;
}

/** An IPv6 household owns a /64: counting single addresses would count nothing. */
function network(address: string | null): string {
  if (address === null) return 'local';
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
