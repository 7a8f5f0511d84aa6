// The life of a claim, every state against every action (第八、十一条; readings 20, 36, 49).
import type { ClaimActionName, ClaimState } from '@xueshi/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { total } from './by-year.ts';
import { type By, type ClaimAction, type ClaimLife, type Decision, decide, openActions, transitions } from './claim.ts';

const states = [
  'draft',
  'submitted',
  'returned',
  'refused',
  'recognised',
  'withdrawn',
  'appealed',
  'appeal_granted',
  'appeal_dismissed',
] as const;
const person: By = { accountId: 'person', own: true };
const reviewer: By = { accountId: 'reviewer', own: false };
const second: By = { accountId: 'second', own: false };
const today = '2026-06-15';

function claimIn(state: ClaimState, more: Partial<ClaimLife> = {}): ClaimLife {
  const decided = !['draft', 'submitted', 'withdrawn'].includes(state);
  return {
    state,
    revision: 4,
    decidedBy: decided ? 'reviewer' : null,
    lowered: state === 'recognised',
    recognised: null,
    appealUntil: '2026-06-30',
    appealed: state.startsWith('appeal'),
    last: { kind: 'submit', accountId: 'person', by: '陈晓丽', at: '2026年6月1日 9:00', centihours: 1800, reasons: [] },
    ...more,
  };
}

const ceiling = { 2026: 1800 };
const actions: Record<ClaimActionName, ClaimAction> = {
  edit: { kind: 'edit', revision: 4 },
  discard: { kind: 'discard' },
  submit: { kind: 'submit', revision: 4 },
  withdraw: { kind: 'withdraw' },
  return: { kind: 'return', revision: 4, reasons: ['evidence-missing'], text: '' },
  refuse: { kind: 'refuse', revision: 4, reasons: ['not-matching'], text: '与岗位无关' },
  recognise: { kind: 'recognise', revision: 4, matching: { code: 'post', text: '' }, ceiling, asked: null, reasons: [], text: '' },
  appeal: { kind: 'appeal', today },
  'grant-appeal': { kind: 'grant-appeal', revision: 4, ceiling, asked: null, text: '材料补齐' },
  'dismiss-appeal': { kind: 'dismiss-appeal', revision: 4, text: '原决定正确' },
};

function byOf(name: ClaimActionName): By {
  if (['edit', 'discard', 'submit', 'withdraw', 'appeal'].includes(name)) return person;
  return name.endsWith('appeal') ? second : reviewer;
}

function problemOf(decision: Decision) {
  if (decision.kind !== 'refused') throw new Error(`应当拒绝，却是 ${JSON.stringify(decision)}`);
  return decision.problem;
}

