// 演示城市：写一次、处处相同、样样经得起查；结论有达标、有欠缺、有缺考（interfaces 的约定）。
import { checkIdNumber, checkUscc } from '@xueshi/contract';
import { judgeYear } from '@xueshi/policy';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAccountsPresent, findPerson, resolveActor } from '#accounts';
import { contextFor, type TestDatabase, testDatabase } from '#testing';
import { passedPart, workingDays } from './calendar.ts';
import { seedCity, seedDemo } from './index.ts';
import { demoPeople } from './people.ts';
import { demoOrgs } from './units.ts';

const now = '2026-11-23T18:00:00+08:00';
let city: TestDatabase;
const at = () => contextFor(city.db, { now });
const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(city.owner)).rows[0];

beforeAll(async () => {
  city = await testDatabase();
  await seedDemo(at());
});
afterAll(() => city.drop());

type Year = { person_id: number; year: number; professional: number; sector_public: number; general_public: number; by_exam: number };
async function yearsOf(year: number): Promise<Year[]> {
  return (await sql<Year>`select * from person_year where year = ${year}`.execute(city.db)).rows;
}
function judged(row: Year, asOf: string) {
  const totals = {
    professional: row.professional,
    sectorPublic: row.sector_public,
    generalPublic: row.general_public,
    byExam: row.by_exam,
  };
  const result = judgeYear({ year: row.year, sector: null, asOf, totals });
  if (!result.ok) throw new Error(result.problem.detail);
  return result.standing;
}

describe('规模', () => {
  it('十二个区县、八个行业主管部门、四十个单位、两个培训机构、三百人和四个刚注册的人', async () => {
    const counts = await one(sql<Record<string, number>>`
      select count(*) filter (where kind = 'city_bureau') as city, count(*) filter (where kind = 'district_bureau') as district,
        count(*) filter (where kind = 'sector_authority') as sector, count(*) filter (where kind = 'employer') as employer,
        count(*) filter (where kind = 'provider') as provider, (select count(*) from person) as people from org_public`);
    expect(counts).toEqual({ city: 1, district: 12, sector: 8, employer: 40, provider: 2, people: 304 });
    const { divisions } = (await one(sql<{ divisions: number }>`select count(distinct division) as divisions from person_card`)) ?? {};
    expect(divisions).toBe(12);
  });
  it('再写一次什么都不变，换一天也不变', async () => {
    const count = () =>
      one(sql`select (select count(*) from credit_entry) as e, (select count(*) from person) as p, (select count(*) from account) as a`);
    const before = await count();
    await seedDemo(at());
    await seedDemo(contextFor(city.db, { now: '2027-01-15T09:00:00+08:00' }));
    expect(await count()).toEqual(before);
  });
});

describe('人与单位', () => {
  it('号码都过校验，而区划代码不存在：不会是任何人的', () => {
    const numbers = demoPeople(2026).map(({ person }) => person.idNumber);
    expect(new Set(numbers).size).toBe(300);
    for (const number of numbers) expect(checkIdNumber(number, '2026-11-23').ok && number.startsWith('330399')).toBe(true);
    for (const { uscc } of demoOrgs()) expect(checkUscc(uscc ?? '').ok && uscc?.includes('DEM')).toBe(true);
  });
  it('有生僻字，有带间隔点的姓名，有畲族同胞', async () => {
    for (const name of ['林𬱖', '陈㛃', '叶䶮', '买买提江·吐尔逊']) {
      expect(await one(sql`select 1 as found from person where name = ${name}`)).toEqual({ found: 1 });
    }
    expect((await one(sql<{ count: number }>`select count(*) from person where ethnicity = '畲族'`))?.count).toBeGreaterThan(2);
  });
  it('两次生成完全相同', () => {
    expect(demoPeople(2026)).toEqual(demoPeople(2026));
  });
  it('有人没有单位而由区县代管，有人换过单位，有人今年才入职', async () => {
    const found = await one(sql<{ idle: number; moved: number; fresh: number }>`
      select (select count(*) from person_card where employer_id is null and division is not null) as idle,
        (select count(*) from (select person_id from employment_span group by 1 having count(*) > 1) m) as moved,
        (select count(*) from employment_span where from_day >= '2026-01-01') as fresh`);
    expect(found?.idle).toBeGreaterThan(2);
    expect(found?.moved).toBeGreaterThan(5);
    expect(found?.fresh).toBeGreaterThan(3);
  });
});

