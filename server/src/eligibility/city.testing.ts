// People with employment, hours and open claims, for tests of the year's verdict.
import { idCheckDigit } from '@xueshi/contract';
import { sql } from 'kysely';
import { recordEmployments, registerPeople } from '#accounts';
import { append, type NewEntry } from '#ledger';
import { createOrgs } from '#orgs';
import { type Context, type Day, newUuid } from '#platform';
import { contextFor, type TestDatabase, testDatabase } from '#testing';

export const hospital = 5001;
export const school = 5002;

let city: TestDatabase;

export async function openCity(): Promise<TestDatabase> {
  city = await testDatabase();
  const unit = { kind: 'employer' as const, uscc: null, parentId: null };
  await createOrgs(at(), [
    { ...unit, orgId: hospital, name: '瓯江医院', division: '330302', sector: 'health' },
    { ...unit, orgId: school, name: '飞云江学校', division: '330381', sector: 'education' },
  ]);
  return city;
}

export const at = (now = '2026-06-15T10:00:00+08:00'): Context => contextFor(city.db, { now, actor: { kind: 'system', name: '测试' } });
export const on = (day: Day): Context => at(`${day}T10:00:00+08:00`);

let made = 0;
export type Post = { from: Day; to?: Day; org?: number };
/** A health worker, in post since 2015 unless told. */
export async function person(posts: readonly Post[] = [{ from: '2015-07-01' }]): Promise<number> {
  made += 1;
  const personId = 3000 + made;
  const head = `33030219850615${String(made).padStart(3, '0')}`;
  const rest = { phone: null, ethnicity: '汉族', series: 'health', title: null, titleSince: null, division: '330302' };
  await registerPeople(at(), [{ ...rest, personId, name: '陈护士', idNumber: head + idCheckDigit(head) }]);
  const spans = posts.map(({ from, to, org }) => ({ personId, orgId: org ?? hospital, from, to: to ?? null, main: true }));
  await recordEmployments(at(), spans, '测试');
  return personId;
}

export async function hours(personId: number, ...list: Partial<NewEntry>[]): Promise<string[]> {
  const entries = list.map((more): NewEntry => {
    made += 1;
    return {
      personId,
      source: 'claim',
      sourceKey: `年度-${made}`,
      year: 2026,
      subject: 'professional',
      centihours: 600,
      byExam: false,
      way: '8-3',
      rule: { document: '温人社发〔2017〕264号', article: '第八条第（三）项', edition: '2018-01-01' },
      explanation: [],
      title: '培训班',
      organiser: '温州市卫生健康委员会',
      heldFrom: '2026-03-01',
      heldTo: '2026-03-01',
      evidence: [],
      recognisedBy: 201,
      ...more,
    };
  });
  return (await append(at(), entries)).map((one) => one.entryId);
}
/** 60 professional with an exam, 18 public, 12 more: exactly enough. */
export const enough = (year = 2026): Partial<NewEntry>[] => [
  { year, centihours: 3600, byExam: true, way: '8-1' },
  { year, centihours: 3600 },
  { year, centihours: 1000, subject: 'general_public' },
  { year, centihours: 800, subject: 'sector_public' },
];

export async function openClaim(
  personId: number,
  byYear: Record<string, number>,
  subject = 'professional',
  state = 'submitted',
): Promise<void> {
  const total = Object.values(byYear).reduce((sum, one) => sum + one, 0);
  await sql`
    insert into claim (person_id, claim_id, state, revision, way, title, organiser, reference, note, facts, created_at, saved_at, submitted_at,
      subject, centihours, by_year)
    values (${personId}, ${newUuid()}, ${state}, 1, '8-3', '培训', '', '', '', '{}', ${new Date()}, ${new Date()}, ${new Date()}, ${subject},
      ${total}, ${JSON.stringify(byYear)}::jsonb)`.execute(city.owner);
}