describe('每个状态能做什么', () => {
  const allowed: Record<ClaimState, ClaimActionName[]> = {
    draft: ['edit', 'discard', 'submit'],
    submitted: ['withdraw', 'return', 'refuse', 'recognise'],
    returned: ['edit', 'submit'],
    refused: ['appeal'],
    recognised: ['appeal'],
    withdrawn: ['edit', 'submit'],
    appealed: ['grant-appeal', 'dismiss-appeal'],
    appeal_granted: [],
    appeal_dismissed: [],
  };
  const cells = states.flatMap((state) => (Object.keys(actions) as ClaimActionName[]).map((name) => ({ state, name })));

  it.each(cells)('$state × $name', ({ state, name }) => {
    const decision = decide(claimIn(state), actions[name], byOf(name));
    if (allowed[state].includes(name)) {
      expect(decision).toMatchObject({ kind: 'step', from: state, to: transitions[name].to ?? state });
    } else {
      expect(problemOf(decision).status).toBe(409);
      expect(problemOf(decision).detail).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('页面上的按钮与能做的事一致', () => {
    for (const state of states) {
      const claim = claimIn(state);
      const own = openActions(claim, { own: true, reviewer: true, appealReviewer: true, accountId: 'person', today });
      const others = openActions(claim, { own: false, reviewer: true, appealReviewer: true, accountId: 'second', today });
      expect([...own, ...others].sort()).toEqual([...allowed[state]].sort());
    }
  });

  it('有别的机构的人在看：什么按钮也没有', () => {
    for (const state of states) {
      expect(openActions(claimIn(state), { own: false, reviewer: false, appealReviewer: false, accountId: 'x', today })).toEqual([]);
    }
  });
});

describe('谁办理', () => {
  it.each(['return', 'refuse', 'recognise', 'grant-appeal', 'dismiss-appeal'] as const)('本人不能对自己的申请 %s', (name) => {
    const state = name.endsWith('appeal') ? 'appealed' : 'submitted';
    expect(problemOf(decide(claimIn(state), actions[name], { ...reviewer, own: true })).type).toBe('own-claim');
  });

  it('作出原决定的人不能复核（口径49）', () => {
    expect(problemOf(decide(claimIn('appealed'), actions['grant-appeal'], reviewer)).type).toBe('same-reviewer');
    expect(openActions(claimIn('appealed'), { own: false, reviewer: true, appealReviewer: true, accountId: 'reviewer', today })).toEqual(
      [],
    );
  });

  it('两人同时审核：后到的人得知谁在何时作了什么决定', () => {
    const last = {
      kind: 'recognise',
      accountId: 'reviewer',
      by: '王审核',
      at: '2026年6月15日 10:02',
      centihours: 1800,
      reasons: [],
    } as const;
    const problem = problemOf(decide(claimIn('recognised', { revision: 5, last }), actions.refuse, second));
    expect(problem).toMatchObject({ type: 'claim-decided', status: 409 });
    expect(problem.detail).toContain('2026年6月15日 10:02 由王审核予以认定 18 学时');
  });

  it('同一人重复同样的决定：照原样回答；换一个内容：拒绝', () => {
    const last = {
      kind: 'return',
      accountId: 'reviewer',
      by: '王审核',
      at: '刚才',
      centihours: null,
      reasons: ['evidence-missing'],
    } as const;
    const returned = claimIn('returned', { revision: 5, last });
    expect(decide(returned, actions.return, reviewer)).toEqual({ kind: 'already' });
    const other = { ...actions.return, reasons: ['days-wrong'] } as ClaimAction;
    expect(problemOf(decide(returned, other, reviewer)).type).toBe('claim-decided');
    expect(problemOf(decide(returned, actions.return, second)).type).toBe('claim-decided');
  });
});

describe('认定多少', () => {
  const recognise = (asked: Record<string, number> | null, more: object = {}) =>
    decide(claimIn('submitted'), { ...(actions.recognise as object), asked, ...more } as ClaimAction, reviewer);

  it('不填学时：按上限认定', () => {
    expect(recognise(null)).toMatchObject({ kind: 'step', byYear: ceiling, lowered: false });
  });

  it('高于计算值：一律拒绝（口径20）', () => {
    const problem = problemOf(recognise({ 2026: 1801 }, { reasons: ['other'], text: '表现突出' }));
    expect(problem).toMatchObject({ type: 'hours-above-ceiling', status: 422 });
    expect(problem.detail).toContain('2026 年度至多 18 学时');
  });

  it('换到别的年度：拒绝', () => {
    expect(problemOf(recognise({ 2025: 1800 })).type).toBe('hours-above-ceiling');
  });

  it('核减：须有理由；选“其他”须写明', () => {
    expect(problemOf(recognise({ 2026: 1200 })).type).toBe('reason-missing');
    expect(problemOf(recognise({ 2026: 1200 }, { reasons: ['other'], text: ' ' })).errors).toEqual([
      { path: 'text', message: '选“其他”时请写明理由' },
    ]);
    expect(problemOf(recognise({ 2026: 1200 }, { reasons: ['looks-bad'] })).detail).toContain('looks-bad');
    expect(recognise({ 2026: 1200 }, { reasons: ['fewer-days'] })).toMatchObject({ kind: 'step', byYear: { 2026: 1200 }, lowered: true });
  });

  it('认定 0 学时：改用不予认定', () => {
    expect(problemOf(recognise({ 2026: 0 }, { reasons: ['fewer-days'] })).detail).toContain('不予认定');
  });

  it('没有可适用的标准：只能退回或不予认定（口径10）', () => {
    expect(problemOf(recognise(null, { ceiling: null })).type).toBe('no-rule-in-force');
    expect(decide(claimIn('submitted'), { ...actions.refuse, reasons: ['no-rule'] } as ClaimAction, reviewer).kind).toBe('step');
  });

  it('对口须由审核人选择情形（口径36）', () => {
    expect(problemOf(recognise(null, { matching: { code: '', text: '' } })).type).toBe('matching-unknown');
    expect(problemOf(recognise(null, { matching: { code: 'cross', text: '' } })).errors?.[0]?.path).toBe('matching.text');
  });

  it('无论要多少，认定数永不超过上限，年度也不串', () => {
    const years = fc.dictionary(fc.constantFrom('2025', '2026', '2027'), fc.integer({ min: 0, max: 4000 }));
    fc.assert(
      fc.property(years, years, (most, asked) => {
        const action = { ...(actions.recognise as object), ceiling: most, asked, reasons: ['fewer-days'] } as unknown as ClaimAction;
        const decision = decide(claimIn('submitted'), action, reviewer);
        if (decision.kind !== 'step') return;
        expect(total(decision.byYear)).toBeGreaterThan(0);
        for (const [year, hours] of Object.entries(decision.byYear ?? {})) expect(hours).toBeLessThanOrEqual(most[year] ?? 0);
        expect(decision.lowered).toBe(total(asked) < total(most));
      }),
    );
  });
});

describe('复核（口径49）', () => {
  it('30 日内可申请，次日不可', () => {
    const refused = claimIn('refused');
    expect(decide(refused, { kind: 'appeal', today: '2026-06-30' }, person).kind).toBe('step');
    expect(problemOf(decide(refused, { kind: 'appeal', today: '2026-07-01' }, person)).type).toBe('appeal-too-late');
  });

  it('全额认定的没有可复核的；复核只有一次', () => {
    const full = claimIn('recognised', { lowered: false });
    expect(problemOf(decide(full, actions.appeal, person)).type).toBe('appeal-not-open');
    const again = claimIn('refused', { appealed: true });
    expect(problemOf(decide(again, actions.appeal, person)).detail).toContain('只能');
  });

  it('改定须高于原认定', () => {
    const lowered = claimIn('appealed', { recognised: 1200 });
    const grant = (asked: Record<string, number>) =>
      decide(lowered, { ...(actions['grant-appeal'] as object), asked } as ClaimAction, second);
    expect(problemOf(grant({ 2026: 1200 })).detail).toContain('维持原决定');
    expect(grant({ 2026: 1500 })).toMatchObject({ kind: 'step', to: 'appeal_granted', byYear: { 2026: 1500 } });
  });
});

describe('内容有改动', () => {
  it('审核人看到的是旧内容：拒绝，请刷新', () => {
    const problem = problemOf(decide(claimIn('submitted', { revision: 6 }), actions.recognise, reviewer));
    expect(problem).toMatchObject({ type: 'claim-changed', status: 409, extras: { revision: 6 } });
  });

  it('另一页改动过的草稿不能直接提交', () => {
    expect(problemOf(decide(claimIn('draft', { revision: 5, last: null }), actions.submit, person)).detail).toContain('另一个页面');
  });

  it('同一次提交重发：照原样回答', () => {
    expect(decide(claimIn('submitted', { revision: 5 }), actions.submit, person)).toEqual({ kind: 'already' });
  });
});
