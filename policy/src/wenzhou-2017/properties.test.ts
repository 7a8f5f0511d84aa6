// What holds whatever the facts, the documents and the day: no hours out of nothing, none lost, none twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type StandingEntry, SUBJECT_IDS, WAY_IDS } from '#core';
import { ruleInForce, validateDocuments } from '#core/rulebook';
import { assessRecognition, CITY_DOCUMENT } from '#wenzhou-2017';
import { anyDay, assessed, currentDay, judged, someDocuments } from '#wenzhou-2017/testing';

const part = fc.oneof(fc.constant('full'), fc.constant('half'), fc.record({ minutes: fc.integer({ min: 1, max: 1440 }) }));
const dayRows = fc.uniqueArray(fc.record({ on: currentDay, part }), { minLength: 1, maxLength: 30, selector: (one) => one.on });
const dayWay = fc.constantFrom('8-3', '8-5', '8-6');
const rank = fc.integer({ min: 1, max: 8 });

const courses = fc
  .uniqueArray(fc.record({ name: fc.stringMatching(/^[a-z]{3,9}$/), passedOn: currentDay }), {
    minLength: 1,
    maxLength: 9,
    selector: (one) => one.name,
  })
  .map((list) => list);

/** A question with sound facts, of any of the nine ways. */
const question = fc.oneof(
  fc.record({
    way: fc.constant('8-1'),
    facts: fc.record({
      exam: fc.constantFrom('qualification', 'special_knowledge'),
      passedOn: currentDay,
      wholeQualification: fc.boolean(),
    }),
  }),
  fc.record({
    way: fc.constant('8-2'),
    facts: fc.record({
      level: fc.constantFrom('national', 'provincial', 'municipal'),
      endedOn: currentDay,
      certificateHours: fc.option(fc.integer({ min: 1, max: 50_000 }).map((one) => one / 100)),
    }),
  }),
  fc.record({ way: dayWay, facts: fc.record({ days: dayRows }) }),
  fc.record({
    way: fc.constant('8-4'),
    facts: fc.record({
      courseHours: fc.integer({ min: 1, max: 50_000 }).map((one) => one / 100),
      completedOn: currentDay,
      platformListed: fc.boolean(),
    }),
  }),
  fc.record({
    way: fc.constant('8-7'),
    facts: fc.record({
      kind: fc.constantFrom('project', 'plan', 'standard'),
      level: fc.constantFrom('national', 'ministerial', 'municipal', 'county'),
      acceptedOn: currentDay,
    }),
  }),
  fc.record({
    way: fc.constant('8-8'),
    facts: fc.record({
      kind: fc.constantFrom('paper', 'paper_translation', 'book', 'book_translation'),
      tier: fc.constantFrom('provincial_or_above', 'other'),
      characters: fc.integer({ min: 1, max: 2_000_000 }),
      authorRank: rank,
      publishedOn: currentDay,
    }),
  }),
  fc.record({ way: fc.constant('8-9'), facts: fc.record({ courses, matching: fc.boolean() }) }),
);

