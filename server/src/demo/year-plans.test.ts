// 演示城市的每一年：学时都由规则算出，一天不做两件事，说得出依据。
import { checkIdNumber } from '@xueshi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseEntry, entriesOf } from './activities.ts';
import { addDays, dayAt, passedPart, workingDays } from './calendar.ts';
import { commonName, fixedPersonId, numberedIdNumber } from './names.ts';
import { chanceOf } from './random.ts';
import { generalPublic, topicsOf } from './topics.ts';
import { employers } from './units.ts';
import { entriesOfPlan, finishedYear, personThisYear, runningYear, type YearOf } from './year-plans.ts';

const place = { personId: 7, sector: 'health', authority: 201 };
const yearOf = (year: number, today: string, sector = 'health', personId = 7): YearOf => ({
  place: { personId, sector, authority: 201 },
  employer: '温州市瓯江医院',
  authorityName: '温州市卫生健康委员会',
  stretch: passedPart(year, today),
  year,
});
const sectors = [...new Set(employers.map((one) => one.sector))];

describe('一年的条目', () => {
  it('person 的一年：每条有名称、主办、依据条款和算法', () => {
    const entries = entriesOfPlan(personThisYear, yearOf(2026, '2026-11-23'));
    expect(entries.reduce((sum, one) => sum + one.centihours, 0)).toBe(7800);
    expect(new Set(entries.map((one) => one.sourceKey)).size).toBe(entries.length);
    for (const entry of entries) {
      expect(entry.rule).toMatchObject({ document: '温人社发〔2017〕264号', edition: '2018-01-01' });
      expect(entry.rule.article).toMatch(/^第七条|^第八条第（[一二三四五六七八九十]）项/);
      expect([entry.title, entry.organiser, ...entry.explanation].every((text) => /[\u4e00-\u9fff]/.test(text))).toBe(true);
    }
    expect(entries.map((one) => `${one.way} ${one.source}`).sort()).toEqual([
      '7 course',
      '7 course',
      '7 course',
      '7 course',
      '7 course',
      '8-3 program',
      '8-4 import',
      '8-4 import',
      '8-5 demo',
    ]);
  });

  it('任何人、任何一天：都在已过去的日子里，不在周末办班，两件事不占同一天', () => {
    const days = fc.date({ min: new Date('2026-03-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(...sectors),
        fc.boolean(),
        (date, personId, sector, finished) => {
          const today = date.toISOString().slice(0, 10);
          const year = Number(today.slice(0, 4)) - (finished ? 1 : 0);
          const plan = (finished ? finishedYear : runningYear)(chanceOf('test', personId));
          const entries = entriesOfPlan(plan, yearOf(year, today, sector, personId));
          const spans = entries.map(({ heldFrom, heldTo }) => ({ heldFrom, heldTo })).sort((a, b) => (a.heldFrom < b.heldFrom ? -1 : 1));
          for (const [i, span] of spans.entries()) {
            expect(span.heldTo < today && span.heldFrom >= `${year}-01-01` && span.heldTo <= `${year}-12-31`).toBe(true);
            const next = spans[i + 1];
            if (finished && next) expect(span.heldTo < next.heldFrom).toBe(true);
          }
          for (const entry of entries.filter(({ way }) => way === '8-3' || way === '8-5')) {
            const perDay = entry.way === '8-3' ? 600 : 400;
            expect(entry.centihours % perDay).toBe(0);
          }
          expect(entriesOfPlan(plan, yearOf(year, today, sector, personId))).toEqual(entries);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('规则不收的事实，演示数据也写不进去', () => {
    const activity = { key: 'x', title: 'x', organiser: 'x', source: 'demo' as const, way: '8-3', facts: { days: [] } };
    expect(() => entriesOf(place, activity, { from: '2026-03-02', to: '2026-03-02' })).toThrow('演示数据不合规则');
  });

  it('跨年的培训按天分到两年', () => {
    const facts = { days: ['2025-12-31', '2026-01-01'].map((on) => ({ on, part: 'full' })) };
    const activity = { key: 'x', title: '培训', organiser: '市卫健委', source: 'program' as const, way: '8-3', facts };
    const entries = entriesOf(place, activity, { from: '2025-12-31', to: '2026-01-01' });
    expect(entries.map(({ year, centihours, sourceKey }) => [year, centihours, sourceKey])).toEqual([
      [2025, 600, 'demo:x#2025'],
      [2026, 600, 'demo:x#2026'],
    ]);
  });

  it('课程考核不是专项知识考试，专项知识考试才是', () => {
    const passed = {
      key: 'x',
      subject: 'general_public' as const,
      title: '课',
      organiser: '网',
      centihours: 400,
      score: 80,
      on: '2026-03-02',
      recognisedBy: 1,
    };
    expect(courseEntry(place, { ...passed, kind: 'course' })).toMatchObject({ byExam: false, source: 'course', centihours: 400 });
    expect(courseEntry(place, { ...passed, kind: 'special-exam' })).toMatchObject({ byExam: true, source: 'exam', year: 2026 });
  });
});

describe('话题、姓名、号码', () => {
  it('每个行业都有自己的话题，没有的用通用的', () => {
    expect(new Set(sectors.map((sector) => topicsOf(sector).exam)).size).toBe(sectors.length);
    expect(topicsOf('no_such')).toBe(topicsOf('general'));
    expect(generalPublic.length).toBeGreaterThan(5);
  });
  it('姓名两到三字；同样的词抽到同样的数', () => {
    for (let i = 0; i < 200; i++) expect(commonName(chanceOf(i)).name).toMatch(/^\p{Script=Han}{2,3}$/u);
    expect(chanceOf('a', 1).next()).toBe(chanceOf('a', 1).next());
    expect(chanceOf('a', 1).next()).not.toBe(chanceOf('a', 2).next());
    const chance = chanceOf('spread');
    const drawn = new Set(Array.from({ length: 400 }, () => chance.between(1, 6)));
    expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(() => chance.pick([])).toThrow();
  });
  it('样本城市的号码：两万个里没有重复，个个过校验', () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => numberedIdNumber(i * 37));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((one) => checkIdNumber(one, '2026-01-01').ok)).toBe(true);
    expect(fixedPersonId('1')).not.toBe(fixedPersonId('2'));
    expect(Number.isSafeInteger(fixedPersonId('1'))).toBe(true);
  });
});

describe('日历', () => {
  it('按比例取日，不越界；加减日子跨月跨年', () => {
    const year = passedPart(2026, '2026-07-01');
    expect([dayAt(year, 0), dayAt(year, 0.999)]).toEqual(['2026-01-01', '2026-06-30']);
    expect([addDays('2026-12-31', 1), addDays('2028-03-01', -1)]).toEqual(['2027-01-01', '2028-02-29']);
    expect(workingDays(year, '2026-06-29', 5)).toEqual(['2026-06-29', '2026-06-30']);
  });
});
