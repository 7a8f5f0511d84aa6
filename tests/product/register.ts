// A new person of the demo city, registered as anybody registers: the phone is proven by the code that the outbox page shows.
import { idCheckDigit, privacyNotice } from '@xueshi/contract';
import { type Caller, callerOf, signedIn } from './caller.ts';

export type Newcomer = { readonly name: string; readonly idNumber: string; readonly phone: string; readonly password: string };

/** `order`: two digits that no other journey uses; number and phone are made of them. */
export function newcomerOf(name: string, order: string): Newcomer {
  const seventeen = `330399199202298${order}`;
  return { name, idNumber: seventeen + idCheckDigit(seventeen), phone: `199000088${order}`, password: '江心屿的塔影 2026' };
}

type Work = { readonly orgId: string; readonly series: string };

/** Signed in as the newcomer; without `work`: no unit, in 鹿城区. */
export async function registerNewcomer(url: string, who: Newcomer, work?: Work): Promise<Caller> {
  const caller = callerOf(url);
  const { codeId } = await caller.ask<{ codeId: string }>('POST', '/api/registration/codes', { phone: who.phone });
  const { items } = await caller.ask<{ items: { phone: string; text: string }[] }>('GET', '/api/demo/outbox');
  const mine = items.find(({ phone }) => phone.endsWith(who.phone.slice(-4)));
  const code = /\d{6}/.exec(mine?.text ?? '')?.[0] ?? '';
  await caller.ask('POST', '/api/registration', {
    codeId,
    code,
    ...who,
    idKind: 'resident',
    series: work?.series ?? null,
    title: null,
    titleSince: null,
    membership: { ...(work ? { orgId: work.orgId } : { orgId: null, division: '330302' }), kind: 'main', from: '2026-01-01' },
    consent: privacyNotice,
  });
  return caller;
}

/** Signed in as a professional of 瓯江医院, whose own login has confirmed it: of the sector 卫生健康. */
export async function registerDoctor(url: string, who: Newcomer): Promise<Caller> {
  const employer = await signedIn(url, 'employer');
  const { roles } = await employer.ask<{ roles: { org: { orgId: string } | null }[] }>('GET', '/api/session');
  const caller = await registerNewcomer(url, who, { orgId: roles.find(({ org }) => org)?.org?.orgId ?? '', series: 'health' });
  const { items } = await caller.ask<{ items: { membershipId: string }[] }>('GET', '/api/me/memberships');
  await employer.ask('POST', `/api/memberships/${items[0]?.membershipId}/confirmation`);
  return caller;
}
