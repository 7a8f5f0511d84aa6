// The demo city: units, people, two years of entries, logins; in one transaction, once.
import { demoAccountsPresent, recordEmployments, registerPeople } from '#accounts';
import { append, type NewEntry } from '#ledger';
import { createOrgs, listSectors } from '#orgs';
import { type Context, clockAt, type Day, inTransaction } from '#platform';
import { addDays, passedPart } from './calendar.ts';
import { createDemoLogins } from './logins.ts';
import { seedMemberships } from './memberships.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import { chanceOf } from './random.ts';
import { demoOrgs } from './units.ts';
import { entriesOfPlan, finishedYear, personLastYear, personThisYear, runningYear } from './year-plans.ts';

type Options = { say?: (line: string) => void };

/** Does nothing where the demo city stands already. */
export async function seedDemo(at: Context, options: Options = {}): Promise<void> {
  if (await demoAccountsPresent(at)) return;
  const start = performance.now();
  options.say?.('正在写入演示城市：单位、人员、两年的学时……');
  const counts = at.tx.isTransaction ? await build(at) : await inTransaction(at.tx, (tx) => build({ ...at, tx }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  options.say?.(`演示城市已就绪：${counts.orgs} 个单位，${counts.people} 人，${counts.entries} 条学时，用时 ${seconds} 秒。`);
}

async function build(outer: Context): Promise<{ orgs: number; people: number; entries: number }> {
  const at: Context = { ...outer, actor: { kind: 'system', name: 'demo' } };
  const orgs = await createOrgs(at, demoOrgs());
  const thisYear = Number(at.clock.today().slice(0, 4));
  const people = demoPeople(thisYear);
  await registerPeople(
    at,
    people.map((one) => one.person),
  );
  await recordEmployments(
    at,
    people.flatMap((one) => one.employments),
    'demo',
  );
  const entries = await entriesOfCity(at, people, thisYear);
  for (const [recordedAt, batch] of batchesOf(entries, at.clock.now())) {
    await append({ ...at, clock: clockAt(() => recordedAt) }, batch);
  }
  await seedMemberships(at);
  await createDemoLogins(at);
  return { orgs, people: people.length, entries: entries.length };
}

async function entriesOfCity(at: Context, people: readonly DemoPerson[], thisYear: number): Promise<NewEntry[]> {
  const sectors = new Map((await listSectors(at)).items.map((one) => [one.code, one.authority]));
  const today = at.clock.today();
  return people.flatMap(({ person, employments, sector, employer }, index) => {
    const { personId } = person;
    const authority = sectors.get(sector) ?? { orgId: '1', name: '温州市人力资源和社会保障局' };
    const place = { personId, sector, authority: Number(authority.orgId) };
    return [thisYear - 1, thisYear].flatMap((year) => {
      // Nobody learns for a post before holding one.
      if (employments.every((one) => one.from > `${year}-12-31`)) return [];
      const running = year === thisYear;
      const chance = chanceOf('plan', index, running ? 'running' : 'finished');
      const own = running ? personThisYear : personLastYear;
      const plan = index === 0 ? own : running ? runningYear(chance) : finishedYear(chance);
      return entriesOfPlan(plan, { place, employer, authorityName: authority.name, stretch: passedPart(year, today), year });
    });
  });
}

/** Registered on the fifth of the month after, as registrars do, and never in the future. */
function batchesOf(entries: readonly NewEntry[], now: Date): [Date, NewEntry[]][] {
  const months = new Map<string, NewEntry[]>();
  for (const entry of entries) {
    const month = entry.heldTo.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, batch]) => [recordedAt(`${month}-28`, now), batch]);
}

function recordedAt(day: Day, now: Date): Date {
  const planned = new Date(`${addDays(day, 8)}T10:00:00+08:00`);
  return planned < now ? planned : now;
}