describe('任何一项认定', () => {
  test('学时不为负，是 0.01 的整数倍；各年度之和、各天之和等于学时', () => {
    fc.assert(
      fc.property(question, (input) => {
        const found = assessed(input);
        expect(Number.isSafeInteger(found.centihours) && found.centihours >= 0).toBe(true);
        expect(Object.values(found.byYear).reduce((sum, one) => sum + one, 0)).toBe(found.centihours);
        if (found.perDay) expect(found.perDay.reduce((sum, one) => sum + one.centihours, 0)).toBe(found.centihours);
      }),
      { numRuns: 500 },
    );
  });

  test('必有依据、说明、条款和材料；0 学时也有说明', () => {
    fc.assert(
      fc.property(question, (input) => {
        const found = assessed(input);
        expect(found.citations.length).toBeGreaterThan(0);
        expect(found.explanation.length).toBeGreaterThan(1);
        expect(found.evidence.length).toBeGreaterThan(0);
        expect(found.rule.edition).toBe('2018-01-01');
        for (const { document, article } of found.citations) expect([document, article]).toEqual([found.rule.document, found.rule.article]);
      }),
    );
  });

  test('只有（一）计入考试取得，且确有学时', () => {
    fc.assert(
      fc.property(question, (input) => {
        const found = assessed(input);
        expect(found.byExam).toBe(input.way === '8-1' && found.centihours > 0);
      }),
    );
  });

  test('问两次，答案相同；不改动所问的内容', () => {
    fc.assert(
      fc.property(question, (input) => {
        const before = JSON.stringify(input);
        expect(assessRecognition(input)).toEqual(assessRecognition(JSON.parse(before)));
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  test('日期的先后次序不影响结果', () => {
    fc.assert(
      fc.property(dayWay, dayRows, (way, days) => {
        const [one, other] = [days, [...days].reverse()].map((list) => assessed({ way, facts: { days: list } }));
        expect(other).toEqual(one);
      }),
    );
  });

  test('任何 JSON 都有回答，或是说得清的问题，不会抛错', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WAY_IDS), fc.jsonValue(), (way, facts) => {
        const result = assessRecognition({ way, facts });
        if (!result.ok) expect(result.problem.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('多学不会少算', () => {
  test('多一天，学时不减', () => {
    fc.assert(
      fc.property(dayWay, dayRows, part, (way, days, more) => {
        const last =
          days
            .map((one) => one.on)
            .sort()
            .at(-1) ?? '2018-01-01';
        const longer = [...days, { on: addDays(last, 1), part: more }];
        const [less, rest] = [assessed({ way, facts: { days } }), assessed({ way, facts: { days: longer } })];
        expect(rest.centihours).toBeGreaterThanOrEqual(less.centihours);
      }),
    );
  });

  test('分钟多一分，学时不减；任何时长不超过半天，半天不超过全天', () => {
    fc.assert(
      fc.property(dayWay, fc.integer({ min: 1, max: 1439 }), (way, minutes) => {
        const worth = (one: unknown) => assessed({ way, facts: { days: [{ on: '2026-03-02', part: one }] } }).centihours;
        expect(worth({ minutes: minutes + 1 })).toBeGreaterThanOrEqual(worth({ minutes }));
        expect(worth({ minutes })).toBeLessThanOrEqual(worth('half'));
        expect(worth('half')).toBeLessThanOrEqual(worth('full'));
      }),
    );
  });

  test('排名靠后，学时不增', () => {
    fc.assert(
      fc.property(fc.constantFrom('paper', 'book'), fc.constantFrom('provincial_or_above', 'other'), rank, (kind, tier, authorRank) => {
        const worth = (one: number) =>
          assessed({ way: '8-8', facts: { kind, tier, characters: 123_456, publishedOn: '2026-03-02', authorRank: one } }).centihours;
        expect(worth(authorRank + 1)).toBeLessThanOrEqual(worth(authorRank));
      }),
    );
  });

  test('（六）一个年度连同已有的，不超过 90 学时', () => {
    fc.assert(
      fc.property(dayRows, fc.integer({ min: 0, max: 12_000 }), (days, before) => {
        const already = Object.fromEntries(days.map((one) => [one.on.slice(0, 4), before]));
        const { byYear } = assessed({ way: '8-6', facts: { days }, already });
        for (const gained of Object.values(byYear)) expect(gained).toBeLessThanOrEqual(Math.max(0, 9000 - before));
      }),
    );
  });
});

describe('年度结论', () => {
  const entry: fc.Arbitrary<StandingEntry> = fc.record({
    subject: fc.constantFrom(...SUBJECT_IDS),
    centihours: fc.integer({ min: 0, max: 4000 }),
    byExam: fc.boolean(),
  });
  const order = ['not_met', 'met'];

  test('多登记一条，结论不会变差，缺口不会变大', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), entry, (entries, more) => {
        const [less, rest] = [entries, [...entries, more]].map((list) => judged({ year: 2026, asOf: '2027-05-01', entries: list }));
        expect(order.indexOf(rest?.verdict ?? '')).toBeGreaterThanOrEqual(order.indexOf(less?.verdict ?? ''));
        for (const shortfall of rest?.shortfalls ?? []) {
          const before = less?.shortfalls.find((one) => one.of === shortfall.of);
          expect(shortfall.centihours).toBeLessThanOrEqual(before?.centihours ?? -1);
        }
      }),
    );
  });

  test('达标当且仅当没有缺口；各科之和等于总学时', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const { verdict, shortfalls, totals } = judged({ year: 2026, asOf: '2027-05-01', entries });
        expect(verdict === 'met').toBe(shortfalls.length === 0);
        expect(totals.professional + totals.sectorPublic + totals.generalPublic).toBe(totals.total);
      }),
    );
  });
});

describe('规则文件', () => {
  test('通过检查的任何一组文件，对任何行业、途径、日期，只给一条规则或一个问题，从不重叠', () => {
    let sound = 0;
    fc.assert(
      fc.property(someDocuments, fc.constantFrom(...WAY_IDS), anyDay, (more, way, on) => {
        const documents = [CITY_DOCUMENT, ...more];
        if (validateDocuments(documents).length > 0) return;
        sound += more.length > 0 ? 1 : 0;
        const ids = documents.flatMap((one) => one.rules).map((one) => one.id);
        for (const sector of [null, 'health', 'education']) {
          for (const ruleId of way === '8-10' ? ids : [undefined]) {
            const answer = ruleInForce(documents, { sector, way, on, ruleId });
            if (answer.ok) {
              expect(answer.rule.way).toBe(way);
              expect(answer.document.from <= on).toBe(true);
            } else expect(answer.problem.type).not.toBe('overlapping');
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(sound).toBeGreaterThan(300);
  });

  test('通过检查的文件，用合格的事实来问，不会抛错', () => {
    fc.assert(
      fc.property(someDocuments, question, (documents, input) => {
        if (validateDocuments([CITY_DOCUMENT, ...documents]).length > 0) return;
        for (const sector of [null, 'health']) {
          const result = assessRecognition({ ...input, sector, documents });
          if (result.ok) expect(result.assessment.centihours).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
