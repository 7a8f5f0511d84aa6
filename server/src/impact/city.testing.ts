// For the tests of this folder: people of two sectors with registered training in 2025, officials who draft and file. Never part of the product.
import { idCheckDigit } from '@xueshi/contract';
import { assessRecognition } from '@xueshi/policy';
import { recordEmployments, registerPeople } from '#accounts';
import { append, type NewEntry, reverse } from '#ledger';
import { createOrgs } from '#orgs';
import { type Actor, inTransaction } from '#platform';
import { createRuleDraft, submitRuleDraft } from '#rulebooks';
import { contextFor, type TestDatabase, testDatabase } from '#testing';

export const now = '2026-06-15T08:00:00+08:00';
export const hospital = 5001;
const school = 5002;

const official = (role: string, sector: string, orgId: number, hand: number): Actor => ({
  kind: 'account',
  accountId: `0199b5a0-0000-7000-8000-0000000000${hand}`,
  personId: null,
  name: `${role}${hand}`,
  sessionId: 's',
  grants: [{ role, orgId, division: null, sector }],
});
export const health = official('sector', 'health', 201, 11);
export const education = official('sector', 'education', 202, 12);
export const bureau = official('city', 'general', 1, 13);
export const colleague = official('city', 'general', 1, 14);
export const registrar: Actor = { kind: 'system', name: '登记' };

export type City = Awaited<ReturnType<typeof openCity>>;

/** 101–104 of the hospital, 105 a teacher; nobody has hours yet. */
export async function openCity() {
  const database: TestDatabase = await testDatabase();
  const as = (actor: Actor) => contextFor(database.db, { actor, now });
  await createOrgs(as(registrar), [
    { orgId: hospital, kind: 'employer', name: '温州样本医院', uscc: null, division: '330302', sector: 'health', parentId: null },
    { orgId: school, kind: 'employer', name: '温州样本中学', uscc: null, division: '330303', sector: 'education', parentId: null },
  ]);
  const ids = [101, 102, 103, 104, 105];
  await registerPeople(as(registrar), ids.map(newPerson));
  await recordEmployments(
    as(registrar),
    ids.map((personId) => ({ personId, orgId: personId === 105 ? school : hospital, from: '2015-07-01', to: null, main: true })),
    '登记',
  );
  const run = <T>(actor: Actor, work: (at: ReturnType<typeof as>) => Promise<T>) =>
    inTransaction(database.db, (tx) => work({ ...as(actor), tx }));
  return { database, db: database.db, as, run, drop: () => database.drop(), ...doing(as) };
}

function doing(as: (actor: Actor) => ReturnType<typeof contextFor>) {
  let key = 0;
  const register = async (entry: Partial<NewEntry> & Pick<NewEntry, 'personId'>) => {
    key += 1;
    const [done] = await append(as(registrar), [{ ...plain, sourceKey: `t${key}`, ...entry }]);
    if (!done) throw new Error('nothing appended');
    return done.entryId;
  };
  return {
    register,
    /** Registered by the way as the policy computes it, with its facts; `recognised` where a reviewer gave less. Centihours. */
    async activity(personId: number, way: string, facts: Record<string, unknown>, recognised?: number) {
      const result = assessRecognition({ way, sector: 'health', facts });
      if (!result.ok) throw new Error(result.problem.detail);
      const { rule, centihours, byExam } = result.assessment;
      const given = recognised ?? centihours;
      return register({ personId, way, facts, rule, byExam, centihours: given, lowered: centihours - given });
    },
    async takeBack(personId: number, entryId: string) {
      await reverse(as(registrar), { personId, entryId, reason: '不实', approver: '张处长' });
    },
    async drafted(kind: 'document' | 'reading' | 'notice' | 'profile', body: Record<string, unknown>, by: Actor = health) {
      const made = await createRuleDraft(as(by), { kind, body });
      return submitRuleDraft(as(by), made);
    },
  };
}

const plain: Omit<NewEntry, 'personId' | 'sourceKey'> = {
  source: 'claim',
  year: 2025,
  subject: 'professional',
  centihours: 600,
  byExam: false,
  way: '8-3',
  rule: { document: '温人社发〔2017〕264号', article: '第八条第（三）项', edition: '2018-01-01' },
  explanation: ['一步。'],
  title: '培训',
  organiser: '某协会',
  heldFrom: '2025-03-01',
  heldTo: '2025-03-01',
  evidence: [],
  recognisedBy: 201,
};

function newPerson(personId: number) {
  const seventeen = `33030219850615${personId}`;
  return {
    personId,
    name: `人员${'甲乙丙丁戊'[personId - 101] ?? ''}`,
    idNumber: seventeen + idCheckDigit(seventeen),
    phone: null,
    ethnicity: '汉族',
    series: personId === 105 ? 'school_teaching' : 'health',
    title: null,
    titleSince: null,
    division: null,
  };
}

export const days = (...on: string[]) => ({ days: on.map((day) => ({ on: day, part: 'full' })) });

/** A provincial list of the health sector: so many hours a day by 8-3, at most so many a year; otherwise as the city's document. */
export function provincial(hours: number, cap: number | null = null): Record<string, unknown> {
  const text = `培训每天登记${hours}学时，一个年度至多${cap ?? '不限'}学时。`;
  return {
    id: 'zj-health-2026',
    title: '浙江省卫生专业技术人员学时登记细则',
    number: '浙卫发〔2026〕2号',
    issuer: '浙江省卫生健康委员会',
    layer: 'province',
    sector: 'health',
    from: '2026-07-01',
    inherits: ['wenzhou-2017-264'],
    articles: [{ name: '第五条', text }],
    rules: [
      {
        id: 'training',
        way: '8-3',
        title: '培训',
        article: '第五条',
        formula: { kind: 'per-day', fullDay: { hours, quote: `培训每天登记${hours}学时` } },
        ...(cap === null ? {} : { yearlyCap: { hours: cap, quote: `一个年度至多${cap}学时` } }),
        evidence: [{ key: 'notice', label: '通知' }],
      },
    ],
    cases: [{ title: '一天', way: '8-3', facts: days('2026-07-01'), hours }],
  };
}
