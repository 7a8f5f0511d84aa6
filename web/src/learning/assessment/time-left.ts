// The time left of an attempt by the server's clock: a device whose clock is wrong sees the same.
import { useEffect, useState } from 'react';
import type { Reply } from '#api';

type Attempt = Pick<Reply<'getAttempt'>, 'serverTime' | 'endsAt'>;

const TICK_MS = 1000;
export const SOON_MS = 120_000;

/** How far the server is ahead of this device. */
export function aheadMs(serverTime: string, nowMs: number): number {
  const at = Date.parse(serverTime);
  return Number.isNaN(at) ? 0 : at - nowMs;
}

export function leftMs(endsAt: string, ahead: number, nowMs: number): number {
  return Math.max(0, Date.parse(endsAt) - (nowMs + ahead));
}

export function useTimeLeft({ serverTime, endsAt }: Attempt): number {
  const [ahead] = useState(() => aheadMs(serverTime, Date.now()));
  const [left, setLeft] = useState(() => leftMs(endsAt, ahead, Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setLeft(leftMs(endsAt, ahead, Date.now())), TICK_MS);
    return () => clearInterval(timer);
  }, [endsAt, ahead]);
  return left;
}
