// A small city for tests of printed forms: an employer, three people, their hours, a ledger key, a seal.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCheckDigit } from '@xueshi/contract';
import { recordEmployments, registerPeople } from '#accounts';
import { append, installLedgerKeyObject, type NewEntry } from '#ledger';
import { createOrgs } from '#orgs';
import { type Actor, type Context, inTransaction } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { closeTypesetter, installTranscripts } from './index.ts';

export const hospital = 5001;
export const school = 5002;
export const healthAuthority = 201;

export type TestCity = TestDatabase & {
  /** A context for reading. */
  at(actor?: Actor, now?: string): Context;
  /** Runs a verb as the binder runs a write: in one transaction. */
  write<T>(actor: Actor, verb: (at: Context) => Promise<T>, now?: string): Promise<T>;
  register(entries: readonly Partial<NewEntry>[], now?: string): Promise<void>;
  readonly keysDir: string;
  end(): Promise<void>;
};

export async function testCity(): Promise<TestCity> {
  const database = await testDatabase();
  const keysDir = mkdtempSync(join(tmpdir(), 'xueshi-keys-'));
  installLedgerKeyObject(generateKeyPairSync('ed25519').privateKey);
  await installTranscripts({ keysDir, baseUrl: 'https://xueshi.example.cn', create: true });
  const at = (actor?: Actor, now = '2026-06-15T10:00:00+08:00') => contextFor(database.db, { now, ...(actor ? { actor } : {}) });
  const write = <T>(actor: Actor, verb: (inside: Context) => Promise<T>, now?: string) =>
    inTransaction(database.db, (tx) => verb({ ...at(actor, now), tx }));
  await populate(at());
  return {
    ...database,
    at,
    write,
    keysDir,
    async register(entries, now) {
      await write(system, (inside) => append(inside, entries.map(entryOf)), now);
    },
    async end() {
      await closeTypesetter();
      await database.drop();
      rmSync(keysDir, { recursive: true, force: true });
    },
  };
}

const system: Actor = { kind: 'system', name: '测试' };

async function populate(at: Context): Promise<void> {
  const unit = { kind: 'employer' as const, uscc: null, parentId: null };
  await createOrgs(at, [
    { ...unit, orgId: hospital, name: '瓯江医院', division: '330302', sector: 'health' },
    { ...unit, orgId: school, name: '飞云江学校', division: '330381', sector: 'education' },
  ]);
  const person = { phone: null, ethnicity: '汉族', series: 'health', title: '主治医师', titleSince: '2023-05-01', division: null };
  await registerPeople(at, [
    { ...person, personId: 2001, name: '林𬱖', idNumber: idNumber(1) },
    { ...person, personId: 2002, name: '阿卜杜热合曼·买买提', idNumber: idNumber(2), ethnicity: '维吾尔族' },
    { ...person, personId: 2003, name: '周无职', idNumber: idNumber(3), series: null, title: null, titleSince: null, division: '330302' },
  ]);
  await recordEmployments(
    at,
    [
      { personId: 2001, orgId: hospital, from: '2015-07-01', to: null, main: true },
      { personId: 2002, orgId: school, from: '2015-07-01', to: null, main: true },
    ],
    '测试',
  );
}

function idNumber(order: number): string {
  const head = `33030219850615${String(order).padStart(3, '0')}`;
  return head + idCheckDigit(head);
}

let count = 0;

/** An entry of person 2001 unless told otherwise. */
function entryOf(entry: Partial<NewEntry>): NewEntry {
  count += 1;
  return {
    personId: 2001,
    source: 'claim',
    sourceKey: `test-${count}`,
    year: 2026,
    subject: 'professional',
    centihours: 600,
    byExam: false,
    way: '8-3',
    rule: { document: '温人社发〔2017〕264号', article: '第八条第（三）项', edition: '2018-01-01' },
    explanation: ['一天 6 学时'],
    title: '心血管病学新进展研修班',
    organiser: '温州市医学会',
    heldFrom: '2026-03-02',
    heldTo: '2026-03-02',
    evidence: [],
    recognisedBy: healthAuthority,
    ...entry,
  };
}

export function personActor(personId: number): Actor {
  return {
    kind: 'account',
    accountId: `0199b5a0-0000-7000-8000-00000000${personId}`,
    personId,
    name: `人员${personId}`,
    sessionId: 's',
    grants: [],
  };
}

export function officialActor(role: string, orgId: number, division: string | null, sector: string | null): Actor {
  return {
    kind: 'account',
    accountId: '0199b5a0-0000-7000-8000-000000000001',
    personId: null,
    name: '工作人员',
    sessionId: 's',
    grants: [{ role, orgId, division, sector }],
  };
}