describe('两年的学时', () => {
  it('没有一条在将来，没有一条登记在活动之前，年度与日期相符', async () => {
    const wrong = await one(sql<{ count: number }>`
      select count(*) from credit_entry where held_to > '2026-11-23' or recorded_at > ${now} or recorded_at < held_to
        or extract(year from held_to) <> year or year not in (2025, 2026)`);
    expect(wrong?.count).toBe(0);
  });
  it('上一年：达标的过半，其余有缺专业的、缺公需的、只缺考试的', async () => {
    const standings = (await yearsOf(2025)).map((row) => judged(row, '2026-11-23'));
    const lacking = (measure: string) => standings.filter((each) => each.shortfalls.some((short) => short.of === measure)).length;
    const met = standings.filter((each) => each.verdict === 'met').length;
    expect(met / standings.length).toBeGreaterThan(0.5);
    expect(met / standings.length).toBeLessThan(0.75);
    for (const measure of ['professional', 'public', 'byExam']) expect(lacking(measure)).toBeGreaterThan(5);
    expect(standings.filter((each) => each.shortfalls.length === 1 && each.shortfalls[0]?.of === 'byExam').length).toBeGreaterThan(5);
  });
  it('这一年：有已够的，有进行中的', async () => {
    const verdicts = (await yearsOf(2026)).map((row) => judged(row, '2026-11-23').verdict);
    expect(verdicts.filter((each) => each === 'met').length).toBeGreaterThan(30);
    expect(verdicts.filter((each) => each === 'in_progress').length).toBeGreaterThan(80);
  });
  it('person：今年 78 学时，差 12，专业差 12，缺考试；去年达标', async () => {
    const id = await one(sql<{ person_id: number }>`select person_id from account where login = 'person'`);
    const card = await findPerson(at(), id?.person_id ?? 0);
    expect(card).toMatchObject({ name: '陈若溪', sector: 'health', title: '主治医师', employerName: '温州市瓯江医院', division: '330302' });
    const mine = async (year: number) => judged((await yearsOf(year)).find((row) => row.person_id === card.personId) as Year, '2026-11-23');
    const standing = await mine(2026);
    expect(standing.verdict).toBe('in_progress');
    expect(standing.totals).toMatchObject({ total: 7800, professional: 4800, public: 3000, byExam: 0 });
    expect(standing.shortfalls.map((each) => each.of).sort()).toEqual(['byExam', 'professional', 'total']);
    expect((await mine(2025)).verdict).toBe('met');
  });
  it('任何一天开张都站得住，元旦也不例外', async () => {
    for (const day of ['2027-01-01T08:00:00+08:00', '2028-02-29T12:00:00+08:00']) {
      const other = await testDatabase();
      try {
        await seedDemo(contextFor(other.db, { now: day }));
        const { rows } = await sql<{ late: string; n: number }>`select max(held_to) as late, count(*) as n from credit_entry`.execute(
          other.owner,
        );
        expect(rows[0]?.late && rows[0].late <= day.slice(0, 10)).toBe(true);
        expect(rows[0]?.n).toBeGreaterThan(2000);
      } finally {
        await other.drop();
      }
    }
  });
});

describe('登录', () => {
  it('七个示范账户各有其位，都标明是示范', async () => {
    const { rows } = await sql`
      select a.login, a.demo, g.role, o.name from account a left join account_grant g using (account_id) left join org_public o using (org_id)
      order by a.login`.execute(city.owner);
    expect(rows).toEqual([
      { login: 'auditor', demo: true, role: 'auditor', name: '温州市人力资源和社会保障局' },
      { login: 'city', demo: true, role: 'city', name: '温州市人力资源和社会保障局' },
      { login: 'district', demo: true, role: 'district', name: '鹿城区人力资源和社会保障局' },
      { login: 'employer', demo: true, role: 'employer', name: '温州市瓯江医院' },
      { login: 'person', demo: true, role: null, name: null },
      { login: 'provider', demo: true, role: 'provider', name: '温州市瓯江继续教育中心' },
      { login: 'sector', demo: true, role: 'sector', name: '温州市卫生健康委员会' },
    ]);
    expect(await demoAccountsPresent(at())).toBe(true);
    expect((await resolveActor(city.db, { token: 'xueshi-demo', bearer: null }, new Date(now))).kind).toBe('anonymous');
  });
});

describe('测速用的城市', () => {
  it('再写同样大小不添一人；写得更大只添差额；不与演示城市相撞', async () => {
    const count = async () => (await one(sql<{ count: number }>`select count(*) from person`))?.count ?? 0;
    const before = await count();
    await seedCity(at(), { people: 2500, years: 1 });
    expect(await count()).toBe(before + 2500);
    await seedCity(at(), { people: 2500, years: 1 });
    expect(await count()).toBe(before + 2500);
    await seedCity(at(), { people: 2600 });
    expect(await count()).toBe(before + 2600);
  });
});

describe('日子', () => {
  it('年初只有一天可用时，也落在当年', () => {
    expect(passedPart(2027, '2027-01-01')).toEqual({ first: '2027-01-01', days: 0 });
    expect(passedPart(2026, '2027-01-01')).toEqual({ first: '2026-01-01', days: 365 });
    expect(passedPart(2028, '2029-05-01').days).toBe(366);
    expect(workingDays({ first: '2026-01-01', days: 365 }, '2026-01-03', 3)).toEqual(['2026-01-05', '2026-01-06', '2026-01-07']);
    expect(workingDays({ first: '2026-01-01', days: 2 }, '2026-01-02', 3)).toEqual(['2026-01-02']);
    expect(workingDays({ first: '2027-01-02', days: 2 }, '2027-01-02', 3)).toEqual(['2027-01-02']);
  });
});
