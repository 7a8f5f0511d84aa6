// A small city for the tests of membership: two hospitals of one district, one of another, people who registered alone.
import { idCheckDigit } from '@xueshi/contract';
import { type NewPerson, recordEmployments, registerPeople } from '#accounts';
import { createOrgs } from '#orgs';
import type { Actor, Day } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { askMembership } from './index.ts';

export const oujiang = 5001;
export const binhai = 5002;
export const ruianUnit = 5003;
export const lucheng = '330302';
export const ruian = '330381';

export type SmallCity = TestDatabase & { as(actor: Actor, now?: string): ReturnType<typeof contextFor> };

export async function smallCity(): Promise<SmallCity> {
  const database = await testDatabase();
  const units = [
    { orgId: oujiang, name: '瓯江医院', division: lucheng },
    { orgId: binhai, name: '滨海医院', division: lucheng },
    { orgId: ruianUnit, name: '瑞安人民医院', division: ruian },
  ];
  await createOrgs(
    contextFor(database.db),
    units.map((unit) => ({ ...unit, kind: 'employer' as const, uscc: null, sector: 'health', parentId: null })),
  );
  return { ...database, as: (actor, now) => contextFor(database.db, { actor, ...(now ? { now } : {}) }) };
}

const system: Actor = { kind: 'system', name: '测试' };
let order = 100;

type Registered = { orgId: number | null; division?: string; from?: Day; now?: string };

/** Somebody new who registered alone and asks for a unit. */
export async function registered(city: SmallCity, name: string, asked: Registered): Promise<{ personId: number; membershipId: string }> {
  const personId = await newPerson(city, name);
  const { membershipId } = await askMembership(city.as(own(personId, name), asked.now), {
    personId,
    orgId: asked.orgId,
    division: asked.division ?? null,
    kind: 'main',
    from: asked.from ?? '2026-06-01',
    registered: true,
  });
  return { personId, membershipId };
}

export async function newPerson(city: SmallCity, name: string): Promise<number> {
  order += 1;
  const head = `33030219850615${String(order)}`;
  const person: NewPerson = {
    personId: 1000 + order,
    name,
    idNumber: head + idCheckDigit(head),
    phone: null,
    ethnicity: null,
    series: 'health',
    title: '主治医师',
    titleSince: '2020-01-01',
    division: lucheng,
  };
  await registerPeople(city.as(system), [person]);
  return 1000 + order;
}

export async function employed(city: SmallCity, name: string, orgId: number, from: Day = '2022-01-01'): Promise<number> {
  const personId = await newPerson(city, name);
  await recordEmployments(city.as(system), [{ personId, orgId, from, to: null, main: true }], 'test');
  return personId;
}

export function own(personId: number, name = '本人'): Actor {
  return { kind: 'account', accountId: '0199b5a0-0000-7000-8000-0000000000aa', personId, name, sessionId: 's', grants: [] };
}

export function official(role: string, orgId: number, division: string | null, personId: number | null = null): Actor {
  const grants = [{ role, orgId, division, sector: role === 'employer' ? 'health' : null }];
  return { kind: 'account', accountId: '0199b5a0-0000-7000-8000-0000000000bb', personId, name: `${role}经办人`, sessionId: 's', grants };
}

export const oujiangOffice = official('employer', oujiang, lucheng);
export const binhaiOffice = official('employer', binhai, lucheng);
export const luchengBureau = official('district', 101, lucheng);
export const ruianBureau = official('district', 106, ruian);
export const cityBureau = official('city', 1, null);
